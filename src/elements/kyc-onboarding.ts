/**
 * The public element: a page's configuration in, the four screens, public events and a form value out. What happens when is `flow`'s business.
 */
import { html, nothing, unsafeCSS, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Clock } from '../domain/clock.js';
import { isFieldName, type FieldName } from '../domain/field.js';
import type { FieldOptions } from '../domain/field-options.js';
import type { KycService } from '../domain/kyc-service.js';
import type { Problem } from '../domain/problem.js';
import type { Verdict } from '../domain/verdict.js';
import { isBusy, screen } from '../flow/select.js';
import type { FlowConfig, Step } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { watchPresses } from './after-press.js';
import { browserClock, localToday } from './browser-clock.js';
import { connectProxy } from './connect-proxy.js';
import { firstIncomplete } from './first-incomplete.js';
import { Countdown } from './countdown.js';
import { EnterKey } from './enter-key.js';
import { FlowController } from './flow-controller.js';
import { FormAssociation } from './form-association.js';
import type { SubmittedValues } from './form-value.js';
import type { KycCodeField } from './kyc-code-field.js';
import type { KycVerdictDetail } from './kyc-onboarding.events.js';
import type { KycPhoneField } from './kyc-phone-field.js';
import { adoptLightStyles, adoptShadowStyles, type Tree } from './light-root.js';
import { directionOf } from './language.js';
import {
  readNumberOptions,
  readPageConfig,
  readPageNotes,
  wantsDetours,
  writeNotes,
  type NotesOnPage,
  type PageConfig,
} from './page-config.js';
import { loadDetours, loadedDetours } from './load-detours.js';
import { expectFields, loadedLater, loadLater } from './load-later.js';
import { hasTicket } from './has-ticket.js';
import { FLOW_PROPERTIES, PageProperties, PROXY_PROPERTIES } from './page-properties.js';
import { focusedIn, Placement } from './placement.js';
import { renderDeveloperNotes } from './render-notice.js';
import { renderPhoneScreen } from './phone-screen.js';
import { refusingService } from './refusing-service.js';
import { renewLater } from './renew-later.js';
import type { ScreenContext } from './screen-parts.js';
import { shownNumber } from './shown-number.js';
import { widgetStyles } from './styles/widget.styles.js';
import { whenIdle } from './when-idle.js';
import { WordsController } from './words-controller.js';

/**
 * Sign-up form that proves a phone number, fills in what the mobile operator knows, and compares the rest with the operator's records.
 *
 * It talks to your own proxy at `endpoint` and to nobody else. Events, attributes, URLs and storage never carry a value that a person
 * typed. A verdict in the page is a hint: your server decides by asking your proxy for the submitted reference.
 *
 * @tag kyc-onboarding
 * @attr {string} lang - Language of the words, BCP 47. Default: that of the nearest ancestor, else of the document; English where there is no catalogue.
 * @fires {KycReadyEvent} kyc-ready - The form is on the screen.
 * @fires {KycStepEvent} kyc-step - The person is at another step.
 * @fires {KycPrefillEvent} kyc-prefill - The operator's records came in.
 * @fires {KycFieldInvalidEvent} kyc-field-invalid - Something in the fields keeps the person from going on.
 * @fires {KycBeforeMatchEvent} kyc-before-match - The details are about to go out; can be cancelled, or delayed with `waitUntil`.
 * @fires {KycVerdictEvent} kyc-verdict - The details were compared, or the person went on without.
 * @fires {KycTokenEvent} kyc-token - The form holds a fresh token of the verdict.
 * @fires {KycErrorEvent} kyc-error - A request failed; the person sees why.
 * @fires {KycCancelEvent} kyc-cancel - `cancel()` ended the sign-up.
 * @fires {KycDiagnosticEvent} kyc-diagnostic - A note for developers.
 * @csspart widget - Everything.
 * @csspart heading - Heading of a screen.
 * @csspart step - Line above a heading: which step of how many.
 * @csspart lead - Introduction of a screen.
 * @csspart label - Label or legend of a field.
 * @csspart hint - Help below a label.
 * @csspart issue - What is wrong with a field.
 * @csspart tag - Whose value a field holds.
 * @csspart input - A text box.
 * @csspart select - A list.
 * @csspart radio - A radio button with its label.
 * @csspart country - The country beside the phone number; also `button`, or `select` where it is the browser's own list.
 * @csspart picker - The list of countries with its search box.
 * @csspart option - A country in it.
 * @csspart note - A warning below the phone number.
 * @csspart button - Every button.
 * @csspart primary - The main button.
 * @csspart secondary - The button beside it: Cancel.
 * @csspart link - A button that looks like a link.
 * @csspart notice - A message above the form; also `problem`, `summary`, `correction`, `prefill`, `preview` or `developer`.
 * @csspart consent - What is agreed to.
 * @csspart review - Everything once more.
 * @csspart result - The end.
 * @cssproperty --kyc-accent - Colour of the main button, of focus and of links.
 * @cssproperty --kyc-on-accent - Text on the accent colour.
 * @cssproperty --kyc-text - Text.
 * @cssproperty --kyc-muted - Secondary text.
 * @cssproperty --kyc-surface - Ground of boxes.
 * @cssproperty --kyc-border - Border of boxes, at least 3:1 against the surface.
 * @cssproperty --kyc-danger - Errors.
 * @cssproperty --kyc-good - Confirmed, filled in.
 * @cssproperty --kyc-caution - Wants a look.
 * @cssproperty --kyc-radius - Corner radius of boxes and buttons.
 * @cssproperty --kyc-font - Font family; default: the page's.
 * @cssproperty --kyc-scroll-margin - Room kept above and below a field that is scrolled into view, for a page's sticky bars.
 * @cssState busy - A request is under way.
 * @slot consent - Your own notice about what is asked of the operator, shown on the consent screen.
 * @cssState step-phone - Also `step-consent`, `step-proof`, `step-wait`, `step-open`, `step-preview`, `step-details`, `step-review`, `step-matching`, `step-manual`, `step-done`.
 * @cssState verdict-match - Also `verdict-partial`, `verdict-mismatch`, `verdict-inconclusive`, `verdict-unverified`.
 */
