/** An operator under a manual clock: requests by path, messages and naps recorded, codes predictable. */
import { createCamaraOperator, type Sms } from '../../demo/operators/camara/operator.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; nothing where it is not JSON. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface Call {
  readonly token?: string | undefined;
  readonly method?: string;
  readonly contentType?: string;
  readonly correlator?: string;
}

export interface OperatorHarness {
  readonly messages: readonly Sms[];
  readonly naps: readonly number[];
  advance(milliseconds: number): void;
  /** Posts a body: text as it is, anything else as JSON, nothing where it is undefined. */
  post(path: string, body: unknown, call?: Call): Promise<Answer>;
}

function readJson(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return undefined;
  }
}

export function createOperatorHarness(codes: readonly number[] = [0.123456]): OperatorHarness {
  const messages: Sms[] = [];
  const naps: number[] = [];
  let time = Date.UTC(2026, 8, 1, 9, 0, 0);
  let draws = 0;
  const operator = createCamaraOperator({
    now: () => time,
    random: () => codes[draws++ % codes.length] ?? 0,
    sleep: (milliseconds) => Promise.resolve(void naps.push(milliseconds)),
    onSms: (sms) => messages.push(sms),
    basePath: '/operators/camara',
  });
  return {
    messages,
    naps,
    advance: (milliseconds) => void (time += milliseconds),
    async post(path, body, call = {}) {
      const { token = 'sandbox', method = 'POST', contentType = 'application/json', correlator } = call;
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const response = await operator(
        new Request(`http://operator.test/operators/camara${path}`, {
          method,
          headers: {
            ...(token !== '' && { Authorization: `Bearer ${token}` }),
            ...(text !== undefined && { 'Content-Type': contentType }),
            ...(correlator !== undefined && { 'x-correlator': correlator }),
          },
          ...(text !== undefined && method === 'POST' && { body: text }),
        }),
      );
      const answered = await response.text();
      return { status: response.status, headers: response.headers, text: answered, body: readJson(answered) };
    },
  };
}

/** `200`, or status and code of an error: what a table of expectations compares. */
export const outcomeOf = ({ status, body, text }: Answer): string => {
  if (status >= 400) return `${status} ${String(body?.code)}`;
  return body === undefined && text !== '' ? `${status} not JSON` : String(status);
};
