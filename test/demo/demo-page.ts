/** The browser's side of a sign-up at the demo, without a browser: a session with one proxy, and the form that is posted in the end. */
import type { DemoHarness } from './demo-harness.js';

type Place = Pick<DemoHarness, 'origin'>;

export interface Page {
  ask(route: string, body: unknown): Promise<Record<string, unknown>>;
  /** Follows an address of the operator's or of the bank's, or sends the form of a page there; redirects are followed. */
  open(address: string, form?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Opens the page: its origin and its cookie. */
export function createPage({ origin }: Place, endpoint = '/api/kyc'): Page {
  let cookie = '';
  const cookies = (): Record<string, string> => (cookie === '' ? {} : { Cookie: cookie });
  return {
    async ask(route, body) {
      const response = await fetch(`${origin}${endpoint}/${route}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'KYC-Protocol': '1', Origin: origin, ...cookies() },
        body: JSON.stringify(body),
      });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response.json() as Promise<Record<string, unknown>>;
    },
    open: (address, form) =>
      fetch(address, {
        headers: cookies(),
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      }),
  };
}

/** What the form posts, as the element writes it. */
export async function signUp(
  { origin }: Place,
  { reference, token }: { readonly reference: string; readonly token: unknown },
  values: Readonly<Record<string, string>>,
): Promise<readonly [status: number, page: string]> {
  const body = new URLSearchParams({ 'kyc[reference]': reference });
  if (typeof token === 'string') body.set('kyc', token);
  for (const [name, text] of Object.entries(values)) body.set(`kyc[values][${name}]`, text);
  const response = await fetch(`${origin}/signup`, { method: 'POST', body });
  return [response.status, await response.text()];
}
