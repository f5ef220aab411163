/**
 * Listens to the boxes of a name for its reading: an input method shows kana before it turns them into kanji.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isKana, type KanaParts } from '../domain/kana.js';

const COMPOSITION = ['compositionstart', 'compositionupdate', 'compositionend'] as const;

export interface ReadingListener {
  /** Id of the box that holds this part of the name. */
  id(part: keyof KanaParts): string | undefined;
  /**
   * Told when the person has taken what the input method offers.
   * @param isMore whether it stands beside text that was in the box before
   */
  onReading(part: keyof KanaParts, reading: string, isMore: boolean): void;
}

export class ReadingWatcher implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: ReadingListener;
  #tree: Node | undefined;
  #reading = '';
  #isMore = false;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: ReadingListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tree = this.#host.getRootNode();
    for (const type of COMPOSITION) this.#tree.addEventListener(type, this.#onComposition);
  }

  hostDisconnected(): void {
    for (const type of COMPOSITION) this.#tree?.removeEventListener(type, this.#onComposition);
  }

  #onComposition = (event: Event): void => {
    const { target: box, type } = event;
    if (!(event instanceof CompositionEvent) || !(box instanceof HTMLInputElement)) return;
    const part = (['family', 'given'] as const).find((each) => this.#listener.id(each) === box.id);
    if (!part) return;
    if (type === 'compositionstart') {
      this.#reading = '';
      this.#isMore = box.value.length > (box.selectionEnd ?? 0) - (box.selectionStart ?? 0);
    } else if (type === 'compositionupdate') {
      // Letters that are not kana yet, and kanji that it became, say nothing about how it is read.
      if (isKana(event.data)) this.#reading = event.data;
    } else if (event.data && this.#reading) this.#listener.onReading(part, this.#reading, this.#isMore);
  };
}
