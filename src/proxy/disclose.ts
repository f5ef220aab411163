/**
 * Trims a verdict to what the browser may know. Scores let somebody climb to the stored spelling, and outcomes per attribute let
 * somebody guess one at a time (security A8); the customer's server gets the whole verdict by its reference.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { AttributeOutcome } from '../domain/outcome.js';
import type { Verdict } from '../domain/verdict.js';
import type { Disclosure } from './settings.js';

/** The verdict at one level of disclosure. */
export function disclose(verdict: Verdict, disclosure: Disclosure): Verdict {
  if (disclosure === 'scores') return verdict;
  const { dialect, operator } = verdict.provider;
  const provider = { dialect, ...(operator !== undefined && { operator }) };
  if (disclosure === 'decision') {
    // Some reasons name an attribute.
    return { ...verdict, provider, attributes: {}, reasons: verdict.reasons.filter((reason) => reason === 'manual') };
  }
  const attributes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  for (const name of Object.keys(verdict.attributes) as AttributeName[]) {
    const { outcome, reason } = verdict.attributes[name] ?? {};
    if (outcome) attributes[name] = { outcome, ...(reason && { reason }) };
  }
  return { ...verdict, provider, attributes };
}
