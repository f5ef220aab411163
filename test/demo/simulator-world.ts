/** Any simulator under a manual clock, with a phone, clients and a key: requests of every kind, tokens in one step. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createClients } from '../../demo/operators/oauth/client.js';
import { createPhone, type Phone } from '../../demo/operators/phone.js';
import type { AttributeName, AttributeValues } from '../../src/entry/proxy.js';
import type { Answer } from './operator-harness.js';

export type { Answer } from './operator-harness.js';
export type Simulator = (request: Request) => Promise<Response>;

export interface World {
  readonly now: () => number;
  readonly phone: Phone;
  readonly naps: readonly number[];
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly clients: ReturnType<typeof createClients>;
  /** Of `sandbox-key-client`. */
  readonly privateKey: KeyObject;
  advance(seconds: number): void;
}

export const ORIGIN = 'https://operator.test';
export const RETURN = 'https://bank.test/api/kyc/return';
const START = Date.UTC(2026, 8, 1, 9, 0, 0);

export function createWorld(): World {
  let time = START;
  const naps: number[] = [];
  const now = () => time;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    now,
    naps,
    sleep: (milliseconds) => Promise.resolve(void naps.push(milliseconds)),
    phone: createPhone(now),
    clients: createClients({ redirectUris: [RETURN], publicKey: publicKey.export({ format: 'jwk' }) }),
    privateKey,
    advance: (seconds) => void (time += seconds * 1000),
  };
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

function readJson(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return undefined;
  }
}

/** Asks a simulator. `POST` unless told otherwise. */
export async function ask(simulator: Simulator, path: string, call: Call = {}): Promise<Answer> {
  const { method = 'POST', headers = {}, body, form } = call;
  const json = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const sent = form ? new URLSearchParams(form).toString() : json;
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const response = await simulator(
    new Request(new URL(path, ORIGIN), {
      method,
      headers: { ...(sent !== undefined && { 'Content-Type': type }), ...headers },
      ...(sent !== undefined && method !== 'GET' && { body: sent }),
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: readJson(text) };
}

export const bearer = (token: string): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${token}` });

export const SECRET = { client_id: 'sandbox-client', client_secret: 'sandbox-secret' } as const;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token with the claims that RFC 7523 wants; what is handed in takes their place. */
export function signJwt(
  { now, privateKey }: World,
  claims: Readonly<Record<string, unknown>>,
  key = privateKey,
): string {
  const at = Math.floor(now() / 1000);
  const all = {
    iss: 'sandbox-key-client',
    aud: `${ORIGIN}/token`,
    iat: at,
    exp: at + 60,
    jti: crypto.randomUUID(),
    ...claims,
  };
  const data = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(all)}`;
  return `${data}.${sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** A record without some of its attributes. */
export const omit = (record: AttributeValues, ...names: readonly AttributeName[]): AttributeValues =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name as AttributeName)));

/** `200`, or status and word of an error, whoever's body it is. */
export function outcomeOf({ status, body, text }: Answer): string {
  const word = [body?.code, body?.error, body?.message].find((each) => typeof each === 'string');
  if (status >= 400) return `${status} ${word ?? ''}`.trim();
  return body === undefined && text !== '' ? `${status} not JSON` : String(status);
}

/** A two-legged token of the client with a secret. */
export async function fetchToken(simulator: Simulator, scope: string, base = ''): Promise<string> {
  const form = { ...SECRET, grant_type: 'client_credentials', scope };
  return String((await ask(simulator, `${base}/token`, { form })).body?.access_token);
}

/** A three-legged token: the person is asked on the phone, and allows it. */
export async function confirmOnPhone(
  simulator: Simulator,
  { phone }: World,
  { scope, line, base = '' }: { readonly scope: string; readonly line: string; readonly base?: string },
): Promise<string> {
  const started = await ask(simulator, `${base}/bc-authorize`, {
    form: { ...SECRET, scope, login_hint: `tel:${line}` },
  });
  const id = String(started.body?.auth_req_id);
  phone.answer(id, 'allow');
  const form = { ...SECRET, grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: id };
  return String((await ask(simulator, `${base}/token`, { form })).body?.access_token);
}
