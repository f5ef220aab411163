/**
 * Telefónica Open Gateway: KYC Match 0.1 and 0.2 as its own pages describe them, other APIs as CAMARA does. A token's purpose is
 * glued to its scope with `#`. Some of its countries want the right document before anything else.
 * Source: Telefonica/opengateway-developers-website (seed 001); its guides on authorisation.
 */
import { createRefusal } from '../camara/error.js';
import { createKit, type CamaraOperatorOptions } from '../camara/kit.js';
import { createMatchRoute, type Route } from '../camara/routes.js';
import { serveRoute } from '../camara/serve.js';
import { MATCH_VERSIONS, type MatchVersion } from '../camara/versions.js';
import { rewriteSuccess } from '../rewrite.js';
import { readFirstVersion, readLooseValues, writeFirstVersion } from './quirks.js';

/** What differs from CAMARA in both versions: there is no 422, and the older code of a foreign number stayed. */
const OWN_RULES = {
  unknownNumber: createRefusal(404, 'NOT_FOUND', 'not_found'),
  notApplicable: createRefusal(404, 'NOT_FOUND', 'not_found'),
  otherNumber: createRefusal(403, 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT'),
  documentFirst: 'unless-alone',
} as const satisfies Partial<MatchVersion>;

/** As its pages spell them, and as its samples do. */
const PATHS: Readonly<Record<string, string>> = {
  '/kyc-match/v0/match': '/kyc-match/v0/match',
  '/kyc-match/v0.2/match': '/kyc-match/v0.2/match',
  '/kyc-match/v0-0.2/match': '/kyc-match/v0.2/match',
};

/** Its pages describe the requests of KYC Match alone. Records are not sold; everything else is taken to be CAMARA's. */
const isOther = (path: string): boolean => !/^\/kyc-(match|fill-in)\//.test(path);

/** Creates the operator with a memory of its own. */
export function createTelefonicaOperator(options: CamaraOperatorOptions): (request: Request) => Promise<Response> {
  const { basePath = '' } = options;
  const { routes, readToken, answerOther, sleep } = createKit(options, { style: 'hash' });

  function findMatch(path: string): Route | undefined {
    const version = MATCH_VERSIONS.find((each) => Object.hasOwn(PATHS, path) && each.path === PATHS[path]);
    if (!version) return undefined;
    const route = createMatchRoute({ ...version, ...OWN_RULES }, sleep);
    const isFirst = !version.scores;
    return {
      ...route,
      async answer(token, text) {
        const read = readLooseValues(text);
        const answer = await route.answer(token, isFirst ? readFirstVersion(read) : read);
        return isFirst ? rewriteSuccess(answer, writeFirstVersion) : answer;
      },
    };
  }

  return async (request) => {
    const other = answerOther(request, basePath);
    if (other) return other;
    const { pathname } = new URL(request.url);
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
    const route = findMatch(path) ?? (isOther(path) ? routes.get(path) : undefined);
    return serveRoute(route, request, readToken);
  };
}
