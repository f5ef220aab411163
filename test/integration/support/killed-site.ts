/**
 * The site in front of a proxy that may be dead: the page, the files of the script tag, the sign-up endpoint and the operator's page are always there. A
 * question for a proxy that is not ends as it does with a dead server, by a connection that is torn.
 */
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { serve, type Handler } from '../../../demo/server/node-adapter.js';
import type { Route } from '../../../src/protocol/messages.js';
import { NO_CHANCE } from './no-chance.js';

const CDN = join(process.cwd(), 'dist/cdn');

const writePage = (
  host: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign up</title><link rel="icon" href="data:,"><body>
<form action="/sign-up" method="post">
<kyc-onboarding name="kyc" submit-values endpoint="/api/kyc" open-hosts="${host}" country="FR"
  fields="givenName familyName birthdate email locality"></kyc-onboarding>
<button>Create account</button>
</form>
<script>${NO_CHANCE}</script>
<script type="module" src="/cdn/kyc-onboarding.js"></script>`;

/** The operator's page, which has seen whose line it is and leads back. */
const OPERATOR_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Operator</title><link rel="icon" href="data:,"><body>
<a id="back">Go back</a>
<script>{
  const { back, ...seen } = Object.fromEntries(new URLSearchParams(location.search));
  document.querySelector('#back').href = back + '?' + new URLSearchParams(seen);
}</script>`;

export interface KilledSite {
  readonly origin: string;
  /** Where the proxy listens, while it lives. */
  port: number | undefined;
  /** From now on questions of one kind stay here. Resolves when there is one. */
  hold(route: Route): Promise<void>;
  /** From now on answers to one kind of question are lost on their way. Resolves when there is one. */
  lose(route: 'return'): Promise<void>;
  /** Passes questions on, to whoever lives then, and answers too. */
  letGo(): void;
  close(): void;
}

/**
 * Passes a question on byte by byte, and its answer back, until one side is gone.
 * @param onLost where the answer gets no further
 */
function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number, onLost?: () => void): void {
  const { method, url, headers } = incoming;
  const onwards = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
    if (onLost) {
      incoming.socket.destroy();
      return onLost();
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => incoming.socket.destroy());
    answer.pipe(outgoing);
  });
  onwards.on('error', () => incoming.socket.destroy());
  outgoing.on('close', () => onwards.destroy());
  incoming.pipe(onwards);
}

/** @param signUp the customer's endpoint, to which the form is posted */
export async function openKilledSite(signUp: Handler): Promise<KilledSite> {
  if (!existsSync(CDN)) throw new Error('Not built: `npm run build` first');
  let held: Route | undefined;
  let lost: 'return' | undefined;
  let onHeld: () => void = () => undefined;
  let onLost: () => void = () => undefined;
  let waiting: (() => void)[] = [];

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname } = new URL(incoming.url ?? '/', 'http://site');
    if (pathname === '/sign-up') return serve(signUp, incoming, outgoing);
    if (pathname.startsWith('/api/kyc/')) {
      if (basename(pathname) === held) {
        onHeld();
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      if (site.port === undefined) incoming.socket.destroy();
      else pass(incoming, outgoing, site.port, basename(pathname) === lost ? onLost : undefined);
      return;
    }
    const file = pathname.startsWith('/cdn/') ? join(CDN, basename(pathname)) : undefined;
    if (file !== undefined && !existsSync(file)) outgoing.statusCode = 404;
    else {
      outgoing.setHeader('Content-Type', file === undefined ? 'text/html' : 'text/javascript');
      const page = pathname === '/operator' ? OPERATOR_PAGE : writePage(incoming.headers.host ?? '');
      outgoing.write(file === undefined ? page : await readFile(file));
    }
    outgoing.end();
  }

  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site: KilledSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    port: undefined,
    hold(route) {
      held = route;
      return new Promise((resolve) => (onHeld = resolve));
    },
    lose(route) {
      lost = route;
      return new Promise((resolve) => (onLost = resolve));
    },
    letGo() {
      held = lost = undefined;
      for (const goOn of waiting) goOn();
      waiting = [];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}
