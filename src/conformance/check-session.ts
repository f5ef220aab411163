/** How a session is handed to the browser, and what its name is like. */
import type { Exchange } from './page.js';
import { skipAll, type Trial } from './trial.js';
import type { StartedVisit } from './check-proof.js';

const isLoopback = (origin: string): boolean =>
  /^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\]|[^/:]+\.localhost)(?::\d+)?$/.test(origin);

/** Flags of one `Set-Cookie`, in lower case: `['httponly', 'path=/']`. */
const flagsOf = (cookie: string): readonly string[] =>
  cookie
    .split(';')
    .slice(1)
    .map((flag) =>
      flag
        .trim()
        .toLowerCase()
        .replace(/\s*=\s*/, '='),
    );

function checkCookie({ findings, origin }: Trial, { name }: Exchange, cookie: string): void {
  const flags = flagsOf(cookie);
  const has = (flag: string) => flags.includes(flag);
  const rows: (readonly [boolean, string, string])[] = [
    [has('httponly'), 'HttpOnly', 'without it'],
    [has('samesite=lax') || has('samesite=strict'), 'SameSite=Lax or Strict', 'another word, or none'],
  ];
  // Browsers drop the prefix and the flag on a developer's own machine without TLS.
  if (!isLoopback(origin))
    rows.push(
      [cookie.startsWith('__Host-'), 'a name that begins with __Host-', 'another one'],
      [has('secure'), 'Secure', 'without it'],
      [has('path=/'), 'Path=/', 'another path, or none'],
      [!flags.some((flag) => flag.startsWith('domain=')), 'no Domain', 'there is one'],
    );
  for (const [isRight, expected, came] of rows)
    findings.expect('session.cookie', isRight, `${name}: a cookie with ${expected}`, came);
}

/** Looks at the session that a start gave. */
export function checkSession(trial: Trial, { page, phoneNumber, started }: StartedVisit): void {
  const { findings } = trial;
  const session = page.session();
  if (!session) {
    findings.expect('session.name', false, `${started.name}: a cookie, or "session" in the answer`, 'neither');
    return skipAll(trial, ['session.cookie', 'session.planted'], 'there is no session');
  }
  const isLong = session.name.length >= 16 && !session.name.includes(phoneNumber.slice(1));
  findings.expect('session.name', isLong, '16 characters or more without the number', 'fewer, or the number');
  if (session.kind === 'bearer') {
    const why = 'the session travels in the answer: the page is on another origin';
    return skipAll(trial, ['session.cookie', 'session.planted'], why);
  }
  const cookies = started.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${session.key}=`));
  for (const cookie of cookies) checkCookie(trial, started, cookie);
}
