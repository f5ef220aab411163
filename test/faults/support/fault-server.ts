/**
 * The page's server: the page itself, the built element, and visits with a proxy that misbehaves.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { FaultVisit } from '../../../demo/faults/fault-visit.js';
import { WATCH } from './page.js';

export interface FaultServer {
  readonly origin: string;
  /** A script for the pages from now on, before any other: the clock of browsers whose driver has none. */
  clock: string;
  /** One more, after what watches the page: a visitor's own. */
  before: string;
  /** Whether a connection is dropped, whatever it asks for. */
  drops: (path: string) => boolean;
  /** An address that answers nobody of another origin. */
  readonly foreign: string;
  visit(): FaultVisit;
  close(): Promise<void>;
}

const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** @param isKept whether the connection is: a file must not close the one over which the next question is to come */
function sendScript(response: ServerResponse, url: string, isKept: boolean): void {
  const path = join('dist/cdn', basename(url));
  if (!existsSync(path)) return void response.writeHead(404).end();
  const connection = isKept ? 'keep-alive' : 'close';
  response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store', connection });
  createReadStream(path).pipe(response);
}

/** What the operator has the person do is not the widget's business. */
const sendOperatorPage = (response: ServerResponse): void =>
  void response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('<title>Operator</title>');

/** @param page the whole page with scripts before all others, for a visit that is under way or a new one; `policy` its content policy, once the addresses are known */
export async function openFaultServer(
  page: (scripts: readonly string[], endpoint?: string) => string,
  policy: (foreign: string) => string,
): Promise<FaultServer> {
  const visits = new Map<string, FaultVisit>();
  let foreign = '';
  const open: Pick<FaultServer, 'clock' | 'before' | 'drops'> = { clock: '', before: '', drops: () => false };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (open.drops(url)) return void request.socket.destroy();
    const [, folder = '', id = '', route = ''] = url.split('/');
    const visit = visits.get(id);
    if (folder === 'api' && visit) return void visit.answer(request, response, route);
    if (folder === 'cdn') return sendScript(response, url, [...visits.values()].at(-1)?.keepsConnections === true);
    if (folder === 'operator') return sendOperatorPage(response);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(foreign),
      connection: 'close',
    });
    // A page that the operator's led back to.
    const returned = visits.get(new URL(url, 'http://page').searchParams.get('visit') ?? '');
    response.end(page([open.clock, WATCH, open.before], returned?.endpoint));
  });
  const strangers = createServer((_request, response) => void response.writeHead(403).end());
  const origin = await listen(server);
  foreign = await listen(strangers);
  return Object.assign(open, {
    origin,
    foreign,
    visit() {
      const id = String(visits.size + 1);
      const visit = new FaultVisit(`/api/${id}`, `/operator/${id}`);
      visits.set(id, visit);
      return visit;
    },
    async close() {
      for (const each of [server, strangers]) {
        each.closeAllConnections();
        each.close();
        await once(each, 'close');
      }
    },
  });
}
