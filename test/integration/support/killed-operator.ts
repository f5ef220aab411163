/**
 * An operator that holds one record, answers by one table, and keeps an answer back for as long as a test wants: what it does is done when it is asked, and only
 * its word about that is late.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { AttributeName } from '../../../src/domain/attribute.js';

export type OperatorRoute = 'code' | 'code-check' | 'wait' | 'wait-check' | 'open' | 'open-check' | 'fill-in' | 'match';

interface Question {
  readonly reference?: string;
  readonly code?: string;
  /** What its page gave the browser to take back. */
  readonly returned?: { readonly seen?: string };
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What the operator fills in: the address is an old one. */
export const RECORD = {
  givenName: 'Oriane',
  familyName: 'Vautrin',
  birthdate: '1978-08-22',
  email: 'o.vautrin@before.example',
} as const satisfies Partial<Record<AttributeName, string>>;

/** What the operator confirms, and nothing else: whoever leaves the address as it was filled in does not match. */
export const CONFIRMED = { ...RECORD, email: 'oriane@now.example', locality: 'Cubières' } as const;

/** Seconds between two questions about a word on the phone, and for which it may be given: more than a test takes. */
export const PACE = { interval: 30, expiresIn: 300 } as const;

export interface KilledOperator {
  readonly address: string;
  /** What it was asked since the last reset, in order. */
  readonly asked: readonly OperatorRoute[];
  /** The code in the newest message; each is right once. */
  readonly code: string;
  /** From now on answers of one kind are kept back. Resolves when there is one. */
  hold(route: OperatorRoute): Promise<void>;
  /** Gives the answers, to whoever still listens. */
  letGo(): void;
  /** The person says yes on their phone to everything that they were asked. */
  confirm(): void;
  reset(): void;
  close(): void;
}

export async function openKilledOperator(): Promise<KilledOperator> {
  const asked: OperatorRoute[] = [];
  const codes = new Map<string, string>();
  const waits = new Map<string, boolean>();
  let pages = 0;
  let code = '';
  let held: OperatorRoute | undefined;
  let onHeld: () => void = () => undefined;
  let late: (() => void)[] = [];

  const answers: Readonly<Record<OperatorRoute, (question: Question) => object>> = {
    code() {
      const reference = `code-${codes.size + 1}`;
      code = String(100_001 + codes.size);
      codes.set(reference, code);
      return { reference };
    },
    'code-check'({ reference = '', code: typed }) {
      const right = codes.get(reference);
      if (right === undefined || right === '') return { refused: 'code-expired' };
      if (right !== typed) return { refused: 'code-invalid' };
      codes.set(reference, '');
      return {};
    },
    wait() {
      const reference = `wait-${waits.size + 1}`;
      waits.set(reference, false);
      return { reference, ...PACE };
    },
    'wait-check': ({ reference = '' }) => (waits.get(reference) ? {} : { refused: 'pending' }),
    open() {
      pages++;
      return { reference: `open-${pages}`, expiresIn: PACE.expiresIn };
    },
    // The network's word is in what the browser brings back, and nowhere else.
    'open-check': ({ reference, returned }) => (returned?.seen === reference ? {} : { refused: 'pending' }),
    'fill-in': () => RECORD,
    match: ({ attributes = {} }) =>
      Object.fromEntries(
        Object.entries(attributes).map(([name, text]) => [
          `${name}Match`,
          String(name in CONFIRMED && CONFIRMED[name as keyof typeof CONFIRMED] === text),
        ]),
      ),
  };

  const server = createServer((request, response) => {
    const route = (request.url ?? '').slice(1) as OperatorRoute;
    void json(request).then((question) => {
      asked.push(route);
      const answer = JSON.stringify(answers[route](question as Question));
      const send = (): void => void response.setHeader('Content-Type', 'application/json').end(answer);
      if (route !== held) return send();
      late.push(send);
      onHeld();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const letGo = (): void => {
    held = undefined;
    for (const send of late) send();
    late = [];
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get code() {
      return code;
    },
    hold(route) {
      held = route;
      return new Promise((resolve) => (onHeld = resolve));
    },
    letGo,
    confirm() {
      for (const reference of waits.keys()) waits.set(reference, true);
    },
    reset() {
      letGo();
      asked.length = 0;
      codes.clear();
      waits.clear();
      pages = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
