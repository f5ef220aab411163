/**
 * `kyc-onboarding/operators`: adapters for operators and providers, with their authentication. Node 22 or later; needs `openid-client` and `cockatiel`.
 * @experimental may change in any minor version before 1.0
 */
export { authorisationCode } from '../proxy/oauth/authorisation-code.js';
export { ciba } from '../proxy/oauth/ciba.js';
export { clientCredentials } from '../proxy/oauth/client-credentials.js';
export { jwtBearer } from '../proxy/oauth/jwt-bearer.js';
export { oauthClient } from '../proxy/oauth/oauth-client.js';
export { camara } from '../proxy/operators/camara.js';
export { guarded } from '../proxy/operators/guarded.js';
export { incode } from '../proxy/operators/incode.js';
export { masOrange } from '../proxy/operators/mas-orange.js';
export { nokia } from '../proxy/operators/nokia.js';
export { prelude } from '../proxy/operators/prelude.js';
export { telefonica } from '../proxy/operators/telefonica.js';

export type { IncodeSource } from '../dialects/incode-ekyc.write.js';
export type { AuthorisationCode, AuthorisationCodeOptions } from '../proxy/oauth/authorisation-code.js';
export type { Ciba } from '../proxy/oauth/ciba.js';
export type { ClientCredentialsOptions } from '../proxy/oauth/client-credentials.js';
export type { ClientCredentials } from '../proxy/oauth/client-key.js';
export type { JwtBearerOptions } from '../proxy/oauth/jwt-bearer.js';
export type { OAuthClient, OAuthClientOptions } from '../proxy/oauth/oauth-client.js';
export type { TokenAsk, TokenSource } from '../proxy/oauth/token-source.js';
export type { CodeProof, OpenProof, Operator, OperatorAnswer, Proved, Subject, WaitProof } from '../proxy/operator.js';
export type { CamaraVersions } from '../proxy/operators/camara-api.js';
export type { CamaraLikeOptions, CamaraOperator, Matching } from '../proxy/operators/camara-like.js';
export type { CamaraSignals } from '../proxy/operators/camara-signals.js';
export type { CamaraOptions } from '../proxy/operators/camara.js';
export type { GuardOptions } from '../proxy/operators/guarded.js';
export type { IncodeOptions } from '../proxy/operators/incode.js';
export type { MasOrangeOptions } from '../proxy/operators/mas-orange.js';
export type { NokiaOptions } from '../proxy/operators/nokia.js';
export type { PreludeOptions } from '../proxy/operators/prelude.js';
export type { TelefonicaOptions } from '../proxy/operators/telefonica.js';
