/**
 * KYC Age Verification 0.1 to 0.3.0-rc.1: whether the holder of the contract is old enough, and how alike the record is to what was sent.
 */
import type { Person } from 'kyc-onboarding/sandbox';
import { findLine } from '../lines.js';
import { createRefusal, type Refusal } from './error.js';
import { invalid, type Claims, type LineApi } from './line-api.js';
import { matchScore, similarity } from './similarity.js';
import { isDate, isEmail } from './validate.js';

const IDENTITY = [
  'idDocument',
  'name',
  'givenName',
  'familyName',
  'middleNames',
  'familyNameAtBirth',
  'birthdate',
  'email',
] as const;
const FLAGS = ['includeContentLock', 'includeParentalControl'] as const;
const MAX_AGE = 120;

function findFault(claims: Claims): Refusal | undefined {
  const { ageThreshold } = claims;
  if (typeof ageThreshold !== 'number' || !Number.isInteger(ageThreshold)) return invalid('ageThreshold');
  if (ageThreshold < 0 || ageThreshold > MAX_AGE) return createRefusal(400, 'OUT_OF_RANGE');
  for (const name of IDENTITY) {
    const value = claims[name];
    const isValid =
      typeof value === 'string' && (name !== 'birthdate' || isDate(value)) && (name !== 'email' || isEmail(value));
    if (value !== undefined && !isValid) return invalid(name);
  }
  const wrong = FLAGS.find((name) => claims[name] !== undefined && typeof claims[name] !== 'boolean');
  return wrong && invalid(wrong);
}

/** Whole years of somebody born on a day. */
function ageOf(birthdate: string, now: number): number {
  const today = new Date(now);
  const [year = 0, month = 0, day = 0] = birthdate.split('-').map(Number);
  const hadBirthday =
    today.getUTCMonth() + 1 > month || (today.getUTCMonth() + 1 === month && today.getUTCDate() >= day);
  return today.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}

/** How alike record and request are, over what both have; nothing where they share nothing. */
function scoreOf({ record }: Person, claims: Claims): number | undefined {
  const scores = IDENTITY.flatMap((name) => {
    const [sent, held] = [claims[name], record[name]];
    if (typeof sent !== 'string' || held === undefined) return [];
    return [similarity(sent, held) === 1 ? 100 : matchScore(sent, held)];
  });
  return scores.length === 0 ? undefined : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

const wordOf = (value: boolean | undefined): string => (value === undefined ? 'not_available' : String(value));

const verify = (version: string): LineApi => ({
  path: `/kyc-age-verification/${version}/verify`,
  scopes: ['kyc-age-verification:verify'],
  findFault,
  answer(person, claims, now) {
    const { record, phoneNumber } = person;
    const { contentLock, parentalControl } = findLine(phoneNumber);
    const isOldEnough =
      record.birthdate === undefined ? undefined : ageOf(record.birthdate, now) >= Number(claims.ageThreshold);
    const score = scoreOf(person, claims);
    return {
      ageCheck: wordOf(isOldEnough),
      ...(isOldEnough !== undefined && { verifiedStatus: record.idDocument !== undefined }),
      ...(score !== undefined && { identityMatchScore: score }),
      ...(claims.includeContentLock === true && { contentLock: wordOf(contentLock) }),
      ...(claims.includeParentalControl === true && { parentalControl: wordOf(parentalControl) }),
    };
  },
});

/** Every version, oldest first. */
export const AGE_APIS: readonly LineApi[] = ['v0.1', 'v0.2', 'v0.3rc1'].map(verify);
