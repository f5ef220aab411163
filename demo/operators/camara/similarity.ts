/**
 * How alike two texts are: Jaro-Winkler, CAMARA's default algorithm for match scores.
 * After M. A. Jaro (1989) and W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of
 * Record Linkage" (1990): common prefix of at most four characters, scaling factor 0.1, without Winkler's boost threshold.
 * Texts are compared in code points after composing, trimming and lower-casing; accents count, as they do for most operators.
 */

const PREFIX_LIMIT = 4;
const PREFIX_SCALE = 0.1;

/** The form in which two values are equal or not. */
export const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Characters of `from` that have a partner in `to` no further away than `reach`; every partner is used once. */
function matching(from: readonly string[], to: readonly string[], reach: number): string[] {
  const isUsed = new Set<number>();
  return from.filter((character, index) => {
    const end = Math.min(to.length, index + reach + 1);
    for (let partner = Math.max(0, index - reach); partner < end; partner++) {
      if (isUsed.has(partner) || to[partner] !== character) continue;
      isUsed.add(partner);
      return true;
    }
    return false;
  });
}

function jaro(left: readonly string[], right: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const [fromLeft, fromRight] = [matching(left, right, reach), matching(right, left, reach)];
  const common = fromLeft.length;
  if (common === 0) return 0;
  const moved = fromLeft.filter((character, index) => character !== fromRight[index]).length;
  // Whole transpositions only, as in Winkler's own strcmp95.
  const transposed = Math.floor(moved / 2);
  return (common / left.length + common / right.length + (common - transposed) / common) / 3;
}

/**
 * Similarity of two texts.
 * @returns 0 (nothing in common) to 1 (equal after folding)
 */
export function similarity(left: string, right: string): number {
  const [from, to] = [[...fold(left)], [...fold(right)]];
  if (from.join('') === to.join('')) return 1;
  const base = jaro(from, to);
  const firstDifference = from.findIndex((character, index) => character !== to[index]);
  const prefix = Math.min(PREFIX_LIMIT, firstDifference === -1 ? from.length : firstDifference);
  return base + prefix * PREFIX_SCALE * (1 - base);
}

/** A match score: 0 to 99. A hundred is said with `"true"` and has no score. */
export const matchScore = (left: string, right: string): number =>
  Math.min(99, Math.round(100 * similarity(left, right)));
