/**
 * JSON objects of unknown content: properties are only read where the object itself has them.
 */

/** A JSON object. Read it with {@link ownValue} only. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object's own value under a key; `undefined` for inherited keys such as `constructor`. */
export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
