/** The fault matrix: the built element against a server that misbehaves in every way; in Chromium, or in the engines that BROWSERS names. */
import { load } from './load.mjs';

await load(['faults']);
