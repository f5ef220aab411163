/**
 * The words of one widget: which language it speaks, when the catalogue comes, and what the fields are handed of it.
 */
import { ContextProvider } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';
import { builtInMessages, lastResort, loadDetourMessages, loadMessages } from '../locales/load.js';
import type { DetourMessages, FirstMessages, Messages } from '../locales/messages.js';
import { wordsContext } from './context.js';
import { dateOrderOf, intlLocale, languageOf, readDateOrder } from './language.js';
import { KycReadyEvent } from './kyc-onboarding.events.js';
import type { Naming } from './naming.js';

/** What the controller needs of the element it works for. */
export interface WordsHost extends ReactiveControllerHost, HTMLElement {
  readonly country: string;
  readonly dateOrder: string;
  readonly clock: Clock;
  /** The page's own texts. */
  readonly messages: Partial<Messages>;
  /** What the controller fills: the words of the first screen at least. */
  catalogue: Messages | undefined;
}

export class WordsController {
  readonly #host: WordsHost;
  readonly #provider: ContextProvider<typeof wordsContext, WordsHost>;
  #isReady = false;
  /** The words of rare steps, from when they are needed on. */
  #detours: DetourMessages | undefined;

  constructor(host: WordsHost) {
    this.#host = host;
    this.#provider = new ContextProvider(host, { context: wordsContext });
  }

  /** Whether the words of rare steps are there. */
  get hasDetours(): boolean {
    return this.#detours !== undefined;
  }

  /** BCP 47 tag of the words: the element's own, else that of what stands around it. */
  get language(): string {
    return this.#host.lang || languageOf(this.#host);
  }

  /** The same with a region, its own or the page's country, for names, dates and messages from the proxy. */
  get locale(): string {
    const tag = intlLocale(this.language);
    const region = this.#host.country.trim().toUpperCase();
    // `en` alone would write days the American way on every page; the page's country says how its people do.
    return tag.includes('-') || !/^[A-Z]{2}$/.test(region) ? tag : `${tag}-${region}`;
  }

  /** The words of the first screen, now or as soon as the language's file is there; tells `kyc-ready` the first time. */
  async loadFirst(): Promise<void> {
    const host = this.#host;
    const tag = this.language;
    const builtIn = builtInMessages(this.language);
    if (builtIn && !this.#isReady) this.#take(builtIn);
    else await this.loadAll().catch(() => host.catalogue ?? this.#take(lastResort));
    await host.updateComplete;
    // Another language was asked for meanwhile; that one tells.
    if (this.#isReady || !host.catalogue || tag !== this.language) return;
    this.#isReady = true;
    host.dispatchEvent(new KycReadyEvent({ language: host.catalogue.language }));
  }

  /** The whole catalogue. Rejects where it cannot be had. */
  async loadAll(): Promise<void> {
    const tag = this.language;
    const [catalogue, detours] = await Promise.all([loadMessages(tag), this.#detours && loadDetourMessages(tag)]);
    if (tag !== this.language) return;
    this.#detours = detours;
    this.#take(catalogue);
  }

  /** The words of rare steps too, now and in every language that is spoken later. Rejects where they cannot be had. */
  async loadDetours(): Promise<void> {
    const detours = await loadDetourMessages(this.language);
    this.#detours ??= detours;
    await this.loadAll();
  }

  /**
   * Hands the fields their words, where something about them changed: names of countries and orders of dates cost time.
   * @param isNew whether a property that the words depend on has changed
   */
  spread(naming: Naming, isNew: boolean): void {
    const { catalogue: messages, clock } = this.#host;
    const { locale } = this;
    if (!messages || (!isNew && this.#provider.value.naming === naming)) return;
    const order = readDateOrder(this.#host.dateOrder);
    this.#provider.setValue({
      messages,
      locale,
      naming,
      clock,
      // Asking the platform takes longer than drawing the first screen, which has no date.
      get dateOrder() {
        return order ?? dateOrderOf(locale);
      },
    });
  }

  #take(words: FirstMessages): void {
    // Later screens are not drawn before their words are there: the way to them leads over a request that waits for both.
    this.#host.catalogue = { ...(words as Messages), ...this.#detours, ...this.#host.messages };
  }
}
