/**
 * The sign-up endpoint of the demo's bank: takes the posted form, checks the signed verdict against the posted values and says what would happen with the
 * account. Who took longer than a token lives is found by the reference. What the browser claims about the verdict is not looked at.
 */
import type { PostedValues, Verdict, VerifyOptions } from 'kyc-onboarding/verify';
import { verifyVerdict } from 'kyc-onboarding/verify';
import type { Handler } from './node-adapter.js';
import { refuseMethod, writeProblem } from './problem-response.js';

export interface SignUpOptions {
  /** The proxy's keys, names and digest key, and the memory of used tokens. */
  readonly token: Omit<VerifyOptions, 'values'>;
  /** Asks the proxy for the verdict of a reference that is about these values. */
  readonly findVerdict: (reference: string, values: PostedValues) => Promise<Verdict | undefined>;
}

interface Page {
  readonly heading: string;
  readonly text: string;
}

const PAGES: Readonly<Record<Verdict['decision'], Page>> = {
  match: {
    heading: 'The account would be created',
    text: 'Everything that this bank requires agrees with the operator’s record.',
  },
  partial: {
    heading: 'The account would be created after a short review',
    text: 'Something is close to the operator’s record without being the same. A colleague would look at it.',
  },
  mismatch: {
    heading: 'The account would not be created yet',
    text: 'Something differs from the operator’s record. That happens to honest people, so this bank would ask for another proof.',
  },
  inconclusive: {
    heading: 'The account would wait for another proof',
    text: 'The operator could not say enough about these details.',
  },
  unverified: {
    heading: 'The account would wait for another proof',
    text: 'The details were entered by hand and nobody has confirmed them.',
  },
};

const UNKNOWN: Page = {
  heading: 'The account would not be created',
  text: 'No finished check belongs to this form. Please go back and finish it.',
};

const isForm = (type: string | null): boolean => /^application\/x-www-form-urlencoded *(;|$)/i.test(type ?? '');

/** Every text comes from this file or is a decision's name, so nothing needs escaping. */
const writePage = ({ heading, text }: Page, decision: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading} – Demo Bank</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/sign-up.css">
<main>
<p class="site">Demo Bank</p>
<h1>${heading}</h1>
<p>${text}</p>
<dl>
<dt>Decision</dt>
<dd><code>${decision}</code></dd>
</dl>
<p><a href="/">Back to the sign-up pages</a></p>
</main>
</html>
`;

/** The style of this page and of the operators' pages, served as a file of its own because the policy allows no style inside a page. */
export const SIGN_UP_STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { margin: 0; }
main { box-sizing: border-box; max-inline-size: 36rem; margin: 0 auto; padding: clamp(2rem, 10vh, 6rem) 1.5rem; }
.site { margin: 0 0 2rem; font-size: 0.875rem; font-weight: 600; letter-spacing: 0.04em; opacity: 0.75; }
h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 5vw, 2.25rem); line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 1.5rem; text-wrap: pretty; }
dl { display: flex; gap: 1rem; margin: 0 0 2rem; padding: 1rem 0; border-block: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
dd { margin: 0; }
code { font: 0.9375em ui-monospace, monospace; }
a { color: inherit; text-underline-offset: 0.2em; }
ul { margin: 0 0 1.5rem; padding-inline-start: 1.25rem; }
form p { margin: 0 0 0.75rem; }
button, select { min-block-size: 2.75rem; padding: 0.25rem 1rem; border: 1px solid color-mix(in srgb, currentcolor 60%, transparent); border-radius: 0.5rem; background: canvas; color: inherit; font: inherit; }
button { text-align: start; font-weight: 600; cursor: pointer; }
`;

const VALUE = /^kyc\[values\]\[(\w+)\]$/;

/** The values of which the account would be made: all that the form posted, whatever their names. */
function readValues(form: URLSearchParams): PostedValues {
  const values: Record<string, string> = {};
  for (const [name, text] of form) {
    const field = VALUE.exec(name)?.[1];
    if (field !== undefined) values[field] = text;
  }
  return values;
}

/** Creates the endpoint. */
export function createSignUp({ token: options, findVerdict }: SignUpOptions): Handler {
  async function check(form: URLSearchParams): Promise<Verdict | undefined> {
    const values = readValues(form);
    const verified = await verifyVerdict(form.get('kyc'), { ...options, values });
    if (verified.ok) return verified.value;
    // Only who was slow, or went by a proxy without keys, is looked up; what is wrong is wrong.
    const isSlow = verified.problem === 'expired' || form.get('kyc') === null;
    return isSlow ? findVerdict(form.get('kyc[reference]') ?? '', values) : undefined;
  }

  return async (request) => {
    if (request.method !== 'POST') return refuseMethod('POST');
    if (!isForm(request.headers.get('content-type'))) return writeProblem(415, 'invalid-input', 'Send a form');
    const verdict = await check(new URLSearchParams(await request.text()));
    const page = verdict ? PAGES[verdict.decision] : UNKNOWN;
    return new Response(writePage(page, verdict?.decision ?? 'none'), {
      status: verdict ? 200 : 422,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  };
}
