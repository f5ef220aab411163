/**
 * A sign-up page of somebody's own with the built element in it, and what is seen of it from outside: events, mistakes, what is said
 * and where the person is led. Scripts are strings, because the project's Node side is type-checked without the DOM.
 */
import { PLACES } from '../../../demo/faults/fault.js';
import { FIELDS } from '../../../demo/faults/sample.js';

export { NUMBER } from '../../../demo/faults/sample.js';
import { NO_CHANCE } from '../../integration/support/no-chance.js';
import type { Values } from '../../integration/support/sign-up-page.js';

export const INTERNATIONAL = '+33 6 39 98 00 04';

/**
 * @param scripts run before all others
 * @param endpoint of a visit that was begun before the page was loaded; else a visitor's script sets it
 */
export const page = (
  scripts: readonly string[],
  endpoint = '',
): string => `<!doctype html><html lang="en">${scripts.map((script) => `<script>${script}</script>`).join('')}<title>Sign up</title><link rel="icon" href="data:,">
<body><form id="own"><label>Nickname <input name="nickname"></label>
<kyc-onboarding name="kyc" country="FR" fields="${FIELDS}"${endpoint && ` endpoint="${endpoint}"`}></kyc-onboarding>
<button id="create">Create my account</button></form>
<script type="module" src="/cdn/kyc-onboarding.js"></script>`;

/**
 * The page may ask its own origin and those that the faults need; the widget's one other place is blocked on purpose.
 * @param foreign an origin that answers nobody
 */
export const policy = (foreign: string): string =>
  `connect-src 'self' ${foreign} ${PLACES['unknown-host']} ${PLACES['closed-port']} https:`;

