/**
 * What can go wrong, as data: what the server does to a connection or an answer, what stands between browser and server, and what a
 * page or a person does while a question is on its way.
 */

/** An answer of the healthy proxy. */
export type Answer = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status?: number;
  /** `null` takes a header away that a healthy answer has. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Sent as it is. */
  readonly body?: string | Uint8Array;
  /** Sent compressed: fifty megabytes of blanks are fifty kilobytes. */
  readonly isZipped?: boolean;
  /** Sent as JSON. */
  readonly json?: unknown;
}

export type Fault =
  /**
   * - `reset`: the connection breaks before an answer. `reset-in-body`: within one.
   * - `race`: a kept connection is closed when the next question comes, which never reaches the proxy.
   * - `cut`: the answer ends before its announced length.
   * - `silent`: no answer ever. `drip`: one byte now and then. `endless`: an answer without an end.
   * - `slow`: the healthy answer, when the page has waited for more than four seconds.
   */
  | { readonly kind: 'reset' | 'reset-in-body' | 'race' | 'cut' | 'silent' | 'drip' | 'endless' | 'slow' }
  /** Another answer. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** The healthy answer, bent. */
  | { readonly kind: 'bent'; readonly bend: (healthy: Answer) => Answer }
  /** The healthy answer in other bytes, or under other headers. */
  | { readonly kind: 'bytes'; readonly write: (json: string) => Reply }
  /** The browser has no network: before the question is asked, or while it is on its way. */
  | { readonly kind: 'offline'; readonly when: 'before' | 'during' }
  /** The browser cannot reach the server, for one of the reasons that it has. */
  | { readonly kind: 'unreachable'; readonly reason: 'addressunreachable' | 'blockedbyclient' }
  /** The proxy is at an address where the browser gets nothing. */
  | { readonly kind: 'address'; readonly place: Place }
  /** Files that the element fetches when it needs them cannot be had, offline or blocked. Needs a page that was never used. */
  | { readonly kind: 'files'; readonly isOffline: boolean; readonly isNational?: boolean }
  /** The page's own doing, before the question is asked. */
  | { readonly kind: 'hook'; readonly set: string; readonly undo: string }
  /** Done in the page while the question is on its way, after so many seconds; `undo` afterwards. */
  | { readonly kind: 'meanwhile'; readonly act: string; readonly undo?: string; readonly after?: number };

/** Addresses where nobody answers; the page's content policy names all but that of `policy`. */
export const PLACES = {
  'unknown-host': 'http://no-such-host.test',
  'closed-port': 'http://127.0.0.1:9',
  policy: 'http://blocked.test',
} as const;

/** `not-tls`: the page's own server under https. `foreign`: an origin that lets no other one read its answers. */
export type Place = keyof typeof PLACES | 'not-tls' | 'foreign';

/** Faults that are there before the question is asked. */
export const isBefore = (fault: Fault): boolean =>
  fault.kind === 'files' ||
  fault.kind === 'hook' ||
  fault.kind === 'address' ||
  fault.kind === 'unreachable' ||
  (fault.kind === 'offline' && fault.when === 'before');

/** One way in which a row's fault shows. */
export interface Variant {
  readonly fault: Fault;
  /** Happens so many times; else until it is put right. */
  readonly times?: number;
  /** Seconds that pass on the page's clock while the question is on its way. */
  readonly waits?: number;
  /** Seconds by which the device's clock is put on, or back, meanwhile. */
  readonly jumps?: number;
  /** The same once the fault was told. */
  readonly jumpsAfterwards?: number;
  /** The page's own `fetch` goes on when it is told to stop, so that the late answer arrives. */
  readonly isDeaf?: boolean;
  /** Other members of the answer that sends the person elsewhere; `undefined` takes one away. */
  readonly offers?: Answer;
  /** So many questions about a proof that is given elsewhere meet the fault before it is looked at; else one. */
  readonly polls?: number;
  /** What tells the widget that the device is awake again: it asks at once, whatever its timers say. */
  readonly wakes?: 'visibilitychange' | 'pageshow';
}

export const reply = (status: number, json?: unknown, headers: Reply['headers'] = {}): Fault => ({
  kind: 'reply',
  reply: { status, headers, ...(json === undefined ? { body: '' } : { json }) },
});

/** A refusal by a proxy of this protocol. */
export const problem = (status: number, code: string, more: object = {}): Fault =>
  reply(status, { code, ...more }, { 'content-type': 'application/problem+json' });

/** The proxy has nothing to say yet about a proof that is given elsewhere. */
export const PENDING: Fault = problem(409, 'pending');

/** A refusal by an operator, passed on. */
export const operator = (status: number, code: string): Fault => reply(status, { status, code, message: 'Message' });

export const body = (text: string): Fault => ({ kind: 'bytes', write: () => ({ body: text }) });
export const bent = (bend: (healthy: Answer) => Answer): Fault => ({ kind: 'bent', bend });
