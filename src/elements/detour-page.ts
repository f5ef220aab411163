/**
 * What the rare steps need of the page around them: its own notice about consent, and its place in the browser's history.
 */
import { html } from 'lit';
import type { Clock } from '../domain/clock.js';
import type { FlowEvent, ReturnedProof } from '../flow/event.js';
import { writeReceipt } from './consent-receipt.js';
import { keepTicket, takeTicket } from './return-ticket.js';

/** The element, as far as these steps look at it. */
export interface DetourHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly clock: Clock;
  readonly catalogue: { readonly language: string } | undefined;
  /** BCP 47 tag for days and names of countries. */
  readonly locale: string;
  readonly consentUrl: string;
  readonly consentVersion: string;
  readonly openIn: 'tab' | 'page';
}

interface Flow {
  send(event: FlowEvent): void;
  diagnose(notes: readonly { readonly code: 'return-state-unknown' }[]): void;
}

/** The page's own notice: in its slot, or a copy of it where nothing has slots. */
export function noticeOf(host: DetourHost): unknown {
  if (host.renderRoot !== host) return html`<slot name="consent"></slot>`;
  return [...host.querySelectorAll(':scope > [slot=consent]')].map((notice) => {
    const copy = notice.cloneNode(true) as Element;
    copy.removeAttribute('slot');
    for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
    return copy;
  });
}

/** Address of that notice in the language of the words; empty where there is none that a browser could open as a page. */
export function noticeUrlOf({ consentUrl, catalogue, baseURI }: DetourHost): string {
  const address = consentUrl.replaceAll('{lang}', catalogue?.language ?? '');
  const url = address && URL.canParse(address, baseURI) ? new URL(address, baseURI) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

/** What the person has before them is what they agree to. */
export async function agree(host: DetourHost, flow: Flow): Promise<void> {
  const notice = host.renderRoot.querySelector('[part=consent]');
  if (!notice) return;
  const at = new Date(host.clock.now()).toISOString();
  const words = { locale: host.catalogue?.language ?? '', version: host.consentVersion, at };
  flow.send({ type: 'consent-given', receipt: await writeReceipt(notice, words) });
}

/** A link to a page of the operator was followed; one that opens in place of this page leads back to it. */
export function follow({ openIn, clock }: DetourHost, proof: ReturnedProof, flow: Flow): void {
  if (openIn === 'page') keepTicket(proof, clock.now());
  flow.send({ type: 'opened' });
}

/** Goes on with a proof that was begun before the page was left. */
export function resume(address: string, now: number, flow: Flow): void {
  const proof = takeTicket(address, now);
  if (proof === undefined) return;
  if (proof === null) flow.diagnose([{ code: 'return-state-unknown' }]);
  flow.send({ type: 'resumed', proof });
}
