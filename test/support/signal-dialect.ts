/**
 * What every dialect that answers with signals alone promises, as a table of its own answers.
 */
import { expect } from 'chai';
import type { MatchReader } from '../../src/dialects/match-reader.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';

export interface SignalRow {
  readonly label: string;
  readonly body: unknown;
  readonly signals: Readonly<Record<string, unknown>>;
  /** Codes with their subjects. */
  readonly notes?: readonly string[];
  /** Whether the shape is told without a name. */
  readonly isRecognised: boolean;
}

const described = (notes: readonly { readonly code: string; readonly subject?: string }[]): readonly string[] =>
  notes.map(({ code, subject = '' }) => `${code} ${subject}`);

/** Declares the tests. */
export function readsSignals(reader: MatchReader, rows: readonly SignalRow[]): void {
  const { dialect } = reader;
  for (const { label, body, signals, notes = [], isRecognised } of rows) {
    it(`reads ${label}`, () => {
      const result = reader.read(body);
      if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
      expect(result.value.signals ?? {}).to.deep.equal(signals);
      expect(result.value).to.deep.include({ kind: 'attributes', attributes: {} });
      const named = normaliseMatch({ dialect, status: 200, body: JSON.stringify(body) });
      expect(named.verdict).to.deep.include({ signals, attributes: {}, decision: 'inconclusive' });
      expect(described(named.diagnostics)).to.deep.equal(notes);
    });

    it(isRecognised ? `recognises ${label}` : `does not guess at ${label} without its name`, () => {
      const unnamed = normaliseMatch({ status: 200, body });
      expect(unnamed.dialect).to.equal(isRecognised ? dialect : '');
      expect(unnamed.verdict?.signals).to.deep.equal(isRecognised ? signals : undefined);
    });
  }

  it('refuses bodies of another shape', () => {
    for (const body of [undefined, null, '<html>', 'true', 7, true, {}, { result: 'ok' }, { constructor: 1 }]) {
      const { problem } = normaliseMatch({ dialect, status: 200, body });
      expect(problem?.code, JSON.stringify(body)).to.equal('protocol');
    }
  });

  it('answers with the problem of a failed answer, never with a signal', () => {
    const error = { status: 404, code: 'IDENTIFIER_NOT_FOUND', message: 'text' };
    for (const status of [404, 200])
      expect(normaliseMatch({ dialect, status, body: error }).problem?.code).to.equal('subscriber-not-found');
    for (const { body } of rows)
      expect(normaliseMatch({ dialect, status: 503, body }).problem?.code).to.equal('provider-error');
  });

  it('reads no inherited key', () => {
    const inherited = rows.map(({ body }) => (Array.isArray(body) ? {} : (Object.create(body as object) as unknown)));
    for (const body of inherited) expect(reader.read(body).ok).to.equal(false);
  });
}
