/**
 * Finds out which dialect an answer speaks when nobody said so, by its keys alone. Knows no reader, so that the widget can load just
 * the one it needs. A named dialect is better: shapes overlap.
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import { hasCamaraMatchKeys, isCamaraAggregate } from './camara-match-keys.js';
import { isCamaraFillIn } from './camara-fill-in-keys.js';
import { FILL_IN_DIALECTS, MATCH_DIALECTS, type FillInDialect, type MatchDialect } from './dialect.js';

type Shape<Dialect> = readonly [dialect: Dialect, isItsShape: (body: unknown) => boolean];

/** Tried in this order: shapes with a tell-tale container belong before those that are told by the ends of their keys. */
const MATCH_SHAPES: readonly Shape<MatchDialect>[] = [
  ['camara-match', hasCamaraMatchKeys],
  ['camara-match', isCamaraAggregate],
];

const FILL_IN_SHAPES: readonly Shape<FillInDialect>[] = [['camara-fill-in', isCamaraFillIn]];

export interface ChosenDialect<Dialect> {
  /** `undefined`: not named, or named wrongly, and not recognised. */
  readonly dialect: Dialect | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_SUBJECT_LENGTH = 40;

function choose<Dialect extends string>(
  known: readonly Dialect[],
  shapes: readonly Shape<Dialect>[],
  named: string | undefined,
  body: unknown,
): ChosenDialect<Dialect> {
  const meant = known.find((dialect) => dialect === named);
  if (meant !== undefined) return { dialect: meant, diagnostics: [] };
  const dialect = shapes.find(([, isItsShape]) => isItsShape(body))?.[0];
  const diagnostics: Diagnostic[] = [];
  if (typeof named === 'string' && named !== '') {
    const subject = named.slice(0, MAX_SUBJECT_LENGTH);
    diagnostics.push({ code: 'dialect-unknown', subject, ...(dialect && { suggestion: dialect }) });
  }
  if (dialect !== undefined) diagnostics.push({ code: 'dialect-recognised', subject: dialect });
  return { dialect, diagnostics };
}

/**
 * The dialect of a match answer: the named one if this version reads it, else the one whose shape the body has.
 * @param body parsed JSON
 */
export const chooseMatchDialect = (named: string | undefined, body: unknown): ChosenDialect<MatchDialect> =>
  choose(MATCH_DIALECTS, MATCH_SHAPES, named, body);

/**
 * The dialect of an operator's record: the named one if this version reads it, else the one whose shape the body has.
 * @param body parsed JSON
 */
export const chooseFillInDialect = (named: string | undefined, body: unknown): ChosenDialect<FillInDialect> =>
  choose(FILL_IN_DIALECTS, FILL_IN_SHAPES, named, body);
