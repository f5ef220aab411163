/**
 * Writes requests of CAMARA SIM Swap 0.x to 2.1. Before 2.0 no answer tells how far back the operator can see.
 * Source: sim-swap.yaml 2.1.0; Network as Code (0).
 */
import type { CamaraRequest } from './camara-deployment.js';
import { writeSwap, type CamaraSwapQuestion } from './camara-swap-request.js';
import type { WireBody } from './match-request.js';

/** Asks whether, or when, the SIM was changed. */
export const writeCamaraSimSwap = (question: CamaraSwapQuestion<'0' | '1' | '2'>): CamaraRequest<WireBody> =>
  writeSwap('sim-swap', question);
