/**
 * A site with a thin proxy: one server for the pages, the files of the script tag, and three routes that pass on what a provider
 * answered, byte for byte. It knows no dialect and nothing of the widget.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';

const CDN = join(process.cwd(), 'dist/cdn');

/** Nothing but the site itself, without inline scripts: lazy files and requests have to do with that. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";

const SCRIPTS = {
  module: '<script type="module" src="/cdn/kyc-onboarding.js"></script>',
  classic: '<script src="/cdn/kyc-onboarding.iife.js"></script>',
} as const;

export type Build = keyof typeof SCRIPTS;
type Route = 'proof' | 'fill-in' | 'match';

/** What a provider answered, and the name that the proxy gives it. */
export interface Passed {
  readonly status?: number;
  /** A text is sent as it is. */
  readonly body: unknown;
  readonly dialect?: string | undefined;
  readonly type?: string;
}

interface Asked {
  readonly route: Route;
  readonly body: { readonly attributes?: object };
}

export interface ThinProxy {
  readonly origin: string;
  /** What the widget asked since the site was last set up. */
  readonly asked: readonly Asked[];
  /** Files of the script tag that were sent, without their hashes, in order. */
  readonly files: readonly string[];
  /** From now on a route answers like this; a route that nobody set up is a bare 404. */
  answer(route: Route, passed: Passed): void;
  /** From now on a file whose name begins like this is not there; nothing: all are. */
  withhold(file?: string): void;
  /** A script of the page's own, beside the widget's. */
  script(code: string): void;
  /** A new visitor's site: no routes, all files, nothing asked yet. */
  reset(): void;
  close(): void;
}

const pageOf = (build: Build, fields: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign up</title><link rel="icon" href="data:,"><body>` +
  `<kyc-onboarding endpoint="/api/kyc" country="FR" fields="${fields}"></kyc-onboarding>` +
  `<script src="/page.js"></script>${SCRIPTS[build]}`;

/** The address of the page with one of the builds. */
export const pagePath = (build: Build, fields: string): string => `/${build}?fields=${encodeURIComponent(fields)}`;

const withoutHash = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '');

export async function openThinProxy(): Promise<ThinProxy> {
  if (!existsSync(CDN)) throw new Error('Not built: `npm run build` first');
  const answers = new Map<string, Passed>();
  const asked: Asked[] = [];
  const files: string[] = [];
  let withheld: string | undefined;
  let script = '';

  function send(response: ServerResponse, status: number, type: string, body: string | Buffer, dialect?: string): void {
    const headers = { 'Content-Type': type, 'Content-Security-Policy': POLICY };
    response.writeHead(status, { ...headers, ...(dialect !== undefined && { 'KYC-Dialect': dialect }) }).end(body);
  }

  async function pass(request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> {
    asked.push({ route, body: JSON.parse(await text(request)) as Asked['body'] });
    const passed = answers.get(route);
    if (!passed) return send(response, 404, 'text/plain', 'Not found');
    const { status = 200, body, dialect, type = 'application/json' } = passed;
    send(response, status, type, typeof body === 'string' ? body : JSON.stringify(body), dialect);
  }

  async function sendFile(response: ServerResponse, file: string): Promise<void> {
    const isThere = existsSync(join(CDN, file)) && (withheld === undefined || !file.startsWith(withheld));
    if (!isThere) return send(response, 404, 'text/plain', 'Not found');
    files.push(withoutHash(file));
    send(response, 200, 'text/javascript', await readFile(join(CDN, file)));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const name = basename(pathname);
    if (pathname.startsWith('/api/kyc/')) return pass(request, response, name as Route);
    if (pathname.startsWith('/cdn/')) return sendFile(response, name);
    if (pathname === '/page.js') return send(response, 200, 'text/javascript', script);
    send(response, 200, 'text/html', pageOf(name as Build, searchParams.get('fields') ?? ''));
  }

  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    files,
    answer: (route, passed) => void answers.set(route, passed),
    withhold: (file) => void (withheld = file),
    script: (code) => void (script = code),
    reset() {
      answers.clear();
      asked.length = 0;
      files.length = 0;
      withheld = undefined;
      script = '';
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
