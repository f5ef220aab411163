/**
 * The phone of the demo, live: text messages and the operators' questions as server-sent events. Every open page gets all of them, so this
 * belongs to a demo with invented people and nowhere else.
 */
import type { Sms } from '../operators/camara/operator.js';
import type { PhoneQuestion } from '../operators/phone.js';
import { refuseMethod } from './problem-response.js';

export interface PhoneStream {
  /** Passes a message on to every open page. */
  push(sms: Sms): void;
  /** Tells every open page which questions wait for an answer now. */
  showQuestions(): void;
  /**
   * Answers `GET /demo/sms`: a message is an event whose data is `{"to","text","at"}`, an event `questions` has the list of all that wait. Every page
   * hears that list first.
   */
  answer(request: Request): Response;
}

/**
 * Creates the stream with no page connected.
 * @param questions those that wait
 */
export function createPhoneStream(questions: () => readonly PhoneQuestion[]): PhoneStream {
  const encoder = new TextEncoder();
  const pages = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const send = (event: string): void => {
    for (const page of pages) page.enqueue(encoder.encode(event));
  };
  const writeQuestions = (): string => `event: questions\ndata: ${JSON.stringify(questions())}\n\n`;
  return {
    push: (sms) => send(`data: ${JSON.stringify(sms)}\n\n`),
    showQuestions: () => send(writeQuestions()),
    answer(request) {
      if (request.method !== 'GET') return refuseMethod('GET');
      let page: ReadableStreamDefaultController<Uint8Array> | undefined;
      const events = new ReadableStream<Uint8Array>({
        start(controller) {
          page = controller;
          pages.add(controller);
          // None is said too: a page that comes back after a restart may still show buttons for questions that are gone.
          controller.enqueue(encoder.encode(`retry: 1000\n\n${writeQuestions()}`));
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
