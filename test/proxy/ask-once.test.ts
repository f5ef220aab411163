import { install } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { ok } from '../../src/domain/result.js';
import { createAskOnce, type AskOnce } from '../../src/proxy/ask-once.js';
import type { Store } from '../../src/proxy/store.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { createVault } from '../../src/proxy/vault.js';

/** Milliseconds for which a proxy that died stands in the way of the others. */
const LEASE = 20_000;

describe('a question of several proxies, of which the one that asks has died', () => {
  let time: number;
  /** How many have seen that somebody asks. */
  let waiting: number;
  let asked: number;
  let createProxy: () => AskOnce;

  /** Time passes when so many wait. */
  function createStore(most: number): Store {
    const inner = memoryStore({ now: () => time });
    return {
      ...inner,
      async add(...addition) {
        const count = await inner.add(...addition);
        if (++waiting === most) time = LEASE;
        return count;
      },
    };
  }

  /** An operator that counts, and answers with what it counted. */
  const ask = (proxy: AskOnce) => proxy.ask('kind', 'name', 60_000, async () => ok(++asked));

  async function begin(most: number): Promise<void> {
    // The one that dies does not wait.
    [time, waiting, asked] = [0, -1, 0];
    const store = createStore(most);
    createProxy = () => createAskOnce(createVault(store, new TextEncoder().encode('s'.repeat(32))));
    await new Promise<void>((resolve) => {
      const dead = () => new Promise<never>(() => resolve());
      void createProxy().ask('kind', 'name', 60_000, dead);
    });
  }

  it('is asked by one of those who wait, when its time is over', async () => {
    await begin(3);
    const heard = await Promise.all([createProxy(), createProxy(), createProxy()].map(ask));
    expect(heard.map(({ answer }) => answer)).to.deep.equal([ok(1), ok(1), ok(1)]);
    expect(heard.filter(({ isFirst }) => isFirst)).to.have.length(1);
  });

  it('is a question that nobody asked, for whoever only looks', async () => {
    await begin(1);
    expect(await createProxy().find('kind', 'name')).to.equal(undefined);
  });
});

describe('a question that takes too long', () => {
  let clock: ReturnType<typeof install>;
  beforeEach(() => (clock = install({ toFake: ['setTimeout', 'clearTimeout'] })));
  afterEach(() => clock.uninstall());

  it('ends before its ticket does, so that nobody asks beside it; whoever comes later asks anew', async () => {
    const store = memoryStore({ now: () => clock.now });
    const createProxy = () => createAskOnce(createVault(store, new TextEncoder().encode('s'.repeat(32))));
    const [one, other] = [createProxy(), createProxy()];
    let asked = 0;
    const never = () => new Promise<never>(() => asked++);
    const first = one.ask('kind', 'name', 60_000, never);
    while (asked === 0) await clock.tickAsync(1);
    const second = other.ask('kind', 'name', 60_000, never);
    await clock.tickAsync(LEASE - 1);
    const codes = (await Promise.all([first, second])).map(({ answer }) => answer.ok || answer.problem.problem.code);
    expect([codes, asked]).to.deep.equal([['timeout', 'timeout'], 1]);
    expect((await other.ask('kind', 'name', 60_000, async () => ok('anew'))).answer).to.deep.equal(ok('anew'));
  });
});
