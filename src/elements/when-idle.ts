/**
 * Runs something when the page has nothing better to do: soon after the form can be used, never before.
 */

/** At the latest after two seconds; at once in browsers that do not tell when they are idle (Safari). */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else task();
}
