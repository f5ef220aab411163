/**
 * Which providers are simulated, and how each of them proves whose a number is. Pages and servers both read this, so it needs neither.
 */

/**
 * - `code`: a code in a text message. The CAMARA operator sends it where the provider sends none itself.
 * - `phone`: a question on the phone (CIBA).
 * - `network`: the mobile network says whose line the browser is on (Number Verification).
 * - `consent`: the person allows it on a page of the operator (Consent Info).
 */
export const PROOFS = ['code', 'phone', 'network', 'consent'] as const;
export type Proof = (typeof PROOFS)[number];

/** Aggregators match and prove nothing. */
export const PROOFS_OF = {
  camara: PROOFS,
  nokia: PROOFS,
  telefonica: PROOFS,
  masorange: PROOFS,
  prelude: ['code'],
  incode: ['code'],
} as const satisfies Readonly<Record<string, readonly Proof[]>>;

export type Provider = keyof typeof PROOFS_OF;
export const PROVIDERS = Object.keys(PROOFS_OF) as readonly Provider[];

export const hasProof = (provider: Provider, proof: Proof): boolean =>
  PROOFS_OF[provider].some((each) => each === proof);
