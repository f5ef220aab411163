/**
 * The names of the dialects this version reads, per kind of answer. A new provider is added here first: the registries, the
 * loaders and the recognition table then refuse to compile until they know it.
 */

/** Ways in which a match is answered, and answers that hold nothing but signals. CAMARA first, the others by provider. */
export const MATCH_DIALECTS = [
  'camara-match',
  'camara-age-verification',
  'camara-call-forwarding-signal',
  'camara-device-swap',
  'camara-number-recycling',
  'camara-number-verification',
  'camara-sim-swap',
  'camara-tenure',
  'didit-database-validation',
  'glide-match',
  'incode-ekyc',
  'mobile-connect-kyc',
  'plaid-kyc-check',
  'prelude-match',
  'prove-identity',
  'syniverse-match',
  'telesign-contact-match',
  'tmt-network-biometrics',
  'tmt-verify',
  'trestle-real-contact',
  'trulioo-verify',
  'twilio-identity-match',
  'vonage-subscriber-match',
] as const;
export type MatchDialect = (typeof MATCH_DIALECTS)[number];

/** Ways in which an operator's record is handed over. */
export const FILL_IN_DIALECTS = [
  'camara-fill-in',
  'camara-number-verification',
  'prove-pre-fill',
  'telesign-contact',
  'twilio-pre-fill',
] as const;
export type FillInDialect = (typeof FILL_IN_DIALECTS)[number];
