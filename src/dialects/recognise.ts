/**
 * Finds out which dialect an answer speaks when nobody said so, by its keys alone. Knows no reader, so that the widget can load just
 * the one it needs. A named dialect is better: shapes overlap.
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import { CAMARA_FILL_IN_VALUES } from './camara-fill-in-keys.js';
import { CAMARA_MATCH_ANSWERS } from './camara-match-keys.js';
import { FILL_IN_DIALECTS, MATCH_DIALECTS, type FillInDialect, type MatchDialect } from './dialect.js';
import { isJsonObject } from '../domain/json-object.js';
import { createTestOf, keysOfPath, listPaths, type WirePath } from './wire-path.js';

/**
 * A body has the shape of a dialect if it holds something at one of the paths, and at one of `and` where there are any, and nothing at any of
 * `without`.
 */
interface Shape<Dialect> {
  readonly dialect: Dialect;
  readonly at: readonly WirePath[];
  readonly and?: readonly WirePath[];
  readonly without?: readonly WirePath[];
}

const CAMARA_ANSWERS = Object.values(CAMARA_MATCH_ANSWERS).flatMap(listPaths);

const PRELUDE_ANSWERS: readonly WirePath[] = [
  'givenNameMatch',
  'familyNameMatch',
  'addressMatch',
  'postalCodeMatch',
  'regionMatch',
  'localityMatch',
  'countryMatch',
  'birthdateMatch',
  'emailMatch',
];

/**
 * Tried in this order: shapes with a tell-tale container come before those that are told by the ends of their keys, and the single answer for
 * everything comes last. `swapped` alone is not here: a change of SIM and a change of phone are answered with the same word.
 */
const MATCH_SHAPES: readonly Shape<MatchDialect>[] = [
  { dialect: 'incode-ekyc', at: ['kyc/0/key', 'riskData/verifications'] },
  { dialect: 'twilio-identity-match', at: ['identityMatch', 'phoneNumbers/0/identityMatch'] },
  { dialect: 'vonage-subscriber-match', at: ['insights/subscriberMatch'] },
  { dialect: 'glide-match', at: ['matchResults', 'overallMatch'] },
  {
    dialect: 'syniverse-match',
    at: [
      'results/identityScore',
      'results/firstNameScore',
      'results/lastNameScore',
      'results/streetAddressScore',
      'results/dateOfBirthScore',
      'results/nationalIdScore',
    ],
  },
  { dialect: 'telesign-contact-match', at: ['contactMatch'] },
  { dialect: 'tmt-network-biometrics', at: ['assure'] },
  { dialect: 'tmt-verify', at: ['#/kycResults'] },
  { dialect: 'prove-identity', at: ['idv', 'identity/assuranceLevel'] },
  {
    dialect: 'trestle-real-contact',
    at: ['phone.name_match', 'address.name_match', 'email.name_match', 'phone.contact_grade'],
  },
  { dialect: 'plaid-kyc-check', at: ['kycCheck/name', 'kycCheck/address', 'kycCheck/dateOfBirth', 'steps/kycCheck'] },
  {
    dialect: 'didit-database-validation',
    at: ['validations/0/validation', 'databaseValidation/validations', 'databaseValidations/0/validations'],
  },
  { dialect: 'trulioo-verify', at: ['Record/DatasourceResults'] },
  // Those of its keys that CAMARA does not have. An answer without them is told by its name alone.
  { dialect: 'mobile-connect-kyc', at: ['housenoOrHousenameMatch', 'townMatch', 'middleNameMatch'] },
  // Answers that Prelude does not give would be lost in its reader.
  {
    dialect: 'prelude-match',
    at: PRELUDE_ANSWERS,
    and: ['requestId'],
    without: CAMARA_ANSWERS.filter((key) => !PRELUDE_ANSWERS.includes(key)),
  },
  { dialect: 'camara-match', at: CAMARA_ANSWERS },
  { dialect: 'camara-age-verification', at: ['ageCheck'] },
  { dialect: 'camara-tenure', at: ['tenureDateCheck'] },
  { dialect: 'camara-sim-swap', at: ['latestSimChange', 'simSwapped'] },
  { dialect: 'camara-device-swap', at: ['latestDeviceChange'] },
  { dialect: 'camara-number-recycling', at: ['phoneNumberRecycled'] },
  { dialect: 'camara-number-verification', at: ['devicePhoneNumberVerified'] },
  { dialect: 'camara-match', at: ['match'] },
];

