/**
 * The demo on one port: the sign-up pages, the bank's proxies (`/api/kyc`, and one more for each operator and way of proof), the operators they ask below `/operators`,
 * a phone that shows text messages and questions, the bank's sign-up endpoint, and a fault lab at `/fault-lab`.
 * A bank would have the pages, one proxy and the endpoint; operators, phone, outage switch and lab are there to try things out.
 */
import { createServer, STATUS_CODES, type Server } from 'node:http';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { memoryStore, type SigningOptions } from 'kyc-onboarding/proxy';
import { endpointOf } from '../endpoint.js';
import { createOperators } from '../operators/all.js';
import type { Sleep } from '../operators/camara/operator.js';
import { createPhoneApi } from '../operators/phone-api.js';
import { createPhone } from '../operators/phone.js';
import { PROVIDERS } from '../operators/provider.js';
import { createFaultLab } from './fault-lab.js';
import { createLocalFetch } from './local-fetch.js';
import { readUrl, serve, type Handler } from './node-adapter.js';
import { createOutage } from './outage.js';
import { createPhoneStream } from './phone-stream.js';
import { refuseMethod, writeProblem } from './problem-response.js';
import { createAdapters } from './providers.js';
import { createProxies } from './proxies.js';
import { LAB_POLICY, SECURITY_HEADERS } from './security-headers.js';
import { createSignUp, SIGN_UP_STYLE } from './sign-up.js';
import { createStaticFiles } from './static-files.js';

export interface DemoServerOptions {
  /** Folder of the built pages. Default `dist-demo`, from where the server was started. */
  readonly root?: string;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** How slow lines wait. Default: the real clock. */
  readonly sleep?: Sleep;
}

const OPERATORS = '/operators';
const LAB = '/fault-lab';
const ISSUER = 'https://demo-bank.test/api/kyc';
const AUDIENCE = 'https://demo-bank.test/signup';
const OPERATOR_ORIGIN = 'https://operator.invalid';

const isBelow = (pathname: string, base: string): boolean => pathname === base || pathname.startsWith(`${base}/`);

/** Where an operator's page may lead back to, on any port. */
const RETURNS = PROVIDERS.flatMap((provider) =>
  ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}${endpointOf(provider, 'network')}/return`),
);

const style: Handler = ({ method }) =>
  method === 'GET' || method === 'HEAD'
    ? new Response(SIGN_UP_STYLE, {
        headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' },
      })
    : refuseMethod('GET, HEAD');

/** What node:http could not even read as a request gets the same kind of answer as everything else. */
function writeUnreadable(code: string | undefined): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const title = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({ status, code: 'invalid-input', title });
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${body.length}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** A bank would keep its keys; the demo makes new ones. */
const makeKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

function makeSigning(): SigningOptions {
  const key = { ...makeKey(), kid: 'demo' } as SigningOptions['keys'][0];
  return { keys: [key], issuer: ISSUER, audience: AUDIENCE, digestKey: randomBytes(32).toString('hex') };
}

/**
 * Creates the demo. Nothing listens yet.
 * @returns a server of node:http; open event streams end with `closeAllConnections`
 */
export function createDemoServer(options: DemoServerOptions = {}): Server {
  const { root = 'dist-demo', now = Date.now, sleep } = options;
  const outage = createOutage();
  const phone = createPhone(now, () => stream.showQuestions());
  const stream = createPhoneStream(() => phone.questions);
  const privateKey = makeKey();
  const { d: _private, ...publicKey } = privateKey;
  const operators = createOperators({
    now,
    phone,
    publicKey,
    onSms: (sms) => stream.push(sms),
    basePath: OPERATORS,
    issuerOrigin: OPERATOR_ORIGIN,
    redirectUris: RETURNS,
    masOrangeBackchannel: { expiresIn: 120, interval: 2 },
    ...(sleep && { sleep }),
  });
  const operator: Handler = (request) => operators(request) ?? writeProblem(404, 'config', 'No such operator');
  const base = `${OPERATOR_ORIGIN}${OPERATORS}`;
  const signing = makeSigning();
  const { d: _signing, ...verifying } = signing.keys[0];
  const adapterOf = createAdapters({ base, fetch: createLocalFetch(base, operator), privateKey, now });
  const proxies = createProxies({ adapterOf, signing, now });
  const files = createStaticFiles(root);
  const lab = createFaultLab();
  const routes = new Map<string, Handler>([
    [
      '/signup',
      createSignUp({
        token: { ...signing, keys: { keys: [verifying] }, used: memoryStore({ now }), now },
        findVerdict: (reference, values) => proxies.findVerdict(reference, values),
      }),
    ],
    ['/demo/sms', (request) => stream.answer(request)],
    ['/demo/phone', createPhoneApi(phone)],
    ['/demo/outage', (request) => outage.answer(request)],
    ['/demo/sign-up.css', style],
    [LAB, (request) => files(new Request(new URL(`${LAB}.html`, request.url), request))],
  ]);

  const route: Handler = (request) => {
    const { pathname } = new URL(request.url);
    const proxy = proxies.find(pathname);
    if (proxy) return proxy(request);
    if (isBelow(pathname, OPERATORS)) return operator(request);
    if (isBelow(pathname, '/lab')) return lab.handle(request);
    return (routes.get(pathname) ?? files)(request);
  };

  const server = createServer((incoming, outgoing) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) outgoing.setHeader(name, value);
    const pathname = readUrl(incoming)?.pathname ?? '';
    if (pathname === LAB || pathname === `${LAB}.html`) outgoing.setHeader('Content-Security-Policy', LAB_POLICY);
    if (outage.isOn && proxies.find(pathname)) incoming.socket.destroy();
    else if (lab.isProxy(pathname)) void lab.answer(incoming, outgoing, pathname);
    else serve(route, incoming, outgoing);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(writeUnreadable(error.code));
    else socket.destroy();
  });
  return server;
}
