/**
 * Proxies with one fault each: ours, and something in front of it that does one thing wrong.
 */
import type { LineId } from '../../src/conformance/lines.js';
import { answering, changing, forwarding, problem, read, type Asked } from './changing.js';
import { MORE_FAULTS } from './more-faults.js';
import { UNKNOWN, type Fault } from './setup.js';

const isProof = ({ route, body }: Asked, action: string): boolean => route === 'proof' && body.action === action;

/** Old names of sessions, and what they are called now. */
function keepingOldSessions(): Fault {
  const now = new Map<string, string>();
  return (proxy) => async (request) => {
    const cookie = request.headers.get('cookie') ?? '';
    const headers = new Headers(request.headers);
    if (now.has(cookie)) headers.set('cookie', now.get(cookie) ?? '');
    const text = request.body ? await request.text() : undefined;
    const answer = await proxy(
      new Request(request.url, { method: request.method, headers, ...(text !== undefined && { body: text }) }),
    );
    const issued = answer.headers.get('set-cookie')?.split(';')[0];
    const isProved = answer.status === 200 && text !== undefined && 'code' in read(text);
    if (isProved && issued !== undefined && cookie !== '') now.set(cookie, issued);
    return answer;
  };
}

/** The second of two equal questions is counted like the first. */
function countingAgain(): Fault {
  const seen = new Map<string, number>();
  return changing(({ request, route }, { status }, body) => {
    const key = request.headers.get('idempotency-key');
    if (route !== 'match' || key === null || status !== 200) return undefined;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? undefined : { body: { ...body, attemptsLeft: 0, final: true } };
  });
}

/** Codes that may be tried for ever: every check but the right one is answered here. */
function checkingForEver(): Fault {
  return answering(({ route, body }) =>
    route === 'proof' &&
    body.action === 'check' &&
    typeof body.code === 'string' &&
    body.code !== '123456' &&
    body.code !== '000000'
      ? problem(422, 'code-invalid')
      : undefined,
  );
}

