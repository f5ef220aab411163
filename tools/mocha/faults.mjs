/** The fault matrix: the built element against a server that misbehaves in every way. */
import { load } from './load.mjs';

await load(['faults']);
