/**
 * Between node:http and handlers from Request to Response. Bodies are counted while they arrive and refused above 64 KB; a handler that throws is a 500
 * without a word about why.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { writeProblem } from './problem-response.js';

export type Handler = (request: Request) => Promise<Response> | Response;

const BODY_LIMIT = 64 * 1024;

/** The address that was asked for, as the client sees it; nothing where it is no address. */
export function readUrl({ url = '/', headers }: IncomingMessage): URL | undefined {
  const origin = `http://${headers.host ?? 'localhost'}`;
  const address = url.startsWith('/') ? origin + url : url;
  return URL.canParse(origin) && URL.canParse(address) ? new URL(address) : undefined;
}

/** Reads the body. Nothing where it is longer than the limit; the rest is then left unread. */
async function readBody(body: NonNullable<Request['body']>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function answer(handler: Handler, request: Request): Promise<Response> {
  if (!request.body) return handler(request);
  const isLong = Number(request.headers.get('content-length')) > BODY_LIMIT;
  const body = isLong ? undefined : await readBody(request.body);
  if (!body) return writeProblem(413, 'invalid-input', 'Body too large', { Connection: 'close' });
  return handler(new Request(request, { body }));
}

function onError(error: unknown): Response {
  console.error(error);
  return writeProblem(500, 'internal', 'Internal error');
}

/** Answers one request of node:http with a handler. */
export function serve(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const url = readUrl(incoming);
  // Request refuses these methods, and nothing here answers them.
  const isUnknown = ['CONNECT', 'TRACE', 'TRACK'].includes(incoming.method ?? '');
  if (!url || isUnknown) {
    const refused = url
      ? writeProblem(405, 'config', 'Method not allowed')
      : writeProblem(400, 'invalid-input', 'Malformed address');
    createRequestListener(() => refused)(incoming, outgoing);
    return;
  }
  // What was asked with its host is read as without it.
  incoming.url = url.pathname + url.search;
  const options = { host: url.host, protocol: url.protocol, onError };
  createRequestListener((request) => answer(handler, request), options)(incoming, outgoing);
}
