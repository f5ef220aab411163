/**
 * Where a widget stands: in a page's own form or not, in a shadow root or in the light. From that follow its ids and names, and who owns
 * its controls.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ancestors } from './ancestors.js';
import { createNaming, type Naming } from './naming.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

let widgets = 0;

/** The element with the focus in the tree of a node; null where it is outside that node. */
export function focusedIn(node: Node): Element | null {
  const tree = node.getRootNode();
  const active = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
  return active && node.contains(active) ? active : null;
}

export class Placement implements ReactiveController {
  readonly #host: Host;
  readonly #onSubmit: (event: Event) => void;
  readonly #widget = ++widgets;
  #naming: Naming | undefined;
  #isOwned = false;
  #apart: HTMLFormElement | undefined;

  constructor(host: Host, onSubmit: (event: Event) => void) {
    this.#host = host;
    this.#onSubmit = onSubmit;
    host.addController(this);
  }

  get naming(): Naming {
    return (this.#naming ??= createNaming({ widget: this.#widget, isInForm: false, isOwned: false }));
  }

  /** Whether a page's form owns the widget's controls: then no form may stand inside, and Enter and Continue are not that form's business. */
  get isOwned(): boolean {
    return this.#isOwned;
  }

  hostConnected(): void {
    const host = this.#host;
    const isInForm = [...ancestors(host)].some((each) => each instanceof HTMLFormElement);
    this.#isOwned = host.renderRoot === host && host.closest('form') !== null;
    this.#naming = createNaming({ widget: this.#widget, isInForm, isOwned: this.#isOwned });
    if (this.#isOwned) this.#addApartForm(this.#naming);
  }

  hostDisconnected(): void {
    this.#apart?.remove();
    this.#apart = undefined;
  }

  /** A form cannot stand in a form: the second one goes to the end of the tree, where controls find it by its id. */
  #addApartForm(naming: Naming): void {
    const form = this.#host.ownerDocument.createElement('form');
    form.id = naming.id('apart');
    form.hidden = true;
    form.noValidate = true;
    form.addEventListener('submit', this.#onSubmit);
    const tree = this.#host.getRootNode();
    (tree instanceof Document ? tree.body : tree).appendChild(form);
    this.#apart = form;
  }
}
