/**
 * Writes requests of CAMARA KYC Fill-in 0.1 to 0.4.1. The request does not list attributes: what comes back is chosen by the
 * scopes of the token, so the scopes are half of the request.
 * Source: kyc-fill-in.yaml 0.1.1, 0.2.0, 0.3.0, 0.4.1; Network as Code (0.4).
 */
import type { FieldName } from '../domain/field.js';
import { camaraAttributes, type CamaraFillInVersion } from './camara-attributes.js';
import { writePath } from './camara-deployment.js';
import { createBody, isFilled } from './match-request.js';

export interface CamaraFillInRequest {
  /** Appended to the operator's API root; `POST`. */
  readonly path: string;
  /** To be asked for at the token endpoint. Empty: this version defines none of the fields, and there is nothing to ask. */
  readonly scopes: readonly string[];
  /** Flat, without a prototype; `undefined` for versions that define no body. */
  readonly body: Readonly<Record<string, string>> | undefined;
  /** Fields that this version does not define and that were left out. */
  readonly dropped: readonly FieldName[];
}

interface VersionSpec {
  readonly segment: string;
  readonly hasBody: boolean;
  /** One scope for everything, where the version has none per attribute. */
  readonly scope?: string;
}

const VERSIONS: Readonly<Record<CamaraFillInVersion, VersionSpec>> = {
  '0.1': { segment: 'v0', hasBody: false, scope: 'know-your-customer:fill-in' },
  '0.2': { segment: 'v0.2', hasBody: false, scope: 'kyc-fill-in:fill-in' },
  '0.3': { segment: 'v0.3', hasBody: true },
  '0.4': { segment: 'v0.4', hasBody: true },
};

/**
 * @param deployment who serves the API; the operator itself by default
 * @param fields what the page asks for; each becomes a scope of its own since 0.3
 * @param phoneNumber only with a two-legged token: with a three-legged one even the right number is refused with `UNNECESSARY_IDENTIFIER`
 */
export function writeCamaraFillIn({
  version,
  deployment = 'camara',
  phoneNumber,
  fields,
}: {
  readonly version: CamaraFillInVersion;
  readonly deployment?: 'camara' | 'nokia';
  readonly phoneNumber?: string | undefined;
  readonly fields: readonly FieldName[];
}): CamaraFillInRequest {
  const { segment, hasBody, scope } = VERSIONS[version];
  const known: readonly FieldName[] = ['phoneNumber', ...camaraAttributes(version)];
  const asked = [...new Set(fields)];
  const sent = asked.filter((field) => known.includes(field));
  return {
    path: writePath(deployment, 'kyc-fill-in', segment, 'fill-in'),
    scopes: scope === undefined ? sent.map((field) => `kyc-fill-in:${field}`) : sent.length > 0 ? [scope] : [],
    body: hasBody ? createBody(isFilled(phoneNumber) ? { phoneNumber } : {}) : undefined,
    dropped: asked.filter((field) => !known.includes(field)),
  };
}
