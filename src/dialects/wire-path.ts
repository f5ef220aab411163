/**
 * Where in a body a value is. Paths are the one way in which tables of dialects point into answers.
 */
import { isJsonObject, ownValue } from '../domain/json-object.js';
import { wireSpellings } from './wire-names.js';

/**
 * Keys from the body inwards with `/` between them, for example `insights/subscriberMatch`. Each key is tried as written and in
 * snake_case, because gateways and SDKs rewrite keys. A whole number is an index of a list; `#` is the first key that consists of digits
 * alone, as TMT names its answers after the number; `*` is every item of a list. An empty path is the body itself.
 */
export type WirePath = string;

/** One path, or several in the order of trust. */
export type WirePaths = WirePath | readonly WirePath[];

/** Finds the values that paths lead to, in the order of trust; `undefined` is no value. */
export type FindValues = (body: unknown) => readonly unknown[];

/** More keys than any answer has that is named after a number. */
const MAX_KEYS = 16;

/** More sources than anybody asks at once. */
const MAX_ITEMS = 100;

const NOTHING: readonly unknown[] = [];

export const listPaths = (paths: WirePaths | undefined): readonly WirePath[] =>
  typeof paths === 'string' ? [paths] : (paths ?? []);

/** The keys that a path of one step may lead to in an object; `undefined` for every other path. */
export const keysOfPath = (path: WirePath): readonly string[] | undefined =>
  path === '' || /^\d+$|[/#*]/.test(path) ? undefined : wireSpellings(path);

/** A digit is the quick sign; only keys that begin with one are looked at whole. */
const isNumberKey = (key: string): boolean => key <= ':' && /^\d+$/.test(key);

function digitsStep(value: unknown): readonly unknown[] {
  if (!isJsonObject(value)) return NOTHING;
  const key = Object.keys(value).find((name, index) => index < MAX_KEYS && isNumberKey(name));
  return key === undefined ? NOTHING : [value[key]];
}

const itemsStep: FindValues = (value) =>
  Array.isArray(value)
    ? (value as readonly unknown[]).slice(0, MAX_ITEMS).filter((item) => item !== undefined)
    : NOTHING;

function createStep(key: string): FindValues {
  if (key === '#') return digitsStep;
  if (key === '*') return itemsStep;
  if (/^\d+$/.test(key)) {
    const index = Number(key);
    return (value) => {
      const item = Array.isArray(value) ? (value as readonly unknown[])[index] : undefined;
      return item === undefined ? NOTHING : [item];
    };
  }
  const spellings = wireSpellings(key);
  return (value) => {
    if (!isJsonObject(value)) return NOTHING;
    const found = spellings.map((spelling) => ownValue(value, spelling)).filter((item) => item !== undefined);
    return found.length === 0 ? NOTHING : found;
  };
}

function createFinder(path: WirePath): FindValues {
  if (path === '') return (body) => (body === undefined ? NOTHING : [body]);
  const steps = path.split('/').map(createStep);
  return (body) => steps.reduce<readonly unknown[]>((values, step) => values.flatMap(step), [body]);
}

/** Prepares paths. Where a body spells one key in both ways, all its values are found. */
export function createFinderOf(paths: WirePaths | undefined): FindValues {
  const finders = listPaths(paths).map(createFinder);
  return finders.length === 0 ? () => NOTHING : (body) => finders.flatMap((find) => find(body));
}

/** Prepares the question whether a body holds anything at one of the paths, in one pass over its keys where the paths are single keys. */
export function createTestOf(paths: WirePaths): (body: unknown) => boolean {
  const all = listPaths(paths);
  const keys = new Set(all.flatMap((path) => keysOfPath(path) ?? []));
  const find = createFinderOf(all.filter((path) => !keysOfPath(path)));
  return (body) => {
    if (!isJsonObject(body)) return false;
    return Object.keys(body).some((key) => keys.has(key) && body[key] !== undefined) || find(body).length > 0;
  };
}
