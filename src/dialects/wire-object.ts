/**
 * First contact with a body from outside: text becomes JSON, and properties are only read where the object itself has them.
 * What the properties mean is left to the readers.
 */

/** A JSON object of unknown content. Read it with {@link ownValue} only. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Longest text value that is looked at, in code units. Longer than any attribute; what exceeds it is not an answer. */
export const MAX_VALUE_LENGTH = 512;

/** Longest body text that is parsed, in code units: the 64 KB cap of the protocol. */
const MAX_BODY_LENGTH = 65_536;

export const isWireObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object's own value under a key; `undefined` for inherited keys such as `constructor`. */
export const ownValue = (object: WireObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/**
 * Turns a body into JSON.
 * @param body JSON that was parsed already, or its text
 * @returns the JSON; `undefined` where a text is not JSON, is empty or is longer than 64 K code units
 */
export function parseBody(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  if (body.length > MAX_BODY_LENGTH) return undefined;
  try {
    // Some gateways put a byte order mark before the JSON, which the grammar forbids.
    return JSON.parse(body.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    // A syntax error everywhere; in some engines also a depth error of another type. Both mean: not a usable body.
    return undefined;
  }
}
