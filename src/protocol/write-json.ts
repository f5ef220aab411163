/**
 * Writes request bodies. `JSON.stringify` asks every object and array for `toJSON`, and pages with old libraries have one on
 * `Object.prototype` or `Array.prototype` that turns arrays into text (security G2). Primitives are never asked, so only they go through it.
 */

/** What a request body is made of. Keys whose value is `undefined` are left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Serialises a value without consulting any prototype. */
export function writeJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (isList(value)) {
    for (const item of value) text += `${text && ','}${writeJson(item)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item !== undefined) text += `${text && ','}${JSON.stringify(key)}:${writeJson(item)}`;
  }
  return `{${text}}`;
}
