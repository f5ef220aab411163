/**
 * Writes requests of CAMARA KYC Match 0.1 to 0.5.0-rc.1. Whether the number goes into the body depends on the token and is the
 * caller's decision: with a three-legged token it is optional, with a two-legged one it is required.
 */
import { ATTRIBUTE_NAMES, type AttributeName, type AttributeValues } from '../domain/attribute.js';
import { camaraAttributes, type CamaraMatchVersion } from './camara-attributes.js';

export interface CamaraMatchRequest {
  /** Appended to the operator's API root; `POST`. */
  readonly path: string;
  readonly scope: string;
  /** Flat, without a prototype, texts only. */
  readonly body: Readonly<Record<string, string>>;
  /** Filled attributes that this version does not define and that were left out. */
  readonly dropped: readonly AttributeName[];
}

/** Version segment of the path. Source: `servers` of each kyc-match.yaml; 0.1.1 publishes `v0`. */
const SEGMENTS: Readonly<Record<CamaraMatchVersion, string>> = {
  '0.1': 'v0',
  '0.2': 'v0.2',
  '0.3': 'v0.3',
  '0.4': 'v0.4',
  '0.5': 'v0.5rc1',
};

/** An empty control has no value: neither `""` nor `null` is legal on the wire. */
const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/**
 * @param attributes values as typed; empty ones are left out, the others are sent unchanged
 * @returns the request. With an empty body there is nothing to check, which the operator would answer with an error
 */
export function writeCamaraMatch({
  version,
  attributes,
  phoneNumber,
}: {
  readonly version: CamaraMatchVersion;
  readonly attributes: AttributeValues;
  readonly phoneNumber?: string | undefined;
}): CamaraMatchRequest {
  const known = camaraAttributes(version);
  // Without a prototype, so that a foreign `toJSON` on `Object.prototype` cannot change what is sent.
  const body = Object.create(null) as Record<string, string>;
  const dropped: AttributeName[] = [];
  if (isFilled(phoneNumber)) body['phoneNumber'] = phoneNumber;
  for (const name of ATTRIBUTE_NAMES) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!isFilled(value)) continue;
    if (known.includes(name)) body[name] = value;
    else dropped.push(name);
  }
  return {
    path: `/kyc-match/${SEGMENTS[version]}/match`,
    scope: version === '0.1' ? 'know-your-customer:match' : 'kyc-match:match',
    body,
    dropped,
  };
}
