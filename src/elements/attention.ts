/**
 * Where a person's hands are. Whoever went on to another field, of the widget or of the page, is not led away from it by an answer; and
 * what has the focus can be seen.
 */
import { afterPress } from './after-press.js';

/** The element with the focus, in whatever tree it stands. */
function focusOf(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Left alone, Firefox does not move what is behind a page's sticky bar, and Chromium not all of a text area. */
function show({ target }: Event): void {
  // The list of countries scrolls by itself.
  if (!(target instanceof Element) || target.closest('[role=dialog]')) return;
  const bring = (): void => {
    // Not by `:focus`, which in WebKit nothing matches while another window is in front.
    const tree = target.getRootNode();
    if ('activeElement' in tree && tree.activeElement === target) target.scrollIntoView({ block: 'nearest' });
  };
  afterPress(bring);
  // Firefox sometimes moves the page once more when it draws.
  requestAnimationFrame(bring);
}

export class Attention {
  #page: Document;
  #origin: Element | null = null;

  constructor(page: Document) {
    this.#page = page;
  }

  /** Keeps what has the focus in sight; the host does not hear of moves inside its shadow root. */
  watch(root: Node): void {
    // Another document may have taken the widget over.
    this.#page = root.ownerDocument ?? this.#page;
    root.addEventListener('focusin', show);
  }

  /** The person acted: what comes of it may take the focus from where it is now. */
  acted(): void {
    this.#origin = focusOf(this.#page);
  }

  /** Whether they have gone to a field since then. */
  get isElsewhere(): boolean {
    const at = focusOf(this.#page);
    return at !== this.#origin && Boolean(at?.matches('input, select, textarea, [contenteditable]'));
  }
}
