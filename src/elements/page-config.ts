/**
 * What a page wrote on the element, read once: the flow's configuration, and notes about what could not be read.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { readFieldList, requiredByDefault, type FieldsProperty } from '../domain/field.js';
import type { FlowConfig } from '../flow/state.js';

export interface PageConfig {
  readonly flow: FlowConfig;
  readonly isEndpointMissing: boolean;
  /** Field names that nobody knows. */
  readonly unknown: readonly string[];
}

/** Without a list of its own, a page asks for what nearly every sign-up asks for. */
const DEFAULT_FIELDS: readonly AttributeName[] = ['givenName', 'familyName', 'birthdate'];

export function readPageConfig(page: {
  readonly endpoint: string;
  readonly fields: FieldsProperty;
  readonly requiredFields: string | readonly string[] | null;
  readonly prefill: string;
}): PageConfig {
  const shown = readFieldList(page.fields);
  const attributes = shown.attributes.length > 0 ? shown.attributes : DEFAULT_FIELDS;
  const required = page.requiredFields === null ? null : readFieldList(page.requiredFields);
  const usual: readonly AttributeName[] = required ? required.attributes : requiredByDefault(attributes);
  return {
    flow: {
      attributes,
      required: attributes.filter((name) => shown.options[name]?.required ?? usual.includes(name)),
      prefill: page.prefill !== 'off',
      options: shown.options,
    },
    isEndpointMissing: page.endpoint.trim() === '',
    unknown: [...new Set([...shown.unknown, ...(required?.unknown ?? [])])],
  };
}

/** What the developer of the page has to mend. The helper for misspelt names is fetched where there is one. */
export async function readPageNotes({ isEndpointMissing, unknown }: PageConfig): Promise<readonly Diagnostic[]> {
  const missing: readonly Diagnostic[] = isEndpointMissing ? [{ code: 'endpoint-missing' }] : [];
  if (unknown.length === 0) return missing;
  const suggest = await import('../domain/suggest-field.js').then(
    ({ suggestField }) => suggestField,
    () => () => undefined,
  );
  const misspelt = unknown.map((subject): Diagnostic => {
    const suggestion = suggest(subject);
    return { code: 'field-unknown', subject, ...(suggestion && { suggestion }) };
  });
  return [...missing, ...misspelt];
}
