/**
 * The server of one visit: a healthy proxy, and everything that a fault may do to a connection. Each visit has routes of its own, so
 * that what comes late from one never meets the next. Who listens, and where, is left to others.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Fault } from './fault.js';
import { healthyAnswer, healthyReply, type Decision, type Visited } from './healthy.js';
import { misbehave, writeReply, type Asked } from './misbehave.js';
import { phaseOf, setupFor, type Phase, type Question } from './phase.js';

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
  /** What is done to it, if anything is. */
  readonly fault: Fault | undefined;
}

export interface Held {
  arrived(): Promise<void>;
  letGo(): void;
}

const BODY_LIMIT = 64 * 1024;
/** A visit remembers so many questions, the newest ones. */
const CALLS_KEPT = 500;

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

/** Reads the body; nothing where it is longer than any question. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readQuestion(text: string): Question | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export class FaultVisit {
  readonly endpoint: string;
  readonly calls: Call[] = [];
  readonly #onCall: (call: Call) => void;
  #open = 0;
  #waiting: (() => void)[] = [];
  #fault: { readonly phase: Phase; readonly fault: Fault; times: number } | undefined;
  readonly #held = new Map<Phase, Waiting>();
  readonly #slow = createHeld();
  /** Whether one connection carries several questions. */
  keepsConnections = false;
  /** How the person ended the operator's page; undefined while they have not. */
  decision: Decision | undefined = 'granted';
  #setup = setupFor('S');
  #offers: Answer = {};
  #started = 0;
  readonly #operatorPath: string;

  /** @param operatorPath where the operator's page of this visit is, on the same server */
  constructor(endpoint: string, operatorPath: string, onCall: (call: Call) => void = () => undefined) {
    this.endpoint = endpoint;
    this.#operatorPath = operatorPath;
    this.#onCall = onCall;
  }

  /** What the operator's page gives back, unchanged. */
  get returnState(): string {
    return `state-${this.#started}`;
  }

  /** The proxy leads to this phase. */
  leadTo(phase: Phase, offers: Answer = {}): void {
    this.#setup = setupFor(phase);
    this.#offers = offers;
  }

  /** Questions that nobody has answered or given up. */
  get open(): number {
    return this.#open;
  }

  /** When nobody waits for an answer any more. */
  async isQuiet(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** From now on this happens to questions of the phase: always, or so many times. */
  arm(phase: Phase, fault: Fault, times = Infinity): void {
    this.#fault = { phase, fault, times };
  }

  heal(): void {
    this.#fault = undefined;
  }

  /** The slow answers are ready. */
  letSlowGo(): void {
    this.#slow.letGo();
  }

  /** Keeps questions of the phase waiting. */
  hold(phase: Phase): Held {
    const held = createHeld();
    this.#held.set(phase, held);
    return { arrived: held.arrived, letGo: () => (this.#held.delete(phase), held.letGo()) };
  }

  /** Answers a question, or does to it what the fault says. Never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse, route: string): Promise<void> {
    this.#open++;
    response.on('close', () => {
      if (--this.#open === 0) for (const tell of this.#waiting.splice(0)) tell();
    });
    // A connection that the page or a fault closes is no failure of this server.
    request.on('error', () => undefined);
    const text = await readBody(request).catch(() => undefined);
    const asked = text === undefined ? undefined : readQuestion(text);
    if (text === undefined || !asked) return void response.writeHead(400, { connection: 'close' }).end();
    const phase = phaseOf(route, asked, this.#setup);
    if (asked.action === 'start') this.#started++;
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    const armed = this.#fault?.phase === phase && this.#fault.times-- > 0 ? this.#fault.fault : undefined;
    const call: Call = {
      phase,
      key: header('idempotency-key'),
      attempt: asked.attempt,
      head: `${request.url ?? ''}\n${request.rawHeaders.join('\n')}`,
      body: text,
      isCharged: armed?.kind !== 'race',
      fault: armed,
    };
    this.calls.push(call);
    if (this.calls.length > CALLS_KEPT) this.calls.shift();
    this.#onCall(call);
    const held = phase === 'aside' ? undefined : this.#held.get(phase);
    held?.tell();
    await held?.gate;
    if (response.destroyed) return;
    const visited: Visited = {
      setup: this.#setup,
      offers: this.#offers,
      operatorPage: `http://${header('host') ?? ''}${this.#operatorPath}?state=${this.returnState}`,
      returnState: this.returnState,
      decision: this.decision,
    };
    const question: Asked = {
      correlator: header('x-correlator') ?? '',
      answer: healthyAnswer(phase, asked, visited),
      keepsConnection: this.keepsConnections,
    };
    // What was put right while the question waited goes well.
    const fault = armed && this.#fault ? armed : undefined;
    if (fault) misbehave(response, question, fault, this.#slow.gate);
    else writeReply(response, question, healthyReply(route, asked, visited));
  }
}
