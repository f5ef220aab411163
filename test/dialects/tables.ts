/**
 * Every table of `src/dialects`, for tests of what holds for all of them.
 */
import { camaraAgeVerificationTable } from '../../src/dialects/camara-age-verification.read.js';
import { camaraCallForwardingSignalTable } from '../../src/dialects/camara-call-forwarding-signal.read.js';
import { camaraDevicePhoneNumberTable } from '../../src/dialects/camara-device-phone-number.read.js';
import { camaraDeviceSwapTable } from '../../src/dialects/camara-device-swap.read.js';
import { camaraFillInTable } from '../../src/dialects/camara-fill-in.read.js';
import { camaraMatchTable } from '../../src/dialects/camara-match.read.js';
import { camaraNumberRecyclingTable } from '../../src/dialects/camara-number-recycling.read.js';
import { camaraNumberVerificationTable } from '../../src/dialects/camara-number-verification.read.js';
import { camaraSimSwapTable } from '../../src/dialects/camara-sim-swap.read.js';
import { camaraTenureTable } from '../../src/dialects/camara-tenure.read.js';
import { diditDatabaseValidationTable } from '../../src/dialects/didit-database-validation.read.js';
import { glideMatchTable } from '../../src/dialects/glide-match.read.js';
import { incodeEkycTable } from '../../src/dialects/incode-ekyc.read.js';
import { mobileConnectKycTable } from '../../src/dialects/mobile-connect-kyc.read.js';
import { plaidKycCheckTable } from '../../src/dialects/plaid-kyc-check.read.js';
import { preludeMatchTable } from '../../src/dialects/prelude-match.read.js';
import { proveIdentityTable } from '../../src/dialects/prove-identity.read.js';
import { provePreFillTable } from '../../src/dialects/prove-pre-fill.read.js';
import { syniverseMatchTable } from '../../src/dialects/syniverse-match.read.js';
import { telesignContactMatchTable } from '../../src/dialects/telesign-contact-match.read.js';
import { telesignContactTable } from '../../src/dialects/telesign-contact.read.js';
import { tmtNetworkBiometricsTable } from '../../src/dialects/tmt-network-biometrics.read.js';
import { tmtVerifyTable } from '../../src/dialects/tmt-verify.read.js';
import { trestleRealContactTable } from '../../src/dialects/trestle-real-contact.read.js';
import { truliooVerifyTable } from '../../src/dialects/trulioo-verify.read.js';
import { twilioIdentityMatchTable } from '../../src/dialects/twilio-identity-match.read.js';
import { twilioPreFillTable } from '../../src/dialects/twilio-pre-fill.read.js';
import { vonageSubscriberMatchTable } from '../../src/dialects/vonage-subscriber-match.read.js';
import type { FillInTable } from '../../src/dialects/fill-in-table.js';
import type { MatchTable } from '../../src/dialects/match-table.js';

export const MATCH_TABLES: readonly MatchTable[] = [
  camaraAgeVerificationTable,
  camaraCallForwardingSignalTable,
  camaraDeviceSwapTable,
  camaraMatchTable,
  camaraNumberRecyclingTable,
  camaraNumberVerificationTable,
  camaraSimSwapTable,
  camaraTenureTable,
  diditDatabaseValidationTable,
  glideMatchTable,
  incodeEkycTable,
  mobileConnectKycTable,
  plaidKycCheckTable,
  preludeMatchTable,
  proveIdentityTable,
  syniverseMatchTable,
  telesignContactMatchTable,
  tmtNetworkBiometricsTable,
  tmtVerifyTable,
  trestleRealContactTable,
  truliooVerifyTable,
  twilioIdentityMatchTable,
  vonageSubscriberMatchTable,
];

export const FILL_IN_TABLES: readonly FillInTable[] = [
  camaraDevicePhoneNumberTable,
  camaraFillInTable,
  provePreFillTable,
  telesignContactTable,
  twilioPreFillTable,
];
