/**
 * Ways to stand in front of a proxy and do one thing wrong.
 */
import type { Handler } from '../../demo/server/node-adapter.js';
import type { Fault } from './setup.js';

interface Change {
  readonly status?: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** What was asked, as far as a fault looks at it. */
export interface Asked {
  readonly request: Request;
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export const read = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

export async function readAsked(request: Request): Promise<Asked> {
  const text = request.body ? await request.clone().text() : '';
  return { request, route: new URL(request.url).pathname.split('/').at(-1) ?? '', body: read(text), text };
}

export const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ status, code, ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'kyc-protocol': '1',
      'kyc-idempotency': 'yes',
      vary: 'Origin',
    },
  });

/** Changes answers; undefined leaves one as it is. */
export const changing =
  (change: (asked: Asked, answer: Response, body: Readonly<Record<string, unknown>>) => Change | undefined): Fault =>
  (proxy: Handler) =>
  async (request) => {
    const asked = await readAsked(request);
    const answer = await proxy(request);
    const text = await answer.text();
    const changed = change(asked, answer, read(text));
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(changed?.headers ?? {}))
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    const status = changed?.status ?? answer.status;
    const body = changed?.body ? JSON.stringify(changed.body) : text;
    return new Response(status === 204 ? null : body, { status, headers });
  };

/** Changes questions. */
export const forwarding =
  (change: (asked: Asked) => { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }): Fault =>
  (proxy) =>
  async (request) => {
    const asked = await readAsked(request);
    if (!request.body) return proxy(request);
    const { body, headers: more } = change(asked);
    const headers = new Headers(request.headers);
    for (const [name, value] of Object.entries(more ?? {})) headers.set(name, value);
    const text = body === undefined ? await request.clone().text() : JSON.stringify(body);
    return proxy(new Request(request.url, { method: request.method, headers, body: text }));
  };

/** Answers instead of the proxy; undefined leaves it to the proxy. */
export const answering =
  (answer: (asked: Asked) => Response | undefined): Fault =>
  (proxy) =>
  async (request) =>
    answer(await readAsked(request)) ?? proxy(request);

/** Gives every name that matches another one, in answers and, back again, in questions. */
export const renaming =
  (
    rename: (name: string, turn: number) => string,
    find: (answer: string, headers: Headers) => string | undefined,
  ): Fault =>
  (proxy) => {
    const names = new Map<string, string>();
    const there = (text: string): string =>
      [...names].reduce((changed, [own, given]) => changed.replaceAll(given, own), text);
    const back = (text: string): string =>
      [...names].reduce((changed, [own, given]) => changed.replaceAll(own, given), text);
    return async (request) => {
      const headers = new Headers(request.headers);
      for (const name of ['cookie', 'authorization'] as const) {
        const value = headers.get(name);
        if (value !== null) headers.set(name, there(value));
      }
      const text = request.body ? there(await request.text()) : undefined;
      const { method, url } = request;
      const answer = await proxy(new Request(url, { method, headers, ...(text !== undefined && { body: text }) }));
      const came = await answer.text();
      const own = find(came, answer.headers);
      if (own !== undefined && !names.has(own)) names.set(own, rename(own, names.size));
      const changed = new Headers(answer.headers);
      const cookie = changed.get('set-cookie');
      if (cookie !== null) changed.set('set-cookie', back(cookie));
      return new Response(answer.status === 204 ? null : back(came), { status: answer.status, headers: changed });
    };
  };
