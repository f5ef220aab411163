/**
 * Writes requests of the backchannel (CIBA, poll mode): the person is asked on their phone while the proxy polls. Who the client is goes into a signed
 * assertion, or, at older deployments, into a header that is the caller's business.
 * Source: OpenID CIBA Core 1.0; CAMARA Identity and Consent Management r4.2; Telefónica's pages on authorisation.
 */
import { writeApiScope, writePurpose, type CamaraDeployment } from './camara-deployment.js';
import { createBody } from './match-request.js';

/** A request to be sent with `POST`, as `application/x-www-form-urlencoded`: hand the body to `URLSearchParams`. */
export interface CibaRequest {
  /** As the specification names it; where the operator's discovery names an address, that one is used. */
  readonly path: string;
  /** Flat, without a prototype, texts only. */
  readonly body: Readonly<Record<string, string>>;
}

/** Who is asked. `ipPort`: public address and port of the phone's connection; `operatorToken`: from the SIM (TS.43). */
export type LoginHint =
  { readonly phoneNumber: string } | { readonly ipPort: string } | { readonly operatorToken: string };

const writeLoginHint = (hint: LoginHint): string => {
  if ('phoneNumber' in hint) return `tel:${hint.phoneNumber}`;
  return 'ipPort' in hint ? `ipport:${hint.ipPort}` : `operatortoken:${hint.operatorToken}`;
};

/** RFC 7523, `private_key_jwt`. */
const writeClient = (clientAssertion: string | undefined): Readonly<Record<string, string>> =>
  clientAssertion === undefined
    ? {}
    : {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: clientAssertion,
      };

/**
 * Scopes with their purpose, of which there is exactly one: `openid dpv:Purpose scope scope`, and at Telefónica `dpv:Purpose#scope` for each.
 * Throws for a purpose that is none and for no scopes.
 * @param purpose of the Data Privacy Vocabulary, with `dpv:` or without
 */
export function writeScope({
  deployment = 'camara',
  purpose,
  scopes,
}: {
  readonly deployment?: CamaraDeployment;
  readonly purpose: string;
  readonly scopes: readonly string[];
}): string {
  if (scopes.length === 0) throw new RangeError('scopes must name at least one');
  if (deployment !== 'telefonica') return ['openid', writePurpose(purpose), ...scopes].join(' ');
  return scopes.map((scope) => writeApiScope(deployment, scope, purpose)).join(' ');
}

/** Asks the operator to ask the person. The answer is read by `readBackchannelAuthentication`. */
export function writeBackchannelAuthentication({
  loginHint,
  clientAssertion,
  ...asked
}: {
  readonly loginHint: LoginHint;
  readonly deployment?: CamaraDeployment;
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly clientAssertion?: string | undefined;
}): CibaRequest {
  return {
    path: '/bc-authorize',
    body: createBody({
      login_hint: writeLoginHint(loginHint),
      scope: writeScope(asked),
      ...writeClient(clientAssertion),
    }),
  };
}

/** Asks for the token. The answer is read by `readToken`. */
export function writeCibaToken({
  authReqId,
  clientAssertion,
}: {
  readonly authReqId: string;
  readonly clientAssertion?: string | undefined;
}): CibaRequest {
  return {
    path: '/token',
    body: createBody({
      grant_type: 'urn:openid:params:grant-type:ciba',
      auth_req_id: authReqId,
      ...writeClient(clientAssertion),
    }),
  };
}
