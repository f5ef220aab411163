/**
 * From the moment in which a failure is known to the page until its message stands on the screen: the time of one answer, or of one broken
 * connection, until the frame in which a person can read what happened. The first of each kind may fetch the file that reads it.
 */
import { hasLoaded } from './browser.mjs';

/** What a proxy, or the way to it, can do wrong. */
const FAULTS = {
  'connection lost': null,
  'status 400': { status: 400, body: '{"code":"invalid-input"}' },
  'status 403': { status: 403, body: '{"code":"not-authorised"}' },
  'status 404': { status: 404, body: '{"code":"subscriber-not-found"}' },
  'status 422': { status: 422, body: '{"code":"not-supported"}' },
  'status 429': { status: 429, body: '{"code":"rate-limited","retryAfter":20}' },
  'status 500': { status: 500, body: '{"code":"config"}' },
  'status 503': { status: 503, body: '' },
  'an operator’s refusal': { status: 403, body: '{"status":403,"code":"PERMISSION_DENIED","message":""}' },
  'a page instead of an answer': { status: 200, body: '<!doctype html><title>Login</title>' },
  'an answer of a wrong shape': { status: 200, body: '{"status":7}' },
};

/** Runs in the page: one failure, and the milliseconds until its message is drawn. */
async function fail(answer) {
  const widget = document.querySelector('kyc-onboarding');
  const root = widget.shadowRoot;
  const headers = { 'content-type': 'application/json' };
  widget.reset();
  await widget.updateComplete;
  const box = root.querySelector('input[type=tel]');
  box.value = '06 39 98 00 01';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  let known;
  widget.fetch = async () => {
    // A turn of its own, as if it came over a network.
    await new Promise((resolve) => setTimeout(resolve, 20));
    known = performance.now();
    if (!answer) throw new TypeError('Failed to fetch');
    return new Response(answer.body, { status: answer.status, headers });
  };
  const drawn = new Promise((resolve) => {
    const look = () => {
      if (known !== undefined && root.querySelector('[part~=problem] p')?.textContent) {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  });
  await widget.next();
  return (await drawn) - known;
}

/**
 * @param rounds how often each failure is met, each time in a page of its own
 * @returns milliseconds by failure
 */
export async function measureMessages(browser, rounds) {
  const results = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, answer] of Object.entries(FAULTS))
      (results[name] ??= []).push(
        await browser.visit('/element', async (page) => {
          await hasLoaded(page);
          return page.evaluate(fail, answer);
        }),
      );
  return results;
}
