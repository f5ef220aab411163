/**
 * Writes requests of CAMARA Device Swap 0.1 to 1.0. In 0.1 no answer tells how far back the operator can see.
 * Source: device-swap.yaml 1.0.0.
 */
import type { CamaraRequest } from './camara-deployment.js';
import { writeSwap, type CamaraSwapQuestion } from './camara-swap-request.js';
import type { WireBody } from './match-request.js';

/** Asks whether, or when, the SIM moved to another phone. */
export const writeCamaraDeviceSwap = (question: CamaraSwapQuestion<'0.1' | '0.2' | '1'>): CamaraRequest<WireBody> =>
  writeSwap('device-swap', question);
