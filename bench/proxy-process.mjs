/**
 * One server of the proxy's benchmark in a process of its own: `node proxy-process.mjs <what> <dist> <upstream>`. Says its port, then its memory when asked.
 * `upstream`: an operator that answers at once. `bare`: a plain JSON server in front of it. `proxy`: ours.
 */
import { createServer } from 'node:http';

const [what, dist, upstream] = process.argv.slice(2);
const ANSWER = JSON.stringify({ givenNameMatch: 'true', familyNameMatch: 'true', birthdateMatch: 'true' });
const JSON_TYPE = { 'content-type': 'application/json' };

async function readText(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const askUpstream = (body) => fetch(upstream, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });

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
    const ok = (value) => ({ ok: true, value });
    const all = {
      requestsPerSession: Infinity,
      codesPerNumber: Infinity,
      codesPerRange: Infinity,
      matchesPerNumber: Infinity,
    };
    const limits = { ...all, concurrency: 500 };
    const kyc = createKycProxy({ operator, siteName: 'Bench', limits, attempts: 1_000_000_000 });
    return async (incoming, outgoing) => {
      const url = `http://${incoming.headers.host}${incoming.url}`;
      const body = await readText(incoming);
      const response = await kyc(new Request(url, { method: incoming.method, headers: incoming.headers, body }));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
    };
  },
};

const server = createServer(await servers[what]());
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  globalThis.gc?.();
  process.send(process.memoryUsage().rss);
});
