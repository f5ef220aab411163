/** Tests of the built package: demo pages in a real browser against the demo server and the simulated operators. */
import { load } from './load.mjs';

await load(['integration']);
