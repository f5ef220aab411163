/**
 * What the tests of all dialects ask of an answer: what the reader makes of it, what becomes of it at the door, and that it is recognised.
 */
import { expect } from 'chai';
import type { FillInDialect, MatchDialect } from '../../src/dialects/dialect.js';
import type { MatchReading } from '../../src/dialects/match-reader.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { FILL_IN_READERS, MATCH_READERS } from '../../src/dialects/registry.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { AttributeOutcomes } from '../../src/domain/outcome.js';
import type { Verdict } from '../../src/domain/verdict.js';

const NOW = '2026-01-02T03:04:05Z';

/** Samples by what they are. */
type Samples = Readonly<Record<string, unknown>>;

const note = ({ code, subject }: Diagnostic): string => (subject === undefined ? code : `${code} ${subject}`);

/** What the dialect's reader says about single attributes. */
export function readAttributes(dialect: MatchDialect, body: unknown): AttributeOutcomes {
  const reading = readMatch(dialect, body);
  if (reading.kind !== 'attributes') throw new Error(`unexpected reading ${reading.kind}`);
  return reading.attributes;
}

/** What the dialect's reader makes of an answer that has to be one. */
export function readMatch(dialect: MatchDialect, body: unknown): MatchReading {
  const result = MATCH_READERS[dialect].read(body);
  if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.value;
}

/** The notes that the dialect's reader takes, each as code and subject. */
export const readNotes = (dialect: MatchDialect, body: unknown): readonly string[] =>
  readMatch(dialect, body).diagnostics.map(note);

/** The verdict on an answer that has to have one. */
export function verdictOn(dialect: MatchDialect, body: unknown, asked?: readonly AttributeName[]): Verdict {
  const { verdict, problem } = normaliseMatch({ dialect, body, asked, now: NOW });
  if (!verdict) throw new Error(`unexpected problem ${problem?.code ?? ''}`);
  return verdict;
}

/** Tests that each sample says the same without the name of its dialect. */
export function testMatchRecognition(dialect: MatchDialect, samples: Samples): void {
  for (const [label, body] of Object.entries(samples)) {
    it(`recognises ${label}, parsed or as text`, () => {
      const named = normaliseMatch({ dialect, body, now: NOW });
      for (const unnamed of [body, JSON.stringify(body)]) {
        const recognised = normaliseMatch({ body: unnamed, now: NOW });
        expect(recognised.dialect).to.equal(dialect);
        expect(recognised.diagnostics.map(note)).to.include(`dialect-recognised ${dialect}`);
        expect([recognised.verdict, recognised.problem]).to.deep.equal([named.verdict, named.problem]);
      }
    });
  }
}

/** What the dialect's reader makes of a record that has to be one, with its notes as code and subject. */
export function readRecord(dialect: FillInDialect, body: unknown) {
  const result = FILL_IN_READERS[dialect].read(body);
  if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
  const { diagnostics, ...record } = result.value;
  return { ...record, notes: diagnostics.map(note) };
}

/** Tests that each sample says the same without the name of its dialect. */
export function testRecordRecognition(dialect: FillInDialect, samples: Samples): void {
  for (const [label, body] of Object.entries(samples)) {
    it(`recognises ${label}, parsed or as text`, () => {
      const named = normaliseFillIn({ dialect, body });
      for (const unnamed of [body, JSON.stringify(body)]) {
        const recognised = normaliseFillIn({ body: unnamed });
        expect(recognised.dialect).to.equal(dialect);
        expect(recognised.diagnostics.map(note)).to.include(`dialect-recognised ${dialect}`);
        expect([recognised.attributes, recognised.problem]).to.deep.equal([named.attributes, named.problem]);
      }
    });
  }
}
