/**
 * Loads the row for the reading of a name: few pages ask for it, so it is a file of its own.
 */
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { attributeSpec, type AttributeName } from '../domain/attribute.js';

const registries = new Set<CustomElementRegistry>();

let loading: Promise<CustomElementConstructor> | undefined;

/** Names a registry in which the row may be needed. */
export const expectKana = (registry: CustomElementRegistry): void => void registries.add(registry);

/** Resolves when a form with these attributes can be shown. Rejects where the file cannot be had; the next call tries again. */
export async function loadKanaFor(names: readonly AttributeName[]): Promise<void> {
  if (!names.some((name) => attributeSpec(name).kind === 'kana')) return;
  loading ??= import('./kyc-kana-field.js').then(
    ({ createKanaField }) => createKanaField({ Base: LitElement, property, state }),
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  const field = await loading;
  for (const registry of registries) if (!registry.get('kyc-kana-field')) registry.define('kyc-kana-field', field);
}
