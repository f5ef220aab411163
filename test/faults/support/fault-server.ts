/**
 * The page's server: the page itself, the built element, and visits with a proxy that misbehaves.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { FaultVisit } from '../../../demo/faults/fault-visit.js';

export interface FaultServer {
  readonly origin: string;
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

function sendScript(response: ServerResponse, url: string): void {
  const path = join('dist/cdn', basename(url));
  if (!existsSync(path)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600', connection: 'close' });
  createReadStream(path).pipe(response);
}

/** What the operator has the person do is not the widget's business. */
const sendOperatorPage = (response: ServerResponse): void =>
  void response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('<title>Operator</title>');

/** @param page the whole page, for a visit that is under way or a new one; `policy` its content policy, once the addresses are known */
export async function openFaultServer(
  page: (endpoint?: string) => string,
  policy: (foreign: string) => string,
): Promise<FaultServer> {
  const visits = new Map<string, FaultVisit>();
  let foreign = '';
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const [, folder = '', id = '', route = ''] = url.split('/');
    const visit = visits.get(id);
    if (folder === 'api' && visit) return void visit.answer(request, response, route);
    if (folder === 'cdn') return sendScript(response, url);
    if (folder === 'operator') return sendOperatorPage(response);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(foreign),
      connection: 'close',
    });
    // A page that the operator's led back to.
    const returned = visits.get(new URL(url, 'http://page').searchParams.get('visit') ?? '');
    response.end(page(returned?.endpoint));
  });
  const strangers = createServer((_request, response) => void response.writeHead(403).end());
  const origin = await listen(server);
  foreign = await listen(strangers);
  return {
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
  };
}
