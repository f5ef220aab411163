/**
 * Lets the form follow the country of the address: fetches the country's rules, hands them to the flow, and says so when the person has
 * chosen another country. Values stay where they are; nothing moves the focus.
 */
import type { AddressOptions, AddressRules } from '../domain/address-rules.js';
import type { Clock } from '../domain/clock.js';
import type { FlowEvent } from '../flow/event.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { countryName } from './country-name.js';
import { loadAddress } from './load-address.js';
import { ADDRESS_PARTS } from './load-rare-fields.js';

/** With the keyboard every country on the way is chosen for a moment: only the one that stays is told. */
const QUIET = 400;

/** The widget, as far as addresses go. */
export interface AddressHost {
  /** The page's own country, for forms that do not ask for one. */
  readonly country: string;
  readonly streetLayout: string;
  readonly locale: string;
  readonly catalogue: Messages | undefined;
  readonly clock: Clock;
}

/** The widget's sign-up. */
export interface AddressFlow {
  readonly state: FlowState;
  send(event: FlowEvent): void;
  say(text: string): void;
}

const codeOf = (text = ''): string => /^\s*([a-z]{2})\s*$/i.exec(text)?.[1]?.toUpperCase() ?? '';

/** The country whose addresses are asked for: the one in the form, else the page's. */
function countryOf({ config, entries }: FlowState, { country }: AddressHost): string {
  const chosen = config.attributes.includes('country') ? entries.country?.text : '';
  return codeOf(chosen) || codeOf(country);
}

const optionsOf = ({ config }: FlowState, { streetLayout }: AddressHost): AddressOptions => ({
  attributes: config.attributes,
  isJoined: streetLayout === 'joined',
  sendRegionAs: config.options.region?.sendAs ?? 'name',
});

/**
 * Follows the country of one widget.
 * @returns to be called whenever something may have changed; resolves when the form is in step with the country, or when the rules cannot
 * be had: then the form stays as it was, and the next call tries again
 */
export function followCountry(host: AddressHost, flow: AddressFlow): () => Promise<void> {
  let following: Promise<void> = Promise.resolve();
  let wanted = '';
  let isLoading = false;
  let keepQuiet: (() => void) | undefined;

  function take(rules: AddressRules): void {
    const { country } = rules.format;
    const before = flow.state.address?.format.country;
    keepQuiet?.();
    flow.send({ type: 'address-format', rules });
    const source = flow.state.entries.country?.source;
    // What came with the operator's records is said with them.
    const isChosen = source !== undefined && source !== 'operator' && source !== 'integrator';
    if (isChosen && country !== '' && before !== undefined && before !== country)
      keepQuiet = host.clock.after(QUIET, () => {
        const { catalogue, locale } = host;
        if (catalogue) flow.say(catalogue.addressChanged(countryName(country, locale)));
      });
  }

  async function load(key: string, country: string, options: AddressOptions): Promise<void> {
    const rules = await loadAddress().then(
      ({ loadAddressRules }) => loadAddressRules(country, options),
      () => undefined,
    );
    // Whoever has chosen yet another country meanwhile gets that one's.
    if (key !== wanted) return;
    isLoading = false;
    if (rules) take(rules);
    else wanted = '';
  }

  return () => {
    const { state } = flow;
    if (!state.config.attributes.some((name) => ADDRESS_PARTS.has(name))) return following;
    const [country, options] = [countryOf(state, host), optionsOf(state, host)];
    const key = [country, options.isJoined, options.sendRegionAs, ...options.attributes].join();
    // A sign-up that begins anew has lost its rules.
    if (key === wanted && (isLoading || state.address)) return following;
    wanted = key;
    isLoading = true;
    return (following = load(key, country, options));
  };
}
