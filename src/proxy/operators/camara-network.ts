/**
 * Proof by the mobile network: the browser is led through the operator on the phone's own connection, and the operator says whether that is the line of
 * the number. The network's own number is never asked for, so it takes nobody's place (security A12).
 * Source: CAMARA Number Verification 0.x to 2.1.
 */
import { writeCamaraNumberVerification } from '../../dialects/camara-number-verification.write.js';
import { normaliseSignals } from '../../dialects/normalise-signals.js';
import type { AttributeName } from '../../domain/attribute.js';
import { createProblem, type ProblemCode } from '../../domain/problem.js';
import { failed, ok } from '../../domain/result.js';
import type { AuthorisationCode } from '../oauth/authorisation-code.js';
import type { OpenProof } from '../operator.js';
import { bareScopes, type CamaraApi } from './camara-api.js';
import { isGrant } from './camara-scopes.js';

/** Not on mobile data, or a browser that hides it: another way may do. At the operator's door it is called a missing login. */
const NOT_BY_NETWORK: readonly ProblemCode[] = ['proof-required'];

const refused = (code: ProblemCode) => failed(createProblem(NOT_BY_NETWORK.includes(code) ? 'not-supported' : code));

export function createCamaraNetwork(
  api: CamaraApi,
  door: AuthorisationCode,
  scopesOf: (fields: readonly AttributeName[]) => readonly string[],
): OpenProof {
  const { deployment, place, versions } = api.traits;
  const write = (phoneNumber: string) =>
    writeCamaraNumberVerification({ version: versions.numberVerification, deployment: place, phoneNumber });

  return {
    reason: 'network',

    start({ fields, returnUrl, state }) {
      const verifying = bareScopes([write('').scope]);
      const scopes = door.proofOnly ? verifying : [...verifying, ...scopesOf(fields)];
      return door.start({ scopes, purpose: api.purpose, deployment, returnUrl, state });
    },

    async check({ reference, phoneNumber, returned }) {
      if (!returned) return failed(createProblem('pending'));
      const token = await door.redeem({ reference, returned });
      if (!token.ok) return refused(token.problem.code);
      const { accessToken } = token.value;
      const answer = await api.askWith(accessToken, write(phoneNumber));
      if (!answer.ok) return answer;
      const { signals, problem } = normaliseSignals({ dialect: 'camara-number-verification', ...answer.value });
      if (problem) return refused(problem.code);
      if (signals.numberVerified === undefined) return failed(createProblem('protocol'));
      if (!signals.numberVerified) return failed(createProblem('subject-mismatch'));
      if (door.proofOnly) return ok({});
      return isGrant(accessToken) ? ok({ grant: accessToken }) : failed(createProblem('protocol'));
    },
  };
}