export interface SeenEvent {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Everything that can be told about the page at one moment. */
export interface Look {
  readonly step: string;
  readonly isBusy: boolean;
  /** Whether the main button can be pressed. */
  readonly canGoOn: boolean;
  /** What stands in the controls, by name. */
  readonly controls: Values;
  /** What the element holds, also of fields that are not on the screen. */
  readonly entries: Values;
  readonly text: string;
  /** What can be pressed. */
  readonly buttons: readonly string[];
  /** Where links lead. */
  readonly links: readonly string[];
  readonly events: readonly SeenEvent[];
  readonly mistakes: readonly string[];
  /** What screen readers said by themselves, and the messages to which the focus was led. */
  readonly said: readonly string[];
  readonly led: readonly string[];
  readonly focus: string;
  readonly caret: string;
  /** Everywhere that outlives the form or that other programs can read. */
  readonly places: string;
  readonly isPolluted: boolean;
  readonly submitted: readonly string[];
}

export const WATCH = `${NO_CHANCE}{
  const seen = { events: [], mistakes: [], said: [], led: [], submitted: [] };
  for (const name of ['ready', 'step', 'prefill', 'field-invalid', 'before-match', 'verdict', 'token', 'error', 'cancel', 'diagnostic'])
    addEventListener('kyc-' + name, ({ type, detail }) => seen.events.push({ name: type, detail }));
  addEventListener('error', ({ message, error }) => { if (error?.name !== 'HostError') seen.mistakes.push('uncaught: ' + message); });
  addEventListener('unhandledrejection', ({ reason }) => seen.mistakes.push('unhandled: ' + reason));
  for (const level of ['error', 'warn', 'log', 'info', 'debug'])
    console[level] = (...texts) => seen.mistakes.push(level + ': ' + texts.join(' '));
  // How many questions were asked, and how many of them wait for an answer.
  const askServer = globalThis.fetch;
  const asked = { all: 0, open: 0 };
  globalThis.fetch = (...question) => {
    asked.all++;
    asked.open++;
    return askServer(...question).finally(() => asked.open--);
  };
  // A link to the operator opens nothing here, as if the browser blocked it: whether it does is a fault of its own.
  addEventListener('click', (event) => {
    if (event.composedPath()[0].closest?.('a[part~=primary]') && !globalThis.faults.opensLinks) event.preventDefault();
  });
  const element = () => document.querySelector('kyc-onboarding');
  const all = (what) => [...element().shadowRoot.querySelectorAll(what)];
  const control = (name) => all('[name="' + name + '"]')[0];
  const isVisible = (node) => node.checkVisibility();
  const deepFocus = () => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; };
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('#own').addEventListener('submit', (event) => {
      event.preventDefault();
      seen.submitted.push(JSON.stringify([...new FormData(event.target)]));
    });
  });
  const watchRegion = () => {
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target.nodeType === 3 ? target.parentNode : target;
        if (region.slot === 'kyc-status' && region.textContent) seen.said.push(region.textContent);
      }
    }).observe(element(), { subtree: true, childList: true, characterData: true });
    element().shadowRoot.addEventListener('focusin', ({ target }) => {
      if (target.id.endsWith('-problem') || target.name === 'one-time-code') seen.led.push(target.id);
    });
  };
  customElements.whenDefined('kyc-onboarding').then(() => element() && watchRegion());
  globalThis.faults = {
    element, control, deepFocus, asked, seen,
    opensLinks: false,
    isReady: () => Boolean(element()?.shadowRoot?.querySelector('h2')),
    /** The beginning, as somebody who was never there. */
    async begin(endpoint, { consent = 'off', review = 'off', openIn = 'tab' }) {
      element().reset();
      Object.assign(element(), { endpoint, consent, review, openIn, openHosts: location.host });
      faults.opensLinks = false;
      element().fetch = undefined;
      element().headers = undefined;
      await element().updateComplete;
      for (const list of Object.values(seen)) list.length = 0;
    },
    forget() { for (const list of [seen.events, seen.said, seen.led]) list.length = 0; },
    select(name) { control(name).focus(); control(name).select(); },
    isEmpty: (name) => control(name)?.value === '',
    button: (text) => all('button').find((one) => one.textContent.trim() === text),
    main: () => all('[part~=primary]')[0],
    submitOwn() { document.querySelector('#own').nickname.value = 'Own'; document.querySelector('#create').click(); },
    events: (name) => seen.events.filter((event) => event.name === name),
    sees: (text) => all('.kyc-widget')[0].innerText.replace(/\\s+/g, ' ').includes(text.replace(/\\s+/g, ' ')),
    isBusy: () => all('[part~=primary]').some((button) => button.ariaDisabled === 'true') || all('.kyc-spinner').some((one) => !one.closest('.kyc-waits')),
    look: () => ({
      step: element().step,
      canGoOn: all('[part~=primary]').some((one) => isVisible(one) && !one.disabled && one.ariaDisabled !== 'true'),
      isBusy: faults.isBusy(),
      controls: Object.fromEntries(all('input, select, textarea').filter((one) => one.type !== 'radio' || one.checked).map((one) => [one.name, one.value])),
      entries: { ...element().values },
      text: all('.kyc-widget')[0].innerText.replace(/\\s+/g, ' '),
      buttons: all('button').filter((one) => isVisible(one) && !one.disabled && one.ariaDisabled !== 'true' && one.ariaHasPopup !== 'dialog').map((one) => one.textContent.trim()),
      links: all('a[part~=primary]').map(({ href }) => href),
      ...seen,
      focus: deepFocus()?.name || deepFocus()?.id || '',
      caret: deepFocus()?.selectionStart + '-' + deepFocus()?.selectionEnd,
      places: JSON.stringify({
        address: location.href, title: document.title, cookie: document.cookie, history: history.state, name: window.name,
        local: { ...localStorage }, session: { ...sessionStorage }, host: element().cloneNode(false).outerHTML,
        resources: performance.getEntriesByType('resource').map(({ name }) => name),
        attributes: all('*').flatMap((one) => [...one.attributes].map(({ name, value }) => name + '=' + value)),
        events: seen.events, mistakes: seen.mistakes,
      }),
      isPolluted: 'polluted' in {},
    }),
  };
}`;
