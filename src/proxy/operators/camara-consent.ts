/**
 * Proof by consent: the person signs in at the operator and allows what the form needs. What the page brings back says nothing, because anybody can write
 * an address; the operator is asked anew. A consent that was there before is no proof: whoever gave it may be somebody else.
 * Source: CAMARA Consent Info 0.1 and 0.2.
 */
import { readCaptureResult, readConsentInfo, type ConsentInfo } from '../../dialects/camara-consent-info.read.js';
import { writeCamaraConsentInfo } from '../../dialects/camara-consent-info.write.js';
import type { AttributeName } from '../../domain/attribute.js';
import { createProblem, type ProblemCode } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import type { OpenProof } from '../operator.js';
import { readReference } from '../read-reference.js';
import type { CamaraApi } from './camara-api.js';

/** Seconds for which the operator's page is waited for. */
const EXPIRES_IN = 600;

interface Capture {
  readonly scopes: readonly string[];
  /** What was allowed before. */
  readonly before: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

function readCapture(reference: string): Capture | undefined {
  const { scopes, before } = readReference(reference) ?? {};
  return isTexts(scopes) && isTexts(before) && scopes.length > 0 ? { scopes, before } : undefined;
}

const refused = (code: ProblemCode) => failed(createProblem(code));

export function createCamaraConsent(
  api: CamaraApi,
  scopesOf: (fields: readonly AttributeName[]) => readonly string[],
): OpenProof {
  const { place, versions, alwaysNamesNumber = false } = api.traits;

  async function retrieve(
    phoneNumber: string,
    scopes: readonly string[],
    callbackUrl?: string,
  ): Promise<Result<ConsentInfo>> {
    const answer = await api.askAsClient(phoneNumber, (named) => {
      const { path, scope, body } = writeCamaraConsentInfo({
        version: versions.consentInfo,
        deployment: place,
        scopes,
        purpose: api.purpose,
        requestCaptureUrl: callbackUrl !== undefined,
        callbackUrl,
        phoneNumber: alwaysNamesNumber ? phoneNumber : named,
      });
      return { path, scopes: [scope], body };
    });
    return answer.ok ? readConsentInfo(answer.value) : answer;
  }

  return {
    reason: 'consent',

    async start({ phoneNumber, fields, returnUrl, state }) {
      const scopes = scopesOf(fields);
      let info;
      try {
        info = await retrieve(phoneNumber, scopes, returnUrl);
      } catch (error) {
        // An address to come back to that no operator accepts.
        if (error instanceof RangeError) return refused('config');
        throw error;
      }
      if (!info.ok) return info;
      const { state: consent, captureUrl, scopes: before } = info.value;
      if (consent === 'refused') return refused('consent-refused');
      // Allowed already, or no page to allow it on: nobody could show here who they are.
      if (captureUrl === undefined) return refused('not-supported');
      const url = new URL(captureUrl);
      url.searchParams.set('state', state);
      return ok({ reference: JSON.stringify({ scopes, before }), url: url.href, expiresIn: EXPIRES_IN });
    },

    async check({ reference, phoneNumber, returned }) {
      const capture = readCapture(reference);
      if (!capture) return refused('expired');
      const info = await retrieve(phoneNumber, capture.scopes);
      if (!info.ok) return info;
      const { state: consent, scopes } = info.value;
      if (consent === 'refused') return refused('consent-refused');
      if (consent === 'granted') return ok({});
      const result = returned && readCaptureResult(returned['capture_result']);
      if (result && !result.ok && result.problem.code !== 'protocol') return result;
      // Some of it was allowed on that page, and the record will hold no more.
      const isPartial = result?.ok === true && scopes.some((scope) => !capture.before.includes(scope));
      return isPartial ? ok({}) : refused('pending');
    },
  };
}
