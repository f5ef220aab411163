/**
 * The nine attributes of Prelude: how they are called, what may be in them, and how they compare.
 */
import type { Person } from 'kyc-onboarding/sandbox';
import { fold, matchScore } from '../camara/similarity.js';
import { isDate, isEmail, readBody } from '../camara/validate.js';

interface Attribute {
  /** On the wire. */
  readonly key: string;
  readonly name: keyof Person['record'];
  /** Compared approximately, with a score beside a non-match. */
  readonly isFuzzy: boolean;
  readonly isValid?: (text: string) => boolean;
}

const ATTRIBUTES: readonly Attribute[] = [
  { key: 'given_name', name: 'givenName', isFuzzy: true },
  { key: 'family_name', name: 'familyName', isFuzzy: true },
  { key: 'address', name: 'address', isFuzzy: true },
  { key: 'postal_code', name: 'postalCode', isFuzzy: false },
  { key: 'locality', name: 'locality', isFuzzy: true },
  { key: 'region', name: 'region', isFuzzy: true },
  { key: 'country', name: 'country', isFuzzy: false, isValid: (text) => /^[A-Za-z]{2}$/.test(text) },
  { key: 'birthdate', name: 'birthdate', isFuzzy: false, isValid: isDate },
  { key: 'email', name: 'email', isFuzzy: true, isValid: isEmail },
];

/** One of the operators behind Prelude, and what it cannot answer. */
export interface Carrier {
  readonly slug: string;
  readonly lacks: readonly string[];
}

const CARRIERS: readonly Carrier[] = [
  { slug: 'sfr_fr', lacks: ['email'] },
  { slug: 'orange_fr', lacks: [] },
  { slug: 'bouygues_fr', lacks: ['region'] },
];

/** The operator of a French number, by its last digits; nothing for other countries. */
export const findCarrier = (phone: string): Carrier | undefined =>
  phone.startsWith('+33') ? CARRIERS[Number(phone.slice(-2)) % CARRIERS.length] : undefined;

interface Asked {
  readonly attribute: Attribute;
  readonly text: string;
}

/** What is asked, or which part of the request is wrong. */
export type Question =
  { readonly ok: true; readonly asked: readonly Asked[] } | { readonly ok: false; readonly param?: string };

/** Reads the body of a request. */
export function readQuestion(text: string): Question {
  const body = readBody(text);
  if (!body.ok) return { ok: false };
  const asked: Asked[] = [];
  for (const attribute of ATTRIBUTES) {
    const value = body.value[attribute.key];
    if (value === undefined) continue;
    const isValid = typeof value === 'string' && value !== '' && (attribute.isValid?.(value) ?? true);
    if (!isValid) return { ok: false, param: attribute.key };
    asked.push({ attribute, text: value });
  }
  return asked.length === 0 ? { ok: false } : { ok: true, asked };
}

function compare({ attribute, text }: Asked, { record }: Person, { lacks }: Carrier): Record<string, string | number> {
  const { key, name, isFuzzy } = attribute;
  const held = record[name];
  if (held === undefined || lacks.includes(key)) return { [`${key}_match`]: 'not_available' };
  if (fold(text) === fold(held)) return { [`${key}_match`]: 'true' };
  return { [`${key}_match`]: 'false', ...(isFuzzy && { [`${key}_match_score`]: matchScore(text, held) }) };
}

/** Compares what was asked with the record. */
export const compareAll = (
  asked: readonly Asked[],
  person: Person,
  carrier: Carrier,
): Record<string, string | number> =>
  Object.fromEntries(asked.flatMap((each) => Object.entries(compare(each, person, carrier))));
