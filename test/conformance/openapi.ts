/** The published contract, read from its file, as validators. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

export type Json = Readonly<Record<string, unknown>>;

export const CONTRACT = parse(readFileSync('docs/proxy.openapi.yaml', 'utf8')) as Json;

const ajv = new Ajv2020({ strict: false, allErrors: false });
ajv.addSchema(CONTRACT, 'contract');

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What is at a path of keys, references followed; with the pointer under which it stands. */
function find(...keys: readonly string[]): { readonly value: unknown; readonly pointer: string } {
  let found: { value: unknown; pointer: string } = { value: CONTRACT, pointer: '' };
  for (const key of keys) {
    const { value, pointer } = found;
    const next = isObject(value) ? value[key] : undefined;
    found = { value: next, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    if (isObject(next) && typeof next.$ref === 'string')
      found = find(
        ...next.$ref
          .slice(2)
          .split('/')
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
      );
  }
  return found;
}

export const at = (...keys: readonly string[]): unknown => find(...keys).value;

const compiled = new Map<string, ValidateFunction | undefined>();

/** What checks a value against the schema at this place; nothing where there is none. */
export function validatorAt(...keys: readonly string[]): ValidateFunction | undefined {
  const { value, pointer } = find(...keys);
  if (value === undefined) return undefined;
  if (!compiled.has(pointer)) compiled.set(pointer, ajv.compile({ $ref: `contract#${encodeURI(pointer)}` }));
  return compiled.get(pointer);
}

/** Whether a named schema is one of JSON Schema 2020-12. */
export const isSchema = (name: string): boolean =>
  ajv.validateSchema(at('components', 'schemas', name) as Json) === true;

export const PATHS = Object.keys(at('paths') as Json);

const JSON_TYPE = 'application/json';
const contentOf = (path: string, method: string, ...rest: readonly string[]) => [
  'paths',
  path,
  method,
  ...rest,
  'content',
];

export const requestValidator = (path: string) =>
  validatorAt(...contentOf(path, 'post', 'requestBody'), JSON_TYPE, 'schema');

export const answerValidator = (path: string, method: string, status: number, type: string) =>
  validatorAt(...contentOf(path, method, 'responses', String(status)), type, 'schema');

/** An example, and where it stands. */
export interface Example {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function examplesAt(path: string, ...keys: readonly string[]): readonly Example[] {
  const examples = at(...keys, 'examples');
  if (!isObject(examples)) return [];
  return Object.keys(examples).map((name) => ({ path, name, value: at(...keys, 'examples', name, 'value') }));
}

export const requestExamples = (): readonly Example[] =>
  PATHS.flatMap((path) => examplesAt(path, ...contentOf(path, 'post', 'requestBody'), JSON_TYPE));

export const answerExamples = (path: string, status = '200', method = 'post', type = JSON_TYPE): readonly Example[] =>
  examplesAt(path, ...contentOf(path, method, 'responses', status), type);

export const statusesOf = (path: string, method: string): readonly string[] =>
  Object.keys(at('paths', path, method, 'responses') ?? {});
