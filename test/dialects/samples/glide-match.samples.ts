/**
 * Answers of Glide Identity. Nobody's data: outcomes only. Fixture 16 of the provider research.
 */

/** Fixture 16: snake_case, a confidence beside two answers. */
export const GLIDE_ANSWER = {
  match_results: {
    given_name: { matched: true, confidence: 'low' },
    family_name: { matched: false, confidence: 'high' },
    birth_date: { matched: true },
    address: { matched: true },
  },
  overall_match: false,
  checked_at: '2026-01-02T03:04:05Z',
} as const;

/** Fixture 16 as an SDK object with keys in camelCase. */
export const GLIDE_CAMEL_CASE = {
  matchResults: { givenName: { matched: true }, birthDate: { matched: false } },
  overallMatch: false,
} as const;

/** Nothing was compared; the overall answer of an empty one is `false` too. */
export const GLIDE_EMPTY = { match_results: {}, overall_match: false } as const;

/** The network does not take part. */
export const GLIDE_CARRIER_NOT_ELIGIBLE = {
  code: 'CARRIER_NOT_ELIGIBLE',
  message: 'carrier',
  status: 422,
  request_id: 'glide-1',
} as const;
