/**
 * A switch that makes the demo's proxy look like a server that was stopped: connections are cut without an answer.
 * Only the demo has it; nothing of the kind exists in the package.
 */
import { refuseMethod, writeProblem } from './problem-response.js';

export interface Outage {
  readonly isOn: boolean;
  /** Answers `POST /demo/outage` with `{"on": true}` or `{"on": false}`. */
  answer(request: Request): Promise<Response>;
}

const isJson = (type: string | null): boolean => /^application\/json *(;|$)/i.test(type ?? '');

function readSwitch(text: string): boolean | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const on = typeof value === 'object' && value !== null && 'on' in value ? value.on : undefined;
    return typeof on === 'boolean' ? on : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Creates the switch, off. */
export function createOutage(): Outage {
  let isOn = false;
  return {
    get isOn() {
      return isOn;
    },
    async answer(request) {
      if (request.method !== 'POST') return refuseMethod('POST');
      if (!isJson(request.headers.get('content-type'))) return writeProblem(415, 'invalid-input', 'Send JSON');
      const on = readSwitch(await request.text());
      if (on === undefined) return writeProblem(400, 'invalid-input', 'Send {"on": true} or {"on": false}');
      isOn = on;
      return new Response(null, { status: 204 });
    },
  };
}
