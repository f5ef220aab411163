/**
 * Readers of answers that few sign-ups get, in one file that is fetched with the first of them.
 */
export { readElsewhere } from './read-elsewhere.js';
export { readToken } from './read-token.js';
