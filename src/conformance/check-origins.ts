/** Which pages may ask, and which may read what comes. */
import { RESPONSE_HEADERS } from './check-answers.js';
import type { Exchange } from './page.js';
import { cancel, expectRefusal, skipAll, type Trial } from './trial.js';

const NEEDED = ['authorization', 'content-type', 'idempotency-key', 'kyc-protocol', 'x-correlator'];

/** Origins that are near to a listed one, and others; undefined sends none. */
function foreignOrigins(listed: string): readonly (readonly [string, string | undefined])[] {
  const { protocol, hostname, host, port } = new URL(listed);
  const other = protocol === 'https:' ? 'http:' : 'https:';
  return [
    ['another origin', 'https://foreign.example'],
    ['a host that begins like a listed one', `${listed}.foreign.example`],
    ['a sub-domain of a listed one', `${protocol}//foreign.${host}`],
    ['another scheme', `${other}//${host}`],
    ['another port', `${protocol}//${hostname}:${port === '8443' ? '9443' : '8443'}`],
    ['a dot at the end', `${protocol}//${hostname}.${port && `:${port}`}`],
    ['upper case', listed.toUpperCase()],
    ['the opaque origin null', 'null'],
    ['no origin', undefined],
  ];
}

const allowed = ({ headers }: Exchange): string | null => headers.get('access-control-allow-origin');

async function checkForeign(trial: Trial, name: string, origin: string | undefined): Promise<void> {
  const page = trial.openForeignPage(origin);
  const asked = await page.ask('proof', { ...cancel('none'), name });
  expectRefusal(trial, 'origins.foreign', asked, 403, ['config', 'not-authorised']);
  const preflight = await page.ask('proof', {
    name: `preflight, ${name}`,
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': NEEDED.join() },
    isOrdinary: false,
  });
  for (const exchange of [asked, preflight]) {
    const leave = allowed(exchange);
    const isKept = leave === null || (leave !== '*' && leave !== 'null' && leave !== origin);
    const came = leave === '*' ? '*' : 'the origin that asked';
    trial.findings.expect(
      'origins.reflection',
      isKept,
      `${exchange.name}: no Access-Control-Allow-Origin for it`,
      came,
    );
  }
}

async function checkPreflight(trial: Trial, origin: string): Promise<void> {
  const preflight = await trial.openForeignPage(origin).ask('proof', {
    name: 'preflight',
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': NEEDED.join() },
    isOrdinary: false,
  });
  const words = (name: string) => (preflight.headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);
  const missing = NEEDED.filter((name) => !words('access-control-allow-headers').includes(name));
  const rows: readonly (readonly [boolean, string, string])[] = [
    [preflight.status === 200 || preflight.status === 204, 'status 204 or 200', String(preflight.status)],
    [allowed(preflight) === origin, 'Access-Control-Allow-Origin with the origin that asked', 'another one, or none'],
    [words('access-control-allow-methods').includes('post'), 'Access-Control-Allow-Methods: POST', 'not there'],
    [
      missing.length === 0,
      'Access-Control-Allow-Headers with all that the widget sends',
      `without ${missing.join(', ')}`,
    ],
  ];
  for (const [isRight, expected, came] of rows)
    trial.findings.expect('origins.preflight', isRight, `${preflight.name}: ${expected}`, came);
}

export async function checkOrigins(trial: Trial): Promise<void> {
  const listed = trial.crossOrigin ?? trial.origin;
  for (const [name, origin] of foreignOrigins(listed)) await checkForeign(trial, name, origin);
  if (trial.crossOrigin === undefined)
    return skipAll(
      trial,
      ['origins.preflight', 'origins.listed', 'origins.exposed', 'origins.session'],
      NO_CROSS_ORIGIN,
    );
  await checkPreflight(trial, trial.crossOrigin);
  const cross = trial.openCrossPage();
  await cross?.ask('proof', { ...cancel('none'), name: 'from a listed origin' });
  await cross?.ask('proof', { name: 'an error for a listed origin', body: {} });
}

const NO_CROSS_ORIGIN = 'no listed origin other than the page’s own was named (--cross-origin)';

/** Whether the pages of a listed origin could read what came; over all that they asked. */
export function checkListed(trial: Trial, exchanges: readonly Exchange[]): void {
  const { crossOrigin: origin, findings } = trial;
  for (const exchange of exchanges.filter(
    (each) => origin !== undefined && each.origin === origin && each.isOrdinary,
  )) {
    const { headers, name } = exchange;
    const isRight = allowed(exchange) === origin;
    findings.expect(
      'origins.listed',
      isRight,
      `${name}: Access-Control-Allow-Origin with the origin`,
      'another one, or none',
    );
    const varies = /\b(origin)\b|\*/i.test(headers.get('vary') ?? '');
    findings.expect('origins.listed', varies, `${name}: Vary: Origin`, 'not there');
    const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    const hidden = RESPONSE_HEADERS.filter((header) => headers.has(header) && !exposed.includes(header.toLowerCase()));
    const expected = `${name}: Access-Control-Expose-Headers with what the answer has`;
    findings.expect('origins.exposed', hidden.length === 0, expected, `without ${hidden.join(', ')}`);
  }
}
