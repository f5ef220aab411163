/**
 * Loads what is drawn after the first screen, once for the page, and tries again after a failure.
 */
import type { AttributeName } from '../domain/attribute.js';
import type * as LaterModule from './later.js';

type Later = typeof LaterModule;

const registries = new Set<CustomElementRegistry>();
const attributes = new Set<AttributeName>();

let loading: Promise<Later> | undefined;
let loaded: Later | undefined;

/** Names a registry in which the later elements will be needed. */
export function expectLater(registry: CustomElementRegistry): void {
  registries.add(registry);
  loaded?.defineLater(registry);
}

/**
 * Names attributes that a form will ask for: the files of their fields are fetched with the later screens, or now where these are there.
 * Resolves as well where a file cannot be had: the next request says so.
 */
export async function expectFields(names: readonly AttributeName[]): Promise<void> {
  for (const name of names) attributes.add(name);
  await loaded?.loadFieldsFor(names).catch(() => undefined);
}

/** The later screens, if they are there already. */
export const loadedLater = (): Later | undefined => loaded;

/**
 * Resolves when the later screens can be shown, with the fields that forms have asked for so far. Rejects where the screens' own file cannot
 * be had; the next call tries again.
 */
export async function loadLater(): Promise<Later> {
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
  const later = await loading;
  await expectFields([...attributes]);
  return later;
}
