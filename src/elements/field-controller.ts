/**
 * Ties one field's native control to the flow. The control holds the text while the person types; it is read when something happens,
 * and written only when the flow itself changed the text. So nothing typed is overwritten, and nobody's typing redraws the page.
 */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldName } from '../domain/field.js';
import { fieldView, type FieldView } from '../flow/select.js';
import { afterPress } from './after-press.js';
import { flowContext, wordsContext, type FieldControl, type FlowContext, type Words } from './context.js';

type FieldHost = ReactiveControllerHost & HTMLElement;

export interface FieldAccess {
  name(): FieldName;
  /** The text as it stands in the box or boxes. */
  read(): string;
  write(text: string): void;
  /** The control that takes the focus. */
  control(): HTMLElement | null;
}

export class FieldController implements ReactiveController, FieldControl {
  readonly #host: FieldHost;
  readonly #access: FieldAccess;
  readonly #flow: ContextConsumer<typeof flowContext, FieldHost>;
  readonly #words: ContextConsumer<typeof wordsContext, FieldHost>;
  /** The text that both sides last agreed on. */
  #settled = '';
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

  get view(): FieldView | undefined {
    return this.flow && fieldView(this.flow.state, this.name);
  }

  hostUpdated(): void {
    this.#unregister ??= this.flow?.register(this);
    const text = this.view?.text;
    if (text === undefined || text === this.#settled) return;
    this.#settled = text;
    if (this.#access.read() !== text) this.#access.write(text);
  }

  hostDisconnected(): void {
    this.#unregister?.();
    this.#unregister = undefined;
  }

  takeTyped(): string | undefined {
    if (!this.#host.isConnected) return undefined;
    const text = this.#access.read();
    if (text === this.#settled) return undefined;
    this.#settled = text;
    return text;
  }

  /** Hands the text to the flow now: after a change, and on each key where the mark beside the field depends on it. */
  commit(): void {
    const text = this.takeTyped();
    if (text !== undefined) this.flow?.send({ type: 'typed', name: this.name, text });
  }

  /** On each key: only a field that shows whose value it holds has something to redraw. */
  onInput = (): void => {
    if (this.view && this.view.provenance !== null) this.commit();
  };

  /** When the person is done with the field. What follows may move the page, so it waits for the press that ended it. */
  onChange = (): void => afterPress(() => this.commit());

  focusControl(): void {
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#access.control()?.focus({ preventScroll: true });
  }
}
