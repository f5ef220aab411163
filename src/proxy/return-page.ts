/**
 * Where a page of the operator leads back to. What it brought is kept for the session that set out, once; the person is led to the form's own page,
 * or told to go back to it. Everybody is told the same: an address that anybody can write says nothing about anybody.
 */
import { CAPTURE_RESULTS } from '../domain/kyc-service.js';
import { LONGEST_OPEN } from './prove-elsewhere.js';
import type { Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

/** A query of more is none that we or an operator wrote. */
const MOST_MEMBERS = 16;
const LONGEST_MEMBER = 4096;

interface Sentences {
  readonly title: string;
  readonly text: string;
}

const SENTENCES: Readonly<Record<'en' | 'fr', Sentences>> = {
  en: { title: 'Thank you', text: 'You can close this page and go back to your form.' },
  fr: { title: 'Merci', text: 'Vous pouvez fermer cette page et revenir à votre formulaire.' },
};

/** Nothing from the address is in it. */
function writePage(languages: string): string {
  const language = /^fr\b/i.test(languages) ? 'fr' : 'en';
  const { title, text } = SENTENCES[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The form's own page, with what it needs to go on: the state, and the word that says what the screen may tell. */
function leadBack(pageUrl: string, query: URLSearchParams): string {
  const target = new URL(pageUrl);
  const state = query.get('state');
  const result = CAPTURE_RESULTS.find((word) => word === query.get('capture_result'));
  if (state !== null) target.searchParams.set('state', state);
  if (result) target.searchParams.set('capture_result', result);
  return target.href;
}

/** Makes the handler of `GET …/return`. */
export function createReturn(settings: Settings, vault: Vault) {
  async function keep({ session }: Visit, query: URLSearchParams): Promise<void> {
    const pending = session?.pending;
    const state = query.get('state') ?? '';
    const members = [...query];
    const isOurs = pending?.method === 'open' && pending.state === state && settings.now() < pending.expiresAt;
    if (!isOurs || members.length > MOST_MEMBERS || members.some(([, text]) => text.length > LONGEST_MEMBER)) return;
    const { total } = await vault.add('return', state, 1, LONGEST_OPEN * 1000);
    if (total === 1) await vault.set('returned', pending.handle, Object.fromEntries(members), LONGEST_OPEN * 1000);
  }

  return async (visit: Visit, request: Pick<Request, 'url' | 'headers'>): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    await keep(visit, searchParams).catch(() => undefined);
    const { pageUrl } = settings;
    if (pageUrl !== undefined)
      return new Response(null, { status: 303, headers: { ...HEADERS, location: leadBack(pageUrl, searchParams) } });
    return new Response(writePage(request.headers.get('accept-language') ?? ''), { headers: HEADERS });
  };
}
