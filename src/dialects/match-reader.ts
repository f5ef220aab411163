/**
 * What every reader of match answers promises. Readers say what was answered; they do not know what was asked, grade no score
 * and decide nothing: that happens once for all of them in `normaliseMatchWith`.
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcomes } from '../domain/outcome.js';
import type { Result } from '../domain/result.js';
import type { Signals } from '../domain/signal.js';
import type { Decision, Verdict } from '../domain/verdict.js';
import type { MatchDialect } from './dialect.js';

interface ReadingNotes {
  readonly diagnostics: readonly Diagnostic[];
  readonly signals?: Signals;
  readonly operator?: string;
  readonly requestId?: string;
  /** The provider's own overall answer, which decides nothing by itself. */
  readonly providerDecision?: NonNullable<Verdict['provider']['decision']>;
}

/**
 * - `attributes`: an outcome for each attribute that the payload answers, and for no other.
 * - `aggregate`: one answer for everything that was sent.
 * - `document-gate`: refused because the document number differs from the record. Source: CAMARA KYC Match 0.1–0.4, 403 `ID_DOCUMENT_MISMATCH`.
 */
export type MatchReading = ReadingNotes &
  (
    | { readonly kind: 'attributes'; readonly attributes: AttributeOutcomes }
    | { readonly kind: 'aggregate'; readonly decision: Extract<Decision, 'match' | 'mismatch' | 'inconclusive'> }
    | { readonly kind: 'document-gate' }
  );

export interface MatchReader {
  readonly dialect: MatchDialect;
  /** Whether the body speaks about single attributes. Such a body is an answer even if it carries an error beside them. */
  hasAnswers(body: unknown): boolean;
  /**
   * Reads the body of a successful answer. Total: any JSON in, never throws.
   * @returns what was answered; problem `protocol` for a shape that is not this dialect's, or the problem that the body reports
   */
  read(body: unknown): Result<MatchReading>;
}
