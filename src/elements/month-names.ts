/**
 * What the months are called in a language, by the browser's own tables: alone, short, and as they stand within a date.
 */

const kept = new Map<string, readonly string[]>();

/** Three times January to December, as `readMonth` takes them. Some locales have other calendars by default; these are the Gregorian names. */
export function monthNames(locale: string): readonly string[] {
  const known = kept.get(locale);
  if (known) return known;
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  const alone = [format({ month: 'long' }), format({ month: 'short' })];
  // Many languages decline it there: `1 марта`, `27 març`.
  const inDate = format({ month: 'long', day: 'numeric' });
  const names = [
    ...alone.flatMap((name) => days.map((day) => name.format(day))),
    ...days.map((day) => inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''),
  ];
  kept.set(locale, names);
  return names;
}
