/** Proof on the phone itself (CIBA). What it gives is the token with which the person's record and matches are asked for. */
import type { AttributeName } from '../../domain/attribute.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok } from '../../domain/result.js';
import type { Ciba } from '../oauth/ciba.js';
import type { WaitProof } from '../operator.js';
import type { CamaraApi } from './camara-api.js';
import { isGrant } from './camara-scopes.js';

export const createCamaraWait = (
  { traits: { deployment }, purpose }: CamaraApi,
  backchannel: Ciba,
  scopesOf: (fields: readonly AttributeName[]) => readonly string[],
): WaitProof => ({
  start: ({ phoneNumber, fields }) => backchannel.start({ phoneNumber, deployment, purpose, scopes: scopesOf(fields) }),

  async check({ reference }) {
    const token = await backchannel.check({ reference });
    if (!token.ok) return token;
    const { accessToken } = token.value;
    return isGrant(accessToken) ? ok({ grant: accessToken }) : failed(createProblem('protocol'));
  },
});
