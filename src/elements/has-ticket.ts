/**
 * Whether this page was left for one of the operator's. Read by every page at its start, so it is a file of its own.
 */

/** Where the ticket lies in the tab's storage. */
export const TICKET = 'kyc-onboarding';

export function hasTicket(): boolean {
  try {
    return sessionStorage.getItem(TICKET) !== null;
  } catch {
    // A storage that the browser keeps from the page.
    return false;
  }
}
