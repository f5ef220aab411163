import { expect } from 'chai';
import { formatDateText, readDateText } from '../../src/domain/calendar-date.js';
import { readFieldValue } from '../../src/domain/field-value.js';
import { resolveMonth } from '../../src/domain/month-name.js';
import { splitPastedDate } from '../../src/domain/pasted-date.js';
import { localToday } from '../../src/elements/browser-clock.js';

/** From UTC-12 to UTC+14 (the sign in these names is the other way round), and zones with halves, and with midnights that do not exist. */
const ZONES = [
  ...Array.from({ length: 27 }, (_, index) => `Etc/GMT${index < 13 ? '+' : '-'}${Math.abs(12 - index)}`),
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Beirut',
];

/** Ordinary days, ends of months and years, the first of daylight time in São Paulo, and the day that Samoa skipped. */
const DAYS = [
  ['1', '1', '1970', '1970-01-01'],
  ['31', 'December', '1969', '1969-12-31'],
  ['29', '2', '2000', '2000-02-29'],
  ['28', '2', '1900', '1900-02-28'],
  ['15', '10', '2017', '2017-10-15'],
  ['30', '12', '2011', '2011-12-30'],
  ['27', 'mar', '1987', '1987-03-27'],
] as const;

describe('a date under any time zone', () => {
  const before = process.env['TZ'];
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  const offsets = new Set<number>();
  for (const zone of ZONES)
    it(`AC-DT-7 is the same text in ${zone}`, () => {
      process.env['TZ'] = zone;
      expect(new Date(0).getHours(), 'the zone is in effect').to.equal(
        +new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(0),
      );
      offsets.add(new Date(2024, 0, 15).getTimezoneOffset());
      for (const [day, month, year, iso] of DAYS) {
        const text = formatDateText(resolveMonth({ day, month, year }, []));
        expect(text).to.equal(iso);
        expect(formatDateText(readDateText(text))).to.equal(iso);
        expect(readFieldValue('birthdate', text, '2026-11-21')).to.deep.equal({ ok: true, value: iso });
        expect(formatDateText(splitPastedDate(iso, ['month', 'day', 'year']) ?? { day, month, year: '' })).to.equal(
          iso,
        );
      }
      expect(readFieldValue('birthdate', '1978-02-30', '2026-11-21').ok).to.equal(false);
    });

  it('AC-DT-7 was tried from twelve hours behind to fourteen hours ahead', () => {
    expect(Math.max(...offsets)).to.equal(12 * 60);
    expect(Math.min(...offsets)).to.equal(-14 * 60);
  });

  for (const [zone, today] of [
    ['Etc/GMT+12', '2026-11-20'],
    ['Etc/UTC', '2026-11-21'],
    ['Etc/GMT-14', '2026-11-22'],
  ] as const)
    it(`a birthday may be as late as the person’s own today, ${today} in ${zone}`, () => {
      process.env['TZ'] = zone;
      const at = zone === 'Etc/GMT-14' ? Date.UTC(2026, 10, 21, 10) : Date.UTC(2026, 10, 21, 11);
      expect(localToday({ now: () => at })).to.equal(today);
    });
});
