/**
 * Loads something once for the page, and tries again after a failure.
 */

/**
 * @param take is handed what came, before anybody else sees it
 * @returns the loader, which rejects where it cannot be had and then tries again with the next call; and what there is already
 */
export function loadOnce<T>(
  fetch: () => Promise<T>,
  take?: (loaded: T) => void,
): readonly [load: () => Promise<T>, loaded: () => T | undefined] {
  let loading: Promise<T> | undefined;
  let loaded: T | undefined;
  return [
    () =>
      (loading ??= fetch().then(
        (found) => {
          take?.(found);
          return (loaded = found);
        },
        (reason: unknown) => {
          loading = undefined;
          throw reason;
        },
      )),
    () => loaded,
  ];
}
