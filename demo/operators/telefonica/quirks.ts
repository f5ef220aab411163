/**
 * What Telefónica's samples write where its contract, or CAMARA's, says something else. Requests are taken in either way.
 */
import { readBody } from '../camara/validate.js';

type Body = Readonly<Record<string, unknown>>;

/** Typed as texts and shown as numbers. */
const NUMERIC: readonly string[] = ['streetNumber', 'postalCode', 'houseNumberExtension'];

const map = (text: string, change: (body: Body) => Body): string => {
  const body = readBody(text);
  return body.ok ? JSON.stringify(change(body.value)) : text;
};

/** Both versions: numbers for texts, and a phone number without its plus. */
export const readLooseValues = (text: string): string =>
  map(text, (body) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => {
        if (NUMERIC.includes(name) && typeof value === 'number') return [name, String(value)];
        return [name, name === 'phoneNumber' && /^[1-9]\d{4,14}$/.test(String(value)) ? `+${String(value)}` : value];
      }),
    ),
  );

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Backwards: of two codes with one name, the first is in use, such as FR and not FX. */
const codes = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .reverse()
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
);

/** Version 0.1: the misspelt first name, a country by its English name, a gender in small letters. */
export const readFirstVersion = (text: string): string =>
  map(text, ({ giventName, ...body }) => ({
    ...(giventName !== undefined && { givenName: giventName }),
    ...body,
    ...(typeof body.country === 'string' && { country: codes.get(body.country.toLowerCase()) ?? body.country }),
    ...(typeof body.gender === 'string' && { gender: body.gender.toUpperCase() }),
  }));

/** Version 0.1 answers for the first name under the misspelt key. */
export const writeFirstVersion = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([key, word]) => [key === 'givenNameMatch' ? 'giventNameMatch' : key, word]),
  );
