/**
 * A page that asks a proxy, as a browser would: with its origin, its cookies, or the session that an answer handed over. Every question
 * and its answer is kept, for the lines that are about all of them.
 */
import { isJsonObject, ownValue, type JsonObject } from '../domain/json-object.js';
import type { Fetch } from '../protocol/transport.js';

/** A question and what came. */
export interface Exchange {
  /** For people, such as `POST /proof start`: never with a value. */
  readonly name: string;
  readonly method: string;
  readonly origin: string | undefined;
  readonly correlator: string;
  /** 0 where nobody answered. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the body is no JSON object. */
  readonly body: JsonObject;
  /** Whether a proxy answers it like any other: a `POST`, or a refused method, but no preflight and no published key. */
  readonly isOrdinary: boolean;
  /** Texts that the question held and that may not come back in an error or a header. */
  readonly typed: readonly string[];
}

export interface Question {
  readonly name?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
  readonly key?: string;
  readonly isOrdinary?: boolean;
}

export interface Page {
  readonly ask: (path: string, question?: Question) => Promise<Exchange>;
  /** The session, and how it came; undefined before there is one. */
  readonly session: () => Session | undefined;
}

/** What names a session to the proxy; `key` is the cookie's own name. */
export type Session =
  | { readonly kind: 'bearer'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string; readonly key: string };

/** The header that shows a session. */
export const showSession = (session: Session): Readonly<Record<string, string>> =>
  session.kind === 'bearer'
    ? { authorization: `Bearer ${session.name}` }
    : { cookie: `${session.key}=${session.name}` };

export interface PageSettings {
  readonly url: string;
  readonly fetch: Fetch;
  readonly randomId: () => string;
  /** Milliseconds for one question. */
  readonly timeout: number;
  readonly log: (exchange: Exchange) => void;
}

const readBody = (text: string): JsonObject => {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
};

/** All texts of a question of some length, its handles and words apart: what a person typed, and the number. */
function textsOf(value: unknown): readonly string[] {
  if (!isJsonObject(value)) return [];
  const { attributes, phoneNumber, code } = value;
  const values = isJsonObject(attributes) ? Object.values(attributes) : [];
  return [...values, phoneNumber, code].filter((text): text is string => typeof text === 'string' && text.length >= 5);
}

/** Cookies that an answer sets, as names and values; one that is taken away again has no value. */
const cookiesOf = (headers: Headers): readonly (readonly [string, string])[] =>
  headers.getSetCookie().map((cookie) => {
    const pair = cookie.split(';')[0] ?? '';
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });

/**
 * Opens a page.
 * @param site what the browser says of where page and proxy are to each other
 */
export function createPage(
  settings: PageSettings,
  origin: string | undefined,
  site: 'same-origin' | 'cross-site',
): Page {
  const { url, fetch, randomId, timeout, log } = settings;
  const jar = new Map<string, string>();
  let bearer: string | undefined;

  function write({ headers: extra = {}, key }: Question, hasBody: boolean, correlator: string): Headers {
    const kept = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const shown = site === 'same-origin' && kept !== '' ? kept : undefined;
    const all: Record<string, string | undefined> = {
      accept: 'application/json, application/problem+json',
      ...(hasBody && { 'content-type': 'application/json' }),
      'kyc-protocol': '1',
      'x-correlator': correlator,
      origin,
      'sec-fetch-site': site,
      'idempotency-key': key,
      cookie: shown,
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...extra,
    };
    const headers = new Headers();
    for (const [name, value] of Object.entries(all)) if (value !== undefined) headers.set(name, value);
    return headers;
  }

  async function send(address: string, init: RequestInit): Promise<Pick<Exchange, 'status' | 'headers' | 'text'>> {
    try {
      const response = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch {
      return { status: 0, headers: new Headers(), text: '' };
    }
  }

  async function ask(path: string, question: Question = {}): Promise<Exchange> {
    const { method = 'POST', body } = question;
    const correlator = question.headers?.['x-correlator'] ?? randomId();
    const sent = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const came = await send(`${url}/${path}`, {
      method,
      headers: write(question, sent !== undefined, correlator),
      ...(sent !== undefined && { body: sent }),
    });
    const exchange: Exchange = {
      name: `${method} /${path}${question.name === undefined ? '' : `, ${question.name}`}`,
      method,
      origin,
      correlator,
      ...came,
      body: readBody(came.text),
      isOrdinary: question.isOrdinary ?? true,
      typed: textsOf(body),
    };
    for (const [name, value] of cookiesOf(exchange.headers)) jar.set(name, value);
    const handed = exchange.status === 200 ? ownValue(exchange.body, 'session') : undefined;
    if (typeof handed === 'string') bearer = handed;
    log(exchange);
    return exchange;
  }

  return {
    ask,
    session: () => {
      if (bearer !== undefined) return { kind: 'bearer', name: bearer };
      // Gateways set cookies of their own; the session's is the one that the contract describes.
      const cookies = [...jar].filter(([, value]) => value !== '');
      const [key, name] = cookies.find(([each]) => each.startsWith('__Host-')) ?? cookies[0] ?? [];
      return key === undefined || name === undefined ? undefined : { kind: 'cookie', name, key };
    },
  };
}
