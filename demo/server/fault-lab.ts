/**
 * The server of the fault lab. Each time a row is switched on, the page gets a visit of its own: a proxy below `/lab/api/<id>` that
 * misbehaves in one phase, below `/lab/visits/<id>` a way to end that and to see what was asked, and at `/lab/operator/<id>` a page of the
 * operator. Nothing of a visit outlives the server, and old visits are forgotten. Only the demo has it; nothing of the kind exists in the package.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeFault } from '../faults/describe-fault.js';
import { isBefore, type Variant } from '../faults/fault.js';
import { FaultVisit, type Call, type Held } from '../faults/fault-visit.js';
import { PHASES, type Phase } from '../faults/phase.js';
import { rowName, ROWS, variantName } from '../faults/rows.js';
import type { Handler } from './node-adapter.js';
import { leaveOperatorPage, showOperatorPage } from './operator-page.js';
import { refuseMethod, writeProblem } from './problem-response.js';

const VISITS_KEPT = 50;
/** Seconds between two questions about a proof that is given elsewhere: nobody likes to wait. */
const INTERVAL = 3;
const LAB = '/fault-lab';
const EVENT_STREAM = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };

export interface FaultLab {
  /** Makes, ends and shows visits: everything below `/lab/` but the proxies. */
  readonly handle: Handler;
  /** Whether the path is that of a proxy, whose requests are for `answer`. */
  isProxy(pathname: string): boolean;
  /** Answers as the visit's proxy, or breaks the connection. Never rejects. */
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
}

const isJson = (type: string | null): boolean => /^application\/json *(;|$)/i.test(type ?? '');

/** What a page may switch on. */
interface Wish {
  readonly row: string;
  readonly phase: Phase;
  readonly name: string;
  readonly variant: Variant;
  /** Whether the operator's page opens in place of the lab's. */
  readonly isInPlace: boolean;
}

/** By name, never as code. */
function readWish(text: string): Wish | 'nothing' | undefined {
  let wish: unknown;
  try {
    wish = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof wish !== 'object' || wish === null) return undefined;
  if (!('row' in wish)) return 'nothing';
  const row = ROWS.find((each) => rowName(each) === wish.row);
  const phase = PHASES.find((each) => 'phase' in wish && each === wish.phase);
  if (!row || !phase || !row.phases.includes(phase)) return undefined;
  const found = 'variant' in wish && Object.entries(row.variants).find(([name]) => name === wish.variant);
  if (!found) return undefined;
  const [name, variant] = found;
  return { row: rowName(row), phase, name, variant, isInPlace: 'openIn' in wish && wish.openIn === 'page' };
}

/** A visit with somebody who may watch it. */
class WatchedVisit {
  readonly #encoder = new TextEncoder();
  readonly #pages = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly visit: FaultVisit;
  #held: Held | undefined;
  #whenAsked: (call: Call) => void = () => undefined;
  #back: URLSearchParams | undefined;

  constructor(id: string) {
    this.visit = new FaultVisit(`/lab/api/${id}`, `/lab/operator/${id}`, (call) => this.#tell(call));
    // The person says on the operator's page.
    this.visit.decision = undefined;
  }

  switchOn(id: string, { row, phase, name, variant, isInPlace }: Wish): void {
    const { fault, times, waits = 5, offers } = variant;
    if (isInPlace) this.#back = new URLSearchParams({ visit: id, row, phase, variant: name });
    this.visit.leadTo(phase, { interval: INTERVAL, ...offers });
    if (fault.kind === 'meanwhile') this.#held = this.visit.hold(phase);
    else if (!isBefore(fault)) this.visit.arm(phase, fault, times);
    this.visit.keepsConnections = fault.kind === 'race';
    this.#whenAsked = (call) => {
      if (call.fault?.kind === 'slow') setTimeout(() => this.visit.letSlowGo(), (waits + 1) * 1000).unref();
    };
  }

  /** How the person ended the operator's page. */
  leaveOperatorPage(request: Request): Promise<Response> {
    const back = this.#back && new URL(`${LAB}?${this.#back.toString()}`, request.url);
    return leaveOperatorPage(request, back, (decision) => (this.visit.decision = decision));
  }

  letGo(): void {
    this.#held?.letGo();
    this.#held = undefined;
    this.visit.letSlowGo();
  }

