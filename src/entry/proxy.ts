/**
 * `kyc-onboarding/proxy`: the customer's side, for any runtime that speaks `Request` and `Response`. No side effects.
 * Beside the proxy: what writes each provider's requests, and what reads answers that are no match and no record.
 * @experimental may change in any minor version before 1.0
 */
export { readCaptureResult, readConsentInfo } from '../dialects/camara-consent-info.read.js';
export {
  readSendCode as readCamaraSendCode,
  readValidateCode as readCamaraValidateCode,
} from '../dialects/camara-one-time-password.read.js';
export {
  readBackchannelAuthentication as readCibaAuthentication,
  readToken as readCibaToken,
} from '../dialects/ciba.read.js';
export { chooseOperator, type ChoiceOptions } from '../proxy/choose-operator.js';
export { createKycProxy } from '../proxy/create-kyc-proxy.js';
export { keyvStore } from '../proxy/stores/keyv-store.js';
export { memoryStore } from '../proxy/stores/memory-store.js';
export { writeCamaraAgeVerification } from '../dialects/camara-age-verification.write.js';
export { writeCamaraConsentInfo } from '../dialects/camara-consent-info.write.js';
export { writeCamaraDeviceSwap } from '../dialects/camara-device-swap.write.js';
export { writeCamaraFillIn } from '../dialects/camara-fill-in.write.js';
export { writeCamaraMatch } from '../dialects/camara-match.write.js';
export { writeCamaraNumberRecycling } from '../dialects/camara-number-recycling.write.js';
export {
  writeCamaraDevicePhoneNumber,
  writeCamaraNumberVerification,
} from '../dialects/camara-number-verification.write.js';
export {
  writeSendCode as writeCamaraSendCode,
  writeValidateCode as writeCamaraValidateCode,
} from '../dialects/camara-one-time-password.write.js';
export { writeCamaraSimSwap } from '../dialects/camara-sim-swap.write.js';
export { writeCamaraTenure } from '../dialects/camara-tenure.write.js';
export {
  writeBackchannelAuthentication as writeCibaAuthentication,
  writeCibaToken,
  writeScope as writeCibaScope,
} from '../dialects/ciba.write.js';
export { writeGlideMatch } from '../dialects/glide-match.write.js';
export { writeIncodeEkyc } from '../dialects/incode-ekyc.write.js';
export { writePreludeMatch } from '../dialects/prelude-match.write.js';
export { writeSyniverseMatch } from '../dialects/syniverse-match.write.js';
export { writeTelesignContactMatch } from '../dialects/telesign-contact-match.write.js';
export { writeTmtNetworkBiometrics } from '../dialects/tmt-network-biometrics.write.js';
export { writeTmtVerify } from '../dialects/tmt-verify.write.js';
export { writeTwilioIdentityMatch } from '../dialects/twilio-identity-match.write.js';
export { writeVonageSubscriberMatch } from '../dialects/vonage-subscriber-match.write.js';

export type { ConsentInfo, ConsentStatus } from '../dialects/camara-consent-info.read.js';
export type { BackchannelAuthentication, Token } from '../dialects/ciba.read.js';
export type { CamaraRequest } from '../dialects/camara-deployment.js';
export type { CibaRequest } from '../dialects/ciba.write.js';
export type { IncodeEkycQuestion } from '../dialects/incode-ekyc.write.js';
export type { SyniverseMatchQuestion } from '../dialects/syniverse-match.write.js';
export type { MatchQuestion, MatchRequest } from '../dialects/match-request.js';
export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Policy } from '../domain/policy.js';
export type { Problem, ProblemCode } from '../domain/problem.js';
export type { Result } from '../domain/result.js';
export type { Verdict } from '../domain/verdict.js';
export type { KycProxy } from '../proxy/create-kyc-proxy.js';
export type { ProxyRequest } from '../proxy/gate.js';
export type { Operator, OperatorAnswer } from '../proxy/operator.js';
export type { Disclosure, ProofMethod, ProxyOptions } from '../proxy/settings.js';
export type { Count, Store } from '../proxy/store.js';
export type { KeyvStoreOptions, KeyvTexts, LimiterCounters } from '../proxy/stores/keyv-store.js';
export type { MemoryStoreOptions } from '../proxy/stores/memory-store.js';
export type { PostedValues } from '../protocol/verdict-token.js';
export type { PublicKeys, SigningOptions } from '../proxy/signing.js';
export type { CodeProof, OpenProof, Proved, Subject, WaitProof } from '../proxy/operator.js';
export type { Limits } from '../proxy/limits.js';
export type { AnswerRecord, Hooks, VerdictRecord } from '../proxy/hooks.js';
