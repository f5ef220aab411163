/**
 * What the published OpenAPI files say about one operation, and whether an answer is what they say.
 * The files are not part of the product: a test that needs them says so and is skipped where they are absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Answer } from './operator-harness.js';

const SPECIFICATIONS = resolve(process.cwd(), '../shared/specs/camara');

/** Skips a suite where the files are absent. */
export function needSpecifications(this: Mocha.Context): void {
  if (existsSync(SPECIFICATIONS)) return;
  console.log('      skipped: no CAMARA specifications in ../shared/specs/camara');
  this.skip();
}

/** Codes that Commonalities allows every API to answer with, documented or not. */
const COMMON_CODES: Readonly<Record<number, readonly string[]>> = {
  404: ['NOT_FOUND'],
  405: ['METHOD_NOT_ALLOWED'],
  415: ['UNSUPPORTED_MEDIA_TYPE'],
  429: ['QUOTA_EXCEEDED', 'TOO_MANY_REQUESTS'],
  500: ['INTERNAL'],
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What one file says about one operation. */
export interface Operation {
  /** Checks a body; nothing for a status that the file does not document or that has no body. */
  validatorOf(status: number): ValidateFunction | undefined;
  /** The documented properties of a success. */
  readonly properties: readonly string[];
  /** The documented codes of a status: from the enumeration, or from the examples where older files have none. */
  codesOf(status: number): readonly string[] | undefined;
  validateRequest: ValidateFunction | undefined;
}

function collect(value: unknown, key: string): unknown[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => (name === key ? [child] : collect(child, key)));
}

/**
 * Reads one operation.
 * @param file below the folder of the specifications
 * @param path at the simulator; its last word is the operation's own
 */
export function readOperation(file: string, path: string, method: 'get' | 'post' = 'post'): Operation {
  const document = parse(readFileSync(join(SPECIFICATIONS, file), 'utf8')) as Json;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormatsModule.default(ajv);
  ajv.addSchema(document, 'document');

  const at = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, step) => {
        const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
        return isObject(value) ? value[key] : undefined;
      }, document);
  const follow = (pointer: string): string => {
    const value = at(pointer);
    return isObject(value) && typeof value.$ref === 'string' ? follow(value.$ref.slice(1)) : pointer;
  };
  const operation = `/paths/~1${path.split('/').at(-1)}/${method}`;
  const schemaPointer = (holder: string): string | undefined => {
    const pointer = `${follow(holder)}/content/application~1json/schema`;
    return at(pointer) === undefined ? undefined : pointer;
  };
  const compile = (pointer: string | undefined): ValidateFunction | undefined =>
    pointer === undefined ? undefined : ajv.compile({ $ref: `document#${pointer}` });
  const responsePointer = (status: number): string => `${operation}/responses/${status}`;

  const success = at(follow(schemaPointer(responsePointer(200)) ?? ''));

  return {
    properties: isObject(success) && isObject(success.properties) ? Object.keys(success.properties) : [],
    validateRequest: compile(schemaPointer(`${operation}/requestBody`)),
    validatorOf: (status) => compile(schemaPointer(responsePointer(status))),
    codesOf(status) {
      const response = at(follow(responsePointer(status)));
      if (response === undefined) return undefined;
      const codes = collect(at(schemaPointer(responsePointer(status)) ?? ''), 'code').flatMap((schema) =>
        collect(schema, 'enum'),
      );
      const examples = collect(response, 'value').map((value) => (isObject(value) ? value.code : undefined));
      return (codes.length > 0 ? codes.flat() : examples).filter((code) => typeof code === 'string');
    },
  };
}

/** Checks an answer against its schema, and a refusal against the documented codes and those that Commonalities allows everywhere. */
export function expectConformance(operation: Operation, answer: Answer, title: string): void {
  const { status, body } = answer;
  const validate = operation.validatorOf(status);
  if (status === 200) {
    expect(validate, `${title}: a schema`).to.be.a('function');
    // The schemas allow unknown properties, but an operator that sends some is not the one specified.
    expect(operation.properties, `${title}: properties`).to.include.members(Object.keys(body ?? {}));
  }
  if (validate) expect(validate(body), `${title}: ${status} ${JSON.stringify(validate.errors)}`).to.equal(true);
  if (status < 400)
    return (expect(operation.codesOf(status), `${title}: ${status} is documented`).to.be.an('array'), undefined);
  expect(Object.keys(body ?? {}), title).to.have.members(['status', 'code', 'message']);
  expect(body?.status, title).to.equal(status);
  expect(operation.codesOf(status) ?? COMMON_CODES[status], title).to.include(body?.code);
}
