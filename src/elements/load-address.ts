/**
 * Loads what forms with an address need, once for the page, and tries again after a failure.
 */
const load = () => import('../domain/load-address-rules.js');

let loading: ReturnType<typeof load> | undefined;

/** Rejects where the file cannot be had. */
export function loadAddress(): ReturnType<typeof load> {
  loading ??= load().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
