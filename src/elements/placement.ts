/**
 * Where a widget stands: in a page's own form or not, in a shadow root or in the light. From that follow its ids and names, and who owns
 * its controls.
 */
import { CSSResult, type LitElement, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { ancestors } from './ancestors.js';
import { adoptStyles } from './light-root.js';
import { createNaming, type Naming } from './naming.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

let widgets = 0;

/** The element with the focus in the tree of a node; null where it is outside that node. */
export function focusedIn(node: Node): Element | null {
  const tree = node.getRootNode();
  // Not by its class: a document that took the widget over has classes of its own.
  const active = 'activeElement' in tree ? (tree as Document | ShadowRoot).activeElement : null;
  return active && node.contains(active) ? active : null;
}

export class Placement implements ReactiveController {
  readonly #host: Host;
  readonly #onSubmit: (event: Event) => void;
  readonly #widget = ++widgets;
  #naming: Naming | undefined;
  #outside: readonly HTMLFormElement[] = [];

  constructor(host: Host, onSubmit: (event: Event) => void) {
    this.#host = host;
    this.#onSubmit = onSubmit;
    host.addController(this);
  }

  get naming(): Naming {
    return (this.#naming ??= createNaming({ widget: this.#widget, isInForm: false, isOutside: false }));
  }

  /** Whether the widget's forms stand outside it, because a form cannot stand in the page's form in the same tree. */
  get isOutside(): boolean {
    return this.#outside.length > 0;
  }

  hostConnected(): void {
    const host = this.#host;
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(
      host,
      elementStyles.filter((each) => each instanceof CSSResult),
    );
    const isInForm = [...ancestors(host)].some((each) => each instanceof HTMLFormElement);
    const isOutside = host.renderRoot === host && host.closest('form') !== null;
    this.#naming = createNaming({ widget: this.#widget, isInForm, isOutside });
    const { id } = this.#naming;
    this.#outside = isOutside ? [this.#addForm(id('profile')), this.#addForm(id('apart'))] : [];
  }

  hostDisconnected(): void {
    for (const form of this.#outside) form.remove();
    this.#outside = [];
  }

  /** A form at the end of the tree, where controls find it by its id. */
  #addForm(id: string): HTMLFormElement {
    const form = this.#host.ownerDocument.createElement('form');
    Object.assign(form, { id, hidden: true, noValidate: true });
    form.addEventListener('submit', this.#onSubmit);
    const { ownerDocument: page } = this.#host;
    const tree = this.#host.getRootNode();
    (tree === page ? page.body : tree).appendChild(form);
    return form;
  }
}
