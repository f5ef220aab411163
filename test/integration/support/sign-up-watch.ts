/**
 * Writes down what a page does behind the person's back: public events with their details, addresses that were asked for, mistakes
 * in the console, and violations of the content policy.
 */
import type { Page, Request } from 'playwright-core';

export interface SeenEvent {
  readonly name: string;
  readonly detail: string;
}

export interface Seen {
  /** Every public event of the element, in order. */
  readonly events: readonly SeenEvent[];
  readonly requests: readonly Request[];
  /** Uncaught errors, errors and warnings in the console, and violations of the policy. A refused request is none of these. */
  readonly mistakes: readonly string[];
}

/** Strings, because they run in the page, and the project's Node side is type-checked without the DOM. */
const LISTEN = `{
  const names = ['ready', 'step', 'prefill', 'field-invalid', 'before-match', 'verdict', 'token', 'error', 'cancel', 'diagnostic'];
  for (const name of names)
    addEventListener('kyc-' + name, (event) => seeEvent({ name: event.type, detail: JSON.stringify(event.detail) }));
  addEventListener('securitypolicyviolation', (event) =>
    seeMistake('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
}`;

export async function watch(page: Page): Promise<Seen> {
  const events: SeenEvent[] = [];
  const requests: Request[] = [];
  const mistakes: string[] = [];
  await page.exposeFunction('seeEvent', (event: SeenEvent) => void events.push(event));
  await page.exposeFunction('seeMistake', (text: string) => void mistakes.push(text));
  await page.addInitScript(LISTEN);
  page.on('request', (request) => void requests.push(request));
  page.on('pageerror', (error) => void mistakes.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    // The browser's own line about a request that was refused or cut off.
    if (isComplaint && !message.text().startsWith('Failed to load resource')) mistakes.push(message.text());
  });
  return { events, requests, mistakes };
}
