/**
 * The parts of an operator with CAMARA's APIs, for those who put them together: routes, tokens, and the pages that people open.
 */
import { createConsents, type Consents } from '../consents.js';
import { createClients, type OAuthClient } from '../oauth/client.js';
import { createOAuthServer, type OAuthServer, type OAuthServerOptions } from '../oauth/server.js';
import type { Phone } from '../phone.js';
import type { Sleep } from './behaviour.js';
import { createCaptures } from './capture.js';
import { createOneTimePasswords, type Sms } from './one-time-password.js';
import { createRoutes, type Route } from './routes.js';
import type { ReadToken } from './serve.js';
import { createTokenReader } from './token.js';

export interface CamaraOperatorOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to but not 1, for one-time codes. Default: cryptographically random. */
  readonly random?: () => number;
  /** Waits for slow lines. Default: the real clock. */
  readonly sleep?: Sleep;
  /** Told of every message that a phone would receive. Default: nobody is. */
  readonly onSms?: (sms: Sms) => void;
  /** What comes before `/kyc-match/…` in the path. Default: nothing. */
  readonly basePath?: string;
  /** Where people confirm, and through which network they come. Default: nobody answers, and the pages ask. */
  readonly phone?: Phone;
  /** Who may ask for tokens. Default: the sandbox's clients with secrets, whom no page can lead back to. */
  readonly clients?: readonly OAuthClient[];
  /** Address of the operator as backends see it, base path included: issuer, and audience of assertions. Default: as it was called. */
  readonly issuer?: string;
  /** Address of the operator as browsers see it, base path included. Default: the issuer. */
  readonly publicUrl?: string;
  /** Seconds for which an access token lives. Default 300. */
  readonly tokenLifetime?: number;
  /** Seconds for which a backchannel request lives, and between two questions. Default 120 and 2. */
  readonly backchannel?: { readonly expiresIn: number; readonly interval: number };
}

export interface Kit {
  readonly routes: ReadonlyMap<string, Route>;
  readonly readToken: ReadToken;
  readonly sleep: Sleep;
  readonly consents: Consents;
  readonly oauth: OAuthServer;
  /** Answers what is no API: tokens and pages; nothing for any other path. Is asked first: it notes where the operator is called. */
  answerOther(request: Request, base: string): Promise<Response> | undefined;
}

const secureRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
const realSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Puts the parts together, with a memory of their own.
 * @param more what the operator's OAuth server does in its own way
 */
export function createKit(
  options: CamaraOperatorOptions,
  more: Pick<OAuthServerOptions, 'style' | 'backchannel'> = {},
): Kit {
  const { now, random = secureRandom, sleep = realSleep, onSms = () => undefined } = options;
  let called = '';
  const root = (): string => options.publicUrl ?? options.issuer ?? called;
  const consents = createConsents();
  const captures = createCaptures({ consents, root, now });
  const passwords = createOneTimePasswords({ now, random, onSms });
  const routes = createRoutes({ now, sleep, passwords, consents, captures });
  const oauth = createOAuthServer({
    now,
    clients: options.clients ?? createClients({ redirectUris: [] }),
    scopes: [...routes.values()].flatMap(({ scopes }) => scopes),
    consents,
    ...(options.phone && { phone: options.phone }),
    ...(options.issuer !== undefined && { issuer: options.issuer }),
    ...(options.tokenLifetime !== undefined && { tokenLifetime: options.tokenLifetime }),
    ...(options.backchannel && { backchannel: options.backchannel }),
    ...more,
  });
  return {
    routes,
    sleep,
    consents,
    oauth,
    readToken: createTokenReader((token) => oauth.readToken(token)),
    answerOther(request, base) {
      const { origin, pathname } = new URL(request.url);
      if (!pathname.startsWith(base)) return undefined;
      called = `${origin}${base}`;
      return oauth.handle(request, base) ?? captures.answer(request, pathname.slice(base.length));
    },
  };
}
