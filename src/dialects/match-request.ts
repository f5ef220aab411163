/**
 * Writes requests for a match by a table, one for each provider that a proxy can call. Only filled attributes that the provider knows are sent:
 * a strict one refuses a whole request for one unknown or empty key. Never part of the widget.
 */
import { ATTRIBUTE_NAMES, type AttributeName, type AttributeValues } from '../domain/attribute.js';
import type { WirePath } from './wire-path.js';

/** What goes over the wire: JSON without prototypes, so that a foreign `toJSON` on `Object.prototype` cannot change what is sent. */
export type WireBody = {
  [key: string]: string | number | boolean | readonly string[] | readonly WireBody[] | WireBody;
};

/** What is asked of every provider. */
export interface MatchQuestion {
  /** Values as typed. */
  readonly attributes: AttributeValues;
  /** E.164 with plus. */
  readonly phoneNumber: string;
}

/** A request to be sent with `POST`, as JSON. */
export interface MatchRequest {
  /** Appended to the provider's API root. */
  readonly path: string;
  /** To be asked for at the token endpoint, where there is one. */
  readonly scope?: string;
  /** Headers that the API needs beside authorisation. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Readonly<WireBody>;
  /** Filled attributes that this API does not know and that were left out. */
  readonly dropped: readonly AttributeName[];
}

/** How one attribute is written; a path alone writes the value as typed. */
export interface AttributeRule {
  readonly at: WirePath;
  /** What is written for a filled value; `undefined`: this value cannot be said to this provider, and the attribute is dropped. */
  readonly write?: (value: string, attributes: AttributeValues) => WireBody[string] | undefined;
  /** Attributes that are written along with this one. They are dropped where this one is not filled. */
  readonly uses?: readonly AttributeName[];
}

export type AttributeRules = Readonly<Partial<Record<AttributeName, WirePath | AttributeRule>>>;

/** An empty control has no value: neither `""` nor `null` is legal on any wire. */
export const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The filled value of one attribute that the object itself owns. */
export const filledValue = (attributes: AttributeValues, name: AttributeName): string | undefined => {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return isFilled(value) ? value : undefined;
};

/** An object without a prototype; `Body` says more about it where there is more to say, for example that it holds nothing but texts. */
export const createBody = <Body extends Readonly<WireBody> = WireBody>(entries?: NoInfer<Readonly<Body>>): Body =>
  Object.assign(Object.create(null) as Body, entries);

/** Puts a value at a path of keys, making the objects on the way. */
export function putValue(body: WireBody, path: WirePath, value: WireBody[string]): void {
  const keys = path.split('/');
  const last = keys.pop() ?? path;
  let target = body;
  for (const key of keys) target = (target[key] ??= createBody()) as WireBody;
  target[last] = value;
}

/** What a table can say, by itself or along with something else. */
export function sayable(rules: AttributeRules): readonly AttributeName[] {
  const used = Object.values(rules).flatMap((rule) => (typeof rule === 'object' ? (rule.uses ?? []) : []));
  return ATTRIBUTE_NAMES.filter((name) => rules[name] !== undefined || used.includes(name));
}

/**
 * Writes the attributes into a body.
 * @returns the filled attributes that were left out: unknown to the provider, or with a value that cannot be said to it
 */
export function putAttributes(
  body: WireBody,
  rules: AttributeRules,
  attributes: AttributeValues,
): readonly AttributeName[] {
  const written = new Set<AttributeName>();
  for (const name of ATTRIBUTE_NAMES) {
    const [value, rule] = [filledValue(attributes, name), rules[name]];
    if (value === undefined || rule === undefined) continue;
    const { at, write, uses = [] }: AttributeRule = typeof rule === 'string' ? { at: rule } : rule;
    const said = write ? write(value, attributes) : value;
    if (said === undefined) continue;
    putValue(body, at, said);
    for (const used of [name, ...uses]) written.add(used);
  }
  return ATTRIBUTE_NAMES.filter((name) => filledValue(attributes, name) !== undefined && !written.has(name));
}
