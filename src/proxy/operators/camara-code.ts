/** Proof by a one-time code: CAMARA One-Time-Password SMS. The operator makes the code and looks at it. */
import { readSendCode, readValidateCode } from '../../dialects/camara-one-time-password.read.js';
import {
  writeSendCode,
  writeValidateCode,
  type OneTimePasswordRequest,
} from '../../dialects/camara-one-time-password.write.js';
import { ok } from '../../domain/result.js';
import type { CodeProof } from '../operator.js';
import type { CamaraApi } from './camara-api.js';

export function createCamaraCode(api: CamaraApi, looks: Pick<CodeProof, 'length' | 'expiresIn'>): CodeProof {
  const ask = ({ path, scope, body }: OneTimePasswordRequest, phoneNumber?: string) =>
    api.askAsClient(phoneNumber, () => ({ path, scopes: [scope], body }));
  return {
    ...looks,

    async send({ phoneNumber, message }) {
      const request = writeSendCode({ phoneNumber, message });
      if (!request.ok) return request;
      const answer = await ask(request.value, phoneNumber);
      const sent = answer.ok ? readSendCode(answer.value) : answer;
      return sent.ok ? ok({ reference: sent.value.authenticationId }) : sent;
    },

    async check({ reference, code }) {
      const request = writeValidateCode({ authenticationId: reference, code });
      if (!request.ok) return request;
      const answer = await ask(request.value);
      const checked = answer.ok ? readValidateCode(answer.value) : answer;
      return checked.ok ? ok({}) : checked;
    },
  };
}
