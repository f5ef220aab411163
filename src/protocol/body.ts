/**
 * Reads a JSON body that came over HTTP, without trusting it: bytes are counted while they arrive, and what is
 * not strict UTF-8, not JSON, or nested too deeply is refused. What the JSON means is left to the message schemas.
 */
import { failed, ok, type Result } from '../domain/result.js';

/**
 * - `network`: the connection broke while the body arrived.
 * - `too-large`: more bytes than allowed; the rest was cancelled.
 * - `malformed`: wrong content type, bad UTF-8, not JSON, or nested too deeply.
 */
export type BodyIssue = 'network' | 'too-large' | 'malformed';

/** What is needed of a `Request` or a `Response`. */
export interface JsonMessage {
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Most bytes of a response that are read (security D5). */
export const RESPONSE_LIMIT = 64 * 1024;

const MAX_DEPTH = 8;

/** Whether a `Content-Type` names JSON: `application/json` or any `application/…+json`. */
export const isJson = (contentType: string | null): boolean =>
  contentType !== null && /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType);

async function readText(stream: ReadableStream<Uint8Array>, limit: number): Promise<Result<string, BodyIssue>> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let text = '';
  const refuse = (issue: BodyIssue) => {
    reader.cancel().catch(() => undefined);
    return failed(issue);
  };
  for (;;) {
    let chunk;
    try {
      chunk = await reader.read();
    } catch {
      return failed('network');
    }
    size += chunk.value?.byteLength ?? 0;
    if (size > limit) return refuse('too-large');
    try {
      text += chunk.done ? decoder.decode() : decoder.decode(chunk.value, { stream: true });
    } catch {
      return refuse('malformed');
    }
    if (chunk.done) return ok(text);
  }
}

/** Recursion ends at the depth cap, so no body can exhaust the stack. Half a surrogate pair is no text. */
function isSound(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((child) => isSound(child, depth - 1));
}

/**
 * Reads the body as JSON.
 * @param limit most bytes that are read; the stream is cancelled beyond it
 * @returns any JSON value; its shape is unknown
 */
export async function readJson(message: JsonMessage, limit = RESPONSE_LIMIT): Promise<Result<unknown, BodyIssue>> {
  if (!message.body || !isJson(message.headers.get('content-type'))) return failed('malformed');
  const text = await readText(message.body, limit);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return isSound(value, MAX_DEPTH) ? ok(value) : failed('malformed');
  } catch {
    return failed('malformed');
  }
}
