/**
 * How one provider answers a match, as data. A dialect is such a table and nothing else: `createMatchReader` reads all of them in one way, and
 * the documentation is generated from them. Readers emit outcomes and scores; they know no policy.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { ProblemCode } from '../domain/problem.js';
import type { SignalName, SignalValue } from '../domain/signal.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchDialect } from './dialect.js';
import type { WirePath, WirePaths } from './wire-path.js';
import type { Words } from './word.js';

export type PathsOfAttributes = Readonly<Partial<Record<AttributeName, WirePaths>>>;

/** Where a signal is, if it needs more than reading the value as what the signal is. */
export interface SignalSource {
  readonly at: WirePaths;
  /** Folded words of the provider and the signal's value for each; `undefined` for a word that says nothing, such as a `null` that may mean anything. */
  readonly words?: Readonly<Record<string, SignalValue | undefined>>;
  /** What one unit of the provider is in the signal's unit. */
  readonly factor?: number;
  /** The paths begin at the body, not at the object with the answers. */
  readonly isInBody?: true;
  /** Where `false` says that there is no such signal, whatever else is beside it. */
  readonly isAvailable?: WirePath;
}

export type SignalSources = Readonly<Partial<Record<SignalName, WirePaths | SignalSource>>>;

/** Keys are written in camelCase; snake_case is found too. */
export interface MatchTable {
  readonly dialect: MatchDialect;
  /**
   * Where the object with the answers is: the first of these that exists. Absent: the body itself. An answer without such an object is
   * not of this dialect.
   */
  readonly at?: readonly WirePath[];
  /** Without `at`: a body that is a list is read as if it were an object that holds the list under this key. */
  readonly list?: string;
  /** Whether all objects that `at` leads to are sources of their own that answer side by side, instead of spellings of one. */
  readonly isEverySource?: true;
  /** The object is a list of pairs; these are the keys of a pair's name and value. */
  readonly pairs?: readonly [name: string, value: string];
  /** Where each attribute's answer is. No provider key is listed for two attributes: one difference would count twice. */
  readonly answers: PathsOfAttributes;
  /**
   * Attributes that are answered in pieces. A match takes a match of every piece, one that differs makes a mismatch, and a piece without an answer
   * leaves the whole without one.
   */
  readonly pieces?: Readonly<Partial<Record<AttributeName, readonly WirePath[]>>>;
  /**
   * Where an attribute is compared with another identity than the owner of the number. Counts only where `answers` has nothing about the attribute,
   * and carries the reason `other-identity`.
   */
  readonly otherIdentity?: PathsOfAttributes;
  /** Where the similarity beside an answer is. */
  readonly scores?: PathsOfAttributes;
  /** What each word means, and `null` and the empty text where they say that there are no data. Any other word is an unknown one. */
  readonly words: Words;
  /**
   * Numbers from 0 to 100 are answers too: 100 is a match, from `partial` on they are close in the provider's own eyes, everything else differs by so
   * much. `decide` grades what differs.
   */
  readonly percent?: { readonly partial?: number };
  /**
   * An answer is an object: the keys of its word, of its score, and of whether there is any answer: there is none where that is not `true`. `refusal` is the key that an object
   * with several answers has instead of them, where the provider could give none of them.
   */
  readonly cell?: {
    readonly answer: WirePath;
    readonly score?: WirePath;
    readonly isAvailable?: WirePath;
    readonly refusal?: string;
  };
  /** One answer for everything that was sent, where no attribute is answered. */
  readonly aggregate?: WirePath;
  /** An error inside an answer that went well: where its code is, which words are none, and what codes mean that nobody else uses. */
  readonly problem?: {
    readonly at: WirePaths;
    /** Folded. */
    readonly fine: readonly string[];
    /** Folded. */
    readonly codes?: Readonly<Record<string, ProblemCode>>;
  };
  /** The provider's own overall answer, from the body, else from the object with the answers. */
  readonly overall?: { readonly at: WirePaths } & Pick<NonNullable<Verdict['provider']['decision']>, 'polarity'>;
  /** From the body. */
  readonly operator?: WirePaths;
  /** From the body. */
  readonly requestId?: WirePaths;
  /** Paths from the object with the answers; where there are several sources, from the first. */
  readonly signals?: SignalSources;
}
