/**
 * The one-time code in one box, and the button for another one. Letters are allowed: some operators send them.
 */
import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldView } from '../flow/select.js';
import { Countdown } from './countdown.js';
import { flowContext, wordsContext, type FieldControl } from './context.js';
import { describedBy, issueText, renderHint, renderIssue } from './render-field.js';

export class KycCodeField extends LitElement implements FieldControl {
  readonly name = 'code';

  /** How many codes were sent; a new one empties the box and starts the wait for the next. */
  @property({ attribute: false }) sent = 0;

  readonly #flow = new ContextConsumer(this, { context: flowContext, subscribe: true });
  readonly #words = new ContextConsumer(this, { context: wordsContext, subscribe: true });
  readonly #countdown = new Countdown(this);
  #unregister: (() => void) | undefined;

  /** The text in the box. */
  get value(): string {
    return this.#input?.value ?? '';
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unregister?.();
    this.#unregister = undefined;
  }

  /** A code is no detail of a person: the flow is handed it once, when it is to be checked. */
  takeTyped(): undefined {
    return undefined;
  }

  forget(): void {
    if (this.#input) this.#input.value = '';
  }

  focusControl(): void {
    this.scrollIntoView({ block: 'nearest' });
    this.#input?.focus({ preventScroll: true });
    this.#input?.select();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const state = this.#flow.value?.state;
    if (changed.has('sent') && state?.step === 'proof' && this.#words.value) {
      this.#countdown.start(state.resendIn, this.#words.value.clock);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A field that was taken away draws once more what it was about to.
    if (this.isConnected) this.#unregister ??= this.#flow.value?.register(this);
    const isUsedUp = this.#flow.value?.state.problem?.code === 'code-expired';
    if (this.#input && (changed.has('sent') || isUsedUp)) this.#input.value = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const [flow, words] = [this.#flow.value, this.#words.value];
    if (flow?.state.step !== 'proof' || !words) return nothing;
    const { state } = flow;
    const { messages, naming } = words;
    const id = naming.id('one-time-code');
    const isRefused = state.problem?.code === 'code-invalid' || state.problem?.code === 'code-expired';
    const issue = state.issues.code ?? null;
    const wrong = issue
      ? issueText(messages, messages.code, issue)
      : isRefused && state.problem
        ? messages.problem[state.problem.code](state.problem.retryAfter)
        : undefined;
    const view: FieldView = {
      name: 'code',
      text: '',
      issue: wrong ? { code: 'missing' } : null,
      provenance: null,
      wantsCheck: false,
      isLocked: false,
      isReadonly: false,
      differs: false,
      isRequired: true,
      options: {},
      row: {},
    };
    const left = this.#countdown.seconds;
    return html`
      <label part="label" for=${id}>${messages.code}</label>
      ${renderHint(id, messages.codeHint(state.length))} ${renderIssue(id, wrong, messages)}
      <input
        part="input"
        class="kyc-code"
        id=${id}
        name="one-time-code"
        form=${naming.form()}
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        dir="ltr"
        enterkeyhint="go"
        maxlength=${Math.max(20, state.length * 2)}
        ?disabled=${flow.isDisabled}
        aria-required="true"
        aria-invalid=${wrong !== undefined}
        aria-describedby=${describedBy(id, view, messages.codeHint(state.length))}
      />
      <button
        type="button"
        part="button link"
        class="kyc-link"
        aria-disabled=${!state.canResend}
        @click=${() => flow.send({ type: 'resend-asked' })}
      >
        ${state.canResend || left === 0 ? messages.resend : messages.resendIn(left)}
      </button>
    `;
  }
}
