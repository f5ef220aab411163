/**
 * Every API of the generic operator by path, with who may call it. The operators that serve some of them in their own way take them from here.
 */
import type { Consents } from '../consents.js';
import { AGE_APIS } from './age-verification.js';
import type { Sleep } from './behaviour.js';
import type { Captures } from './capture.js';
import { createConsentApis } from './consent-info.js';
import { CONTRACT_APIS } from './contract.js';
import { createRefusal, type Refusal } from './error.js';
import { answerFillIn } from './fill-in.js';
import { answerLine, type LineApi } from './line-api.js';
import { answerMatch } from './match.js';
import { answerDevicePhoneNumber, answerVerify } from './number-verification.js';
import type { OneTimePasswords } from './one-time-password.js';
import { SWAP_APIS } from './swap.js';
import type { Token } from './token.js';
import { FILL_IN_VERSIONS, MATCH_VERSIONS, type FillInVersion, type MatchVersion } from './versions.js';

export interface Route {
  readonly methods: readonly string[];
  /** Any of which is enough. */
  readonly scopes: readonly string[];
  readonly correlator: RegExp;
  readonly forbidden: Refusal;
  readonly answer: (token: Token, text: string) => Promise<Response> | Response;
}

export interface RouteOptions {
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly passwords: OneTimePasswords;
  readonly consents: Consents;
  readonly captures: Captures;
}

const COMMON = {
  methods: ['POST'],
  correlator: /^[a-zA-Z0-9-_:;.\/<>{}]{0,256}$/,
  forbidden: createRefusal(403, 'PERMISSION_DENIED'),
} satisfies Partial<Route>;

const FILL_IN_SCOPES: Readonly<Record<string, readonly string[]>> = {
  '/kyc-fill-in/v0/fill-in': ['know-your-customer:fill-in'],
  '/kyc-fill-in/v0.2/fill-in': ['kyc-fill-in:fill-in'],
};

const fillInScopes = ({ path, fields }: FillInVersion): readonly string[] =>
  FILL_IN_SCOPES[path] ??
  ['phoneNumber', ...fields.map(({ name }) => name), 'set-all'].map((name) => `kyc-fill-in:${name}`);

/** The route of one version of Match. */
export const createMatchRoute = (version: MatchVersion, sleep: Sleep): Route => ({
  ...COMMON,
  ...version,
  scopes: [version.scores ? 'kyc-match:match' : 'know-your-customer:match'],
  answer: (token, text) => answerMatch(version, token, text, sleep),
});

/** All routes, by path below the API root. */
export function createRoutes({ now, sleep, passwords, consents, captures }: RouteOptions): ReadonlyMap<string, Route> {
  const lineRoute = (api: LineApi): [string, Route] => [
    api.path,
    { ...COMMON, scopes: api.scopes, answer: (token, text) => answerLine(api, token, text, { now, sleep }) },
  ];
  const numberRoutes = ['v0', 'v1', 'v2'].flatMap((version): [string, Route][] => [
    [
      `/number-verification/${version}/verify`,
      { ...COMMON, scopes: ['number-verification:verify'], answer: (token, text) => answerVerify(token, text, sleep) },
    ],
    [
      `/number-verification/${version}/device-phone-number`,
      {
        ...COMMON,
        methods: ['GET'],
        scopes: ['number-verification:device-phone-number:read'],
        answer: (token) => answerDevicePhoneNumber(token, sleep),
      },
    ],
  ]);
  const password = { ...COMMON, scopes: ['one-time-password-sms:send-validate'] };
  const routes = new Map<string, Route>([
    ...MATCH_VERSIONS.map((version): [string, Route] => [version.path, createMatchRoute(version, sleep)]),
    ...FILL_IN_VERSIONS.map((version): [string, Route] => [
      version.path,
      {
        ...COMMON,
        ...version,
        scopes: fillInScopes(version),
        answer: (token, text) => answerFillIn(version, token, text, sleep),
      },
    ]),
    ['/one-time-password-sms/v1/send-code', { ...password, answer: (_, text) => passwords.sendCode(text) }],
    ['/one-time-password-sms/v1/validate-code', { ...password, answer: (_, text) => passwords.validateCode(text) }],
    ...[...AGE_APIS, ...CONTRACT_APIS, ...SWAP_APIS].map(lineRoute),
    ...numberRoutes,
  ]);
  const known = new Set([...routes.values()].flatMap(({ scopes }) => scopes));
  for (const api of createConsentApis({ consents, captures, known })) routes.set(...lineRoute(api));
  return routes;
}
