/**
 * What the proxy keeps, under names that tell nothing and in words that nobody reads: keys are keyed digests, because an unkeyed digest of a
 * number is reversed by trying them all (security A9), and each text is sealed with a key that is made of its name and the secret. Whoever
 * copies the store alone has nothing; most names are random and known to one browser.
 */
import type { Count, Store } from './store.js';

/** Tells whether two things are the same without keeping either. The same parts in the same order give the same text. */
export type Fingerprint = (...parts: readonly string[]) => Promise<string>;

export interface Vault {
  /** What was kept under this name; also nothing where it was sealed with another secret. */
  get<T>(kind: string, name: string): Promise<T | undefined>;
  /** Keeps anything that JSON can hold for so many milliseconds. */
  set(kind: string, name: string, value: unknown, lifetime: number): Promise<void>;
  delete(kind: string, name: string): Promise<void>;
  /** Adds to a counter; see `Store.add`. */
  add(kind: string, name: string, amount: number, lifetime: number): Promise<Count>;
  readonly fingerprint: Fingerprint;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** In letters, digits, `-` and `_`. */
export const writeBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const readBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const writeBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // A call with a whole record as its arguments is more than some engines take.
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

const IV_LENGTH = 12;

/** So many names a process remembers the place of. */
const PLACES = 5000;

interface Place {
  readonly name: string;
  readonly seal: ReturnType<typeof crypto.subtle.importKey>;
}

/** Where the browser hides its cryptography there is just the sandbox, whose people are invented, and nothing leaves its memory. */
function createOpenVault(store: Store): Vault {
  const nameOf = (...parts: readonly string[]): string => JSON.stringify(parts);
  return {
    async get<T>(kind: string, name: string) {
      const text = await store.get(nameOf(kind, name));
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    set: (kind, name, value, lifetime) => store.set(nameOf(kind, name), JSON.stringify(value), lifetime),
    delete: (kind, name) => store.delete(nameOf(kind, name)),
    add: (kind, name, amount, lifetime) => store.add(nameOf(kind, name), amount, lifetime),
    fingerprint: async (...parts) => nameOf(...parts),
  };
}

/**
 * Opens a vault in a store.
 * @param secret at least 32 bytes; whoever shares the store shares the secret
 */
export function createVault(store: Store, secret: Uint8Array<ArrayBuffer>): Vault {
  if (!('subtle' in crypto)) return createOpenVault(store);
  const key = crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']);
  const digest = async (...parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(JSON.stringify(parts))));

  /** One digest makes both: the first half is the place, the second one seals. */
  async function locate(name: string): Promise<Place> {
    const bytes = await digest('kept', name);
    const seal = crypto.subtle.importKey('raw', bytes.slice(32), 'AES-GCM', false, ['encrypt', 'decrypt']);
    // Whoever seals or opens hears of it.
    seal.catch(() => undefined);
    return { name: writeBase64Url(bytes.subarray(0, 32)), seal };
  }

  // One request asks for the same few names again and again; those asked for last are kept.
  const places = new Map<string, Promise<Place>>();
  function placeOf(name: string): Promise<Place> {
    const place = places.get(name) ?? locate(name);
    places.delete(name);
    places.set(name, place);
    const [oldest] = places.keys();
    if (places.size > PLACES && oldest !== undefined) places.delete(oldest);
    return place;
  }
  const keyOf = (kind: string, { name }: Place): string => `kyc:${kind}:${name}`;
  /** What was kept as one kind of thing is never read as another. */
  const algorithm = (kind: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(kind),
  });

  return {
    async get<T>(kind: string, name: string) {
      const place = await placeOf(name);
      const text = await store.get(keyOf(kind, place));
      if (text === undefined) return undefined;
      try {
        const bytes = readBase64(text);
        const sealed = bytes.subarray(IV_LENGTH);
        const opened = await crypto.subtle.decrypt(
          algorithm(kind, bytes.subarray(0, IV_LENGTH)),
          await place.seal,
          sealed,
        );
        return JSON.parse(decoder.decode(opened)) as T;
      } catch {
        // Written by somebody else: it is as if it were not there.
        return undefined;
      }
    },

    async set(kind, name, value, lifetime) {
      const place = await placeOf(name);
      const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
      const text = encoder.encode(JSON.stringify(value));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(kind, iv), await place.seal, text));
      const bytes = new Uint8Array(iv.length + sealed.length);
      bytes.set(iv);
      bytes.set(sealed, iv.length);
      await store.set(keyOf(kind, place), writeBase64(bytes), lifetime);
    },

    async delete(kind, name) {
      await store.delete(keyOf(kind, await placeOf(name)));
    },

    async add(kind, name, amount, lifetime) {
      return store.add(keyOf(kind, await placeOf(name)), amount, lifetime);
    },

    async fingerprint(...parts) {
      return writeBase64Url((await digest('same', ...parts)).subarray(0, 32));
    },
  };
}
