/**
 * One server of the proxy's benchmark in a process of its own: `node proxy-process.mjs <what> <dist> <upstream> <folder> [ways]`.
 * Says its port, then its memory when asked.
 * `upstream`: an operator that answers at once. `bare`: a plain JSON server in front of it. `proxy`: ours. `enumeration`: ours, for each way of proving and
 * each store (`code`, `wait`, `…-sqlite`), with an operator within that refuses some numbers.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';

const [what, dist, upstream, folder, ...ways] = process.argv.slice(2);
const ANSWER = JSON.stringify({ givenNameMatch: 'true', familyNameMatch: 'true', birthdateMatch: 'true' });
const JSON_TYPE = { 'content-type': 'application/json' };

async function readText(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const askUpstream = (body) => fetch(upstream, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });

const ok = (value) => ({ ok: true, value });
const refused = (code) => ({ ok: false, problem: { code } });

const UNLIMITED = {
  requestsPerSession: Infinity,
  codesPerNumber: Infinity,
  codesPerRange: Infinity,
  matchesPerNumber: Infinity,
};

/** node:http in front of what speaks `Request` and `Response`. */
const serve = (handle) => async (incoming, outgoing) => {
  const url = `http://${incoming.headers.host}${incoming.url}`;
  const body = await readText(incoming);
  const response = await handle(new Request(url, { method: incoming.method, headers: incoming.headers, body }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
};

/** By the third digit after the country code, see `enumeration.mjs`. Whose number is blocked is refused like those of other operators. */
const REFUSALS = { 2: 'subscriber-not-found', 3: 'not-supported', 4: 'consent-required', 5: 'not-supported' };

/** Answers every question at once. */
function createOperator(way) {
  let references = 0;
  const answer = async ({ phoneNumber }) => {
    const code = REFUSALS[phoneNumber[5]];
    return code ? refused(code) : ok({ reference: `r-${references++}`, interval: 5, expiresIn: 120 });
  };
  return {
    id: 'bench',
    ...(way.startsWith('code')
      ? { code: { length: 6, expiresIn: 600, send: answer, check: async () => refused('code-invalid') } }
      : { wait: { start: answer, check: async () => refused('pending') } }),
  };
}

const servers = {
  upstream: () => async (request, response) => {
    await readText(request);
    response.writeHead(200, JSON_TYPE).end(ANSWER);
  },

  bare: () => async (request, response) => {
    const { attributes } = JSON.parse(await readText(request));
    const answer = await (await askUpstream(attributes)).json();
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ answer }));
  },

  async proxy() {
    const { createKycProxy } = await import(`${dist}/entry/proxy.js`);
    const operator = {
      id: 'bench',
      code: { length: 6, expiresIn: 600, send: async () => ok({ reference: 'r' }), check: async () => ok({}) },
      match: async ({ attributes }) => {
        const answer = await askUpstream(attributes);
        return ok({ dialect: 'camara-match', status: answer.status, body: await answer.json() });
      },
    };
    const limits = { ...UNLIMITED, concurrency: 500 };
    return serve(createKycProxy({ operator, siteName: 'Bench', limits, attempts: 1_000_000_000 }));
  },

  async enumeration() {
    const { createKycProxy } = await import(`${dist}/entry/proxy.js`);
    const { sqliteStore } = await import(`${dist}/entry/sqlite.js`);
    const proxies = new Map();
    for (const way of ways) {
      const path = join(folder, `${way}.db`);
      const kept = way.endsWith('sqlite') && {
        store: sqliteStore({ path }),
        secret: 'only for the bench, and long enough',
      };
      const operator = createOperator(way);
      proxies.set(
        way,
        createKycProxy({ operator, siteName: 'Bench', basePath: `/${way}`, limits: UNLIMITED, ...kept }),
      );
    }
    return serve((request) => proxies.get(new URL(request.url).pathname.split('/')[1])(request));
  },
};

const server = createServer(await servers[what]());
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  globalThis.gc?.();
  process.send(process.memoryUsage().rss);
});
