/**
 * The switches for who is asked and how the number is proved: they choose the bank's proxy. A bank would have one, and no switch.
 */
import { endpointOf } from '../endpoint.js';
import { PROOFS, PROVIDERS, hasProof, type Proof, type Provider } from '../operators/provider.js';

export interface OperatorSwitch {
  readonly operator: HTMLSelectElement;
  readonly proof: HTMLSelectElement;
  /** Says what a choice means where that is not plain. */
  readonly note: HTMLElement;
}

const NO_PROOF = 'It matches details and proves no numbers: another operator sends the code.';
const NOTES: Readonly<Record<Proof, string>> = {
  code: '',
  phone:
    'The question appears on “The person’s phone”. The lines of 00 04, which objected, and 00 05, which nobody knows, stay silent.',
  network: 'On its page you say whose SIM the browser is on; a real operator sees it.',
  consent:
    'An operator asks each person once, and 00 04, 00 05 and 00 06 never: whoever is not asked proves the number by a code.',
};

/** Follows the switches. What was typed stays; the next request goes to the chosen proxy. */
export function offerOperators(
  widget: HTMLElementTagNameMap['kyc-onboarding'],
  { operator, proof, note }: OperatorSwitch,
): void {
  // The simulators' pages are where this page is.
  widget.openHosts = location.host;

  function choose(): void {
    const provider: Provider = PROVIDERS.find((each) => each === operator.value) ?? 'camara';
    for (const option of proof.options)
      option.disabled = !PROOFS.some((each) => each === option.value && hasProof(provider, each));
    if (proof.selectedOptions[0]?.disabled ?? true) proof.value = 'code';
    const way: Proof = PROOFS.find((each) => each === proof.value) ?? 'code';
    note.textContent = hasProof(provider, 'phone') ? NOTES[way] : NO_PROOF;
    widget.endpoint = endpointOf(provider, way);
  }

  operator.addEventListener('change', choose);
  proof.addEventListener('change', choose);
  // A browser may have kept the switches of an earlier visit.
  choose();
}
