/**
 * One life of a customer's proxy, a process that a test kills. Says its port when it listens. Time stands still in it until the test says otherwise, because
 * what is kept in a file is as old as the clock says.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { serve } from '../../../demo/server/node-adapter.js';
import { createProblem, type ProblemCode } from '../../../src/domain/problem.js';
import { failed, ok, type Result } from '../../../src/domain/result.js';
import type { PostedValues } from '../../../src/protocol/verdict-token.js';
import { createKycProxy } from '../../../src/proxy/create-kyc-proxy.js';
import type { Operator } from '../../../src/proxy/operator.js';
import type { ProofMethod } from '../../../src/proxy/settings.js';
import type { SigningOptions } from '../../../src/proxy/signing.js';
import { sqliteStore } from '../../../src/proxy/stores/sqlite-store.js';
import type { OperatorRoute } from './killed-operator.js';

/** What the process is started with, as JSON. */
export interface LifeOptions {
  /** The store's file; nothing: all is forgotten with the process. */
  readonly path?: string;
  /** The operator's address. */
  readonly operator: string;
  readonly methods: readonly ProofMethod[];
  readonly signing: SigningOptions;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What only the test and the customer's own sign-up endpoint ask. */
interface Asked {
  readonly time?: number;
  readonly reference?: string;
  readonly values?: PostedValues;
}

const options = JSON.parse(process.argv[2] ?? '') as LifeOptions;
let { time } = options;
const now = (): number => time;

type Word = { readonly refused?: ProblemCode } & Readonly<Record<string, unknown>>;

async function post(route: OperatorRoute, question: object): Promise<Word> {
  const response = await fetch(`${options.operator}/${route}`, { method: 'POST', body: JSON.stringify(question) });
  return (await response.json()) as Word;
}

async function ask<T>(route: OperatorRoute, question: object): Promise<Result<T>> {
  const word = await post(route, question);
  return word.refused ? failed(createProblem(word.refused)) : ok(word as T);
}

const operator: Operator = {
  id: 'operator',
  code: {
    length: 6,
    expiresIn: 600,
    send: () => ask('code', {}),
    check: (asked) => ask('code-check', asked),
  },
  wait: { start: () => ask('wait', {}), check: (asked) => ask('wait-check', asked) },
  open: {
    reason: 'network',
    async start({ returnUrl, state }) {
      const started = await ask<{ readonly reference: string; readonly expiresIn: number }>('open', {});
      if (!started.ok) return started;
      const url = new URL('/operator', returnUrl);
      url.search = new URLSearchParams({ back: returnUrl, state, seen: started.value.reference }).toString();
      return ok({ ...started.value, url: url.href });
    },
    check: (asked) => ask('open-check', asked),
  },
  fillIn: async () => ok({ dialect: 'camara-fill-in', status: 200, body: await post('fill-in', {}) }),
  match: async ({ attributes }) =>
    ok({ dialect: 'camara-match', status: 200, body: await post('match', { attributes }) }),
};

const proxy = createKycProxy({
  operator,
  siteName: 'Shop',
  basePath: '/api/kyc',
  methods: options.methods,
  signing: options.signing,
  now,
  ...(options.path !== undefined && {
    store: sqliteStore({ path: options.path, now }),
    secret: 'a secret of more than 32 characters',
  }),
});

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.url?.startsWith('/api/')) return serve(proxy, incoming, outgoing);
  const asked = (await json(incoming)) as Asked;
  time = asked.time ?? time;
  outgoing.end(JSON.stringify((await proxy.findVerdict(asked.reference ?? '', asked.values)) ?? null));
}

const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
