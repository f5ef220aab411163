/**
 * Shapes of what a proxy answers: known keys are picked, unknown ones ignored, texts and lists capped, nothing inherited is read.
 * Written here because a schema library weighs three times the rest of the client and keeps its settings on a global that every other
 * copy on the page can change (docs/decisions/0006). What the proxy itself receives is read with one, in `requests.ts`.
 */
import { isJsonObject, ownValue } from '../domain/json-object.js';

/** What a value is when it has not the shape. Undefined is a value: an optional one that is not there. */
const WRONG = Symbol('wrong');
type Read<T> = T | typeof WRONG;

/** Takes any JSON and gives back what is known of it. */
export type Shape<T> = (value: unknown) => Read<T>;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Value<S> = S extends Shape<infer T> ? T : never;
type OptionalKey<S extends Shapes> = { [K in keyof S]: undefined extends Value<S[K]> ? K : never }[keyof S];

/** The object that the shapes describe: an optional key is absent, never undefined. */
type Shaped<S extends Shapes> = { readonly [K in Exclude<keyof S, OptionalKey<S>>]: Value<S[K]> } & {
  readonly [K in OptionalKey<S>]?: Exclude<Value<S[K]>, undefined>;
};

/** A value, or undefined where it has not the shape. */
export function readShape<T>(shape: Shape<T>, value: unknown): T | undefined {
  const read = shape(value);
  return read === WRONG ? undefined : read;
}

/** A text of so many code units; 512 is the longest that the protocol knows (security D5). */
export const text =
  (most = 512, least = 0): Shape<string> =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most ? value : WRONG;

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : WRONG);

/** A whole number. */
export const whole =
  (least: number, most: number): Shape<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? (value as number) : WRONG;

/** One of the given words or numbers. */
export const oneOf =
  <const T extends string | number>(...known: readonly T[]): Shape<T> =>
  (value) =>
    known.find((each) => each === value) ?? WRONG;

/** Anything, to be looked at later; undefined where it is absent. */
export const anything: Shape<unknown> = (value) => value;

export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined ? undefined : shape(value);

/** A list of at most 64. */
export const list =
  <T>(shape: Shape<T>, least = 0): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > 64) return WRONG;
    const read = value.map(shape);
    return read.includes(WRONG) ? WRONG : (read as readonly T[]);
  };

export const object =
  <S extends Shapes>(shapes: S): Shape<Shaped<S>> =>
  (value) => {
    if (!isJsonObject(value)) return WRONG;
    const picked: Record<string, unknown> = {};
    for (const [key, shape] of Object.entries(shapes)) {
      const read = shape(ownValue(value, key));
      if (read === WRONG) return WRONG;
      if (read !== undefined) picked[key] = read;
    }
    return picked as Shaped<S>;
  };
