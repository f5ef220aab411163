/** The page's side of a visit: switches a fault on at the server, ends it, and hears what was asked. */
import type { Phase } from '../../faults/phase.js';

export interface Wish {
  readonly row: string;
  readonly phase: Phase;
  readonly variant: string;
  /** Where the operator's page opens. */
  readonly openIn: 'tab' | 'page';
}

/** A question as the server saw it. */
export interface SeenCall {
  readonly phase: Phase | 'aside';
  readonly path: string;
  readonly body: string;
  /** What the server did with it, in words. */
  readonly done: string;
}

export interface LabVisit {
  readonly endpoint: string;
  end(): Promise<void>;
  /** Answers that the server keeps waiting may come. */
  letGo(): Promise<void>;
  /** Hears nothing more. */
  leave(): void;
}

const post = (path: string, body: object): Promise<Response> =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** @param wish what goes wrong; nothing, if it is empty */
export async function openVisit(wish: Wish | object, onCall: (call: SeenCall) => void): Promise<LabVisit> {
  const response = await post('/lab/visits', wish);
  if (!response.ok) throw new Error(`The lab answers ${response.status}`);
  const { id, endpoint } = (await response.json()) as { readonly id: string; readonly endpoint: string };
  return joinVisit(id, endpoint, onCall);
}

/** A visit that is there already: the page was left for the operator's, which led back. */
export function joinVisit(id: string, endpoint: string, onCall: (call: SeenCall) => void): LabVisit {
  const calls = new EventSource(`/lab/visits/${id}/calls`);
  calls.addEventListener('message', ({ data }: MessageEvent<string>) => onCall(JSON.parse(data) as SeenCall));
  const tell = async (what: string): Promise<void> => void (await post(`/lab/visits/${id}/${what}`, {}));
  return { endpoint, end: () => tell('end'), letGo: () => tell('let-go'), leave: () => calls.close() };
}
