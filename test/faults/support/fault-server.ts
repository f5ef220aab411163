/**
 * The page's server, a healthy proxy, and everything that a fault may do to a connection. Each visit has routes of its own, so that
 * what comes late from one never meets the next.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Answer, Fault, Phase, Reply } from './fault.js';

/** A question as it came in. */
export interface Call {
  readonly phase: Phase | 'aside';
  readonly key: string | undefined;
  /** Number of the attempt at a verdict. */
  readonly attempt: number | undefined;
  /** Where no value of a person may be: address and headers. */
  readonly head: string;
  readonly body: string;
  /** Whether it came as far as the operator. */
  readonly isCharged: boolean;
}

/** What one run of one cell sees of the server. */
export interface Visit {
  readonly endpoint: string;
  readonly calls: readonly Call[];
  /** Questions that nobody has answered or given up. */
  readonly open: number;
  /** When nobody waits for an answer any more. */
  isQuiet(): Promise<void>;
  /** Whether one connection carries several questions. */
  keepsConnections: boolean;
  /** From now on this happens to questions of the phase: always, or so many times. */
  arm(phase: Phase, fault: Fault, times?: number): void;
  heal(): void;
  /** The slow answers are ready. */
  letSlowGo(): void;
  /** Keeps questions of the phase waiting. */
  hold(phase: Phase): Held;
}

export interface Held {
  arrived(): Promise<void>;
  letGo(): void;
}

export interface FaultServer {
  readonly origin: string;
  /** An address that answers nobody of another origin. */
  readonly foreign: string;
  visit(): Visit;
  close(): Promise<void>;
}

const HANDLE = 'proof-1';
export const CODE = '483920';
/** What the operator holds; the person types another given name meanwhile. */
export const RECORD = { givenName: 'Operatrice', email: 'held@operator.example' } as const;

const healthy = (phase: Phase | 'aside', attributes: readonly string[]): Answer => {
  switch (phase) {
    case 'S':
    case 'aside':
      return { status: 'code', handle: HANDLE, length: CODE.length, resendIn: 0, expiresIn: 600 };
    case 'V':
      return { status: 'proved', method: 'code', expiresIn: 300 };
    case 'P':
      return { attributes: RECORD, preview: false };
    case 'M':
      return {
        verdict: {
          version: 1,
          decision: 'match',
          attributes: Object.fromEntries(attributes.map((name) => [name, { outcome: 'match' }])),
          signals: {},
          reasons: ['all-required-match'],
          provider: { dialect: 'camara-match' },
          policy: { name: 'default', version: '1' },
          reference: 'ref-1',
          checkedAt: '2026-09-01T09:00:00.000Z',
        },
        final: true,
        token: 'header.payload.signature',
      };
  }
};

const PHASE_BY_ACTION: Readonly<Record<string, Phase | undefined>> = { start: 'S', check: 'V' };
const PHASE_BY_ROUTE: Readonly<Record<string, Phase | undefined>> = { 'fill-in': 'P', match: 'M' };

interface Asked {
  readonly phase: Phase | 'aside';
  readonly correlator: string;
  readonly answer: Answer;
  readonly keepsConnection: boolean;
}

function write(
  response: ServerResponse,
  { correlator, keepsConnection }: Asked,
  { status = 200, headers = {}, json, body }: Reply,
): void {
  response.statusCode = status;
  const usual = {
    'content-type': 'application/json',
    'x-correlator': correlator,
    'kyc-idempotency': 'yes',
    // Else each question has a connection of its own: a browser silently repeats what a kept one lost.
    ...(!keepsConnection && { connection: 'close' }),
  };
  for (const [name, value] of Object.entries({ ...usual, ...headers }))
    if (value !== null) response.setHeader(name, value);
  if (json === undefined && body === undefined) response.end();
  else response.end(body ?? JSON.stringify(json));
}

/** Fifty megabytes of blanks in fifty kilobytes. */
export const bomb = (): Reply => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(' '.repeat(50_000_000)) });

