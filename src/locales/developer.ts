/**
 * What the developer of a page is told on the page, in English whatever the page's language. Fetched only where there is something to mend.
 */
import type { Diagnostic } from '../domain/diagnostic.js';

export const developerHeading = 'kyc-onboarding: note for the developer of this page';

/** One note as a sentence that says what to do. */
export function developerText({ code, subject = '', suggestion }: Diagnostic): string {
  if (code === 'endpoint-missing')
    return 'The endpoint attribute is missing. Add the address of your proxy, for example endpoint="/api/kyc".';
  if (code === 'field-unknown')
    return `The fields attribute names "${subject}", which is not a field.${suggestion ? ` Did you mean "${suggestion}"?` : ' The README lists the names.'}`;
  if (code === 'property-invalid') return `The value of "${subject}" could not be used; the default applies.`;
  return `${code} ${subject}`.trim();
}
