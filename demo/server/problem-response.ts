/**
 * The demo server's own refusals, in the proxy's format: `application/problem+json` with a code and nothing about the inside.
 */

/** Writes a refusal. `title` is English for a developer. */
export const writeProblem = (
  status: number,
  code: 'invalid-input' | 'config' | 'internal',
  title: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  Response.json(
    { status, code, title },
    { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
  );

/** Refuses a method that a path does not have. */
export const refuseMethod = (allowed: string): Response =>
  writeProblem(405, 'config', 'Method not allowed', { Allow: allowed });
