/** What every store does, against each of them: the memory, a file, and a real Redis. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Store } from '../../src/proxy/store.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { sqliteStore } from '../../src/proxy/stores/sqlite-store.js';
import { hasRedis, startRedis } from './redis-server.js';

interface Opened {
  readonly store: Store;
  /** The same store, as another process sees it. */
  readonly other: Store;
  /** Lets time pass; where the store has its own clock, the shortest lifetimes are waited for. */
  readonly pass?: (milliseconds: number) => void;
  close(): Promise<void>;
}

const OPENERS: readonly (readonly [name: string, open: () => Promise<Opened>])[] = [
  [
    'in memory',
    async () => {
      let time = 0;
      const store = memoryStore({ now: () => time });
      return { store, other: store, pass: (milliseconds) => void (time += milliseconds), close: async () => undefined };
    },
  ],
  [
    'in a file',
    async () => {
      let time = 1_000_000;
      const folder = await mkdtemp(join(tmpdir(), 'kyc-store-'));
      const options = { path: join(folder, 'kyc.db'), now: () => time };
      const [store, other] = [sqliteStore(options), sqliteStore(options)];
      return {
        store,
        other,
        pass: (milliseconds) => void (time += milliseconds),
        async close() {
          store.close();
          other.close();
          await rm(folder, { recursive: true });
        },
      };
    },
  ],
  ...(hasRedis()
    ? [
        [
          'in Redis',
          async () => {
            const server = await startRedis();
            const [store, other] = [await server.connect(), await server.connect()];
            return {
              store,
              other,
              async close() {
                await store.close();
                await other.close();
                await server.close();
              },
            };
          },
        ] as const,
      ]
    : []),
];

if (!hasRedis()) console.log('No redis-server: its store is not tested here');

for (const [name, open] of OPENERS)
  describe(`a store ${name}`, () => {
    let opened: Opened;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('keeps a text, for whoever else uses it too', async () => {
      const { store, other } = opened;
      await store.set('text', 'one', 60_000);
      expect(await other.get('text')).to.equal('one');
      await other.set('text', 'two', 60_000);
      expect(await store.get('text')).to.equal('two');
    });

    it('keeps any text as it is', async () => {
      const text = '{"a":"é\\u0000\\"\u2028😀"}'.repeat(1000);
      await opened.store.set('long', text, 60_000);
      expect(await opened.other.get('long')).to.equal(text);
      await opened.store.set('empty', '', 60_000);
      expect(await opened.other.get('empty')).to.equal('');
    });

    it('forgets what it is told to, and knows no inherited names', async () => {
      const { store } = opened;
      await store.set('gone', 'x', 60_000);
      await store.delete('gone');
      await store.delete('never-there');
      for (const key of ['gone', 'constructor', '__proto__', 'toString'])
        expect(await store.get(key)).to.equal(undefined);
    });

    it('counts', async () => {
      const { store, other } = opened;
      expect((await store.add('count', 1, 60_000)).total).to.equal(1);
      expect((await other.add('count', 2, 60_000)).total).to.equal(3);
      expect((await store.add('count', -1, 60_000)).total).to.equal(2);
      const looked = await other.add('count', 0, 60_000);
      expect(looked.total).to.equal(2);
      expect(looked.endsIn).to.be.within(1, 60_000);
    });

    it('begins no counter by looking', async () => {
      expect(await opened.store.add('unseen', 0, 60_000)).to.deep.equal({ total: 0, endsIn: 0 });
      expect((await opened.store.add('unseen', 1, 30_000)).endsIn).to.be.within(29_000, 30_000);
    });

    it('gives everybody a total of their own, however many add at once', async () => {
      const { store, other } = opened;
      const counts = await Promise.all(
        Array.from({ length: 200 }, (_, at) => (at % 2 ? store : other).add('crowd', 1, 60_000)),
      );
      expect(counts.map(({ total }) => total).sort((a, b) => a - b)).to.deep.equal(
        Array.from({ length: 200 }, (_, at) => at + 1),
      );
    });

    it('keeps texts and counters apart from those of other names', async () => {
      const { store } = opened;
      await store.set('a', 'x', 60_000);
      expect((await store.add('b', 1, 60_000)).total).to.equal(1);
      expect(await store.get('b:')).to.equal(undefined);
    });

    it('forgets what is over', async () => {
      const { store, pass } = opened;
      await store.set('short', 'x', 1000);
      await store.add('short-count', 5, 1000);
      if (pass) {
        pass(999);
        expect(await store.get('short')).to.equal('x');
        expect((await store.add('short-count', 1, 1000)).total).to.equal(6);
        pass(1);
      } else {
        // The server has its own clock, which nobody turns: what is looked for is that it ends, not when.
        while ((await store.get('short')) !== undefined) await new Promise(setImmediate);
        while ((await store.add('short-count', 0, 1000)).total > 0) await new Promise(setImmediate);
      }
      expect(await store.get('short')).to.equal(undefined);
      expect(await store.add('short-count', 1, 1000)).to.deep.include({ total: 1 });
    });
  });

describe('a store in memory', () => {
  it('keeps what was used lately when it is full, and never more than its limit', async () => {
    const store = memoryStore({ limit: 100, now: () => 0 });
    await store.set('used', 'x', 10);
    await store.add('used', 7, 10);
    for (let at = 0; at < 1000; at++) {
      await store.set(`other ${at}`, 'x', 10);
      await store.add(`other ${at}`, 1, 10);
      if (at % 40 === 0) await Promise.all([store.get('used'), store.add('used', 0, 10)]);
    }
    expect(await store.get('used')).to.equal('x');
    expect((await store.add('used', 0, 10)).total).to.equal(7);
    const left = await Promise.all(Array.from({ length: 1000 }, (_, at) => store.get(`other ${999 - at}`)));
    expect(left.filter((text) => text !== undefined).length).to.be.within(49, 100);
  });
});

describe('a store in a file', () => {
  it('is there for the next process, and throws away what is over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kyc-store-'));
    const path = join(folder, 'kyc.db');
    const first = sqliteStore({ path });
    await first.set('kept', 'x', 60_000);
    await first.add('counted', 3, 60_000);
    first.close();
    const next = sqliteStore({ path });
    expect(await next.get('kept')).to.equal('x');
    expect((await next.add('counted', 1, 60_000)).total).to.equal(4);
    next.close();
    await rm(folder, { recursive: true });
  });
});
