/**
 * Which addresses from a proxy may become a link that a person follows (security D2).
 */
const MAX_LENGTH = 2048;

/** Machines that are the developer's own, where a page without TLS is as good as one with. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Blanks and control characters: `URL` removes some of them silently, and what was looked at would not be what is opened. */
const UNWANTED = /[\s\p{Cc}\p{Cf}\\]/u;

/** A host as browsers write it: in ASCII, in small letters. Undefined for what is none. */
const hostOf = (entry: string): string | undefined =>
  URL.canParse(`https://${entry}`) ? new URL(`https://${entry}`).host : undefined;

function isListed(host: string, entry: string): boolean {
  const isBelow = entry.startsWith('*.');
  const wanted = hostOf(isBelow ? entry.slice(2) : entry);
  if (!wanted) return false;
  return isBelow ? host.endsWith(`.${wanted}`) && !/^[.*]/.test(host) : host === wanted;
}

/**
 * The address, if it may be opened: https (or http on this machine), without user name and password, at most 2048 characters, on a listed host.
 * @param hosts host names, with a port where it is not the usual one; `*.example.com` stands for every host below it
 * @returns the address as the browser will open it, its host in ASCII; `undefined` where it may not be opened
 */
export function readOpenUrl(text: string, hosts: readonly string[]): string | undefined {
  if (text.length > MAX_LENGTH || UNWANTED.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '') return undefined;
  return hosts.some((entry) => isListed(url.host, entry)) ? url.href : undefined;
}
