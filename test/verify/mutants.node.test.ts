/**
 * Tokens with something turned, left out, doubled or moved: none is taken. 10,000 on a push; `FUZZ=20` in the environment makes it twenty times as many.
 */
import { expect } from 'chai';
import { makeKey, openShop } from './support.js';

const MUTANTS = 10_000 * Number(process.env['FUZZ'] ?? 1);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';

/** Chance that can be had again. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

type Mutation = (token: string, at: number, chance: (below: number) => number) => string;

const MUTATIONS: readonly Mutation[] = [
  (token, at, chance) =>
    token.slice(0, at) + String.fromCharCode(token.charCodeAt(at) ^ (1 << chance(7))) + token.slice(at + 1),
  (token, at, chance) => token.slice(0, at) + (ALPHABET[chance(ALPHABET.length)] ?? '') + token.slice(at + 1),
  (token, at) => token.slice(0, at) + token.slice(at + 1),
  (token, at) => token.slice(0, at) + (token[at] ?? '') + token.slice(at),
  (token, at, chance) =>
    token.slice(0, at) +
    token
      .slice(at, at + 1 + chance(20))
      .split('')
      .reverse()
      .join('') +
    token.slice(at + 20),
];

describe('a token that was changed', () => {
  for (const alg of ['ES256', 'EdDSA'] as const)
    it(`is refused, however it was: ${alg}`, async () => {
      const shop = await openShop([await makeKey(alg)]);
      const { token } = await shop.signUp();
      const chance = createChance(20_261_121);
      let tried = 0;
      for (let turn = 0; turn < MUTANTS / 2; turn++) {
        const mutate = MUTATIONS[turn % MUTATIONS.length];
        const mutant = mutate?.(token, chance(token.length), chance) ?? token;
        if (mutant === token) continue;
        tried++;
        if ((await shop.verify(mutant)).ok) throw new Error(`Taken: mutant ${turn}`);
      }
      expect(tried).to.be.greaterThan(MUTANTS * 0.4);
      expect((await shop.verify(token)).ok).to.equal(true);
    }).timeout(1_200_000);
});
