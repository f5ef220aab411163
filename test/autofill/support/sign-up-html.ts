/**
 * Sign-up pages as customers build them, around the built element. The address says which: `place` is where the widget stands, every
 * other parameter is an attribute of the element.
 */

/** Where the widget stands: `alone`, in a page's own form, or in a component of the page inside such a form. */
export type Place = 'alone' | 'form' | 'component';

const HOST_FIELDS = `<p><label for="host-email">Your email</label>
  <input id="host-email" name="email" type="email" autocomplete="email"></p>`;

const PLACES: Readonly<Record<Place, string>> = {
  alone: '<div id="place"></div>',
  form: `<form id="host-form">${HOST_FIELDS}<div id="place"></div></form>`,
  component: `<form id="host-form">${HOST_FIELDS}<div id="component"></div></form>`,
};

/** What tests ask the page for. Plain properties of the page's global object, so that every browser's driver finds them. */
const SCRIPT = `
  const parameters = new URLSearchParams(location.search);
  const component = document.getElementById('component');
  if (component) component.attachShadow({ mode: 'open' }).innerHTML = '<div id="place"></div>';
  globalThis.widget = document.createElement('kyc-onboarding');
  globalThis.events = [];
  for (const name of ['kyc-ready', 'kyc-step', 'kyc-prefill', 'kyc-field-invalid', 'kyc-verdict', 'kyc-token', 'kyc-error', 'kyc-diagnostic'])
    widget.addEventListener(name, ({ type, detail }) => events.push({ type, detail }));
  widget.setAttribute('endpoint', '/api/kyc');
  for (const [name, value] of parameters) if (name !== 'place') widget.setAttribute(name, value);

  globalThis.root = () => widget.shadowRoot ?? widget;
  globalThis.controls = () => [...root().querySelectorAll('input, select, textarea')];
  // A control is called by its autofill token; where it has none, by its name.
  globalThis.tokenOf = (control) => (control.getAttribute('autocomplete') ?? '').split(' ').at(-1).replace(/^off$/, '');
  globalThis.keyOf = (control) => tokenOf(control) || control.name;
  globalThis.control = (key) => controls().find((each) => keyOf(each) === key);
  globalThis.valueOf = (control) => (control.type === 'radio' || control.type === 'checkbox' ? String(control.checked) : control.value);
  globalThis.hostEmail = document.getElementById('host-email');
  globalThis.issueOf = (key) => {
    const ids = (control(key)?.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.map((id) => root().querySelector('[part~=issue][id="' + id + '"]')?.innerText ?? '').join(' ').trim();
  };
  globalThis.press = () => root().querySelector('[part~=primary]').click();
  globalThis.until = (isSo, what) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 8000;
      const state = () => ' at ' + widget.step + ': ' + controls().map((each) => keyOf(each) + '=' + valueOf(each)).join(', ');
      const look = () => {
        try {
          if (isSo()) resolve(true);
          else if (performance.now() > end) reject(new Error('Never came: ' + what + state()));
          else requestAnimationFrame(look);
        } catch (error) {
          reject(error);
        }
      };
      look();
    });
  (component?.shadowRoot ?? document).getElementById('place').append(widget);
`;

/** The page for an address. */
export function writeSignUpPage(query: URLSearchParams): string {
  const place = query.get('place') ?? 'alone';
  const body = Object.entries(PLACES).find(([name]) => name === place)?.[1] ?? PLACES.alone;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign up</title><link rel="icon" href="data:,">
<script type="module" src="/cdn/kyc-onboarding.js"></script></head>
<body><main><h1>Sign up</h1>${body}</main><script>${SCRIPT}</script></body></html>`;
}
