/** Bodies that are no answer whatever they hold, because nothing that answers is as long, as deep or as wide. */
import { expect } from 'chai';
import { FILL_IN_DIALECTS, MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { parseBody } from '../../src/dialects/parse-body.js';

const now = '2026-01-02T03:04:05.000Z';

describe('bodies beyond all limits', () => {
  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
  const rows: [label: string, raw: unknown][] = [
    ['a list in thirty thousand lists', nested(30_000, '[', ']')],
    ['an object in ten thousand objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['ten thousand and one values', `[${Array.from({ length: 10_001 }, () => '0').join()}]`],
    ['more than 64 K characters', JSON.stringify({ emailMatch: 'true', more: 'x'.repeat(66_000) })],
    ['33 levels around an answer', Array.from({ length: 33 }).reduce((inner) => [inner], { emailMatch: 'true' })],
  ];
  for (const [label, raw] of rows) {
    it(`are no answer: ${label}`, () => {
      for (const dialect of [undefined, ...MATCH_DIALECTS]) {
        const { problem } = normaliseMatch({ body: raw, dialect, now });
        expect(problem?.code, dialect).to.equal('protocol');
      }
      for (const dialect of [undefined, ...FILL_IN_DIALECTS])
        expect(normaliseFillIn({ body: raw, dialect }).problem?.code, dialect).to.equal('protocol');
    });
  }

  it('are no answer: a body that contains itself', () => {
    const circle: Record<string, unknown> = { emailMatch: 'true' };
    circle['self'] = circle;
    expect(normaliseMatch({ body: circle, now }).problem?.code).to.equal('protocol');
  });

  it('end before them: 10,000 values beside an answer', () => {
    const wide = { emailMatch: 'true', more: Array.from({ length: 9990 }, () => 0) };
    expect(normaliseMatch({ body: wide, now }).verdict?.decision).to.equal('match');
  });

  const deep = (levels: number) => Array.from({ length: levels }).reduce((inner) => [inner], 0);
  const edges: [label: string, body: unknown, isRead: boolean][] = [
    ['32 levels', deep(32), true],
    ['33 levels', deep(33), false],
    ['10,000 values', Array(10_000).fill(0), true],
    ['10,001 values', Array(10_001).fill(0), false],
    ['10,000 values in two lists', [Array(5000).fill(0), Array(4998).fill(0)], true],
    ['10,001 values in two lists', [Array(5000).fill(0), Array(4999).fill(0)], false],
    ['65,536 characters', `"${'a'.repeat(65_534)}"`, true],
    ['65,537 characters', `"${'a'.repeat(65_535)}"`, false],
    ['no JSON', '<html>', false],
    ['no text', '', false],
    ['a byte order mark before it', '\uFEFF{"a":1}', true],
    ['nothing but a number', 7, true],
  ];
  for (const [label, body, isRead] of edges) {
    it(`${isRead ? 'are not reached by' : 'include'} one with ${label}`, () => {
      const json: unknown = typeof body === 'string' && isRead ? JSON.parse(body.replace('\uFEFF', '')) : body;
      expect(parseBody(body)).to.deep.equal(isRead ? json : undefined);
    });
  }
});
