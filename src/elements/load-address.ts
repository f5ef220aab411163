/**
 * Loads what forms with an address need.
 */
import { loadOnce } from './load-once.js';

/** Rejects where the file cannot be had; the next call tries again. */
export const [loadAddress] = loadOnce(() => import('../domain/load-address-rules.js'));
