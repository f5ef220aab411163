/**
 * Facts about the line, for the policy's rules: only those that a rule looks at are asked for (security A10), beside the match, and what cannot
 * be had is missing, which a rule may be about.
 */
import { normaliseSignals } from '../dialects/normalise-signals.js';
import type { Policy } from '../domain/policy.js';
import type { SignalName, Signals } from '../domain/signal.js';
import type { Operator, Subject } from './operator.js';

/** What the proxy knows itself. */
const OWN: readonly SignalName[] = ['numberVerified'];

/** The signals that a policy's rules look at and that somebody has to be asked for. */
export const signalsOf = ({ signals = [] }: Pick<Policy, 'signals'>): readonly SignalName[] =>
  [...new Set(signals.map(({ signal }) => signal))].filter((name) => !OWN.includes(name));

/**
 * Asks for signals. Never rejects.
 * @returns what was answered, of what was wanted; the first answer about a signal counts
 */
export async function askSignals(operator: Operator, subject: Subject, names: readonly SignalName[]): Promise<Signals> {
  if (names.length === 0 || !operator.signals) return {};
  const answers = await operator.signals({ ...subject, names }).catch(() => []);
  const found = answers.map((answer) => (answer.ok ? (normaliseSignals(answer.value).signals ?? {}) : {}));
  const wanted = names.flatMap((name) => {
    const values = found.map((signals) => signals[name]).filter((value) => value !== undefined);
    return values.length > 0 ? [[name, values[0]] as const] : [];
  });
  return Object.fromEntries(wanted);
}
