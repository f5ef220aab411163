/**
 * The published CAMARA definitions, which are data beside the repository and may be absent: what tests ask of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const FOLDER = join(process.cwd(), '../shared/specs/camara');

export const hasSpecs = (): boolean => existsSync(FOLDER);

interface Property {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly example?: unknown;
}
interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}
interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}
export interface Content {
  readonly $ref?: string;
  readonly content?: {
    readonly 'application/json'?: {
      readonly schema?: { readonly $ref?: string };
      readonly examples?: Readonly<Record<string, Example>>;
    };
  };
}
export interface Operation {
  readonly security: readonly { readonly openId: readonly string[] }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
export interface Spec {
  readonly servers: readonly {
    readonly url: string;
    readonly variables?: { readonly basePath?: { readonly default: string } };
  }[];
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly get?: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema & Property>>;
    readonly responses?: Readonly<Record<string, Content>>;
    readonly examples?: Readonly<Record<string, Example>>;
  };
}

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

export const readSpec = (file: string): Spec => parse(readFileSync(join(FOLDER, file), 'utf8')) as Spec;

export function operationOf(spec: Spec, path: string): Operation {
  const operation = spec.paths[path]?.post ?? spec.paths[path]?.get;
  if (!operation) throw new Error(`no operation ${path}`);
  return operation;
}

/** Names of a schema's properties, sorted. */
export const schemaOf = (spec: Spec, name: string): readonly string[] =>
  Object.keys(spec.components.schemas[name]?.properties ?? {}).sort();

/** The whole path of an operation behind the API root. */
export function pathOf(spec: Spec, operation: string): string {
  const [server] = spec.servers;
  const url = server?.url.replace('{basePath}', server.variables?.basePath?.default ?? '') ?? '';
  return url.replace('{apiRoot}', '') + operation;
}

export const scopesOf = ({ security }: Operation): readonly string[] => security.flatMap(({ openId }) => openId);

const resolved = (spec: Spec, response: Content | undefined): Content | undefined =>
  response?.$ref === undefined ? response : spec.components.responses?.[nameOf(response.$ref)];

/** The bodies that a response shows as its samples. */
export const examplesOf = (spec: Spec, response: Content | undefined): readonly unknown[] =>
  Object.values(resolved(spec, response)?.content?.['application/json']?.examples ?? {}).map(({ $ref, value }) =>
    $ref === undefined ? value : spec.components.examples?.[nameOf($ref)]?.value,
  );

const schemaNameOf = (spec: Spec, content: Content | undefined): string =>
  nameOf(resolved(spec, content)?.content?.['application/json']?.schema?.$ref ?? '');

export const requestSchemaOf = (spec: Spec, path: string): string =>
  schemaNameOf(spec, operationOf(spec, path).requestBody);
export const answerSchemaOf = (spec: Spec, path: string): string =>
  schemaNameOf(spec, operationOf(spec, path).responses['200']);

const SOMETHING: Readonly<Record<string, readonly unknown[]>> = { boolean: [true, false], integer: [0, 100] };

/** For every property of a schema one small body for each of its enumerated values, its booleans, its sample and its `null`. */
export function bodiesOf(spec: Spec, schema: string): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(spec.components.schemas[schema]?.properties ?? {}).flatMap(([key, written]) => {
    const property = written.$ref === undefined ? written : spec.components.schemas[nameOf(written.$ref)];
    const values = [
      ...(property?.enum ?? SOMETHING[property?.type ?? ''] ?? []),
      ...(property?.example === undefined ? [] : [property.example]),
      ...(property?.nullable ? [null] : []),
    ];
    return values.map((value) => ({ [key]: value }));
  });
}

/** Prepares a strict check of bodies; it gives the faults. */
export function validator(spec: Spec, name: string): (body: unknown) => unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // OpenAPI does not forbid unknown properties by itself; a strict operator does.
  const schema = { ...spec.components.schemas[name], additionalProperties: false };
  const validate = ajv.compile({ ...schema, components: spec.components });
  return (body) => (validate({ ...(body as object) }) ? [] : validate.errors);
}
