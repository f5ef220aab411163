/**
 * All readers at once, for the door `kyc-onboarding/normalise` and for servers. The widget uses `load-reader.ts` instead.
 */
import { camaraAgeVerificationReader } from './camara-age-verification.read.js';
import { camaraCallForwardingSignalReader } from './camara-call-forwarding-signal.read.js';
import { camaraDevicePhoneNumberReader } from './camara-device-phone-number.read.js';
import { camaraDeviceSwapReader } from './camara-device-swap.read.js';
import { camaraFillInReader } from './camara-fill-in.read.js';
import { camaraMatchReader } from './camara-match.read.js';
import { camaraNumberRecyclingReader } from './camara-number-recycling.read.js';
import { camaraNumberVerificationReader } from './camara-number-verification.read.js';
import { camaraSimSwapReader } from './camara-sim-swap.read.js';
import { camaraTenureReader } from './camara-tenure.read.js';
import { diditDatabaseValidationReader } from './didit-database-validation.read.js';
import { glideMatchReader } from './glide-match.read.js';
import { incodeEkycReader } from './incode-ekyc.read.js';
import { mobileConnectKycReader } from './mobile-connect-kyc.read.js';
import { plaidKycCheckReader } from './plaid-kyc-check.read.js';
import { preludeMatchReader } from './prelude-match.read.js';
import { proveIdentityReader } from './prove-identity.read.js';
import { provePreFillReader } from './prove-pre-fill.read.js';
import { syniverseMatchReader } from './syniverse-match.read.js';
import { telesignContactReader } from './telesign-contact.read.js';
import { telesignContactMatchReader } from './telesign-contact-match.read.js';
import { tmtNetworkBiometricsReader } from './tmt-network-biometrics.read.js';
import { tmtVerifyReader } from './tmt-verify.read.js';
import { trestleRealContactReader } from './trestle-real-contact.read.js';
import { truliooVerifyReader } from './trulioo-verify.read.js';
import { twilioIdentityMatchReader } from './twilio-identity-match.read.js';
import { twilioPreFillReader } from './twilio-pre-fill.read.js';
import { vonageSubscriberMatchReader } from './vonage-subscriber-match.read.js';
import type { FillInDialect, MatchDialect } from './dialect.js';
import type { FillInReader } from './fill-in-reader.js';
import type { MatchReader } from './match-reader.js';

export const MATCH_READERS: Readonly<Record<MatchDialect, MatchReader>> = {
  'camara-match': camaraMatchReader,
  'camara-age-verification': camaraAgeVerificationReader,
  'camara-call-forwarding-signal': camaraCallForwardingSignalReader,
  'camara-device-swap': camaraDeviceSwapReader,
  'camara-number-recycling': camaraNumberRecyclingReader,
  'camara-number-verification': camaraNumberVerificationReader,
  'camara-sim-swap': camaraSimSwapReader,
  'camara-tenure': camaraTenureReader,
  'didit-database-validation': diditDatabaseValidationReader,
  'glide-match': glideMatchReader,
  'incode-ekyc': incodeEkycReader,
  'mobile-connect-kyc': mobileConnectKycReader,
  'plaid-kyc-check': plaidKycCheckReader,
  'prelude-match': preludeMatchReader,
  'prove-identity': proveIdentityReader,
  'syniverse-match': syniverseMatchReader,
  'telesign-contact-match': telesignContactMatchReader,
  'tmt-network-biometrics': tmtNetworkBiometricsReader,
  'tmt-verify': tmtVerifyReader,
  'trestle-real-contact': trestleRealContactReader,
  'trulioo-verify': truliooVerifyReader,
  'twilio-identity-match': twilioIdentityMatchReader,
  'vonage-subscriber-match': vonageSubscriberMatchReader,
};

export const FILL_IN_READERS: Readonly<Record<FillInDialect, FillInReader>> = {
  'camara-fill-in': camaraFillInReader,
  'camara-number-verification': camaraDevicePhoneNumberReader,
  'prove-pre-fill': provePreFillReader,
  'telesign-contact': telesignContactReader,
  'twilio-pre-fill': twilioPreFillReader,
};
