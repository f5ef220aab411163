/**
 * Loads the fields that few pages ask for.
 */
import { attributeSpec, type AttributeKind, type AttributeName } from '../domain/attribute.js';
import { loadOnce } from './load-once.js';

type Fields = Readonly<Record<string, CustomElementConstructor>>;

/** Attributes whose rows differ from country to country. */
export const ADDRESS_PARTS: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'address',
  'streetName',
  'streetNumber',
  'houseNumberExtension',
  'postalCode',
  'region',
  'locality',
]);

/** Kinds of attributes that are chosen from a list. */
const CHOSEN: ReadonlySet<AttributeKind> = new Set<AttributeKind>(['country', 'gender', 'document-type']);

const registries = new Set<CustomElementRegistry>();

/** Registers elements; those that are there already stay. */
export function defineFields(registry: CustomElementRegistry, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) if (!registry.get(name)) registry.define(name, field);
}

/** Names a registry in which such fields may be needed. */
export const expectRareFields = (registry: CustomElementRegistry): void => void registries.add(registry);

function createLoader<File extends { readonly FIELDS: Fields }>(
  fetch: () => Promise<File>,
  isFor: (name: AttributeName) => boolean,
) {
  const define = ({ FIELDS }: File): void => registries.forEach((registry) => defineFields(registry, FIELDS));
  // What is there can be drawn: before that it is registered, and again where a registry has come since.
  const [load, loaded] = loadOnce(fetch, define);
  return {
    loaded,
    async loadFor(names: readonly AttributeName[]): Promise<void> {
      if (names.some(isFor)) define(await load());
    },
  };
}

const kana = createLoader(
  () => import('./kyc-kana-field.js'),
  (name) => attributeSpec(name).kind === 'kana',
);

const addressAndChoices = createLoader(
  () => import('./address-and-choices.js'),
  (name) => ADDRESS_PARTS.has(name) || CHOSEN.has(attributeSpec(name).kind),
);

/** What forms with an address or a list of choices need, if it is there already. */
export const loadedAddressAndChoices = addressAndChoices.loaded;

/** Resolves when a form with these attributes can be shown. Rejects where a file cannot be had; the next call tries again. */
export async function loadFieldsFor(names: readonly AttributeName[]): Promise<void> {
  await Promise.all([kana.loadFor(names), addressAndChoices.loadFor(names)]);
}
