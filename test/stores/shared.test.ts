/** Several processes of one proxy on one store: what is asked of both is asked of the operator once, and a process that dies loses nothing. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { hasRedis, startRedis } from './redis-server.js';

const NUMBER = '+33639980001';

/** An operator who counts, and answers when it is let. */
async function openOperator() {
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  let holds = false;
  let onAsked: () => void = () => undefined;
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = () => response.end(JSON.stringify({ givenNameMatch: 'true', givenName: 'Ada' }));
    if (holds) waiting.push(answer);
    else answer();
    onAsked();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (route: string) => asked.filter((url) => url === `/${route}`).length,
    hold: () => void (holds = true),
    letGo() {
      holds = false;
      for (const answer of waiting) answer();
      waiting = [];
    },
    isAsked: () => new Promise<void>((resolve) => (onAsked = resolve)),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Operator = Awaited<ReturnType<typeof openOperator>>;

async function startProxy(kind: string, place: string, { address }: Operator) {
  const child: ChildProcess = fork(new URL('./proxy-process.ts', import.meta.url), [kind, place, address], {
    execArgv: ['--import=tsx', '--no-warnings'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The proxy has ended')));
  ended.catch(() => undefined);
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return {
    origin: `http://127.0.0.1:${port}`,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

type Proxy = Awaited<ReturnType<typeof startProxy>>;

/** Somebody's browser behind a balancer: the same page and session, whichever process answers. */
function openBrowser() {
  let cookie = '';
  const post = async ({ origin }: Proxy, route: string, body: unknown, key?: string) => {
    const response = await fetch(`${origin}/${route}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        cookie,
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    post,
    async prove(starting: Proxy, checking: Proxy) {
      const { body } = await post(starting, 'proof', { action: 'start', phoneNumber: NUMBER, locale: 'en' });
      return post(checking, 'proof', { action: 'check', handle: body.handle, code: '123456' });
    },
    match: (proxy: Proxy, givenName = 'Ada', key?: string) => post(proxy, 'match', { attributes: { givenName } }, key),
  };
}

const KINDS = ['sqlite', ...(hasRedis() ? ['redis'] : [])];

for (const kind of KINDS)
  describe(`two processes on one store: ${kind}`, () => {
    let operator: Operator;
    let place: string;
    let close: () => Promise<void>;
    let [one, other]: Proxy[] = [];

    beforeEach(async () => {
      operator = await openOperator();
      if (kind === 'redis') {
        const server = await startRedis();
        [place, close] = [server.socket, () => server.close()];
      } else {
        const folder = await mkdtemp(join(tmpdir(), 'kyc-shared-'));
        [place, close] = [join(folder, 'kyc.db'), () => rm(folder, { recursive: true })];
      }
      [one, other] = await Promise.all([startProxy(kind, place, operator), startProxy(kind, place, operator)]);
    });
    afterEach(async () => {
      await one?.kill();
      await other?.kill();
      operator.close();
      await close();
    });

    const both = (): [Proxy, Proxy] => {
      if (!one || !other) throw new Error('Not started');
      return [one, other];
    };

    it('ask the operator once, of a hundred questions with one key', async () => {
      const [first, second] = both();
      const browser = openBrowser();
      expect((await browser.prove(first, second)).body.status).to.equal('proved');
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) => browser.match(at % 2 ? first : second, 'Ada', 'key')),
      );
      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
      expect(operator.count('match')).to.equal(1);
    });

    it('count attempts together', async () => {
      const [first, second] = both();
      const browser = openBrowser();
      await browser.prove(first, second);
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => browser.match(at % 2 ? first : second, `Ada ${at}`)),
      );
      expect(answers.filter(({ status }) => status === 200)).to.have.length(3);
      expect(operator.count('match')).to.equal(3);
    });

    it('know a number that the other proved, also when that one is gone', async () => {
      const [first, second] = both();
      const browser = openBrowser();
      await browser.prove(first, first);
      await first.kill();
      const { status, body } = await browser.match(second);
      expect(status).to.equal(200);
      expect((body.verdict as { decision: string }).decision).to.equal('match');
    });

    it('give no wrong verdict where one dies in the middle of a question', async () => {
      const [first, second] = both();
      const browser = openBrowser();
      await browser.prove(first, second);
      operator.hold();
      const isAsked = operator.isAsked();
      const lost = browser.match(first, 'Ada', 'key').catch(() => 'no answer');
      await isAsked;
      await first.kill();
      expect(await lost).to.equal('no answer');
      operator.letGo();
      // Whether the operator was asked is not known, so the same question waits for the dead one's time to end; another one does not.
      const { status, body } = await browser.match(second, 'Bea', 'key-2');
      expect(status).to.equal(200);
      expect(body.attemptsLeft).to.equal(1);
    });
  });
