/**
 * How the parts of a CAMARA adapter ask: with which token, and whether the body names the number. What a deployment does differently is here as data.
 * Source: CAMARA Commonalities r3.4, "subject identification"; Telefónica's, Nokia's and MasOrange's pages.
 */
import type { CamaraFillInVersion, CamaraMatchVersion } from '../../dialects/camara-attributes.js';
import type { CamaraDeployment, CamaraSignalDeployment } from '../../dialects/camara-deployment.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import type { TokenSource } from '../oauth/token-source.js';
import type { OperatorAnswer, Subject } from '../operator.js';
import type { Caller } from './caller.js';

/** Which version of each API is asked. */
export interface CamaraVersions {
  readonly match: CamaraMatchVersion;
  readonly fillIn: CamaraFillInVersion;
  readonly numberVerification: '0' | '1' | '2';
  readonly consentInfo: '0.1' | '0.2';
  readonly simSwap: '0' | '1' | '2';
  readonly deviceSwap: '0.1' | '0.2' | '1';
  readonly tenure: '0.1' | '0.2' | '0.3';
  readonly ageVerification: '0.1' | '0.2' | '0.3';
  readonly numberRecycling: '0.1' | '0.2';
}

/** What sets one deployment apart from the others. */
export interface CamaraTraits {
  readonly deployment: CamaraDeployment;
  /** Where its other APIs are. */
  readonly place: CamaraSignalDeployment;
  readonly hasFillIn: boolean;
  readonly versions: CamaraVersions;
  /** Turns a path of the definition into the deployment's own. */
  readonly writePath?: (path: string) => string;
  /** Consent Info wants the number whatever the token says. */
  readonly alwaysNamesNumber?: boolean;
  /** Sent with every call beside the token. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A question about a person, as a writer makes it. */
export interface Asked {
  readonly path: string;
  readonly scopes: readonly string[];
  readonly body: object | undefined;
}

export interface CamaraApi {
  readonly traits: CamaraTraits;
  /** As one word of the Data Privacy Vocabulary. */
  readonly purpose: string;
  /**
   * Asks about a person: with what the proof gave, or with a token of one's own. `write` gets the number where the body has to name it.
   * `proof-required` where what the proof gave is good no more: a question about a person never becomes one about a number.
   */
  askAbout(subject: Subject, write: (phoneNumber: string | undefined) => Asked): Promise<Result<OperatorAnswer>>;
  /** Asks as the client that it is, whoever it is about; `write` as above. */
  askAsClient(
    phoneNumber: string | undefined,
    write: (phoneNumber: string | undefined) => Asked,
  ): Promise<Result<OperatorAnswer>>;
  /** Asks with a token at hand. */
  askWith(token: string, asked: Pick<Asked, 'path' | 'body'>): Promise<Result<OperatorAnswer>>;
}

export interface CamaraApiOptions {
  readonly call: Caller;
  readonly traits: CamaraTraits;
  readonly purpose: string;
  /** Absent: the deployment's own headers show who asks. */
  readonly auth: TokenSource | undefined;
  readonly personal: TokenSource | undefined;
}

/** Scopes as the APIs define them: a purpose that a writer put before one is the adapter's to write. */
export const bareScopes = (scopes: readonly string[]): readonly string[] =>
  scopes.map((scope) => scope.replace(/^dpv:[a-zA-Z0-9]+#/, ''));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export function createCamaraApi({ call, traits, purpose, auth, personal = auth }: CamaraApiOptions): CamaraApi {
  const { headers, writePath = (path: string) => path } = traits;
  const place = ({ path, body }: Pick<Asked, 'path' | 'body'>) => ({ path: writePath(path), body, headers });

  async function askFrom(
    source: TokenSource | undefined,
    phoneNumber: string | undefined,
    write: (phoneNumber: string | undefined) => Asked,
  ): Promise<Result<OperatorAnswer>> {
    const asked = write(source?.subject === 'token' ? undefined : phoneNumber);
    if (!source) return call(place(asked));
    let used: string | undefined;
    const answer = await call(place(asked), async () => {
      const { deployment } = traits;
      const token = await source.get({ scopes: bareScopes(asked.scopes), purpose, deployment, phoneNumber });
      if (!token.ok) return token;
      used = token.value;
      return ok(bearer(token.value));
    });
    if (used !== undefined && answer.ok && answer.value.status === 401) source.drop?.(used);
    return answer;
  }

  return {
    traits,
    purpose,
    async askAbout({ phoneNumber, grant }, write) {
      if (grant === undefined) return askFrom(personal, phoneNumber, write);
      const answer = await call(place(write(undefined)), async () => ok(bearer(grant)));
      return answer.ok && answer.value.status === 401 ? failed(createProblem('proof-required')) : answer;
    },
    askAsClient: (phoneNumber, write) => askFrom(auth, phoneNumber, write),
    askWith: (token, asked) => call(place(asked), async () => ok(bearer(token))),
  };
}
