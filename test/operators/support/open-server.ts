/** A real server on a free port of this machine that remembers what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** As a form. */
  readonly form: Readonly<Record<string, string>>;
  /** As JSON, where it is any. */
  readonly json: unknown;
}

export interface Answer {
  readonly status?: number;
  /** Sent as JSON; a text as it is, as HTML; nothing: no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OpenServer {
  readonly url: string;
  readonly asked: Asked[];
  /** The last one that was asked at a path. */
  last(path: string): Asked;
  close(): Promise<void>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export async function openServer(answer: (asked: Asked) => Answer | Promise<Answer>): Promise<OpenServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const one: Asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        text,
        form: Object.fromEntries(new URLSearchParams(text)),
        json: readJson(text),
      };
      asked.push(one);
      const { status = 200, body, headers } = await answer(one);
      const isText = typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
      response.end(body === undefined ? '' : isText ? body : JSON.stringify(body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    last(path) {
      const found = asked.findLast((one) => one.path.startsWith(path));
      if (!found) throw new Error(`Nothing was asked at ${path}`);
      return found;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
