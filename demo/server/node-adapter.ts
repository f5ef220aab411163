/**
 * Between node:http and handlers from Request to Response. Bodies are counted while they arrive and refused above 64 KB; a client that
 * goes away aborts the request's signal; a handler that throws is a 500 without a word about why.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
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
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > BODY_LIMIT) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the socket: the refusal still has to travel on it.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function readHeaders({ headers }: IncomingMessage): Headers {
  const list = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) if (!name.startsWith(':')) list.append(name, one);
  return list;
}

async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request | Response> {
  const url = readUrl(incoming);
  if (!url) return writeProblem(400, 'invalid-input', 'Malformed address');
  const { method = 'GET' } = incoming;
  // Request refuses these methods, and nothing here answers them.
  if (['CONNECT', 'TRACE', 'TRACK'].includes(method)) return writeProblem(405, 'config', 'Method not allowed');
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBody(incoming) : new Uint8Array();
  if (!body) return writeProblem(413, 'invalid-input', 'Body too large', { Connection: 'close' });
  return new Request(url, {
    method,
    headers: readHeaders(incoming),
    signal,
    ...(hasBody && body.length > 0 && { body }),
  });
}

async function writeResponse(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (!response.body || isHead) {
    outgoing.end();
    return;
  }
  // A stream may wait long for its first event; its reader wants to know at once that it is open.
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as NodeStream), outgoing);
}

/** Answers one request of node:http with a handler. Never rejects. */
export async function serve(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const client = new AbortController();
  outgoing.on('close', () => client.abort());
  try {
    const request = await readRequest(incoming, client.signal);
    const response = request instanceof Response ? request : await handler(request);
    await writeResponse(response, outgoing, incoming.method === 'HEAD');
    incoming.resume();
  } catch (error) {
    if (client.signal.aborted || incoming.destroyed || outgoing.destroyed) return;
    console.error(error);
    if (outgoing.headersSent) outgoing.destroy();
    else await writeResponse(writeProblem(500, 'internal', 'Internal error'), outgoing, false).catch(() => undefined);
  }
}
