/**
 * What the widget hands to the form it stands in: a reference, and a token where there is one. Values that a person typed only where the
 * page asks for them.
 */
import type { FieldName } from '../domain/field.js';
import type { KycVerdictDetail } from './kyc-onboarding.events.js';

/** Values by the name of their field. */
export type SubmittedValues = Readonly<Partial<Record<FieldName, string>>>;

/**
 * Form data under the element's name: the token itself, `name[reference]` to ask the proxy by, and with `values` each filled field as
 * `name[values][givenName]`. Null before a final verdict.
 */
export function formValue(name: string, verdict: KycVerdictDetail | null, values?: SubmittedValues): FormData | null {
  if (!verdict?.final || name === '') return null;
  const data = new FormData();
  if (verdict.token !== undefined) data.set(name, verdict.token);
  data.set(`${name}[reference]`, verdict.verdict.reference);
  for (const [field, text] of Object.entries(values ?? {}))
    if (text !== '') data.set(`${name}[values][${field}]`, text);
  return data;
}
