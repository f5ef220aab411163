/** Chromium's own autofill against the built script tag. */
import { load } from './load.mjs';

await load(['autofill/chromium']);
