/**
 * Where access tokens for calls come from: a fixed one, the customer's own function, the client's credentials, or an assertion about a person.
 */
import { writeApiScope, type CamaraDeployment } from '../../dialects/camara-deployment.js';
import type { Result } from '../../domain/result.js';

/** What a token is for. */
export interface TokenAsk {
  /** As the APIs define them. */
  readonly scopes: readonly string[];
  /** What for, as one word of the Data Privacy Vocabulary. */
  readonly purpose: string;
  readonly deployment: CamaraDeployment;
  /** Whose the call is about, where it is about anybody. */
  readonly phoneNumber: string | undefined;
}

/** @experimental may change in any minor version before 1.0 */
export interface TokenSource {
  /** Who names the number in a call: its `body` with two-legged tokens, the `token` itself with three-legged ones. */
  readonly subject: 'body' | 'token';
  get(ask: TokenAsk): Promise<Result<string>>;
  /** The token was refused: the next one is asked for anew. */
  drop?(token: string): void;
}

/** Scopes as the deployment's own pages write them, without a purpose of their own where it has none for two-legged tokens. */
export const writeTwoLeggedScope = ({ scopes, deployment, purpose }: TokenAsk): string =>
  scopes.map((scope) => writeApiScope(deployment, scope, purpose)).join(' ');
