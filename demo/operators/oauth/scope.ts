/**
 * What a token is asked for: scopes, with the one purpose for which the data are processed.
 * Source: CAMARA Identity and Consent Management r4.2 (`openid dpv:Purpose scope scope`); Telefónica's pages (`dpv:Purpose#scope` for each).
 */
import { granted, refused, type OAuthResult } from './error.js';

/** `space`: the purpose is a word of its own. `hash`: it is glued to every scope. */
export type ScopeStyle = 'space' | 'hash';

/**
 * Whether the token is about nobody, about a person whom the operator asks, or about one whom the client names. A person takes a purpose, and who
 * is asked takes `openid` in the style of the specification.
 */
export type ScopeSubject = 'client' | 'asked' | 'named';

export interface AskedScope {
  readonly scopes: readonly string[];
  /** `dpv:…` */
  readonly purpose?: string;
  /** As it was asked, for the token's answer. */
  readonly text: string;
}

const PURPOSE = /^dpv:[a-zA-Z0-9]+$/;

/** Takes a word apart. A purpose may stand in either place; who reads decides whether it may stand there. */
function splitWord(word: string): { readonly scope?: string; readonly purpose?: string; readonly isGlued: boolean } {
  const at = word.indexOf('#');
  if (at !== -1) return { purpose: word.slice(0, at), scope: word.slice(at + 1), isGlued: true };
  return word.startsWith('dpv:') ? { purpose: word, isGlued: false } : { scope: word, isGlued: false };
}

/**
 * Reads `scope`.
 * @param known every scope that the operator serves
 * @param subject about whom the token will be
 */
export function readScope(
  text: string,
  {
    style,
    known,
    subject,
  }: { readonly style: ScopeStyle; readonly known: ReadonlySet<string>; readonly subject: ScopeSubject },
): OAuthResult<AskedScope> {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map(splitWord);
  const purposes = [...new Set(words.flatMap(({ purpose }) => purpose ?? []))];
  const scopes = [...new Set(words.flatMap(({ scope }) => scope ?? []))];
  const apis = scopes.filter((scope) => scope !== 'openid');
  const isForeign = words.some(({ isGlued, scope }) =>
    style === 'space' ? isGlued : !isGlued && scope !== undefined && scope !== 'openid',
  );
  if (isForeign) return refused('invalid_scope', 'Purpose and scopes are written in another way here.');
  if (!purposes.every((purpose) => PURPOSE.test(purpose)) || purposes.length > 1)
    return refused('invalid_scope', 'There is exactly one purpose, dpv:Name.');
  if (apis.length === 0 || !apis.every((scope) => known.has(scope)))
    return refused('invalid_scope', 'A scope is unknown here, or there is none.');
  if (subject !== 'client' && purposes.length === 0) return refused('invalid_scope', 'The purpose is missing.');
  if (subject === 'asked' && style === 'space' && !scopes.includes('openid'))
    return refused('invalid_scope', 'openid is missing.');
  const [purpose] = purposes;
  return granted({ scopes: apis, text, ...(purpose !== undefined && { purpose }) });
}
