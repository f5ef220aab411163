/**
 * Loads what is drawn after the first screen.
 */
import type { AttributeName } from '../domain/attribute.js';
import type * as Later from './later.js';
import { loadOnce } from './load-once.js';

const registries = new Set<CustomElementRegistry>();
const attributes = new Set<AttributeName>();

const [load, loaded] = loadOnce(
  () => import('./later.js'),
  ({ defineLater }) => registries.forEach(defineLater),
);

/** Names a registry in which the later elements will be needed. */
export function expectLater(registry: CustomElementRegistry): void {
  registries.add(registry);
  loaded()?.defineLater(registry);
}

/**
 * Names attributes that a form will ask for: the files of their fields are fetched with the later screens, or now where these are there.
 * Resolves as well where a file cannot be had: the next request says so.
 */
export async function expectFields(names: readonly AttributeName[]): Promise<void> {
  for (const name of names) attributes.add(name);
  await loaded()
    ?.loadFieldsFor(names)
    .catch(() => undefined);
}

/** The later screens, if they are there already. */
export const loadedLater = loaded;

/**
 * Resolves when the later screens can be shown, with the fields that forms have asked for so far. Rejects where the screens' own file cannot
 * be had; the next call tries again.
 */
export async function loadLater(): Promise<typeof Later> {
  const later = await load();
  await expectFields([...attributes]);
  return later;
}
