/**
 * How Network as Code writes what CAMARA writes otherwise.
 * Source: tests of its SDKs, whose simulator answers explicit nulls and `Male`; TypeScript SDK 7.0.0, which turns every top-level text.
 */
import { FILL_IN_VERSIONS } from '../camara/versions.js';

type Body = Readonly<Record<string, unknown>>;

const FIELDS: readonly string[] = ['phoneNumber', ...(FILL_IN_VERSIONS.at(-1)?.fields.map(({ name }) => name) ?? [])];

const writeTitle = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** A record with every field that there is: `null` where nothing is held or allowed. */
export const writeNulls = (record: Body): Body =>
  Object.fromEntries(
    FIELDS.map((name) => {
      const value = record[name];
      return [name, name === 'gender' && typeof value === 'string' ? writeTitle(value) : (value ?? null)];
    }),
  );

const WORDS: ReadonlyMap<unknown, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['not_available', null],
]);

/** What the TypeScript SDK 7 makes of an answer: it does not look at what a value is about. */
export const writeSdkValues = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, WORDS.has(value) ? WORDS.get(value) : value]));