export class KycOnboarding extends PageProperties {
  static readonly formAssociated = true;
  static override readonly styles = widgetStyles;

  /** @internal */
  @property({ attribute: false }) clock: Clock = browserClock;

  /** Answers instead of the proxy, in tests. @internal */
  @property({ attribute: false }) service: KycService | undefined;

  /** @internal */
  @state() catalogue: Messages | undefined;

  /** What the developer of the page has to mend. */
  @state() private notes: NotesOnPage | undefined;
  @state() private chosenCountry: string | null = null;
  @state() private isFieldsetDisabled = false;

  readonly #words = new WordsController(this);
  #page: PageConfig = readPageConfig(this);
  #service: Promise<KycService> | undefined;
  #isReading = false;
  #focused: Element | null = null;
  #follow: (() => Promise<void>) | undefined;
  #waitsFor: Problem | null = null;
  readonly #internals = this.attachInternals();
  readonly #association = new FormAssociation(this.#internals);
  readonly #flow = new FlowController(this);
  readonly #wait = new Countdown(this);
  readonly #proofWait = new Countdown(this);
  #proofSince = 0;
  #detourStyles: CSSResult | undefined;
  readonly #placement = new Placement(this, (event) => this.#onSubmit(event));
  readonly #enterKey = new EnterKey(this, this.#placement);

  /** Where the person is. */
  get step(): Step {
    return this.#flow.state.step;
  }

  /** The last verdict, final or not; null before there is one. */
  get verdict(): Verdict | null {
    return this.#association.verdict;
  }