const FILL_IN_SHAPES: readonly Shape<FillInDialect>[] = [
  { dialect: 'twilio-pre-fill', at: ['preFill', 'phoneNumbers/0/preFill'] },
  { dialect: 'prove-pre-fill', at: ['individual'] },
  { dialect: 'telesign-contact', at: ['contact'] },
  { dialect: 'camara-number-verification', at: ['devicePhoneNumber'] },
  { dialect: 'camara-fill-in', at: ['phoneNumber', ...Object.values(CAMARA_FILL_IN_VALUES).flatMap(listPaths)] },
];

export interface ChosenDialect<Dialect> {
  /** `undefined`: not named, or named wrongly, and not recognised. */
  readonly dialect: Dialect | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_SUBJECT_LENGTH = 40;

type Recognise<Dialect> = (body: unknown) => Dialect | undefined;

/** The keys of a body that a path can begin with; none for a path that begins with a number. */
const firstKeys = (path: WirePath): readonly string[] => keysOfPath(path.split('/')[0] ?? '') ?? [];

function createRecogniser<Dialect>(shapes: readonly Shape<Dialect>[]): Recognise<Dialect> {
  // Of hundreds of keys that some provider uses, a body has a handful: shapes without any of them need no test. One bit for each shape.
  const marks = new Map<string, number>();
  let numbered = 0;
  const prepared = shapes.map(({ dialect, at, and, without }, place) => {
    const mark = 2 ** place;
    const keys = new Set(at.flatMap(firstKeys));
    for (const key of keys) marks.set(key, (marks.get(key) ?? 0) | mark);
    if (at.some((path) => firstKeys(path).length === 0)) numbered |= mark;
    const tests = [...(and ? [and] : []), at].map(createTestOf);
    return { dialect, mark, tests, isOther: without && createTestOf(without) };
  });
  return (body) => {
    if (!isJsonObject(body)) return undefined;
    let found = numbered;
    for (const key of Object.keys(body)) found |= marks.get(key) ?? 0;
    const shape = prepared.find(
      ({ mark, tests, isOther }) => found & mark && tests.every((isThere) => isThere(body)) && !isOther?.(body),
    );
    return shape?.dialect;
  };
}

const recogniseMatchObject = createRecogniser(MATCH_SHAPES);

/** More words than there are kinds of call forwarding. */
const MAX_FORWARDINGS = 20;

/** The one answer that is a bare list of words, so there are no keys to tell it by. */
const isListOfForwardings = (body: unknown): boolean =>
  Array.isArray(body) &&
  body.length > 0 &&
  body.length <= MAX_FORWARDINGS &&
  body.every((word) => typeof word === 'string' && /^(inactive|unconditional|conditional_[a-z_]{1,20})$/.test(word));

const recogniseMatch: Recognise<MatchDialect> = (body) =>
  isListOfForwardings(body) ? 'camara-call-forwarding-signal' : recogniseMatchObject(body);

const recogniseRecord = createRecogniser(FILL_IN_SHAPES);

/** The empty object is the record of an operator that may share nothing. */
const recogniseFillIn: Recognise<FillInDialect> = (body) =>
  isJsonObject(body) && Object.keys(body).length === 0 ? 'camara-fill-in' : recogniseRecord(body);

function choose<Dialect extends string>(
  known: readonly Dialect[],
  recognise: Recognise<Dialect>,
  named: string | undefined,
  body: unknown,
): ChosenDialect<Dialect> {
  const meant = known.find((dialect) => dialect === named);
  if (meant !== undefined) return { dialect: meant, diagnostics: [] };
  const dialect = recognise(body);
  const diagnostics: Diagnostic[] = [];
  if (typeof named === 'string' && named !== '') {
    const subject = named.slice(0, MAX_SUBJECT_LENGTH);
    diagnostics.push({ code: 'dialect-unknown', subject, ...(dialect && { suggestion: dialect }) });
  }
  if (dialect !== undefined) diagnostics.push({ code: 'dialect-recognised', subject: dialect });
  return { dialect, diagnostics };
}

/**
 * The dialect of a match answer: the named one if this version reads it, else the one whose shape the body has.
 * @param body parsed JSON
 */
export const chooseMatchDialect = (named: string | undefined, body: unknown): ChosenDialect<MatchDialect> =>
  choose(MATCH_DIALECTS, recogniseMatch, named, body);

/**
 * The dialect of an operator's record: the named one if this version reads it, else the one whose shape the body has.
 * @param body parsed JSON
 */
export const chooseFillInDialect = (named: string | undefined, body: unknown): ChosenDialect<FillInDialect> =>
  choose(FILL_IN_DIALECTS, recogniseFillIn, named, body);
