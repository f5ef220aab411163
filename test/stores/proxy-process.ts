/**
 * One process of a customer's proxy, for tests: `node proxy-process.ts <store> <place> <operator's address>`. Says its port when it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../demo/server/node-adapter.js';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok, type Result } from '../../src/domain/result.js';
import { createKycProxy } from '../../src/proxy/create-kyc-proxy.js';
import type { Operator, OperatorAnswer } from '../../src/proxy/operator.js';
import { sqliteStore } from '../../src/proxy/stores/sqlite-store.js';
import { connectRedis } from './redis-server.js';

const [kind, place = '', upstream = ''] = process.argv.slice(2);
const store = kind === 'redis' ? await connectRedis(place) : sqliteStore({ path: place });

async function ask(route: string, question: unknown): Promise<Result<OperatorAnswer>> {
  const response = await fetch(`${upstream}/${route}`, { method: 'POST', body: JSON.stringify(question) });
  return ok({ dialect: `camara-${route}`, status: response.status, body: await response.json() });
}

const operator: Operator = {
  id: 'upstream',
  code: {
    length: 6,
    expiresIn: 600,
    send: async () => ok({ reference: 'code' }),
    check: async ({ code }) => (code === '123456' ? ok({}) : failed(createProblem('code-invalid'))),
  },
  fillIn: ({ fields }) => ask('fill-in', { fields }),
  match: ({ attributes }) => ask('match', { names: Object.keys(attributes) }),
};

const proxy = createKycProxy({ operator, siteName: 'Shop', store, secret: 'a secret of more than 32 characters' });
const server = createServer((incoming, outgoing) => serve(proxy, incoming, outgoing));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
