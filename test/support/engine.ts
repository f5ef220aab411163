/**
 * Which browser engine a test runs in.
 */

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Told by the name that the browser gives itself. */
export function engineHere(): Engine {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}
