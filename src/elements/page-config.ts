/**
 * What a page wrote on the element, read once: the flow's configuration, and notes about what could not be read.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { readFieldList, requiredByDefault, type FieldList } from '../domain/field.js';
import type { FlowConfig } from '../flow/state.js';

export interface PageConfig {
  readonly flow: FlowConfig;
  readonly notes: readonly Diagnostic[];
}

/** Without a list of its own, a page asks for what nearly every sign-up asks for. */
const DEFAULT_FIELDS: readonly AttributeName[] = ['givenName', 'familyName', 'birthdate'];

const notesOf = (list: FieldList): readonly Diagnostic[] =>
  list.unknown.map(({ name, suggestion }) => ({
    code: 'field-unknown',
    subject: name,
    ...(suggestion && { suggestion }),
  }));

export function readPageConfig(page: {
  readonly endpoint: string;
  readonly fields: string | readonly string[];
  readonly requiredFields: string | readonly string[] | null;
  readonly prefill: string;
}): PageConfig {
  const shown = readFieldList(page.fields);
  const attributes = shown.attributes.length > 0 ? shown.attributes : DEFAULT_FIELDS;
  const required = page.requiredFields === null ? null : readFieldList(page.requiredFields);
  return {
    flow: {
      attributes,
      required: required
        ? required.attributes.filter((name) => attributes.includes(name))
        : requiredByDefault(attributes),
      prefill: page.prefill !== 'off',
    },
    notes: [
      ...(page.endpoint.trim() === '' ? [{ code: 'endpoint-missing' } as const] : []),
      ...notesOf(shown),
      ...(required ? notesOf(required) : []),
    ],
  };
}
