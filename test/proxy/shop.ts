/**
 * A customer's proxy for tests: a fake operator at the port, a clock that tests move, and browsers with a cookie jar each.
 */
import type { AttributeValues } from '../../src/domain/attribute.js';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok, type Result } from '../../src/domain/result.js';
import { createKycProxy } from '../../src/proxy/create-kyc-proxy.js';
import type { CodeProof, Operator, OperatorAnswer } from '../../src/proxy/operator.js';
import type { ProxyOptions } from '../../src/proxy/settings.js';

export const ORIGIN = 'https://shop.test';
export const NUMBER = '+33700900001';
export const OTHER_NUMBER = '+33700900002';
export const CODE = '123456';

/** What the operator holds. Every value contains the canary. */
export const RECORD = {
  phoneNumber: NUMBER,
  givenName: 'CANARY-given',
  familyName: 'CANARY-family',
  email: 'CANARY@example.test',
  idDocument: 'CANARY-document',
};

export type Call =
  | { readonly kind: 'send'; readonly phoneNumber: string; readonly message: string }
  | { readonly kind: 'check'; readonly reference: string; readonly code: string }
  | { readonly kind: 'fill-in'; readonly phoneNumber: string; readonly fields: readonly string[] }
  | { readonly kind: 'match'; readonly phoneNumber: string; readonly attributes: AttributeValues };

/** What a test may replace of the fake operator. */
export interface Upstream extends Omit<Operator, 'code'> {
  readonly sendCode: CodeProof['send'];
  readonly checkCode: CodeProof['check'];
}

type FakeOperator = Operator & Required<Pick<Operator, 'code' | 'fillIn' | 'match'>> & { readonly calls: Call[] };

/** An operator whose answers a test may replace. */
export function createFakeOperator(overrides: Partial<Upstream> = {}): FakeOperator {
  const calls: Call[] = [];
  const answer = (dialect: string, body: unknown, status = 200): Result<OperatorAnswer> =>
    ok({ dialect, status, body });
  const standard: Upstream & Required<Pick<Operator, 'fillIn' | 'match'>> = {
    id: 'fake',
    sendCode: async () => ok({ reference: `code-${calls.filter(({ kind }) => kind === 'send').length}` }),
    checkCode: async ({ reference, code }) =>
      reference.startsWith('code-') && code === CODE ? ok({}) : failed(createProblem('code-invalid')),
    fillIn: async ({ phoneNumber }) => answer('camara-fill-in', { ...RECORD, phoneNumber }),
    match: async ({ attributes }) => {
      const body: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(attributes)) {
        const isHeld = value === (RECORD as Record<string, string>)[name];
        body[`${name}Match`] = String(isHeld);
        if (!isHeld) body[`${name}MatchScore`] = 42;
      }
      return answer('camara-match', body);
    },
  };
  const { sendCode, checkCode, ...operator } = { ...standard, ...overrides };
  return {
    ...operator,
    calls,
    code: {
      length: 6,
      expiresIn: 600,
      send: (ask) => (calls.push({ kind: 'send', ...ask }), sendCode(ask)),
      check: (ask) => (calls.push({ kind: 'check', ...ask }), checkCode(ask)),
    },
    fillIn: (ask) => (calls.push({ kind: 'fill-in', ...ask }), operator.fillIn(ask)),
    match: (ask) => (calls.push({ kind: 'match', ...ask }), operator.match(ask)),
  };
}

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
  readonly text: string;
}

/** A proxy with its surroundings. */
export function createShop(options: Partial<ProxyOptions> & { readonly upstream?: Partial<Upstream> } = {}) {
  let time = Date.parse('2026-05-04T10:00:00Z');
  const { upstream, ...rest } = options;
  const operator = createFakeOperator(upstream);
  const proxy = createKycProxy({ operator, siteName: 'Shop', now: () => time, ...rest });
  return {
    proxy,
    operator,
    passSeconds: (seconds: number) => void (time += seconds * 1000),
    countCalls: (kind: Call['kind']) => operator.calls.filter((call) => call.kind === kind).length,
    browser: (origin = ORIGIN) => createBrowser(proxy, origin),
  };
}

/** Somebody's browser: it keeps cookies and says where a page comes from. */
export function createBrowser(proxy: ReturnType<typeof createKycProxy>, origin: string, base = origin) {
  let jar = '';
  const post = async (route: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await proxy(
      new Request(`${base}/${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...(jar && { cookie: jar }), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
    const cookie = response.headers.get('set-cookie');
    if (cookie) jar = cookie.split(';')[0] ?? '';
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: JSON.parse(text) as Record<string, unknown>,
    };
  };
  const proof = (body: unknown) => post('proof', body);
  const keyed = (key: string | undefined): Record<string, string> =>
    key === undefined ? {} : { 'idempotency-key': key };
  return {
    post,
    get cookie() {
      return jar;
    },
    useCookie: (cookie: string) => void (jar = cookie),
    start: (phoneNumber = NUMBER, locale = 'en', extra: object = {}) =>
      proof({ action: 'start', phoneNumber, locale, ...extra }),
    check: (handle: unknown, code = CODE) => proof({ action: 'check', handle, code }),
    resend: (handle: unknown) => proof({ action: 'resend', handle }),
    cancel: (handle: unknown) => proof({ action: 'cancel', handle }),
    /** Start and check: the number is proved. */
    async prove(phoneNumber = NUMBER, extra: object = {}): Promise<Answered> {
      const { body } = await proof({ action: 'start', phoneNumber, locale: 'en', ...extra });
      return proof({ action: 'check', handle: body.handle, code: CODE });
    },
    fillIn: (fields: readonly string[] = ['givenName', 'familyName'], key?: string, extra: object = {}) =>
      post('fill-in', { fields, ...extra }, keyed(key)),
    match: (attributes: AttributeValues = { givenName: RECORD.givenName }, key?: string, extra: object = {}) =>
      post('match', { attributes, attempt: 1, ...extra }, keyed(key)),
  };
}
