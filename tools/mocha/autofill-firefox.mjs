/** Firefox's own autofill against the built script tag. Runs by name alone: it needs a Firefox, which a push does not. */
import { load } from './load.mjs';

await load(['autofill/firefox']);
