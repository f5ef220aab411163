/**
 * What is kept while the person is on a page of the operator that opened in place of this one: two random names, for a quarter of an hour,
 * in this tab alone. Nothing about the person (security F3).
 */
import { CAPTURE_RESULTS } from '../domain/kyc-service.js';
import { isJsonObject } from '../domain/json-object.js';
import { TICKET } from './has-ticket.js';
import type { ReturnedProof } from '../flow/event.js';

const LIFETIME = 15 * 60_000;

/** The tab's storage; undefined where the browser keeps it from the page. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** @param now milliseconds since 1970 */
export function keepTicket({ handle, returnState }: ReturnedProof, now: number): void {
  try {
    storage()?.setItem(TICKET, JSON.stringify({ handle, returnState, until: now + LIFETIME }));
  } catch {
    // A storage that is full: the person proves the number once more.
  }
}

/** Forgets it: the proof is over, or the person has gone on in another way. */
export const dropTicket = (): void => storage()?.removeItem(TICKET);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Takes the ticket, once, and compares it with the address that the operator led back to.
 * @param address of this page
 * @returns `undefined`: there is none; `null`: the address has a state that was never given out
 */
export function takeTicket(address: string, now: number): ReturnedProof | null | undefined {
  const ticket = parse(storage()?.getItem(TICKET) ?? '');
  dropTicket();
  if (!isJsonObject(ticket)) return undefined;
  const { handle, returnState, until } = ticket;
  const isWhole = typeof handle === 'string' && typeof returnState === 'string' && typeof until === 'number';
  if (!isWhole || until < now) return undefined;
  const { searchParams } = new URL(address);
  const state = searchParams.get('state');
  if (state !== null && state !== returnState) return null;
  const captureResult = CAPTURE_RESULTS.find((result) => result === searchParams.get('capture_result'));
  return { handle, returnState, ...(state !== null && captureResult && { captureResult }) };
}