  /** What stands in the fields, by name. Setting it fills fields as the page's own values; what a person typed is never replaced. */
  get values(): Readonly<Partial<Record<FieldName, string>>> {
    return Object.fromEntries(Object.entries(this.#flow.entries()).map(([name, { text }]) => [name, text]));
  }

  set values(values: Readonly<Partial<Record<FieldName, string>>>) {
    for (const [name, text] of Object.entries(values)) {
      if (isFieldName(name) && typeof text === 'string')
        this.#flow.send({ type: 'typed', name, text, source: 'integrator' });
      else this.#flow.diagnose([{ code: 'property-invalid', subject: 'values' }]);
    }
  }

  /** The form that the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** @internal */
  get isDisabled(): boolean {
    return this.disabled || this.isFieldsetDisabled;
  }

  /** @internal */
  get flowConfig(): FlowConfig {
    const { flow } = this.#page;
    // What is said beside a field of these comes with the words of the rare steps.
    return this.#words.hasDetours ? flow : { ...flow, locked: [], feedback: false };
  }

  /** The page's language with a region, its own or the page's country, for names, dates and messages from the proxy. @internal */
  get locale(): string {
    return this.#words.locale;
  }

  /** Leads the person into the form: scrolls to it and focuses its first field. */
  start(): void {
    this.scrollIntoView({ block: 'nearest' });
    this.focus();
  }

  /** As if the person pressed Continue. Resolves when the step has taken it. */
  async next(): Promise<void> {
    const flow = this.#flow;
    if (this.isDisabled) return;
    switch (screen(flow.state)) {
      case 'phone': {
        const field = this.renderRoot.querySelector<KycPhoneField>('kyc-phone-field');
        if (!field || this.#isReading) return;
        this.#isReading = true;
        const phone = await field.readPhone().finally(() => (this.#isReading = false));
        return flow.send({ type: 'phone-entered', phone });
      }
      case 'consent':
        return loadedDetours()?.agree(this, flow);
      case 'wait':
      case 'open':
        return flow.send({ type: 'proof-asked' });
      case 'proof':
        return flow.send({
          type: 'code-entered',
          code: this.renderRoot.querySelector<KycCodeField>('kyc-code-field')?.value ?? '',
        });
      case 'form':
      case 'review':
        return flow.send({ type: 'details-entered', today: localToday(this.clock) });
      case 'done':
        return;
    }
  }

  /** Back to the number; what was typed stays. */
  back(): void {
    this.#flow.send({ type: 'back-chosen' });
  }

  /** Sends the form for comparison; does nothing on the other screens. */
  submit(): void {
    if (['form', 'review'].includes(screen(this.#flow.state))) void this.next();
  }

  /** Forgets everything and starts again. */
  reset(): void {
    this.#association.forget();
    this.chosenCountry = null;
    this.#flow.send({ type: 'reset' });
    this.#submitValue();
  }

  /** Ends the sign-up under way: stops what is running, forgets the operator's values, and tells `kyc-cancel`. */
  cancel(): void {
    this.#flow.send({ type: 'abandoned' });
  }

  /** The final verdict, now or when it comes. */
  whenVerdict(): Promise<Verdict> {
    return this.#association.whenVerdict();
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  override focus(options?: FocusOptions): void {
    this.#firstControl()?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeEarlyValues();
    this.addEventListener('click', this.#onLabelClick);
    this.addEventListener('invalid', this.#onInvalid);
    watchPresses(this.ownerDocument);
    void this.#words.loadFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onLabelClick);
    this.removeEventListener('invalid', this.#onInvalid);
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isFieldsetDisabled = isDisabled;
    this.#flow.refresh();
    if (isDisabled) this.#flow.send({ type: 'task-cancelled' });
  }

  /** @internal */
  createService(): Promise<KycService> {
    // Every way to a later screen leads over a request: a file that cannot be had is one more reason why it failed.
    this.#service ??= Promise.all([
      this.service ?? connectProxy(this),
      this.#words.loadAll(),
      loadLater()
        .then((later) => later.loadFieldsFor(this.#page.flow.attributes))
        .then(() => this.#followCountry()),
      wantsDetours(this.#page.flow) && this.loadDetours(),
    ])
      .then(([service]) => service)
      .catch((reason: unknown) => {
        this.#service = undefined;
        if (!navigator.onLine) return refusingService('offline');
        throw reason;
      });
    return this.#service;
  }

  /** @internal */
  async loadDetours(): Promise<void> {
    const isNew = !this.#words.hasDetours;
    await Promise.all([loadDetours(), this.#words.loadDetours()]);
    if (isNew) this.#flow.send({ type: 'configured', config: this.flowConfig });
  }

  /** @internal */
  onVerdict(detail: KycVerdictDetail): void {
    this.#association.take(detail);
    this.#submitValue();
    if (detail.token !== undefined) renewLater(this, detail);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.renderIn !== 'light') return super.createRenderRoot();
    // A copy brings along what was drawn, with what stood in the boxes.
    for (const copied of this.querySelectorAll(':scope > .kyc-widget')) copied.remove();
    adoptLightStyles(this.getRootNode() as Tree, this.localName, widgetStyles);
    // What the page or a helper appends later stays behind what is drawn.
    const end = this.ownerDocument.createComment('');
    this.append(end);
    this.renderOptions.renderBefore = end;
    return this;
  }

  protected override willUpdate(changed: PropertyValues<KycOnboarding>): void {
    const isReordered = changed.has('catalogue') && this.#page.locale !== this.locale;
    if (isReordered || FLOW_PROPERTIES.some((name) => changed.has(name))) {
      this.#page = readPageConfig(this);
      this.#flow.send({ type: 'configured', config: this.flowConfig });
      if (this.hasUpdated && wantsDetours(this.#page.flow)) void this.loadDetours().catch(() => undefined);
      // The form may be on the screen already.
      void expectFields(this.#page.flow.attributes).then(() => this.#followCountry());
      this.#takeInitialValues(this.#page.flow);
      void this.#noteMistakes(this.#page);
    }
    if (PROXY_PROPERTIES.some((name) => changed.has(name))) this.#service = undefined;
    if (changed.has('lang') || changed.has('messages')) void this.#words.loadFirst();
    if (changed.has('disabled')) this.#flow.refresh();
    const words = ['catalogue', 'country', 'dateOrder', 'clock'] as const;
    this.#words.spread(
      this.#placement.naming,
      words.some((name) => changed.has(name)),
    );
    this.#focused = focusedIn(this.renderRoot);
    this.#countDown();
    void this.#followCountry();
  }

  /** The rows of an address are those of its country. A form without an address never asks for their file. */
  #followCountry(): Promise<void> | undefined {
    this.#follow ??= loadedLater()?.followCountry(this, this.#flow);
    return this.#follow?.();
  }

  protected override firstUpdated(): void {
    void this.#resume();
    // A failure shows when the file is needed.
    whenIdle(() => void Promise.all([loadLater(), this.#words.loadAll()]).catch(() => undefined));
  }

  protected override updated(): void {
    // What had the focus may be gone with its message or its button; the person is not left at the top of the page.
    if (this.#focused && !focusedIn(this.renderRoot)) {
      // A row that changed its place has lost the focus on the way.
      const back = this.#focused.isConnected ? this.#focused : this.renderRoot.querySelector('h2');
      if (back instanceof HTMLElement) back.focus({ preventScroll: this.#focused.isConnected });
    }
    this.#focused = null;
    this.#submitValue();
    this.#association.showStates(this.step, isBusy(this.#flow.state));
  }

  protected override render(): TemplateResult {
    const { catalogue } = this;
    const { state: flowState } = this.#flow;
    const { naming } = this.#placement;
    const status = this.renderRoot === this ? nothing : html`<slot name="kyc-status"></slot>`;
    if (!catalogue)
      return html`${status}
        <div class="kyc-widget kyc-waiting" part="widget"></div>`;
    return html`${status}
      <div
        class="kyc-widget"
        part="widget"
        lang=${catalogue.language}
        dir=${this.lang && !this.dir ? directionOf(catalogue.language) : nothing}
        @input=${this.#stop}
        @change=${this.#stop}
        @reset=${this.#stop}
        @focusin=${this.#enterKey.onFocusin}
        @keydown=${this.#enterKey.onKeydown}
      >
        ${renderDeveloperNotes(this.notes)}
        ${this.#inForms(
          this.#screen({
            state: flowState,
            messages: catalogue,
            ...readNumberOptions(this, this.chosenCountry),
            countryPicker: this.countryPicker,
            focusAfterCountry: this.focusAfterCountry,
            isDisabled: this.isDisabled,
            secondsLeft: this.#wait.seconds,
            proofSecondsLeft: this.#proofWait.seconds,
            shownNumber,
            send: (event) => this.#flow.send(event),
            onCountry: this.#onCountry,
            actions: {
              goByHand: () => this.#flow.send({ type: 'manual-chosen', today: localToday(this.clock) }),
              askAgain: () => this.#flow.send({ type: 'prefill-asked' }),
              follow: (proof) => loadedDetours()?.follow(this, proof, this.#flow),
              focusField: (name) => this.#flow.focusField(name),
              id: naming.id,
              form: naming.form(),
            },
          }),
        )}
      </div>`;
  }

  /** Where a later screen is wanted its file is there: the way to it leads over a request, and that waits for the file. */
  #screen(context: ScreenContext): TemplateResult | typeof nothing {
    if (screen(context.state) === 'phone') return renderPhoneScreen(context);
    const later = loadedLater();
    if (!later) return nothing;
    this.#adopt(later.laterStyles);
    const detours = loadedDetours();
    if (detours) this.#adopt((this.#detourStyles ??= unsafeCSS(detours.detourStyles)));
    return detours?.renderDetour(context, this) ?? later.renderLaterScreen(context);
  }

  #adopt(styles: CSSResult): void {
    if (this.shadowRoot) adoptShadowStyles(this.shadowRoot, styles);
    else if (this.isConnected) adoptLightStyles(this.getRootNode() as Tree, this.localName, [styles]);
  }

  /** Puts the screen into its form, with the second one beside it, unless both stand outside. */
  #inForms(content: TemplateResult | typeof nothing): TemplateResult {
    const { naming, isOutside } = this.#placement;
    if (isOutside) return html`${content}`;
    return html`<form id=${naming.id('profile')} novalidate @submit=${this.#onSubmit}>${content}</form>
      <form id=${naming.id('apart')} novalidate @submit=${this.#onSubmit}></form>`;
  }

  async #noteMistakes(page: PageConfig): Promise<void> {
    const notes = await readPageNotes(page);
    if (page !== this.#page) return;
    this.#flow.diagnose(notes);
    this.notes = await writeNotes(notes);
  }

  /** A page may have set `values` before this class was there; then it is a property of the element's own, in front of the accessor. */
  #takeEarlyValues(): void {
    if (!Object.hasOwn(this, 'values')) return;
    const { values } = this;
    Reflect.deleteProperty(this, 'values');
    this.values = values;
  }

  /** First values of single fields, once: a field that held something before is not filled again. */
  #takeInitialValues({ options }: FlowConfig): void {
    const entries = this.#flow.entries();
    for (const [name, { value }] of Object.entries(options) as [FieldName, FieldOptions][])
      if (value && !entries[name]) this.#flow.send({ type: 'typed', name, text: value, source: 'integrator' });
  }

  /** The operator's page led back here: what was begun before is gone on with. */
  async #resume(): Promise<void> {
    if (!hasTicket()) return;
    await this.loadDetours().catch(() => undefined);
    loadedDetours()?.resume(this.ownerDocument.URL, this.clock.now(), this.#flow);
  }

  /** Each wait that a proxy asks for runs down once, from its beginning. */
  #countDown(): void {
    const { state: flowState } = this.#flow;
    const { problem } = flowState;
    if ('since' in flowState && flowState.since !== this.#proofSince) {
      this.#proofSince = flowState.since;
      this.#proofWait.start(flowState.expiresIn, this.clock);
    }
    if (problem === this.#waitsFor) return;
    this.#waitsFor = problem;
    if (problem?.retryAfter !== undefined) this.#wait.start(problem.retryAfter, this.clock);
  }

  #firstControl(): HTMLElement | null {
    const find = (what: string): HTMLElement | null => this.renderRoot.querySelector(`.kyc-widget ${what}`);
    // The number's own box comes before the country beside it.
    return find('input:not([role])') ?? find('button');
  }

  /** The number and what was compared with the operator's records, as it was sent. */
  get #compared(): SubmittedValues {
    const { state } = this.#flow;
    return state.step === 'done' ? { phoneNumber: state.phoneNumber, ...state.attributes } : {};
  }

  #submitValue(): void {
    this.#association.associate({
      name: this.name,
      values: this.submitValues ? this.#compared : undefined,
      missing: this.required ? this.catalogue?.notFinished : undefined,
      anchor: (this.hasUpdated && (firstIncomplete(this.renderRoot) ?? this.#firstControl())) || undefined,
    });
  }

  /** The page's form is submitted too early: the browser leads to the field that is the first to be filled in now. */
  #onInvalid = (): void => this.#submitValue();

  /** What is typed into a field is nobody's business outside; these two are the events that would tell the page. */
  #stop = (event: Event): void => event.stopPropagation();

  #onCountry = (country: string): void => {
    this.chosenCountry = country;
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    void this.next();
  };

  /** A click on the page's `label for` this element arrives as a click on the host itself. */
  #onLabelClick = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.focus();
  };
}
