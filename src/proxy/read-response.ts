/** Reads what an operator's server answered: once, no longer than an answer is, untouched. */
import { failed, ok, type Result } from '../domain/result.js';
import { readJson } from '../protocol/body.js';

export interface ReadResponse {
  readonly status: number;
  /** `undefined` where there was no JSON. */
  readonly body: unknown;
  readonly retryAfter?: string;
  readonly date?: string;
}

/** Refused where the connection broke within the body. */
export async function readResponse(response: Response): Promise<Result<ReadResponse, 'network'>> {
  const read = await readJson(response);
  if (!read.ok && read.problem === 'network') return failed('network');
  const [retryAfter, date] = [response.headers.get('retry-after'), response.headers.get('date')];
  return ok({
    status: response.status,
    body: read.ok ? read.value : undefined,
    ...(retryAfter !== null && { retryAfter }),
    ...(date !== null && { date }),
  });
}
