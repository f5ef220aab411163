/**
 * Answers of the generic operator in somebody else's words: for operators that serve CAMARA's APIs in their own way.
 */

/** The body of an answer, if it is a JSON object; the answer itself is left readable. */
async function readObject(response: Response): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!/^application\/json/.test(response.headers.get('content-type') ?? '')) return undefined;
  const value: unknown = await response.clone().json();
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function replaceBody({ status, headers }: Response, body: unknown): Response {
  const kept = new Headers(headers);
  kept.delete('content-length');
  kept.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { status, headers: kept });
}

/** Rewrites the body of a success; anything else, and what is no JSON, stays as it is. */
export async function rewriteSuccess(
  response: Response,
  rewrite: (body: Readonly<Record<string, unknown>>) => unknown,
): Promise<Response> {
  const body = response.status === 200 ? await readObject(response) : undefined;
  return body ? replaceBody(response, rewrite(body)) : response;
}

/** Rewrites a refusal of CAMARA, `{ status, code, message }`, under the same status; anything else stays as it is. */
export async function rewriteRefusal(
  response: Response,
  rewrite: (refusal: { readonly status: number; readonly code: string; readonly message: string }) => unknown,
): Promise<Response> {
  const body = response.status >= 400 ? await readObject(response) : undefined;
  if (body?.status !== response.status || typeof body.code !== 'string' || typeof body.message !== 'string')
    return response;
  return replaceBody(response, rewrite({ status: response.status, code: body.code, message: body.message }));
}
