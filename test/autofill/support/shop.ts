/**
 * A customer with the built script tag on its pages and a proxy that says yes: every number is proved by the session, every match
 * matches. What the widget asks is written down.
 */
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve, type Handler } from '../../../demo/server/node-adapter.js';
import { createStaticFiles } from '../../../demo/server/static-files.js';
import type { AttributeValues } from '../../../src/domain/attribute.js';
import type { MatchAnswer, Proved } from '../../../src/domain/kyc-service.js';
import type { Verdict } from '../../../src/domain/verdict.js';
import { writeSignUpPage } from './sign-up-html.js';

const PROXY = '/api/kyc/';

/** A question of the widget, as it was sent. */
export interface Asked {
  readonly route: string;
  readonly phoneNumber?: string;
  readonly attributes?: AttributeValues;
}

export interface Shop {
  readonly origin: string;
  /** Everything that was asked since the last visitor came. */
  readonly asked: readonly Asked[];
  /** Forgets what was asked, and hands out these records from now on. */
  open(records: AttributeValues): void;
  close(): void;
}

const PROVED: Proved = { status: 'proved', method: 'session', expiresIn: 300 };

function matched(attributes: AttributeValues): MatchAnswer {
  const verdict: Verdict = {
    version: 1,
    decision: 'match',
    attributes: Object.fromEntries(Object.keys(attributes).map((name) => [name, { outcome: 'match' }])),
    signals: { numberVerified: true },
    reasons: ['all-required-match'],
    provider: { dialect: 'camara-match' },
    policy: { name: 'shop', version: '1' },
    reference: 'reference-of-the-shop',
    checkedAt: '2026-09-01T09:00:00Z',
  };
  return { verdict, final: true };
}

export async function openShop(): Promise<Shop> {
  const folder = join(process.cwd(), 'dist/cdn');
  if (!existsSync(join(folder, 'kyc-onboarding.js'))) throw new Error('Not built: `npm run build` first');
  const files = createStaticFiles(folder);
  let asked: Asked[] = [];
  let records: AttributeValues = {};

  const answer = ({ route, attributes = {} }: Asked): unknown => {
    if (route === 'proof') return PROVED;
    return route === 'fill-in' ? { attributes: records, preview: false } : matched(attributes);
  };
  const route: Handler = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith(PROXY)) {
      const question = { ...((await request.json()) as object), route: pathname.slice(PROXY.length) };
      asked.push(question);
      return Response.json(answer(question), { headers: { 'KYC-Protocol': '1' } });
    }
    if (pathname.startsWith('/cdn/')) return files(new Request(request.url.replace('/cdn/', '/')));
    const page = pathname === '/' ? writeSignUpPage(searchParams) : '';
    return new Response(page, { status: page ? 200 : 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  };

  const server = createServer((incoming, outgoing) => serve(route, incoming, outgoing)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get asked() {
      return asked;
    },
    open(next) {
      asked = [];
      records = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
