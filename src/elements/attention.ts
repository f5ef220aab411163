/**
 * Where a person's hands are. Whoever went on to another field, of the widget or of the page, is not led away from it by an answer.
 */

/** The element with the focus, in whatever tree it stands. */
function focusOf(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export class Attention {
  readonly #page: Document;
  #origin: Element | null = null;

  constructor(page: Document) {
    this.#page = page;
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