  end(): void {
    this.visit.heal();
    this.letGo();
  }

  /** Server-sent events, one per question. */
  watch(): Response {
    let page: ReadableStreamDefaultController<Uint8Array> | undefined;
    const events = new ReadableStream<Uint8Array>({
      start: (controller) => {
        page = controller;
        this.#pages.add(controller);
        controller.enqueue(this.#encoder.encode('retry: 60000\n\n'));
      },
      cancel: () => void (page && this.#pages.delete(page)),
    });
    return new Response(events, { headers: EVENT_STREAM });
  }

  forget(): void {
    this.end();
    for (const page of this.#pages) page.close();
    this.#pages.clear();
  }

  #tell(call: Call): void {
    this.#whenAsked(call);
    const { phase, head, body, fault } = call;
    const [address = ''] = head.split('\n');
    const data = { phase, path: address, body, done: fault ? describeFault(fault) : this.#usual(phase) };
    const event = this.#encoder.encode(`data: ${JSON.stringify(data)}\n\n`);
    for (const page of this.#pages) page.enqueue(event);
  }

  #usual(phase: Call['phase']): string {
    return this.#held && phase !== 'aside' ? 'The question waits here.' : 'The right answer.';
  }
}

/** The scripts of the rows, as a file of the page's own origin: under the page's policy no text becomes code. */
function writeDeeds(): string {
  const deeds = ROWS.flatMap((row) =>
    Object.entries(row.variants).flatMap(([name, { fault }]) => {
      if (fault.kind !== 'hook' && fault.kind !== 'meanwhile') return [];
      const act = fault.kind === 'hook' ? fault.set : fault.act;
      return [
        `${JSON.stringify(variantName(row, name))}: {\nact() {\n${act}\n},\nundo() {\n${fault.undo ?? ''}\n},\n},`,
      ];
    }),
  );
  return `globalThis.faultDeeds = {\n${deeds.join('\n')}\n};\n`;
}

/** Creates the lab without visits. */
export function createFaultLab(): FaultLab {
  const visits = new Map<string, WatchedVisit>();

  function open(wish: Exclude<ReturnType<typeof readWish>, undefined>): Response {
    const id = randomUUID();
    const watched = new WatchedVisit(id);
    if (wish !== 'nothing') watched.switchOn(id, wish);
    visits.set(id, watched);
    for (const [oldId, old] of [...visits].slice(0, -VISITS_KEPT)) {
      old.forget();
      visits.delete(oldId);
    }
    return Response.json({ id, endpoint: watched.visit.endpoint }, { status: 201 });
  }

  const post = (request: Request, act: () => Response | Promise<Response>): Response | Promise<Response> => {
    if (request.method !== 'POST') return refuseMethod('POST');
    return isJson(request.headers.get('content-type')) ? act() : writeProblem(415, 'invalid-input', 'Send JSON');
  };

  return {
    isProxy: (pathname) => pathname.startsWith('/lab/api/'),

    handle(request) {
      const { pathname } = new URL(request.url);
      const [, , folder, id = '', action] = pathname.split('/');
      if (pathname === '/lab/deeds.js')
        return new Response(writeDeeds(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
      if (pathname === '/lab/visits')
        return post(request, async () => {
          const wish = readWish(await request.text());
          return wish ? open(wish) : writeProblem(400, 'invalid-input', 'No such row, phase or variant');
        });
      const visitor = folder === 'operator' ? visits.get(id) : undefined;
      if (visitor && request.method === 'GET') return showOperatorPage();
      if (visitor) return request.method === 'POST' ? visitor.leaveOperatorPage(request) : refuseMethod('GET, POST');
      const watched = folder === 'visits' ? visits.get(id) : undefined;
      if (watched && action === 'calls') return request.method === 'GET' ? watched.watch() : refuseMethod('GET');
      if (watched && (action === 'end' || action === 'let-go'))
        return post(request, () => {
          if (action === 'end') watched.end();
          else watched.letGo();
          return new Response(null, { status: 204 });
        });
      return writeProblem(404, 'config', 'Not found');
    },

    async answer(request, response, pathname) {
      const [, , , id = '', route = ''] = pathname.split('/');
      const watched = request.method === 'POST' ? visits.get(id) : undefined;
      if (watched) return watched.visit.answer(request, response, route);
      response.writeHead(404, { connection: 'close' }).end();
    },
  };
}
