/**
 * Ties one field's native control to the flow. The control holds the text while the person types; it is read when something happens,
 * and written only when the flow itself changed the text. So nothing typed is overwritten, and nobody's typing redraws the page.
 */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEdited, type Source } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import { fieldView, type FieldView } from '../flow/select.js';
import { afterPress } from './after-press.js';
import { flowContext, wordsContext, type FieldControl, type FlowContext, type Typed, type Words } from './context.js';
import { focusedIn } from './placement.js';
import { AUTOFILLED, isAutofilled, sourceOf } from './source.js';

/** Capturing is not needed: the controls stand right inside the field. */
const LISTENED = ['input', 'change', 'focusout', 'animationstart', 'compositionstart', 'compositionend'] as const;

type FieldHost = ReactiveControllerHost & HTMLElement;

/** A field as it is drawn, with the way to tell what a person does beside the control. */
export interface ShownField extends FieldView {
  readonly send: FlowContext['send'];
}

export interface FieldAccess {
  name(): FieldName;
  /** The text as it stands in the box or boxes. */
  read(): string;
  write(text: string): void;
  /** The control that takes the focus. */
  control(): HTMLElement | null;
  /** Who wrote what no event told of, where the field itself knows. */
  source?(): Source | undefined;
}

export class FieldController implements ReactiveController, FieldControl {
  readonly #host: FieldHost;
  readonly #access: FieldAccess;
  readonly #flow: ContextConsumer<typeof flowContext, FieldHost>;
  readonly #words: ContextConsumer<typeof wordsContext, FieldHost>;
  /** The text that both sides last agreed on. */
  #settled = '';
  /** Who wrote since then; undefined where no event told. */
  #source: Source | undefined;
  /** Whether the text before was the operator's, unedited. */
  #wasOperators = false;
  #isComposing = false;
  #unregister: (() => void) | undefined;

  constructor(host: FieldHost, access: FieldAccess) {
    this.#host = host;
    this.#access = access;
    this.#flow = new ContextConsumer(host, { context: flowContext, subscribe: true });
    this.#words = new ContextConsumer(host, { context: wordsContext, subscribe: true });
    host.addController(this);
  }

  get name(): FieldName {
    return this.#access.name();
  }

  get flow(): FlowContext | undefined {
    return this.#flow.value;
  }

  get words(): Words | undefined {
    return this.#words.value;
  }

  get view(): ShownField | undefined {
    const { flow } = this;
    return flow && { ...fieldView(flow.state, this.name), send: flow.send };
  }

  /** Whether an input method is at work: nothing may be written into the box until it is done. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  hostConnected(): void {
    for (const type of LISTENED) this.#host.addEventListener(type, this.#onEvent);
  }

  hostUpdated(): void {
    // A field that was taken away draws once more what it was about to.
    if (this.#host.isConnected) this.#unregister ??= this.flow?.register(this);
    const text = this.view?.text;
    if (text === undefined || text === this.#settled || this.#isComposing) return;
    this.#settled = text;
    if (this.#access.read() !== text) this.#access.write(text);
  }

  hostDisconnected(): void {
    for (const type of LISTENED) this.#host.removeEventListener(type, this.#onEvent);
    this.#unregister?.();
    this.#unregister = undefined;
  }

  takeTyped(): Typed | undefined {
    if (!this.#unregister) return undefined;
    const text = this.#access.read();
    const isFilled = isAutofilled(this.#access.control());
    if (text === this.#settled) {
      // Some browsers say only afterwards that it was they who wrote.
      const isNews = isFilled && this.flow?.state.entries[this.name]?.source === 'unknown-script';
      return isNews ? { text, source: 'browser-autofill' } : undefined;
    }
    const silent = isFilled ? 'browser-autofill' : 'unknown-script';
    const source = this.#source ?? this.#access.source?.() ?? silent;
    this.#settled = text;
    this.#source = undefined;
    this.#wasOperators = this.view?.provenance === 'operator';
    if (!this.#wasOperators || !this.#isGuess(source)) return { text, source };
    // What the operator holds is the better guess, and nobody typed the other one.
    requestAnimationFrame(this.#putBack);
    return undefined;
  }

  /** Whether a browser wrote for the person: as it says itself, or (Firefox, measured) into a list, unsigned, from another field. */
  #isGuess(source: Source): boolean {
    if (source === 'browser-autofill') return true;
    const isList = this.#access.control() instanceof HTMLSelectElement;
    return isList && source === 'unknown-script' && !focusedIn(this.#host);
  }

  /** Writes the operator's text again, once the browser has filled all its boxes. */
  #putBack = (): void => {
    const { view } = this;
    if (view?.provenance !== 'operator') return;
    this.#settled = view.text;
    this.#access.write(view.text);
  };

  /** Hands the text to the flow now: after a change, and on each key where the mark beside the field depends on it. */
  commit(): void {
    const typed = this.takeTyped();
    if (typed) this.flow?.send({ type: 'typed', name: this.name, ...typed });
  }

  /** On each key: only a field that shows whose value it holds has something to redraw. */
  onInput = (): void => {
    const entry = this.flow?.state.entries[this.name];
    if (entry?.operatorText === undefined) return;
    if (isEdited({ ...entry, text: this.#access.read() }) !== isEdited(entry)) this.commit();
  };

  /** When the person is done with the field. What follows may move the page, so it waits for the press that ended it. */
  onChange = (): void => afterPress(() => this.commit());

  focusControl(): void {
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#access.control()?.focus({ preventScroll: true });
  }

  #onEvent = (event: Event): void => {
    switch (event.type) {
      case 'compositionstart':
        this.#isComposing = true;
        return;
      case 'compositionend':
        this.#isComposing = false;
        // What the flow changed meanwhile is written now, unless the person's text goes before it.
        this.#host.requestUpdate();
        return;
      case 'animationstart':
        if ((event as AnimationEvent).animationName === AUTOFILLED) this.commit();
        return;
      case 'focusout':
        // Programs write without an event; whoever leaves the field leaves what stands in it.
        if (
          !this.#host.contains(
            event instanceof FocusEvent && event.relatedTarget instanceof Node ? event.relatedTarget : null,
          )
        )
          this.onChange();
        return;
      default:
        this.#source = sourceOf(event);
    }
  };
}
