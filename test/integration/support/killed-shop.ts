/**
 * A shop whose proxy is killed: an operator, a site, a browser, one clock for all of them, and one life of the proxy after the other.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createSignUp } from '../../../demo/server/sign-up.js';
import { en } from '../../../src/locales/en.js';
import type { ProofMethod } from '../../../src/proxy/settings.js';
import { memoryStore } from '../../../src/proxy/stores/memory-store.js';
import { prepareLives, type Life } from './killed-life.js';
import { openKilledOperator, type KilledOperator } from './killed-operator.js';
import { openKilledSite, type KilledSite } from './killed-site.js';
import { launchChromium } from './launch-chromium.js';
import { SignUpPage } from './sign-up-page.js';
import { watch } from './sign-up-watch.js';

/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 10_000;

/** Where the proxy keeps what it knows: in the memory of the process, or in a file that outlives it. */
export type StoreName = 'memory' | 'file';

/** One person's visit, and what happens around it. */
export interface World {
  readonly visitor: SignUpPage;
  readonly operator: KilledOperator;
  readonly site: KilledSite;
  /** As `kill -9` does; the site finds nobody there from now on. */
  kill(): Promise<void>;
  /** The next life, on the same store. */
  comeBack(): Promise<void>;
  /** Seconds pass for everybody. */
  pass(seconds: number): Promise<void>;
  /** Seconds pass for everybody but the page, as for one in the background. */
  passElsewhere(seconds: number): Promise<void>;
}

export interface KilledShop {
  visit(store: StoreName, methods: readonly ProofMethod[]): Promise<World>;
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** What signs verdicts, and what the sign-up endpoint checks them with. */
function createKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = { kid: 'shop', alg: 'ES256' };
  const common = { issuer: 'https://shop.example/kyc', audience: 'sign-up', digestKey: 'd'.repeat(32) };
  return {
    signing: { ...common, keys: [{ ...privateKey.export({ format: 'jwk' }), ...names }] as const },
    token: { ...common, keys: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...names }] } },
  };
}

export async function openKilledShop(): Promise<KilledShop> {
  const { signing, token } = createKeys();
  let time = Date.now();
  const now = (): number => time;
  let life: Life | undefined;
  const [lives, operator, site, browser] = await Promise.all([
    prepareLives(),
    openKilledOperator(),
    openKilledSite(
      createSignUp({
        token: { ...token, used: memoryStore({ now }), now },
        findVerdict: async (reference, values) => life?.findVerdict(reference, values),
      }),
    ),
    launchChromium(),
  ]);

  async function kill(): Promise<void> {
    site.port = undefined;
    await life?.kill();
    life = undefined;
  }

  async function passElsewhere(seconds: number): Promise<void> {
    time += seconds * 1000;
    await life?.setTime(time);
  }

  async function visit(store: StoreName, methods: readonly ProofMethod[]): Promise<World> {
    const kept = store === 'file' ? { path: lives.newPath() } : {};
    async function comeBack(): Promise<void> {
      life = await lives.start({ ...kept, operator: operator.address, methods, signing, time });
      site.port = life.port;
    }
    const context = await browser.newContext({ locale: 'en-GB', baseURL: site.origin });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const seen = await watch(page);
    await page.clock.install();
    await comeBack();
    const visitor = new SignUpPage(page, seen, en);
    await page.goto('/');
    await visitor.isReady();
    const pass = async (seconds: number): Promise<void> => {
      await passElsewhere(seconds);
      await page.clock.fastForward(seconds * 1000);
    };
    return { visitor, operator, site, kill, comeBack, pass, passElsewhere };
  }

  return {
    visit,
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      operator.reset();
      site.letGo();
      await kill();
    },
    async close() {
      await browser.close();
      operator.close();
      site.close();
      await lives.close();
    },
  };
}
