/**
 * What the proxy keeps, under names that tell nothing and in words that nobody reads: keys are keyed digests, because an unkeyed digest of a
 * number is reversed by trying them all (security A9), and each text is sealed with a key that is made of its name and the secret. Whoever
 * copies the store alone has nothing; most names are random and known to one browser.
 */
import { writeBase64Url } from '../protocol/base64-url.js';
import { createRecent } from './recent.js';
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

const importSecret = (secret: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']);

/** Tells nothing of the parts to whoever has no secret. */
function createFingerprint(key: ReturnType<typeof importSecret>): Fingerprint {
  return async (...parts) => {
    const bytes = await crypto.subtle.sign('HMAC', await key, encoder.encode(JSON.stringify(['same', ...parts])));
    return writeBase64Url(new Uint8Array(bytes).subarray(0, 32));
  };
}

/** Browsers have digests on secure pages only; elsewhere there is just the sandbox, whose people are invented. */
const createOpenFingerprint =
  (): Fingerprint =>
  async (...parts) =>
    JSON.stringify(parts);

/** A vault in the memory of this process, which holds the secret too: there is nobody to seal it from. */
export function createOpenVault(store: Store, secret: Uint8Array<ArrayBuffer>): Vault {
  const keyOf = (kind: string, name: string): string => `${kind} ${name}`;
  return {
    async get<T>(kind: string, name: string) {
      const text = await store.get(keyOf(kind, name));
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    set: (kind, name, value, lifetime) => store.set(keyOf(kind, name), JSON.stringify(value), lifetime),
    delete: (kind, name) => store.delete(keyOf(kind, name)),
    add: (kind, name, amount, lifetime) => store.add(keyOf(kind, name), amount, lifetime),
    fingerprint: 'subtle' in crypto ? createFingerprint(importSecret(secret)) : createOpenFingerprint(),
  };
}

/**
 * Opens a vault in a store that others can read.
 * @param secret at least 32 bytes; whoever shares the store shares the secret
 */
export function createVault(store: Store, secret: Uint8Array<ArrayBuffer>): Vault {
  const key = importSecret(secret);
  const digest = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(JSON.stringify(['kept', name]))));

  /** One digest makes both: the first half is the place, the second one seals. */
  async function locate(name: string): Promise<Place> {
    const bytes = await digest(name);
    const seal = crypto.subtle.importKey('raw', bytes.slice(32), 'AES-GCM', false, ['encrypt', 'decrypt']);
    // Whoever seals or opens hears of it.
    seal.catch(() => undefined);
    return { name: writeBase64Url(bytes.subarray(0, 32)), seal };
  }

  // One request asks for the same few names again and again.
  const places = createRecent<Promise<Place>>(PLACES);
  function placeOf(name: string): Promise<Place> {
    const known = places.get(name);
    if (known) return known;
    const place = locate(name);
    places.set(name, place);
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

    fingerprint: createFingerprint(key),
  };
}
