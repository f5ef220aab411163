/**
 * Moments as they travel: date and time with zone.
 * Source: RFC 3339 section 5.6, which allows a space instead of the `T`; CAMARA's samples of SIM Swap and Device Swap use one.
 */

/** Fractions of up to nine digits are in CAMARA's samples. */
const MOMENT =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]([0-2]\d:[0-5]\d:[0-6]\d(?:\.\d{1,9})?(?:Z|[+-][0-2]\d:[0-5]\d))$/i;

const MAX_LENGTH = 100;

/** A moment, always with a `T`, which every engine's `Date.parse` reads; `undefined` for anything else. */
export function readMoment(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  const [, day, time] = MOMENT.exec(value.trim()) ?? [];
  return day && time && `${day}T${time}`;
}
