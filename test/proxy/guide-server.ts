/**
 * A server of node:http as the guide to the proxy configures it, its times read from there, and clients that are ruder than `fetch`.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createRequestListener, type RequestListenerOptions } from '@remix-run/node-fetch-server';
import { ORIGIN } from './shop.js';

const GUIDE = readFileSync('docs/proxy.md', 'utf8');

/** A number of milliseconds that the guide gives, where it is written so. */
function timeOf(pattern: RegExp): number {
  const [, found = ''] = pattern.exec(GUIDE) ?? [];
  if (found === '') throw new Error(`The guide has no ${pattern}`);
  return Number(found.replaceAll('_', ''));
}

/** In milliseconds: until headers, until a whole request, between two looks, until a connection on which nothing moves is closed, and one that waits for more. */
export const GUIDE_TIMES = {
  headersTimeout: timeOf(/headersTimeout: ([\d_]+)/),
  requestTimeout: timeOf(/requestTimeout: ([\d_]+)/),
  connectionsCheckingInterval: timeOf(/connectionsCheckingInterval: ([\d_]+)/),
  idle: timeOf(/\.setTimeout\(([\d_]+)\)/),
  /** Node's own. */
  keepAliveTimeout: 5000,
};

const onError = () =>
  Response.json(
    { status: 400, code: 'invalid-input' },
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  );

/** Also where it is closed with an error. */
export const closed = (socket: Socket) => new Promise((resolve) => socket.on('close', resolve));

export interface GuideServer {
  readonly port: number;
  /** A connection on which nothing was said yet. Errors on it are no news. */
  connect(): Socket;
  /** Writes bytes as they are, says that there are no more, and gives back everything that comes until the server closes. */
  send(bytes: string | Buffer): Promise<string>;
  /** The server's ends that are open. */
  readonly sockets: ReadonlySet<Socket>;
  /** Resolves when so many are open. */
  opened(count: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options where a request's URL comes from; by default fixed, as in the guide
 * @param times those of the guide, or all of them shorter by the same factor
 */
export async function openGuideServer(
  kyc: (request: Request) => Promise<Response>,
  { options, times = GUIDE_TIMES }: { options?: RequestListenerOptions; times?: typeof GUIDE_TIMES } = {},
): Promise<GuideServer> {
  const { protocol, host } = new URL(ORIGIN);
  const { idle, ...limits } = times;
  const server = createServer(limits, createRequestListener(kyc, options ?? { protocol, host, onError }));
  server.setTimeout(idle).listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = () => connect(port, '127.0.0.1').on('error', () => undefined);
  return {
    port,
    connect: open,
    async send(bytes) {
      const socket = open();
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.end(bytes);
      await closed(socket);
      return Buffer.concat(chunks).toString('latin1');
    },
    sockets,
    async opened(count) {
      while (sockets.size < count) await once(server, 'connection');
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