/** What is wrong, the one line that says so, and how it is done. */
export const FAULTS: readonly (readonly [string, LineId, Fault])[] = [
  ...MORE_FAULTS,
  ['answers may be stored', 'answers.no-store', changing(() => ({ headers: { 'cache-control': 'private' } }))],
  ['answers have an ETag', 'answers.validators', changing(() => ({ headers: { etag: '"1"' } }))],
  ['the correlator is its own', 'answers.correlator', changing(() => ({ headers: { 'x-correlator': 'mine' } }))],
  ['another version is spoken', 'answers.protocol', changing(() => ({ headers: { 'kyc-protocol': '2' } }))],
  [
    'refusals are plain JSON',
    'answers.content-type',
    changing((_, { status }) => (status >= 400 ? { headers: { 'content-type': 'application/json' } } : undefined)),
  ],
  [
    'the body names another status',
    'answers.problem',
    changing((_, { status }, body) => (status === 410 ? { body: { ...body, status: 400 } } : undefined)),
  ],
  [
    'every origin may read',
    'origins.reflection',
    changing(({ request }) => {
      const origin = request.headers.get('origin');
      return origin === null ? undefined : { headers: { 'access-control-allow-origin': origin } };
    }),
  ],
  [
    'origins are compared by their beginning',
    'origins.foreign',
    (proxy) => async (request) => {
      const isNear = request.headers.get('origin')?.startsWith('https://page.test.') ?? false;
      if (!isNear || request.method !== 'POST') return proxy(request);
      const headers = new Headers(request.headers);
      headers.set('origin', 'https://page.test');
      const answer = await proxy(new Request(request.url, { method: 'POST', headers, body: await request.text() }));
      const kept = new Headers(answer.headers);
      kept.delete('access-control-allow-origin');
      return new Response(answer.body, { status: answer.status, headers: kept });
    },
  ],
  [
    'the preflight forgets a header',
    'origins.preflight',
    changing((_, { headers }) =>
      headers.has('access-control-allow-headers')
        ? { headers: { 'access-control-allow-headers': 'content-type' } }
        : undefined,
    ),
  ],
  [
    'nothing is exposed',
    'origins.exposed',
    changing(() => ({ headers: { 'access-control-expose-headers': undefined } })),
  ],
  [
    'a form may post',
    'requests.content-type',
    (proxy) => async (request) => {
      const isText = request.headers.get('content-type')?.startsWith('text/') ?? false;
      const headers = new Headers(request.headers);
      if (isText) headers.set('content-type', 'application/json');
      return isText
        ? proxy(new Request(request.url, { method: 'POST', headers, body: await request.text() }))
        : proxy(request);
    },
  ],
  [
    'scripts can read the cookie',
    'session.cookie',
    changing((_, { headers }) => {
      const cookie = headers.get('set-cookie');
      return cookie === null ? undefined : { headers: { 'set-cookie': cookie.replace(' HttpOnly;', '') } };
    }),
  ],
  ['the old session works on', 'session.renewed', keepingOldSessions()],
  [
    'a wrong code is a bad request',
    'proof.wrong-code',
    changing((_, __, body) =>
      body.code === 'code-invalid' ? { status: 400, body: { status: 400, code: 'invalid-input' } } : undefined,
    ),
  ],
  ['a code can be tried for ever', 'proof.checks', checkingForEver()],
  [
    'an unknown number is said to be one',
    'proof.enumeration',
    answering((asked) =>
      isProof(asked, 'start') && asked.body.phoneNumber === UNKNOWN ? problem(404, 'subscriber-not-found') : undefined,
    ),
  ],
  [
    'a record without a proof',
    'proof.record-first',
    changing(({ request, route }, { status }) =>
      route === 'fill-in' &&
      status === 403 &&
      !request.headers.has('cookie') &&
      request.headers.get('origin') === 'https://shop.test'
        ? {
            status: 200,
            body: { attributes: { givenName: 'Somebody' }, preview: false },
            headers: { 'content-type': 'application/json' },
          }
        : undefined,
    ),
  ],
  [
    'a proof is good for every number',
    'proof.number',
    forwarding(({ route, body, request }) => {
      const { phoneNumber: _, ...rest } = body;
      const isAsked =
        (route === 'fill-in' || route === 'match') && request.headers.has('cookie') && body.manual !== true;
      return isAsked ? { body: rest } : {};
    }),
  ],
  [
    'more of a record than was asked',
    'record.asked',
    changing(({ route }, { status }, body) =>
      route === 'fill-in' && status === 200
        ? { body: { ...body, attributes: { ...(body.attributes as object), email: 'more@example.test' } } }
        : undefined,
    ),
  ],
  [
    'a verdict without a decision',
    'match.shape',
    changing(({ route, body: asked }, { status }, body) => {
      if (route !== 'match' || status !== 200 || asked.manual === true) return undefined;
      const { policy: _, ...rest } = body.verdict as Record<string, unknown>;
      return { body: { ...body, verdict: rest } };
    }),
  ],
  [
    'a key stands for several bodies',
    'repeating.conflict',
    forwarding(({ body, request }) => {
      const key = request.headers.get('idempotency-key');
      const hash = [...JSON.stringify(body)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
      return key === null ? {} : { headers: { 'idempotency-key': `${key}-${hash}` } };
    }),
  ],
  [
    'the number in an error',
    'leaks.number',
    changing(({ body: asked }, { status }, body) =>
      status >= 400 && typeof asked.phoneNumber === 'string' && asked.phoneNumber.startsWith('+337')
        ? { body: { ...body, detail: `refused for ${asked.phoneNumber}` } }
        : undefined,
    ),
  ],
  [
    'what was typed in an error',
    'leaks.values',
    changing(({ body: asked }, { status }, body) =>
      status >= 400 && typeof asked.attributes === 'object'
        ? { body: { ...body, detail: JSON.stringify(asked.attributes) } }
        : undefined,
    ),
  ],
  [
    'a stack trace in an error',
    'leaks.inside',
    changing((_, { status }, body) =>
      status === 400 ? { body: { ...body, detail: new Error('unexpected end').stack } } : undefined,
    ),
  ],
  ['the framework’s name', 'leaks.banners', changing(() => ({ headers: { 'x-powered-by': 'Express' } }))],
];

/** A fault that two lines are about: the same question and its copies at once. */
export const COUNTING_AGAIN = countingAgain;
