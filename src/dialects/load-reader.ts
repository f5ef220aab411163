/**
 * Readers one by one, each in a file of its own that a browser fetches when the first answer in that dialect arrives.
 * The promise rejects when the file cannot be fetched; what that means is the caller's business.
 */
import type { FillInDialect, MatchDialect } from './dialect.js';
import type { FillInReader } from './fill-in-reader.js';
import type { MatchReader } from './match-reader.js';

const matchLoaders: Readonly<Record<MatchDialect, () => Promise<MatchReader>>> = {
  'camara-match': async () => (await import('./camara-match.read.js')).camaraMatchReader,
  'camara-age-verification': async () =>
    (await import('./camara-age-verification.read.js')).camaraAgeVerificationReader,
  'camara-call-forwarding-signal': async () =>
    (await import('./camara-call-forwarding-signal.read.js')).camaraCallForwardingSignalReader,
  'camara-device-swap': async () => (await import('./camara-device-swap.read.js')).camaraDeviceSwapReader,
  'camara-number-recycling': async () =>
    (await import('./camara-number-recycling.read.js')).camaraNumberRecyclingReader,
  'camara-number-verification': async () =>
    (await import('./camara-number-verification.read.js')).camaraNumberVerificationReader,
  'camara-sim-swap': async () => (await import('./camara-sim-swap.read.js')).camaraSimSwapReader,
  'camara-tenure': async () => (await import('./camara-tenure.read.js')).camaraTenureReader,
  'didit-database-validation': async () =>
    (await import('./didit-database-validation.read.js')).diditDatabaseValidationReader,
  'glide-match': async () => (await import('./glide-match.read.js')).glideMatchReader,
  'incode-ekyc': async () => (await import('./incode-ekyc.read.js')).incodeEkycReader,
  'mobile-connect-kyc': async () => (await import('./mobile-connect-kyc.read.js')).mobileConnectKycReader,
  'plaid-kyc-check': async () => (await import('./plaid-kyc-check.read.js')).plaidKycCheckReader,
  'prelude-match': async () => (await import('./prelude-match.read.js')).preludeMatchReader,
  'prove-identity': async () => (await import('./prove-identity.read.js')).proveIdentityReader,
  'syniverse-match': async () => (await import('./syniverse-match.read.js')).syniverseMatchReader,
  'telesign-contact-match': async () => (await import('./telesign-contact-match.read.js')).telesignContactMatchReader,
  'tmt-network-biometrics': async () => (await import('./tmt-network-biometrics.read.js')).tmtNetworkBiometricsReader,
  'tmt-verify': async () => (await import('./tmt-verify.read.js')).tmtVerifyReader,
  'trestle-real-contact': async () => (await import('./trestle-real-contact.read.js')).trestleRealContactReader,
  'trulioo-verify': async () => (await import('./trulioo-verify.read.js')).truliooVerifyReader,
  'twilio-identity-match': async () => (await import('./twilio-identity-match.read.js')).twilioIdentityMatchReader,
  'vonage-subscriber-match': async () =>
    (await import('./vonage-subscriber-match.read.js')).vonageSubscriberMatchReader,
};

const fillInLoaders: Readonly<Record<FillInDialect, () => Promise<FillInReader>>> = {
  'camara-fill-in': async () => (await import('./camara-fill-in.read.js')).camaraFillInReader,
  'camara-number-verification': async () =>
    (await import('./camara-device-phone-number.read.js')).camaraDevicePhoneNumberReader,
  'prove-pre-fill': async () => (await import('./prove-pre-fill.read.js')).provePreFillReader,
  'telesign-contact': async () => (await import('./telesign-contact.read.js')).telesignContactReader,
  'twilio-pre-fill': async () => (await import('./twilio-pre-fill.read.js')).twilioPreFillReader,
};

/** Fetches the reader of match answers in one dialect. */
export const loadMatchReader = (dialect: MatchDialect): Promise<MatchReader> => matchLoaders[dialect]();

/** Fetches the reader of records in one dialect. */
export const loadFillInReader = (dialect: FillInDialect): Promise<FillInReader> => fillInLoaders[dialect]();
