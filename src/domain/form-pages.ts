/**
 * How the fields of a form are spread over pages. Name, contact and address stay on one page, so that one autofill gesture fills them.
 */
import type { AttributeName } from './attribute.js';

/** What people have to fetch before they can type it: asked for on a page of its own, when the form is long. */
const AT_HAND: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'idDocument',
  'idDocumentType',
  'idDocumentExpiryDate',
  'bankAccountNumber',
]);

/** A form of up to so many fields is one page whatever is in it. */
const SHORT_FORM = 8;

/** @returns the pages in order, each with at least one field; one empty page for no fields at all */
export function formPages(names: readonly AttributeName[]): readonly (readonly AttributeName[])[] {
  const profile = names.filter((name) => !AT_HAND.has(name));
  const documents = names.filter((name) => AT_HAND.has(name));
  const isOne = names.length <= SHORT_FORM || profile.length === 0 || documents.length === 0;
  return isOne ? [names] : [profile, documents];
}
