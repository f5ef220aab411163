/**
 * Loads what only forms with an address or a list of choices need: one file, fetched once for the page, and again after a failure.
 */
import { attributeSpec, type AttributeKind, type AttributeName } from '../domain/attribute.js';
import type * as AddressAndChoicesModule from './address-and-choices.js';

type AddressAndChoices = typeof AddressAndChoicesModule;

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

let loading: Promise<AddressAndChoices> | undefined;
let loaded: AddressAndChoices | undefined;

/** Names a registry in which the fields may be needed. */
export const expectAddressAndChoices = (registry: CustomElementRegistry): void => void registries.add(registry);

/** The fields' file, if it is there already. */
export const loadedAddressAndChoices = (): AddressAndChoices | undefined => loaded;

/** Resolves when a form with these attributes can be shown. Rejects where the file cannot be had; the next call tries again. */
export async function loadAddressAndChoicesFor(names: readonly AttributeName[]): Promise<void> {
  if (!names.some((name) => ADDRESS_PARTS.has(name) || CHOSEN.has(attributeSpec(name).kind))) return;
  loading ??= import('./address-and-choices.js').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  loaded = await loading;
  registries.forEach(loaded.defineAddressAndChoices);
}
