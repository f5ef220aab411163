/**
 * Everything that a fault may do to a healthy answer and to the connection.
 */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer, Fault, Reply } from './fault.js';

/** A question, and the answer that it should get. */
export interface Asked {
  readonly correlator: string;
  readonly answer: Answer;
  readonly keepsConnection: boolean;
}

/** Writes an answer, under the headers that a healthy one has. */
export function writeReply(
  response: ServerResponse,
  { correlator, keepsConnection }: Asked,
  { status = 200, headers = {}, json, body, isZipped }: Reply,
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
  const content = body ?? (json === undefined ? undefined : JSON.stringify(json));
  if (content === undefined) return void response.end();
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.end(isZipped ? gzipSync(content) : content);
}

/** @param whenSlow when answers that are slow may come */
export function misbehave(response: ServerResponse, asked: Asked, fault: Fault, whenSlow: Promise<void>): void {
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
      void whenSlow.then(() => writeReply(response, asked, { json: asked.answer }));
      return;
    case 'reply':
      return writeReply(response, asked, fault.reply);
    case 'bent':
      return writeReply(response, asked, { json: fault.bend(asked.answer) });
    case 'bytes':
      return writeReply(response, asked, fault.write(json));
    case 'offline':
      // The browser says that it is offline, and the connection is gone.
      socket?.destroy();
      return;
    // What happens in the browser or on the page is not for the server.
    case 'unreachable':
    case 'address':
    case 'files':
    case 'hook':
    case 'meanwhile':
      writeReply(response, asked, { json: asked.answer });
  }
}
