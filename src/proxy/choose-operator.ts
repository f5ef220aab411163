/**
 * Several operators behind one: each number is somebody's, and who does not serve it says so. Which ones are asked, and in which order, may be read from the
 * number, which is no secret to whoever typed it; it is never read from what an operator knows.
 */
import { normaliseFillIn } from '../dialects/normalise-fill-in.js';
import { normaliseMatch } from '../dialects/normalise-match.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Capabilities } from '../domain/kyc-service.js';
import { createProblem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import type { Operator, OperatorAnswer, Proved, Subject } from './operator.js';

export interface ChoiceOptions {
  /** All that may be asked, in the order in which they are, where `choose` says nothing else. Each has an `id` of its own. */
  readonly operators: readonly [Operator, ...Operator[]];
  /**
   * Names those that may serve a number, the likeliest first: by its country or prefix. Names nobody knows are passed over; none at all is
   * `not-supported`. Default: all of them.
   * @param ask `fields`: what is asked for or compared; none where a code is sent or signals are wanted
   */
  readonly choose?: (ask: {
    readonly phoneNumber: string;
    readonly fields: readonly AttributeName[];
  }) => readonly string[];
  /** Names the choice where no single operator is meant. Default: the ids, with `+` between. */
  readonly id?: string;
}

/** What is known of a question when it is decided who is asked. */
interface Choice {
  readonly phoneNumber: string;
  readonly fields?: readonly AttributeName[];
}

/** Another operator may know better. */
const PASSED_ON: readonly ProblemCode[] = ['not-supported', 'subscriber-not-found'];

const namesOf = (attributes: AttributeValues) => Object.keys(attributes) as AttributeName[];

const unsupported = () => failed(createProblem('not-supported'));

/** References and grants belong to the operator that gave them. */
const sign = (id: string, text: string): string => `${encodeURIComponent(id)} ${text}`;
function split(text: string): { readonly id: string; readonly rest: string } {
  const at = text.indexOf(' ');
  return at < 0 ? { id: '', rest: text } : { id: decodeURIComponent(text.slice(0, at)), rest: text.slice(at + 1) };
}

const isPassedOn = (code: ProblemCode | undefined): boolean => code !== undefined && PASSED_ON.includes(code);

/**
 * Makes one operator of several. What one of them does not support, or whom it does not know, the next one is asked about; every other
 * answer and refusal stands, so that nobody is asked twice for one question.
 * @throws TypeError for two operators of one id
 * @experimental may change in any minor version before 1.0
 */
export function chooseOperator({ operators, choose, id }: ChoiceOptions): Operator {
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  if (byId.size < operators.length) throw new TypeError('operators: two have one id');

  const serving = ({ phoneNumber, fields = [] }: Choice): readonly Operator[] =>
    choose ? choose({ phoneNumber, fields }).flatMap((name) => byId.get(name) ?? []) : operators;

  const subjectFor = (operator: Operator, { phoneNumber, grant }: Subject): Subject => {
    const given = grant === undefined ? undefined : split(grant);
    return { phoneNumber, ...(given?.id === operator.id && { grant: given.rest }) };
  };

  /** The first answer that is not "ask somebody else". */
  async function ask(
    subject: Choice,
    question: (operator: Operator) => Promise<Result<OperatorAnswer>> | undefined,
    read: (answer: OperatorAnswer) => ProblemCode | undefined,
  ): Promise<Result<OperatorAnswer>> {
    let last: Result<OperatorAnswer> = unsupported();
    for (const operator of serving(subject)) {
      const answer = await question(operator);
      if (!answer) continue;
      last = answer.ok ? ok({ operator: operator.id, ...answer.value }) : answer;
      if (!isPassedOn(answer.ok ? read(answer.value) : answer.problem.code)) return last;
    }
    return last;
  }

  const grantOf = (operator: Operator, proved: Result<Proved>): Result<Proved> => {
    const grant = proved.ok ? proved.value.grant : undefined;
    return grant === undefined ? proved : ok({ grant: sign(operator.id, grant) });
  };

  /** Starts a proof with the first that offers it and is not passed over. */
  async function start<Way, Started extends { readonly reference: string }>(
    asked: Choice,
    wayOf: (operator: Operator) => Way | undefined,
    begin: (way: Way) => Promise<Result<Started>>,
  ): Promise<Result<Started>> {
    let last: Result<Started> = unsupported();
    for (const operator of serving(asked)) {
      const way = wayOf(operator);
      if (!way) continue;
      const started = await begin(way);
      last = started.ok ? ok({ ...started.value, reference: sign(operator.id, started.value.reference) }) : started;
      if (!isPassedOn(started.ok ? undefined : started.problem.code)) return last;
    }
    return last;
  }

  const ownerOf = (reference: string) => {
    const { id: name, rest } = split(reference);
    return { operator: byId.get(name) ?? operators[0], rest };
  };

  const [codes, waits, opens] = [
    operators.find(({ code }) => code)?.code,
    operators.find(({ wait }) => wait)?.wait,
    operators.find(({ open }) => open)?.open,
  ];

  /** What any of those can say who offer it; not known where one of them does not tell. */
  function union(kind: keyof Capabilities): readonly AttributeName[] | undefined {
    const lists = operators.flatMap((operator) => (operator[kind] ? [operator.capabilities?.[kind]] : []));
    return lists.every((list) => list !== undefined) ? [...new Set(lists.flat())] : undefined;
  }
  const [fillable, matchable] = [union('fillIn'), union('match')];

  return {
    capabilities: { ...(fillable && { fillIn: fillable }), ...(matchable && { match: matchable }) },
    id: id ?? operators.map((operator) => operator.id).join('+'),

    ...(codes && {
      code: {
        // One answer for all numbers: the longest code, and the shortest life.
        length: Math.max(...operators.flatMap(({ code }) => code?.length ?? [])),
        expiresIn: Math.min(...operators.flatMap(({ code }) => code?.expiresIn ?? [])),
        send: (asked) =>
          start(
            asked,
            ({ code }) => code,
            (code) => code.send(asked),
          ),
        async check({ reference, code }) {
          const { operator, rest } = ownerOf(reference);
          return grantOf(operator, await (operator.code ?? codes).check({ reference: rest, code }));
        },
      },
    }),

    ...(waits && {
      wait: {
        start: (asked) =>
          start(
            asked,
            ({ wait }) => wait,
            (wait) => wait.start(asked),
          ),
        async check({ reference }) {
          const { operator, rest } = ownerOf(reference);
          return grantOf(operator, await (operator.wait ?? waits).check({ reference: rest }));
        },
      },
    }),

    ...(opens && {
      open: {
        reason: opens.reason,
        start: (asked) =>
          start(
            asked,
            ({ open }) => (open?.reason === opens.reason ? open : undefined),
            (open) => open.start(asked),
          ),
        async check({ reference, ...asked }) {
          const { operator, rest } = ownerOf(reference);
          return grantOf(operator, await (operator.open ?? opens).check({ reference: rest, ...asked }));
        },
      },
    }),

    ...(operators.some(({ fillIn }) => fillIn) && {
      fillIn: (asked: Parameters<NonNullable<Operator['fillIn']>>[0]) =>
        ask(
          asked,
          (operator) => operator.fillIn?.({ ...subjectFor(operator, asked), fields: asked.fields }),
          (answer) => normaliseFillIn(answer).problem?.code,
        ),
    }),

    ...(operators.some(({ match }) => match) && {
      match: (asked: Parameters<NonNullable<Operator['match']>>[0]) =>
        ask(
          { ...asked, fields: namesOf(asked.attributes) },
          (operator) => operator.match?.({ ...subjectFor(operator, asked), attributes: asked.attributes }),
          (answer) => normaliseMatch({ ...answer, asked: namesOf(asked.attributes) }).problem?.code,
        ),
    }),

    async signals(asked) {
      for (const operator of serving(asked)) {
        const answers = await operator.signals?.({ ...subjectFor(operator, asked), names: asked.names });
        if (answers?.some(({ ok: isAnswered }) => isAnswered)) return answers;
      }
      return [];
    },
  };
}
