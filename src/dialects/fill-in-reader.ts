/**
 * What every reader of an operator's record promises.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Result } from '../domain/result.js';
import type { FillInDialect } from './dialect.js';

export interface FillInReading {
  /** Usable values only; what is absent, empty or unreadable has no key. */
  readonly attributes: AttributeValues;
  /** Attributes whose value was repaired and that the person should look at. */
  readonly check: readonly AttributeName[];
  /** The line that the record belongs to, in E.164 with plus. */
  readonly phoneNumber?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FillInReader {
  readonly dialect: FillInDialect;
  /**
   * Reads the body of a successful answer. Total: any JSON in, never throws. An empty object is a record with nothing in it.
   * @returns the values; problem `protocol` for a shape that is not this dialect's
   */
  read(body: unknown): Result<FillInReading>;
}