function misbehave(response: ServerResponse, asked: Asked, fault: Fault, whenSlow: Promise<void>): void {
  const { socket } = response;
  const json = JSON.stringify(asked.answer);
  const begin = (length?: number): void => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-correlator': asked.correlator,
      'kyc-idempotency': 'yes',
      connection: 'close',
      ...(length !== undefined && { 'content-length': length }),
    });
  };
  switch (fault.kind) {
    case 'reset':
    case 'race':
      socket?.resetAndDestroy();
      return;
    case 'reset-in-body':
      begin(json.length);
      response.write(json.slice(0, 10), () => socket?.resetAndDestroy());
      return;
    case 'cut':
      begin(json.length);
      response.write(json.slice(0, 10), () => socket?.end());
      return;
    case 'silent':
      return;
    case 'drip': {
      begin();
      let sent = 0;
      const drip = setInterval(() => void response.write(json[sent++] ?? ' '), 50);
      response.on('close', () => clearInterval(drip));
      return;
    }
    case 'endless': {
      begin();
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(16_384)));
      };
      response.on('drain', more);
      more();
      return;
    }
    case 'slow':
      void whenSlow.then(() => write(response, asked, { json: asked.answer }));
      return;
    case 'reply':
      return write(response, asked, fault.reply);
    case 'bent':
      return write(response, asked, { json: fault.bend(asked.answer) });
    case 'bytes':
      return write(response, asked, fault.write(json));
    case 'offline':
      // The browser says that it is offline, and the connection is gone.
      socket?.destroy();
      return;
    default:
      write(response, asked, { json: asked.answer });
  }
}

interface Waiting extends Held {
  readonly gate: Promise<void>;
  tell(): void;
}

function createHeld(): Waiting {
  let tell = (): void => undefined;
  let letGo = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (tell = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  return { gate, arrived: () => arrived, tell: () => tell(), letGo: () => letGo() };
}

class ServedVisit implements Visit {
  readonly calls: Call[] = [];
  readonly endpoint: string;
  #open = 0;
  #waiting: (() => void)[] = [];
  #fault: { readonly phase: Phase; readonly fault: Fault; times: number } | undefined;
  readonly #held = new Map<Phase, Waiting>();
  readonly #slow = createHeld();
  keepsConnections = false;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  get open(): number {
    return this.#open;
  }

  async isQuiet(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  arm(phase: Phase, fault: Fault, times = Infinity): void {
    this.#fault = { phase, fault, times };
  }

  heal(): void {
    this.#fault = undefined;
  }

  letSlowGo(): void {
    this.#slow.letGo();
  }

  hold(phase: Phase): Held {
    const held = createHeld();
    this.#held.set(phase, held);
    return { arrived: held.arrived, letGo: () => (this.#held.delete(phase), held.letGo()) };
  }

  async answer(request: IncomingMessage, response: ServerResponse, route: string): Promise<void> {
    this.#open++;
    response.on('close', () => {
      if (--this.#open === 0) for (const tell of this.#waiting.splice(0)) tell();
    });
    // A connection that the page or a fault closes is no failure of this server.
    request.on('error', () => undefined);
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const text = Buffer.concat(chunks).toString();
    const asked = JSON.parse(text) as { action?: string; attempt?: number; attributes?: object };
    const phase = (route === 'proof' ? PHASE_BY_ACTION[asked.action ?? ''] : PHASE_BY_ROUTE[route]) ?? 'aside';
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    const armed = this.#fault?.phase === phase && this.#fault.times-- > 0 ? this.#fault.fault : undefined;
    this.calls.push({
      phase,
      key: header('idempotency-key'),
      attempt: asked.attempt,
      head: `${request.url ?? ''}\n${request.rawHeaders.join('\n')}`,
      body: text,
      isCharged: armed?.kind !== 'race',
    });
    const held = phase === 'aside' ? undefined : this.#held.get(phase);
    held?.tell();
    await held?.gate;
    if (response.destroyed) return;
    const answer = healthy(phase, Object.keys(asked.attributes ?? {}));
    const keepsConnection = this.keepsConnections;
    const question: Asked = { phase, correlator: header('x-correlator') ?? '', answer, keepsConnection };
    // What was put right while the question waited goes well.
    const fault = armed && this.#fault ? armed : undefined;
    if (fault) misbehave(response, question, fault, this.#slow.gate);
    else write(response, question, { json: answer });
  }
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

/** @param page the whole page; `policy` its content policy, once the addresses are known */
export async function openFaultServer(page: string, policy: (foreign: string) => string): Promise<FaultServer> {
  const visits = new Map<string, ServedVisit>();
  let foreign = '';
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const [, folder = '', id = '', route = ''] = url.split('/');
    const visit = visits.get(id);
    if (folder === 'api' && visit) return void visit.answer(request, response, route);
    if (folder === 'cdn') return sendScript(response, url);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(foreign),
      connection: 'close',
    });
    response.end(page);
  });
  const strangers = createServer((_request, response) => void response.writeHead(403).end());
  const origin = await listen(server);
  foreign = await listen(strangers);
  return {
    origin,
    foreign,
    visit() {
      const id = String(visits.size + 1);
      const visit = new ServedVisit(`/api/${id}`);
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
