/**
 * Loads what is drawn after the first screen, once for the page, and tries again after a failure.
 */
import type * as LaterModule from './later.js';

type Later = typeof LaterModule;

const registries = new Set<CustomElementRegistry>();

let loading: Promise<Later> | undefined;
let loaded: Later | undefined;

/** Names a registry in which the later elements will be needed. */
export function expectLater(registry: CustomElementRegistry): void {
  registries.add(registry);
  loaded?.defineLater(registry);
}

/** The later screens, if they are there already. */
export const loadedLater = (): Later | undefined => loaded;

/** Resolves when the later screens can be shown. Rejects where their file cannot be had; the next call tries again. */
export function loadLater(): Promise<Later> {
  loading ??= import('./later.js').then(
    (later) => {
      registries.forEach(later.defineLater);
      return (loaded = later);
    },
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}
