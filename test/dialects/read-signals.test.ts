import { expect } from 'chai';
import { createSignalsReader } from '../../src/dialects/read-signals.js';
import type { SignalSources } from '../../src/dialects/match-table.js';
import type { SignalName } from '../../src/domain/signal.js';

const DROPPED = Symbol('a value that is dropped with a note');

describe('signals', () => {
  const rows: [label: string, name: SignalName, value: unknown, signal: unknown][] = [
    ['a number', 'simMonitoredDays', 120, 120],
    ['zero', 'simMonitoredDays', 0, 0],
    ['a number below nothing', 'simMonitoredDays', -1, DROPPED],
    ['what rounds to nothing from below', 'assuranceLevel', -0.2, 0],
    ['the lowest number', 'assuranceLevel', -1, -1],
    ['a number below the lowest', 'assuranceLevel', -2, DROPPED],
    ['the highest number', 'assuranceLevel', 3, 3],
    ['a number above the highest', 'assuranceLevel', 4, DROPPED],
    ['a number as text', 'simMonitoredDays', ' 120 ', 120],
    ['a fraction as text', 'identityMatchPercent', '87.56', 88],
    ['a sign as text', 'assuranceLevel', '-1', -1],
    ['a text with a number at its end', 'simMonitoredDays', 'days 120', DROPPED],
    ['a text with a number at its beginning', 'simMonitoredDays', '120 days', DROPPED],
    ['a number of ten digits as text', 'simMonitoredDays', '1234567890', DROPPED],
    ['a list with a number', 'simMonitoredDays', [120], DROPPED],
    ['a flag where a number should be', 'simMonitoredDays', true, DROPPED],
    ['hexadecimal', 'simMonitoredDays', '0x10', DROPPED],
    ['a text without the space around it', 'carrier', ' Example ', 'Example'],
    ['a text of 100 characters', 'carrier', 'a'.repeat(100), 'a'.repeat(100)],
    ['a text of 101 characters', 'carrier', 'a'.repeat(101), DROPPED],
    ['a number where a text should be', 'carrier', 7, DROPPED],
    ['a day', 'lastPortedOn', '2026-01-31', '2026-01-31'],
    ['a day in a text', 'lastPortedOn', 'on 2026-01-31', DROPPED],
    ['a day with a time', 'lastPortedOn', '2026-01-31T00:00:00Z', DROPPED],
    ['a day that is a number', 'lastPortedOn', 20260131, DROPPED],
    ['a day that its month does not have', 'lastPortedOn', '2026-02-30', DROPPED],
    ['the month 13', 'lastPortedOn', '2026-13-01', DROPPED],
    ['a moment', 'simChangedAt', '2026-01-31T00:00:00Z', '2026-01-31T00:00:00Z'],
    ['no change', 'simChangedAt', null, null],
    ['null where it says nothing', 'simSwapped', null, undefined],
    ['yes', 'simSwapped', 'YES', true],
    ['no', 'simSwapped', 'no', false],
    ['a list with a flag', 'simSwapped', [true], DROPPED],
    ['an inherited word', 'simSwapped', 'constructor', DROPPED],
    ['a level', 'phoneRisk', 'very_high', 'very-high'],
    ['a level as it is written here', 'phoneRisk', 'very-high', 'very-high'],
    ['a list with a level', 'phoneRisk', ['low'], DROPPED],
    ['a contract', 'contractType', 'PREPAID', 'prepaid'],
    ['a contract that nobody knows', 'contractType', 'lease', DROPPED],
    ['words', 'callForwarding', ['a ', 'b'], ['a', 'b']],
    ['no words', 'callForwarding', [], []],
    ['twenty words', 'callForwarding', Array(20).fill('a'), Array(20).fill('a')],
    ['twenty-one words', 'callForwarding', Array(21).fill('a'), DROPPED],
    ['words beside something else', 'callForwarding', ['a', 1], DROPPED],
    ...['', 'null', 'NONE', 'not_available', 'N/A', 'unknown'].map((word): [string, SignalName, unknown, unknown] => [
      `"${word}"`,
      'simSwapped',
      word,
      undefined,
    ]),
  ];
  for (const [label, name, value, signal] of rows) {
    it(`read ${label}`, () => {
      const read = createSignalsReader({ [name]: 'key' })({ key: value }, {});
      const isDropped = signal === DROPPED;
      expect(read).to.deep.equal({
        signals: isDropped || signal === undefined ? {} : { [name]: signal },
        isAnswered: true,
        diagnostics: isDropped ? [{ code: 'value-dropped', subject: name }] : [],
      });
    });
  }

  const nothing = { signals: {}, isAnswered: false, diagnostics: [] };
  it('are none where nothing is looked for, and where nothing is', () => {
    expect(createSignalsReader()({ simSwapped: true }, {})).to.deep.equal(nothing);
    expect(createSignalsReader({ simSwapped: 'swapped' })({}, { swapped: true })).to.deep.equal(nothing);
  });

  it('are looked for in the body where the table says so', () => {
    const read = createSignalsReader({ simSwapped: { at: 'swapped', isInBody: true } });
    expect(read({}, { swapped: true }).signals).to.deep.equal({ simSwapped: true });
    expect(read({ swapped: true }, {})).to.deep.equal(nothing);
  });

  it('are none where a flag beside them says that there is nothing to tell', () => {
    const read = createSignalsReader({ simSwapped: { at: 'swapped', isAvailable: 'known' } });
    for (const known of [false, 'FALSE'])
      expect(read({ swapped: true, known }, {})).to.deep.equal({ ...nothing, isAnswered: true });
    for (const known of [true, undefined, null])
      expect(read({ swapped: true, known }, {}).signals).to.deep.equal({ simSwapped: true });
  });

  it('are scaled, and read by words of their own', () => {
    const sources: SignalSources = {
      activityPercent: { at: 'activity', factor: 0.1 },
      callForwarding: { at: 'active', words: { true: ['unconditional'] } },
    };
    const read = createSignalsReader(sources)({ activity: '874', active: 'TRUE' }, {});
    expect(read.signals).to.deep.equal({ activityPercent: 87, callForwarding: ['unconditional'] });
    expect(createSignalsReader(sources)({ active: 'toString' }, {}).signals).to.deep.equal({});
    expect(createSignalsReader(sources)({ active: ['x'] }, {}).signals).to.deep.equal({ callForwarding: ['x'] });
  });
});
