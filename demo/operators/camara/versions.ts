/**
 * What differs between the versions of KYC Match and KYC Fill-in, as data. The fields are in `fields.ts`.
 * Match 0.1.1, 0.2.1, 0.3.0, 0.4.0, 0.5.0-rc.1; Fill-in 0.1.1, 0.2.0, 0.3.0, 0.4.1.
 */
import { createRefusal, type Refusal } from './error.js';
import { upTo, type RequestField } from './fields.js';

const CORRELATOR = /^[a-zA-Z0-9-_:;.\/<>{}]{0,256}$/;
const ANY = /^/;

interface VersionRules {
  readonly path: string;
  readonly fields: readonly RequestField[];
  readonly correlator: RegExp;
  readonly forbidden: Refusal;
  readonly unknownNumber: Refusal;
  readonly notApplicable: Refusal;
  readonly missingNumber: Refusal;
}

export interface MatchVersion extends VersionRules {
  readonly scores: boolean;
  readonly middleNamesScoreKey: string;
  readonly otherNumber: Refusal;
  /** How strictly values are checked: `enums` (0.1, 0.2), also `formats` (0.3, 0.4), also `limits` and unknown properties (0.5). */
  readonly checks: 'enums' | 'formats' | 'limits';
  /** Whether an operator may want the document first; 0.2 alone exempts a request for the document alone. */
  readonly documentFirst: 'always' | 'unless-alone' | 'never';
}

export interface FillInVersion extends VersionRules {
  /** Versions without a body know the line from the token only. */
  readonly body: 'none' | 'optional' | 'required';
}

const forbidden = createRefusal(403, 'PERMISSION_DENIED');
const current = {
  correlator: CORRELATOR,
  forbidden,
  unknownNumber: createRefusal(404, 'IDENTIFIER_NOT_FOUND'),
  notApplicable: createRefusal(422, 'SERVICE_NOT_APPLICABLE'),
  missingNumber: createRefusal(422, 'MISSING_IDENTIFIER'),
} satisfies Partial<VersionRules>;
/** Before 0.3 there is no 422: what cannot be served is not found, and a missing number is a bad combination. */
const before03 = {
  correlator: ANY,
  forbidden,
  unknownNumber: createRefusal(404, 'NOT_FOUND'),
  notApplicable: createRefusal(404, 'NOT_FOUND'),
  missingNumber: createRefusal(400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION'),
} satisfies Partial<VersionRules>;

const match04: MatchVersion = {
  ...current,
  path: '/kyc-match/v0.4/match',
  fields: upTo('0.4'),
  scores: true,
  middleNamesScoreKey: 'middleNamesMatchScore',
  otherNumber: createRefusal(403, 'INVALID_TOKEN_CONTEXT'),
  checks: 'formats',
  documentFirst: 'always',
};

/** Every version of Match that the simulator serves, oldest first. */
export const MATCH_VERSIONS: readonly MatchVersion[] = [
  {
    ...match04,
    ...before03,
    path: '/kyc-match/v0/match',
    fields: upTo('0.1'),
    scores: false,
    otherNumber: createRefusal(403, 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT'),
    checks: 'enums',
  },
  {
    ...match04,
    ...before03,
    path: '/kyc-match/v0.2/match',
    fields: upTo('0.1'),
    middleNamesScoreKey: 'middleNamesScore',
    checks: 'enums',
    documentFirst: 'unless-alone',
  },
  { ...match04, path: '/kyc-match/v0.3/match', fields: upTo('0.1'), correlator: /^[a-zA-Z0-9-]{0,55}$/ },
  match04,
  { ...match04, path: '/kyc-match/v0.5rc1/match', fields: upTo('0.5'), checks: 'limits', documentFirst: 'never' },
];

const bodiless = {
  ...before03,
  fields: upTo('0.1'),
  body: 'none',
  forbidden: createRefusal(401, 'UNAUTHENTICATED'),
  missingNumber: createRefusal(400, 'INVALID_ARGUMENT', 'The access token identifies no phone number.'),
} as const satisfies Omit<FillInVersion, 'path'>;

/** Every version of Fill-in that the simulator serves, oldest first. */
export const FILL_IN_VERSIONS: readonly FillInVersion[] = [
  { ...bodiless, path: '/kyc-fill-in/v0/fill-in' },
  { ...bodiless, path: '/kyc-fill-in/v0.2/fill-in' },
  {
    ...current,
    path: '/kyc-fill-in/v0.3/fill-in',
    fields: upTo('0.1'),
    correlator: /^[a-zA-Z0-9-]{1,55}$/,
    body: 'optional',
  },
  { ...current, path: '/kyc-fill-in/v0.4/fill-in', fields: upTo('0.4'), body: 'required' },
];
