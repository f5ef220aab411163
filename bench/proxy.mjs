/**
 * Matches per second through the proxy, beside a plain JSON server in front of the same operator, in turns of one run; what ten thousand live sessions
 * weigh; and what happens when five times as many ask as are answered.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as ask } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.mjs';

const PROCESS = fileURLToPath(new URL('./proxy-process.mjs', import.meta.url));
const PARALLEL = 32;

/** V8 lets what is thrown away lie for as long as there is room: who is to be weighed gets the room of a small container. */
const SMALL = ['--max-old-space-size=96', '--max-semi-space-size=4'];

/** A process with one server in it. */
export async function start(what, options, ...args) {
  const child = fork(PROCESS, [what, ...args], { execArgv: ['--expose-gc', '--no-warnings', ...options] });
  const ended = once(child, 'exit');
  const [port] = await once(child, 'message');
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    async memory() {
      child.send('memory');
      const [bytes] = await once(child, 'message');
      return bytes;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** One `POST` over a kept connection. */
export const post = ({ port, origin }, agent, path, body, cookie = '') =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), origin, cookie };
    const question = ask({ host: '127.0.0.1', port, agent, path, method: 'POST', headers }, (answer) => {
      let received = '';
      answer.setEncoding('utf8').on('data', (chunk) => (received += chunk));
      answer.on('end', () => {
        const [set = ''] = answer.headers['set-cookie'] ?? [];
        resolve({ status: answer.statusCode, text: received, cookie: set.split(';')[0] });
      });
    });
    question.on('error', reject).end(text);
  });

async function prove(server, agent, phoneNumber) {
  const started = await post(server, agent, '/proof', { action: 'start', phoneNumber });
  const { handle } = JSON.parse(started.text);
  const proved = await post(server, agent, '/proof', { action: 'check', handle, code: '123456' }, started.cookie);
  return proved.cookie;
}

const numberOf = (at) => `+33639${String(980000 + at).padStart(6, '0')}`;

/** Each a question of its own: nothing is answered from memory. */
const attributesOf = (at) => ({ givenName: `Ada ${at}`, familyName: 'Lovelace', birthdate: '1978-08-22' });

let asked = 0;

/** Requests per second of `total` matches. */
async function rate(server, agent, cookies, total) {
  let left = total;
  const begun = performance.now();
  const work = async (cookie) => {
    while (left-- > 0) {
      const { status } = await post(server, agent, '/match', { attributes: attributesOf(asked++) }, cookie);
      if (status !== 200) throw new Error(`Answered with ${status}`);
    }
  };
  await Promise.all(cookies.map(work));
  return (total * 1000) / (performance.now() - begun);
}

/** Five times as many at once as are answered: how they are answered, and how soon all is well again. */
async function overload(server, cookies) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2500 });
  const statuses = {};
  const flood = Array.from({ length: 2500 }, async (_, at) => {
    const { status } = await post(
      server,
      agent,
      '/match',
      { attributes: attributesOf(asked++) },
      cookies[at % cookies.length],
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  await Promise.all(flood);
  agent.destroy();
  const quiet = new Agent({ keepAlive: true });
  const begun = performance.now();
  while ((await post(server, quiet, '/match', { attributes: attributesOf(asked++) }, cookies[0])).status !== 200);
  quiet.destroy();
  return { statuses, recovery: performance.now() - begun };
}

/** What a proxy weighs with so many people in the middle of a sign-up: proved and compared once. */
async function weigh(server, agent, sessions) {
  const visit = async (at) => {
    const cookie = await prove(server, agent, numberOf(at));
    await post(server, agent, '/match', { attributes: attributesOf(at) }, cookie);
  };
  for (let at = 0; at < sessions; at += PARALLEL)
    await Promise.all(Array.from({ length: PARALLEL }, (_, more) => visit(at + more)));
  return server.memory();
}

/** @param rounds turns of each, one after the other; `total` matches in each; `sessions` that live at the end */
export async function measureProxy(dist, { rounds, total, sessions }) {
  const upstream = await start('upstream', []);
  const bare = await start('bare', [], dist, upstream.origin);
  const proxy = await start('proxy', [], dist, upstream.origin);
  const crowd = await start('proxy', SMALL, dist, upstream.origin);
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  try {
    const cookies = [];
    for (let at = 0; at < PARALLEL; at++) cookies.push(await prove(proxy, agent, numberOf(at)));
    for (const server of [bare, proxy]) await rate(server, agent, cookies, total / 2);
    const rates = { bare: [], proxy: [] };
    for (let round = 0; round < rounds; round++) {
      rates.bare.push(await rate(bare, agent, cookies, total));
      rates.proxy.push(await rate(proxy, agent, cookies, total));
    }
    const flood = await overload(proxy, cookies);
    const memory = await weigh(crowd, agent, sessions);
    const ratios = rates.proxy.map((each, round) => each / rates.bare[round]);
    return {
      bare: median(rates.bare),
      proxy: median(rates.proxy),
      ratio: median(ratios),
      ...flood,
      sessions,
      memory,
    };
  } finally {
    agent.destroy();
    await Promise.all([upstream, bare, proxy, crowd].map((server) => server.stop()));
  }
}
