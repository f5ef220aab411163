/**
 * One browser and one shop for a block of tests, with hooks that end both.
 */
import type { Engine } from './engine.js';
import { openShop, type Shop } from './shop.js';

export interface Opened {
  readonly engine: Engine;
  readonly shop: Shop;
}

/** Call it inside `describe`. The function that it returns works inside tests. */
export function withEngine(start: () => Promise<Engine>): () => Opened {
  let engine: Engine | undefined;
  let shop: Shop | undefined;
  before(async () => {
    shop = await openShop();
    engine = await start();
  });
  afterEach(() => engine?.leave());
  after(async () => {
    shop?.close();
    await engine?.close();
  });
  return () => {
    if (!engine || !shop) throw new Error('Only inside a test');
    return { engine, shop };
  };
}
