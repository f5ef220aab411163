/**
 * How one provider hands over a person's record, as data. `createFillInReader` reads all of them in one way.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { FillInDialect } from './dialect.js';
import type { MatchTable, PathsOfAttributes } from './match-table.js';
import type { WirePath } from './wire-path.js';

export interface FillInTable extends Pick<MatchTable, 'problem'> {
  readonly dialect: FillInDialect;
  /** Where the object with the values is: the first of these that exists. Absent: the body itself. */
  readonly at?: readonly WirePath[];
  /** Where each value is; of several places the first that holds a usable one counts. */
  readonly values: PathsOfAttributes;
  /** Values that are kept in pieces, in their order. */
  readonly pieces?: Readonly<Partial<Record<AttributeName, readonly WirePath[]>>>;
  /** Where the line is that the record belongs to. */
  readonly phoneNumber?: WirePath;
}
