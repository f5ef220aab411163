/**
 * What the widget hands to the form it stands in: a reference, and a token where there is one. Never a value that a person typed.
 */
import type { KycVerdictDetail } from './kyc-onboarding.events.js';

/** Form data under the element's name: the token itself, and `name[reference]` to ask the proxy by. Null before a final verdict. */
export function formValue(name: string, verdict: KycVerdictDetail | null): FormData | null {
  if (!verdict?.final || name === '') return null;
  const data = new FormData();
  if (verdict.token !== undefined) data.set(name, verdict.token);
  data.set(`${name}[reference]`, verdict.verdict.reference);
  return data;
}
