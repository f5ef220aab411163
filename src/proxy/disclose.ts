/**
 * Trims a verdict to what the browser may know. Scores let somebody climb to the stored spelling, and outcomes per attribute let
 * somebody guess one at a time (security A8); signals are facts about a line, and rules say how fraud is found. The customer's server gets
 * the whole verdict by its reference.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { AttributeOutcome } from '../domain/outcome.js';
import type { Verdict } from '../domain/verdict.js';
import type { Disclosure } from './settings.js';

/**
 * The verdict at one level of disclosure. Below `scores` the browser learns of the signals only `numberVerified`, which it took part in, and of no
 * rule.
 */
export function disclose(verdict: Verdict, disclosure: Disclosure): Verdict {
  if (disclosure === 'scores') return verdict;
  const { version, decision, reasons, policy, reference, checkedAt } = verdict;
  const { numberVerified } = verdict.signals;
  const { dialect, operator } = verdict.provider;
  const shown = {
    version,
    decision,
    signals: { ...(numberVerified !== undefined && { numberVerified }) },
    provider: { dialect, ...(operator !== undefined && { operator }) },
    policy,
    reference,
    checkedAt,
  };
  if (disclosure === 'decision') {
    // Some reasons name an attribute.
    return { ...shown, attributes: {}, reasons: reasons.filter((reason) => reason === 'manual') };
  }
  const attributes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  for (const name of Object.keys(verdict.attributes) as AttributeName[]) {
    const { outcome, reason } = verdict.attributes[name] ?? {};
    if (outcome) attributes[name] = { outcome, ...(reason && { reason }) };
  }
  return { ...shown, attributes, reasons };
}
