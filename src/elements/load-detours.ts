/**
 * Loads the steps that only some sign-ups take.
 */
import { loadOnce } from './load-once.js';

/**
 * `loadDetours` resolves when the rare steps can be taken; it rejects where their file cannot be had, and the next call tries again.
 * `loadedDetours`: the rare steps, if they are there already.
 */
export const [loadDetours, loadedDetours] = loadOnce(() => import('./detours.js'));
