/**
 * The page of an operator that the fault lab's widget leads to: the person says how it ends, and is led back as CAMARA Consent Info 0.2
 * does it, or told to close the tab.
 */
import { DECISIONS, type Decision } from '../faults/healthy.js';
import { writeProblem } from './problem-response.js';

const BUTTONS: Readonly<Record<Decision, string>> = {
  granted: 'Allow',
  partial_grant: 'Allow some of it',
  denied: 'Refuse',
  error: 'Fail',
  timeout: 'Be too late',
};

const ANOTHER_STATE = 'another-state';

const page = (title: string, text: string, more = ''): Response =>
  new Response(
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      `<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo/sign-up.css">` +
      `<main><h1>${title}</h1><p>${text}</p>${more}</main>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } },
  );

const button = (name: string, value: string, text: string): string =>
  `<p><button name="${name}" value="${value}">${text}</button></p>`;

/** Shown to whoever follows the link. The form is sent to the address that the page has, with its `state`. */
export const showOperatorPage = (): Response =>
  page(
    'Demo Mobile',
    'This page stands for your operator’s. The form that led here asks about it until you have chosen.',
    '<form method="post">' +
      DECISIONS.map((decision) => button('capture_result', decision, BUTTONS[decision])).join('') +
      `${button('state', ANOTHER_STATE, 'Allow, and come back with a state that nobody gave out')}</form>`,
  );

/**
 * What the person chose.
 * @param back where this page leads back to; undefined where the form waits in another tab
 * @param decide told how it ended
 */
export async function leaveOperatorPage(
  request: Request,
  back: URL | undefined,
  decide: (decision: Decision) => void,
): Promise<Response> {
  const chosen = new URLSearchParams(await request.text());
  const wasForged = chosen.get('state') === ANOTHER_STATE;
  const decision = DECISIONS.find((each) => each === (chosen.get('capture_result') ?? 'granted'));
  if (!decision) return writeProblem(400, 'invalid-input', 'No such choice');
  decide(decision);
  if (!back) return page('Demo Mobile', 'That is all. Close this tab, and go back to the form.');
  const state = wasForged ? ANOTHER_STATE : new URL(request.url).searchParams.get('state');
  if (state !== null) back.searchParams.set('state', state);
  back.searchParams.set('capture_result', decision);
  return new Response(null, { status: 303, headers: { Location: `${back.pathname}${back.search}` } });
}
