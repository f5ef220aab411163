/**
 * Faults for the lines that `faults.ts` has none for: with both, every line that anything can be seen of fails for something.
 */
import type { LineId } from '../../src/conformance/lines.js';
import { changing, forwarding, read, renaming } from './changing.js';
import { NUMBERS, type Fault } from './setup.js';

type Body = Readonly<Record<string, unknown>>;

/** A refusal of one kind said with another status and code. */
const mapped = (status: number, code: string) => ({ status, body: { status, code } });

const json = { 'content-type': 'application/json' };

/** A cookie's own value. */
const cookieIn = (_: string, headers: Headers): string | undefined =>
  /^[^=]+=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1];
const handleIn = (answer: string): string | undefined => {
  const { handle } = read(answer);
  return typeof handle === 'string' ? handle : undefined;
};

const cookieOf = (request: Request): string => request.headers.get('cookie') ?? '';
const isSameOrigin = (request: Request): boolean => request.headers.get('sec-fetch-site') === 'same-origin';
const isRight = ({ action, code }: Body): boolean => action === 'check' && code === '123456';

/** Whoever brings a session along keeps its name. */
const adopting: Fault = (proxy) => {
  let real = '';
  return async (request) => {
    const planted = /planted[\w-]*/.exec(cookieOf(request))?.[0];
    const headers = new Headers(request.headers);
    if (planted !== undefined && real !== '') headers.set('cookie', cookieOf(request).replace(planted, real));
    const text = request.body ? await request.text() : undefined;
    const { method, url } = request;
    const answer = await proxy(new Request(url, { method, headers, ...(text !== undefined && { body: text }) }));
    const cookie = answer.headers.get('set-cookie');
    if (planted === undefined || cookie === null) return answer;
    real = cookieIn('', answer.headers) ?? '';
    const changed = new Headers(answer.headers);
    changed.set('set-cookie', cookie.replace(real, planted));
    return new Response(answer.body, { status: answer.status, headers: changed });
  };
};

/** A right code proves the number in whichever session it is typed first. */
const provingForAll: Fault = (proxy) => {
  let isDone = false;
  return changing(({ body }, { status }) => {
    if (status !== 410 || !isRight(body) || isDone) return undefined;
    isDone = true;
    return { status: 200, body: { status: 'proved', method: 'code', expiresIn: 300 }, headers: json };
  })(proxy);
};

/** Once a number is proved, everybody with a session gets its record. */
const provedForAll: Fault = (proxy) => {
  const stranger = new Set<string>();
  let isProved = false;
  return changing(({ request, route, body }, { status, headers }) => {
    const issued = headers.get('set-cookie')?.split(';')[0];
    if (body.action === 'start' && body.phoneNumber !== NUMBERS[0] && issued !== undefined) stranger.add(issued);
    isProved ||= status === 200 && isRight(body);
    const isAsked = route === 'fill-in' && status === 403 && isProved && stranger.has(cookieOf(request));
    return isAsked ? { status: 200, body: { attributes: {}, preview: false }, headers: json } : undefined;
  })(proxy);
};

/** Nobody is ever told that it is enough. */
const matchingForEver: Fault = (proxy) => {
  let last: Body = {};
  return changing(({ route, request }, { status }, body) => {
    if (route !== 'match' || !request.headers.has('cookie')) return undefined;
    if (status === 200) last = body;
    return status === 429 ? { status: 200, body: last, headers: json } : undefined;
  })(proxy);
};

/** A code is sent again as often as anybody likes. */
const sendingForEver = changing(({ body }, { status }) =>
  body.action === 'resend' && status === 429
    ? {
        status: 200,
        body: { status: 'code', handle: body.handle, length: 6, resendIn: 30, expiresIn: 600 },
        headers: json,
      }
    : undefined,
);

/** The second answer to one key has less in it. */
const forgetting: Fault = (proxy) => {
  const seen = new Set<string>();
  return changing(({ route, request }, { status }, body) => {
    const key = request.headers.get('idempotency-key') ?? '';
    if (route !== 'fill-in' || status !== 200) return undefined;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst ? undefined : { body: { ...body, attributes: {} } };
  })(proxy);
};

const DECISION = {
  version: 1,
  decision: 'mismatch',
  attributes: { givenName: { outcome: 'mismatch' } },
  signals: {},
  reasons: ['required-mismatch'],
  provider: { dialect: 'camara-match' },
  policy: { name: 'default', version: '1' },
  reference: 'a-reference-of-some-length',
  checkedAt: '2026-05-04T10:00:00Z',
};

