import { expect } from 'chai';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import type { Store } from '../../src/proxy/store.js';
import { createVault } from '../../src/proxy/vault.js';
import { CODE, createShop, NUMBER, RECORD } from './shop.js';

const SECRET = 'a secret that nobody will ever guess';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A store that writes down all it was ever handed. */
function createSpy() {
  const seen: string[] = [];
  const inner = memoryStore();
  const store: Store = {
    get: (key) => (seen.push(key), inner.get(key)),
    set: (key, value, lifetime) => (seen.push(key, value), inner.set(key, value, lifetime)),
    delete: (key) => (seen.push(key), inner.delete(key)),
    add: (key, amount, lifetime) => (seen.push(key), inner.add(key, amount, lifetime)),
  };
  return { store, seen };
}

describe('what is kept', () => {
  it('comes back under its kind and name, and under no other', async () => {
    const vault = createVault(memoryStore(), bytes(SECRET));
    await vault.set('kind', 'name', { a: 'é', list: [1, null] }, 1000);
    expect(await vault.get('kind', 'name')).to.deep.equal({ a: 'é', list: [1, null] });
    for (const [kind, name] of [
      ['kind', 'other'],
      ['other', 'name'],
      ['kindname', ''],
    ] as const)
      expect(await vault.get(kind, name)).to.equal(undefined);
    await vault.delete('kind', 'name');
    expect(await vault.get('kind', 'name')).to.equal(undefined);
  });

  it('is as if it were not there for another secret, and where somebody wrote over it', async () => {
    const { store, seen } = createSpy();
    const vault = createVault(store, bytes(SECRET));
    await vault.set('kind', 'name', 'value', 1000);
    expect(await createVault(store, bytes(`${SECRET}!`)).get('kind', 'name')).to.equal(undefined);
    const [key = '', sealed = ''] = seen;
    for (const text of ['', 'x', sealed.slice(0, -4), `AAAA${sealed.slice(4)}`]) {
      await store.set(key, text, 1000);
      expect(await vault.get('kind', 'name')).to.equal(undefined);
    }
    await store.set(key, sealed, 1000);
    expect(await vault.get('kind', 'name')).to.equal('value');
  });

  it('says the same about the same, and nothing about what it was', async () => {
    const { fingerprint } = createVault(memoryStore(), bytes(SECRET));
    expect(await fingerprint('a', 'b')).to.equal(await fingerprint('a', 'b'));
    expect(await fingerprint('a', 'b')).to.not.equal(await fingerprint('ab'));
    expect(await fingerprint(NUMBER)).to.match(/^[\w-]{43}$/);
  });

  it('shows nobody a number, a code, a record or a session: of a whole sign-up, nothing is in the store to be read', async () => {
    const { store, seen } = createSpy();
    const { browser } = createShop({ store, secret: SECRET });
    const page = browser();
    const consent = { textHash: '', locale: 'en', version: 'CANARY', at: '2026-05-04T10:00:00Z' };
    await page.prove(NUMBER, { consent });
    await page.fillIn(['givenName', 'familyName', 'email'], 'CANARY-key');
    const matched = await page.match({ givenName: RECORD.givenName, familyName: 'CANARY-typed' }, 'CANARY-key-2');
    const { reference } = matched.body.verdict as { reference: string };
    const session = page.cookie.split('=')[1] ?? '';
    const everything = seen.join('\n');
    for (const secret of ['CANARY', NUMBER, NUMBER.slice(1), CODE, session, reference, 'code-1'])
      expect(everything.includes(secret), secret.slice(0, 4)).to.equal(false);
    expect(seen.length).to.be.greaterThan(20);
  });
});

describe('a store that cannot be reached', () => {
  it('is a refusal, and nobody is asked', async () => {
    const gone = () => Promise.reject(new Error('SECRET address of the database'));
    const { browser, operator } = createShop({
      store: { get: gone, set: gone, delete: gone, add: gone },
      secret: SECRET,
    });
    const answers = [await browser().start(), await browser().match(), await browser().fillIn()];
    expect(answers[0]?.body).to.deep.equal({ status: 502, code: 'provider-error' });
    expect(answers.map(({ text }) => text).join()).to.not.include('SECRET');
    expect(operator.calls).to.deep.equal([]);
  });
});
