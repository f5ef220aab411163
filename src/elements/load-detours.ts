/**
 * Loads the steps that only some sign-ups take, once for the page, and tries again after a failure.
 */
import type * as DetoursModule from './detours.js';

type Detours = typeof DetoursModule;

let loading: Promise<Detours> | undefined;
let loaded: Detours | undefined;

/** The rare steps, if they are there already. */
export const loadedDetours = (): Detours | undefined => loaded;

/** Resolves when the rare steps can be taken. Rejects where their file cannot be had; the next call tries again. */
export function loadDetours(): Promise<Detours> {
  loading ??= import('./detours.js').then(
    (detours) => (loaded = detours),
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}
