/**
 * The session's cookie. `__Host-` ties it to one host over TLS; WebKit drops that prefix on plain http, so a developer's loopback
 * page gets an unprefixed name (design §4).
 */

const isLoopback = (origin: URL): boolean =>
  origin.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.+\.localhost)$/.test(origin.hostname);

const cookieName = (origin: string): string => (isLoopback(new URL(origin)) ? 'kyc' : '__Host-kyc');

/** The session's name in a `Cookie` header; empty where there is none. */
export function readSessionCookie(header: string | null, origin: string): string {
  const start = `${cookieName(origin)}=`;
  const cookie = (header ?? '').split(';').find((part) => part.trim().startsWith(start));
  return cookie?.trim().slice(start.length) ?? '';
}

/** The `Set-Cookie` header for a page of this origin. Scripts cannot read it, and other sites cannot make a browser send it. */
export function writeSessionCookie(session: string, origin: string): string {
  const isPlain = isLoopback(new URL(origin));
  return `${cookieName(origin)}=${session}; Path=/; HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
}
