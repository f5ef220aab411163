/**
 * The phone of the demo: text messages of the simulator as server-sent events. Every open page gets every message, so this belongs to
 * a demo with invented people and nowhere else.
 */
import type { Sms } from '../operators/camara/operator.js';
import { refuseMethod } from './problem-response.js';

export interface SmsStream {
  /** Passes a message on to every open page. */
  push(sms: Sms): void;
  /** Answers `GET /demo/sms`: events whose data is `{"to","text","at"}`. */
  answer(request: Request): Response;
}

/** Creates the stream with no page connected. */
export function createSmsStream(): SmsStream {
  const encoder = new TextEncoder();
  const pages = new Set<ReadableStreamDefaultController<Uint8Array>>();
  return {
    push(sms) {
      const event = encoder.encode(`data: ${JSON.stringify(sms)}\n\n`);
      for (const page of pages) page.enqueue(event);
    },
    answer(request) {
      if (request.method !== 'GET') return refuseMethod('GET');
      let page: ReadableStreamDefaultController<Uint8Array> | undefined;
      const events = new ReadableStream<Uint8Array>({
        start(controller) {
          page = controller;
          pages.add(controller);
          controller.enqueue(encoder.encode('retry: 1000\n\n'));
        },
        cancel() {
          if (page) pages.delete(page);
        },
      });
      return new Response(events, {
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
      });
    },
  };
}
