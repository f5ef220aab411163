/**
 * Reads what a thin proxy passed on from an operator, untouched or as a list of answers. The normaliser and the one reader that is
 * needed are fetched when the first such answer arrives; proxies of ours never need them.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Answer, FillInAnswer, MatchAnswer } from '../domain/kyc-service.js';
import type { Policy } from '../domain/policy.js';
import { createProblem, type Problem } from '../domain/problem.js';
import { failed, ok } from '../domain/result.js';
import { answers, type Route } from './messages.js';
import { unreadable } from './read-answer.js';
import { readShape } from './shape.js';
import type { Reply } from './transport.js';

/** One operator's answer, as the normaliser takes it. */
interface RawAnswer {
  readonly dialect?: string | undefined;
  readonly status?: number | undefined;
  readonly body: unknown;
  readonly retryAfter?: string | undefined;
  readonly date?: string | undefined;
}

function rawAnswers(reply: Reply): readonly RawAnswer[] {
  const several = reply.dialect === undefined ? readShape(answers, reply.body)?.answers : undefined;
  return several?.map((answer) => ({ ...answer, body: answer.body })) ?? [{ ...reply, body: reply.body }];
}

/** The file could not be fetched: the person is as good as offline, and may try again. */
const notLoaded = () => ({ ...failed(createProblem('network')), diagnostics: [] });

/** A failure with what was noted on the way; a body that nobody can read is noted too, as that of a proxy of ours is. */
function refused(route: Route, problem: Problem, notes: readonly Diagnostic[]) {
  const more = problem.code === 'protocol' ? unreadable(route).diagnostics : [];
  return { ...failed(problem), diagnostics: [...notes, ...more] };
}

const loadNormalisers = () => import('../dialects/normalise-lazily.js');

interface MatchContext {
  readonly asked: readonly AttributeName[];
  readonly policy: Policy | undefined;
  readonly now: string;
}

/** What normalises the answers to a match; `undefined` where a file of it could not be fetched. */
const loadMatchNormaliser = (reply: Reply) =>
  loadNormalisers()
    .then((normalisers) => normalisers.loadMatchNormaliser(rawAnswers(reply)))
    .catch(() => undefined);

/** The page's policy is none: trying again would not help, and deciding by another one is not for the widget. */
const policyUnusable: Answer<never> = {
  ...failed(createProblem('config')),
  diagnostics: [{ code: 'property-invalid', subject: 'policy' }],
};

/**
 * Reads an operator's answer to a match. It is final and has no reference and no token: no proxy of ours vouches for it.
 * Refused with `network` where a file cannot be fetched, with `config` where the policy cannot be applied.
 * @param now when it came, ISO 8601 with zone
 */
export async function readRawMatch(reply: Reply, context: MatchContext): Promise<Answer<MatchAnswer>> {
  const normalise = await loadMatchNormaliser(reply);
  if (!normalise) return notLoaded();
  try {
    const { verdict, problem, diagnostics } = normalise(context);
    return verdict ? { ...ok({ verdict, final: true }), diagnostics } : refused('match', problem, diagnostics);
  } catch (error) {
    // No answer makes it throw, only a policy that is none.
    if (context.policy === undefined) throw error;
    return policyUnusable;
  }
}

/**
 * Reads an operator's record, or several: the first that holds an attribute wins. A record of another number than the one asked
 * about is nobody's business and is refused as a whole.
 */
export async function readRawFillIn(
  reply: Reply,
  asked: readonly AttributeName[],
  phoneNumber: string,
): Promise<Answer<FillInAnswer>> {
  try {
    const { normaliseFillInLazily } = await loadNormalisers();
    const records = await Promise.all(rawAnswers(reply).map(normaliseFillInLazily));
    const readable = records.filter((record) => record.problem === undefined);
    const notes = records.flatMap(({ diagnostics }) => diagnostics);
    const [first] = records;
    if (readable.length === 0 && first?.problem) return refused('fill-in', first.problem, notes);
    if (readable.some((record) => (record.phoneNumber ?? phoneNumber) !== phoneNumber)) return unreadable('fill-in');

    const attributes: Partial<Record<AttributeName, string>> = {};
    const check = new Set<AttributeName>();
    for (const name of asked) {
      const record = readable.find((one) => one.attributes[name] !== undefined);
      const value = record?.attributes[name];
      if (value !== undefined) attributes[name] = value;
      if (record?.check.includes(name)) check.add(name);
    }
    // A record often holds more than the page asked for; what was left out is not worth a note, only what was read and wanted.
    const isWanted = ({ subject }: Diagnostic) => asked.some((name) => name === subject);
    const diagnostics = notes.filter((note) => note.code.startsWith('dialect-') || isWanted(note));
    return { ...ok({ attributes, check: [...check], preview: false }), diagnostics };
  } catch {
    return notLoaded();
  }
}
