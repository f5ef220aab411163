/**
 * What a page says to the element: its attributes and properties.
 */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldsProperty } from '../domain/field.js';
import type { Policy } from '../domain/policy.js';
import type { Messages } from '../locales/messages.js';
import type { ProxyHeaders } from './connect-proxy.js';

/** Those that change what happens when. */
export const FLOW_PROPERTIES = [
  'endpoint',
  'fields',
  'requiredFields',
  'prefill',
  'consent',
  'review',
  'feedback',
  'lockPrefilled',
] as const;

/** Those that change how the proxy is asked. */
export const PROXY_PROPERTIES = [
  'endpoint',
  'credentials',
  'timeout',
  'policy',
  'openHosts',
  'clock',
  'service',
] as const;

export class PageProperties extends LitElement {
  /** Address of your proxy, for example `/api/kyc`. */
  @property() endpoint = '';

  /**
   * Attributes to ask for, in order, separated by spaces; as a property also an array of names and of names with options:
   * `['givenName', { name: 'email', required: false }]`. Default: `givenName familyName birthdate`.
   */
  @property() fields: FieldsProperty = '';

  /** Those of the fields that may not stay empty. Default: all but middle names, unit, name at birth and gender; of an address what its country needs. */
  @property({ attribute: 'required-fields' }) requiredFields: string | readonly string[] | null = null;

  /** Country of phone numbers without a country code, and of addresses until another one is chosen; ISO 3166-1 alpha-2. */
  @property() country = '';

  /** Countries whose phone numbers are accepted, ISO 3166-1 alpha-2, in the order of the list, separated by spaces. Default: all. */
  @property() countries: string | readonly string[] = '';

  /**
   * How people choose the country of their number: `auto`, a list with a search box, over the whole screen where there is little room;
   * `native`, the browser's own list; `none`: numbers then begin with `+`.
   */
  @property({ attribute: 'country-picker' }) countryPicker: 'auto' | 'native' | 'none' = 'auto';

  /** Where the focus goes when a country was chosen: back to the `button`, or on to the `input`. */
  @property({ attribute: 'focus-after-country' }) focusAfterCountry: 'button' | 'input' = 'button';

  /** Name under which the surrounding form submits the result. */
  @property() name = '';

  /** Keeps the surrounding form from being submitted before there is a final verdict. */
  @property({ type: Boolean }) required = false;

  @property({ type: Boolean }) disabled = false;

  /** Submits the number and the compared values as well, as `name[values][givenName]`, once there is a final verdict. */
  @property({ type: Boolean, attribute: 'submit-values' }) submitValues = false;

  /** `auto` follows the page's `color-scheme`; `light` and `dark` do not. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Whether the operator's records are asked for: `on` or `off`. */
  @property() prefill: 'on' | 'off' = 'on';

  /**
   * `ask`: before anybody is asked anything, the person reads what is asked of their operator and why, and agrees or declines; who declines
   * fills in the form by hand. Your own notice goes into an element with `slot="consent"`. What was agreed to, and to which words, goes with
   * every request and in `kyc-step`.
   */
  @property() consent: 'off' | 'ask' = 'off';

  /** Address of your own notice, shown as a link on the consent screen; `{lang}` in it becomes the language of the words, for example `fr`. */
  @property({ attribute: 'consent-url' }) consentUrl = '';

  /** Your own name for the version of the notice, for the receipt; at most 64 characters. */
  @property({ attribute: 'consent-version' }) consentVersion = '';

  /**
   * Hosts of pages that your proxy may have the person open, separated by spaces, for example `consent.operator.example`; `*.` in front stands
   * for every host below. Only https, and http on the developer's own machine. Default: none.
   */
  @property({ attribute: 'open-hosts' }) openHosts: string | readonly string[] = '';

  /**
   * Where such a page opens: `tab`, a new one, with this page waiting; `page`, this one, which the operator's page then leads back to. What was
   * typed then survives only if the browser keeps it; the person is told before.
   */
  @property({ attribute: 'open-in' }) openIn: 'tab' | 'page' = 'tab';

  /** `on`: everything is shown once more, with a button to change each line, before it is sent. */
  @property() review: 'on' | 'off' = 'off';

  /**
   * What a person is told when a comparison did not agree: `neutral`, that some details differ; `fields`, also which, as far as your proxy
   * says so. Naming them helps whoever is guessing.
   */
  @property() feedback: 'neutral' | 'fields' = 'neutral';

  /** Fields that stay as the operator filled them in, separated by spaces, until the person says that one is wrong. */
  @property({ attribute: 'lock-prefilled' }) lockPrefilled: string | readonly string[] = '';

  /** Cookies to the proxy: `same-origin`, `include` or `omit`. */
  @property() credentials: 'same-origin' | 'include' | 'omit' = 'same-origin';

  /** Milliseconds until an unanswered question is given up, 1000 to 60000. */
  @property({ type: Number }) timeout = 15_000;

  /** Prefixes of simulator numbers that pass unread, separated by spaces, for example `+999`. Leave empty in production. */
  @property({ attribute: 'test-numbers' }) testNumbers = '';

  /** `split`: boxes of their own for street and house number, where both are asked for. `joined`: one line for both. */
  @property({ attribute: 'street-layout' }) streetLayout: 'split' | 'joined' = 'split';

  /** Order of a date's boxes, for example `day month year`. Default: that of the language. */
  @property({ attribute: 'date-order' }) dateOrder = '';

  /**
   * `shadow`, or `light` for password managers that do not look into shadow roots; read when the element is first connected.
   * In the light the page's own style rules reach the fields; inside a page's form the fields belong to hidden forms beside it, which that
   * form never submits.
   */
  @property({ attribute: 'render-root', reflect: true }) renderIn: 'shadow' | 'light' = 'shadow';

  /** BCP 47 language tag. */
  @property({ reflect: true }) override lang = '';

  /** Sent with every request to the proxy, for example a CSRF token; a function is asked each time. */
  @property({ attribute: false }) headers: ProxyHeaders | undefined;

  /** Used instead of the page's `fetch`. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;

  /** Texts that replace those of the catalogue. */
  @property({ attribute: false }) messages: Partial<Messages> = {};

  /** Decides where a proxy hands the operator's answer through untouched. Proxies with a policy of their own decide themselves. */
  @property({ attribute: false }) policy: Policy | undefined;
}
