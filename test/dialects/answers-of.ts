/**
 * The questions that the tests of one dialect ask again and again, each answered through the door with the dialect named.
 */
import type { MatchDialect } from '../../src/dialects/dialect.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import { readNotes, verdictOn } from '../support/dialect-answers.js';

export const answersOf = (dialect: MatchDialect) => ({
  verdictOf: (body: unknown, asked?: readonly AttributeName[]) => verdictOn(dialect, body, asked),
  attributesOf: (body: unknown) => verdictOn(dialect, body).attributes,
  notesOf: (body: unknown) => readNotes(dialect, body),
  problemOf: (body: unknown) => normaliseMatch({ dialect, body, now: '2026-01-01T00:00:00Z' }).problem?.code,
});
