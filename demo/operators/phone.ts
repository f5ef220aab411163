/**
 * The phone in the person's hand, as far as operators see it: questions that it shows until somebody answers, and the connection through which
 * its browser reaches them. One phone stands for all of them, and all operators share it.
 */

/** A question of an operator, shown on the phone of one line (CIBA). */
export interface PhoneQuestion {
  readonly id: string;
  readonly phoneNumber: string;
  /** The site's name in the operator's records. */
  readonly client: string;
  readonly scopes: readonly string[];
  /** ISO 8601. */
  readonly expiresAt: string;
}

export type PhoneAnswer = 'allow' | 'refuse';

/**
 * How an operator sees the browser that opens its page.
 * - `ask`: the operator's page asks whoever looks at it, because a simulator has no network.
 * - `mobile-data`: over mobile data, from the line that the site named, or from `line`.
 * - `wifi`: not over mobile data, so nothing can be said.
 * - `another-number`: over mobile data, from a line that nobody named.
 * - `password`: not over mobile data, and the operator lets the person log in otherwise, which Number Verification does not accept.
 */
export const CONNECTIONS = ['ask', 'mobile-data', 'wifi', 'another-number', 'password'] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** The line of `another-number`: from the range for fiction, and nobody's. */
export const OTHER_LINE = '+33639989999';

export interface Phone {
  readonly connection: Connection;
  /** The line whose SIM is in the phone; undefined: whichever is asked about. */
  readonly line: string | undefined;
  connect(connection: Connection, line?: string): void;
  /** What waits for an answer, oldest first. */
  readonly questions: readonly PhoneQuestion[];
  /** Shows a question until it is answered or too old. */
  ask(question: PhoneQuestion, onAnswer: (answer: PhoneAnswer) => void): void;
  /** @returns whether there was such a question */
  answer(id: string, answer: PhoneAnswer): boolean;
}

interface Shown {
  readonly question: PhoneQuestion;
  readonly onAnswer: (answer: PhoneAnswer) => void;
}

/**
 * Creates a phone that shows nothing.
 * @param now milliseconds since 1970
 * @param onChange told when a question came or went; one that is too old goes without a word
 */
export function createPhone(now: () => number, onChange: () => void = () => undefined): Phone {
  const shown = new Map<string, Shown>();
  let [connection, line]: [Connection, string | undefined] = ['ask', undefined];

  function forget(): void {
    for (const [id, { question }] of shown) if (Date.parse(question.expiresAt) <= now()) shown.delete(id);
  }

  return {
    get connection() {
      return connection;
    },
    get line() {
      return line;
    },
    connect(next, sim) {
      [connection, line] = [next, sim];
    },
    get questions() {
      forget();
      return [...shown.values()].map(({ question }) => question);
    },
    ask(question, onAnswer) {
      forget();
      shown.set(question.id, { question, onAnswer });
      onChange();
    },
    answer(id, answer) {
      forget();
      const found = shown.get(id);
      shown.delete(id);
      found?.onAnswer(answer);
      onChange();
      return found !== undefined;
    },
  };
}