/** What is wrong, the one line that says so, and how it is done. */
export const MORE_FAULTS: readonly (readonly [string, LineId, Fault])[] = [
  [
    'another method is a bad request',
    'requests.method',
    changing(({ request }, { status }) =>
      request.method === 'PUT' && status === 405 ? mapped(400, 'invalid-input') : undefined,
    ),
  ],
  [
    'a long body is a bad request',
    'requests.size',
    changing((_, { status }) => (status === 413 ? mapped(400, 'invalid-input') : undefined)),
  ],
  [
    'a list is an empty request',
    'requests.json',
    changing(({ text }) => (text === '[]' ? mapped(422, 'not-supported') : undefined)),
  ],
  [
    'an action that is none is not supported',
    'requests.members',
    changing(({ body }) => (body.action === 'delete' ? mapped(422, 'not-supported') : undefined)),
  ],
  [
    'a national number is not supported',
    'requests.number',
    changing(({ body }) => (body.phoneNumber === '0612345678' ? mapped(422, 'not-supported') : undefined)),
  ],
  [
    'half a receipt is not looked at',
    'requests.receipt',
    changing(({ body }, { status }) => (body.manual && status === 400 ? mapped(422, 'not-supported') : undefined)),
  ],
  [
    'a path that is none is forbidden',
    'requests.path',
    changing(({ route }) => (route === 'nothing-is-here' ? mapped(403, 'config') : undefined)),
  ],
  [
    'answers do not say that they depend on the origin',
    'origins.listed',
    changing(() => ({ headers: { vary: 'accept-encoding' } })),
  ],
  [
    'a listed origin gets no session',
    'origins.session',
    changing((_, __, { session: handed, ...rest }) => (handed === undefined ? undefined : { body: rest })),
  ],
  ['sessions are counted', 'session.name', renaming((_, turn) => `session-${turn}`, cookieIn)],
  ['a planted session is taken over', 'session.planted', adopting],
  [
    'a start without a time',
    'proof.start',
    changing((_, __, { resendIn, ...rest }) => (resendIn === undefined ? undefined : { body: rest })),
  ],
  [
    'codes of four digits',
    'proof.code-length',
    changing((_, __, body) => (body.length === 6 ? { body: { ...body, length: 4 } } : undefined)),
  ],
  ['handles are counted', 'proof.handle', renaming((_, turn) => `handle-${turn}`, handleIn)],
  ['a code is sent again at once', 'proof.sends', sendingForEver],
  [
    'a handle that nobody gave out has a wrong code',
    'proof.unknown-handle',
    changing((_, { status }, body) =>
      status === 410 && body.code === 'expired' ? mapped(422, 'code-invalid') : undefined,
    ),
  ],
  ['a handle is good in every session', 'proof.foreign-handle', provingForAll],
  [
    'a proof without its end',
    'proof.proved',
    changing((_, __, body) => {
      const { expiresIn: _expiresIn, ...rest } = body;
      return body.status === 'proved' ? { body: rest } : undefined;
    }),
  ],
  [
    'a cancelled proof goes on',
    'proof.cancelled',
    forwarding(({ body }) => (body.action === 'cancel' ? { body: { ...body, handle: 'none' } } : {})),
  ],
  [
    'a match before the proof says which value differs',
    'proof.match-first',
    changing(({ route, request }, { status }) =>
      route === 'match' && status === 403 && isSameOrigin(request) && !request.headers.has('cookie')
        ? { status: 200, body: { verdict: DECISION, final: false }, headers: json }
        : undefined,
    ),
  ],
  ['a proof is good for every session', 'proof.session', provedForAll],
  [
    'a record that does not say whether it is masked',
    'record.shape',
    changing(({ route }, _, { preview, ...rest }) =>
      route === 'fill-in' && preview !== undefined ? { body: rest } : undefined,
    ),
  ],
  [
    'a match of nothing is a bad request',
    'match.empty',
    changing((_, __, body) => (body.code === 'nothing-to-check' ? mapped(400, 'invalid-input') : undefined)),
  ],
  [
    'references are counted',
    'match.reference',
    changing(({ route, body: asked }, { status }, body) =>
      route === 'match' && status === 200 && asked.manual !== true
        ? { body: { ...body, verdict: { ...(body.verdict as Body), reference: 'check-1' } } }
        : undefined,
    ),
  ],
  [
    'going on by hand is a match',
    'match.manual',
    changing(({ body: asked }, { status }, body) =>
      status === 200 && asked.manual === true
        ? { body: { ...body, verdict: { ...(body.verdict as Body), decision: 'match' } } }
        : undefined,
    ),
  ],
  ['matches are not limited', 'match.limit', matchingForEver],
  ['a repeated record is empty', 'repeating.record', forgetting],
  ['a promise in other words', 'repeating.promise', changing(() => ({ headers: { 'kyc-idempotency': 'true' } }))],
  [
    'a foreign preflight is sent elsewhere',
    'answers.redirect',
    changing(({ request }, { status }) =>
      request.method === 'OPTIONS' && status === 405
        ? { status: 302, headers: { location: 'https://shop.test/' } }
        : undefined,
    ),
  ],
  [
    'a time to wait that nobody can read',
    'answers.wait',
    changing((_, { status }) => (status === 429 ? { headers: { 'retry-after': 'soon' } } : undefined)),
  ],
];
