/**
 * The reading of a Japanese name: one row of two boxes for one or both of the attributes that hold it, each in its own width. People type
 * in any script; leaving a box turns it into full-width katakana, and undo turns it back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../domain/entries.js';
import type { Issue } from '../domain/issue.js';
import { formatKana, hasKana, narrowLatin, readKana, widenKana, writeKana } from '../domain/kana.js';
import type { KanaAttribute, KanaParts } from '../domain/kana.js';
import { isForeignToKana } from '../domain/kana-value.js';
import { fieldView, shownAttributes } from '../flow/select.js';
import { CONTROLS } from './control-table.js';
import { FieldController, type ShownField } from './field-controller.js';
import { LightElement } from './light-element.js';
import { adoptStylesAround } from './light-root.js';
import { ReadingWatcher } from './reading-watcher.js';
import { renderAttributeSet } from './render-attribute.js';
import { hintText, labelText } from './render-field.js';
import { isAutofilled, sourceOf } from './source.js';
import { rareFieldStyles } from './styles/rare-fields.styles.js';

type Part = keyof KanaParts;

const PARTS = ['family', 'given'] as const satisfies readonly Part[];
const NAMES = { family: CONTROLS.familyName.name, given: CONTROLS.givenName.name } as const;

/** How a held text stands in the boxes: in full width, Latin as keyboards write it. */
const display = (text: string): KanaParts => readKana(narrowLatin(widenKana(text)));

export class KycKanaField extends LightElement {
  // Not by decorators: imported by a file as rare as this one, they move lit out of the entry into a file of its own.
  static override readonly properties = { field: { attribute: false }, suggested: { state: true } };

  /** The attribute that is asked for. The half-width one is read from the full-width one's row where the page wants both. */
  field: KanaAttribute = 'nameKanaZenkaku';

  /** The boxes whose text is a proposal. */
  private suggested: readonly Part[] = [];

  readonly #fields: FieldController[] = [this.#control(() => this.field)];
  readonly #touched = new Set<Part>();
  /** What was turned into katakana, for undo. */
  readonly #typed = new Map<HTMLInputElement, { readonly from: string; readonly to: string }>();

  constructor() {
    super();
    new ReadingWatcher(this, {
      id: (part) => this.#fields[0]?.words?.naming.id(NAMES[part]),
      onReading: (part, reading, isMore) => this.#suggest(part, reading, isMore),
    });
  }

  get #hasBoth(): boolean {
    const state = this.#fields[0]?.flow?.state;
    return (
      this.field === 'nameKanaZenkaku' && state !== undefined && shownAttributes(state).includes('nameKanaHankaku')
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStylesAround(this, rareFieldStyles);
  }

  protected override willUpdate(): void {
    if (this.#hasBoth && this.#fields.length === 1) this.#fields.push(this.#control(() => 'nameKanaHankaku'));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, flow } = this.#fields[0] ?? {};
    const view = this.#view();
    if (!words || !flow || !view) return nothing;
    const { messages, naming } = words;
    const id = naming.id(CONTROLS[this.field].name);
    const wrong = PARTS.filter((part) => this.#isWrong(view.issue, part));
    // What is wrong with both boxes is said once, at the group.
    const isOfParts = wrong.length === 1;
    const box = (part: Part): TemplateResult => {
      const isWrong = wrong.includes(part);
      const isSuggested = this.suggested.includes(part);
      const tag = `${id}-${part}-tag`;
      return html`<span class="kyc-kana-part"
        ><label part="label" for="${id}-${part}">${messages.kanaPart[part]}</label
        ><input
          part="input"
          id="${id}-${part}"
          name="${NAMES[part]}-kana"
          data-part=${part}
          type="text"
          lang="ja"
          autocomplete=${naming.lonely(`${NAMES[part]}-kana`, NAMES[part]) ?? nothing}
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          form=${naming.form(true)}
          ?disabled=${flow.isDisabled}
          ?readonly=${view.isReadonly}
          aria-required=${view.isRequired}
          aria-invalid=${isWrong}
          aria-describedby=${[isWrong && isOfParts && `${id}-error`, isSuggested && tag].filter(Boolean).join(' ') || nothing}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKeydown}
        />${
          isSuggested ? html`<span class="kyc-tag" part="tag" id=${tag}>${messages.kanaSuggested}</span>` : nothing
        }</span
      >`;
    };
    return renderAttributeSet({
      id,
      view,
      messages,
      isOfParts,
      label: labelText(messages, this.field, view),
      hint: hintText(messages, this.field, view),
      control: html`<div class="kyc-kana">${PARTS.map(box)}</div>`,
    });
  }

  #control(name: () => KanaAttribute): FieldController {
    return new FieldController(this, {
      name,
      read: () => this.#read(name()),
      // One row shows one reading: the second attribute fills it where the first has nothing.
      write: (text) => {
        if (name() === this.field || !this.#fields[0]?.view?.text) this.#write(display(text));
      },
      control: () => this.renderRoot.querySelector('[aria-invalid=true]') ?? this.#box('family'),
      source: () => this.#source(),
    });
  }

  /** Both attributes' views as one: what is wrong with either, whoever filled in either. */
  #view(): ShownField | undefined {
    const flow = this.#fields[0]?.flow;
    if (!flow) return undefined;
    const { send } = flow;
    const view = { ...fieldView(flow.state, this.field), send };
    if (!this.#hasBoth) return view;
    const other = fieldView(flow.state, 'nameKanaHankaku');
    return {
      ...view,
      issue: view.issue ?? other.issue,
      provenance: view.provenance ?? other.provenance,
      isRequired: view.isRequired || other.isRequired,
    };
  }

  #box(part: Part): HTMLInputElement | null {
    return this.renderRoot.querySelector(`[data-part=${part}]`);
  }

  #parts(): KanaParts {
    for (const part of PARTS) this.#discardGuess(this.#box(part));
    return { family: this.#box('family')?.value ?? '', given: this.#box('given')?.value ?? '' };
  }

  #write(parts: KanaParts): void {
    for (const part of PARTS) {
      const box = this.#box(part);
      if (box && box.value !== parts[part]) box.value = parts[part];
    }
  }

  /** Texts that the flow holds for the row, those of the operator first, and whose they are. */
  #held(): readonly { readonly text: string; readonly isOperators: boolean; readonly source: Source }[] {
    const entries = this.#fields[0]?.flow?.state.entries ?? {};
    const held = this.#fields.flatMap(({ name }) => entries[name] ?? []);
    return [
      ...held.map(({ operatorText: text = '' }) => ({ text, isOperators: true, source: 'operator' as const })),
      ...held.map(({ text, source }) => ({ text, isOperators: false, source })),
    ].filter(({ text }) => text !== '');
  }

  /** The held text that stands in the boxes, if nobody changed it. */
  #shown() {
    const { family, given } = this.#parts();
    return this.#held().find(({ text }) => {
      const parts = display(text);
      return parts.family === family && parts.given === given;
    });
  }

  /** One attribute's text: as the operator holds it while it stands unchanged, else derived from the boxes. */
  #read(name: KanaAttribute): string {
    const shown = this.#shown();
    if (!shown) return formatKana(this.#parts(), name);
    const own = this.#fields[0]?.flow?.state.entries[name]?.operatorText;
    return (shown.isOperators && own) || writeKana(shown.text, name);
  }

  #source(): Source | undefined {
    return this.#shown()?.source ?? (this.suggested.length > 0 ? 'user' : undefined);
  }

  #isWrong(issue: Issue | null, part: Part): boolean {
    if (!issue) return false;
    if (issue.code === 'kana-incomplete') return issue.part === part;
    return issue.code !== 'kana-expected' || isForeignToKana(this.#box(part)?.value ?? '');
  }

  /** Browsers guess the plain name into these boxes. A guess that says nothing about the reading is not kept. */
  #discardGuess(box: HTMLInputElement | null): void {
    if (!box || !isAutofilled(box) || hasKana(box.value)) return;
    // Taken from the page, it is in no document: then the tree begins with an element.
    const tree = this.getRootNode() as Document | ShadowRoot | Element;
    const id = this.#fields[0]?.words?.naming.id ?? String;
    const [family = '', given = '', whole = ''] = [NAMES.family, NAMES.given, CONTROLS.name.name].map((name) => {
      const named = tree.querySelector(`#${CSS.escape(id(name))}`);
      return named instanceof HTMLInputElement ? named.value.trim() : '';
    });
    const names = [family, given, whole, family + given, `${family} ${given}`, `${given} ${family}`];
    if (names.includes(box.value.trim())) box.value = '';
  }

  /** Proposes a reading for a box that nobody has written into. */
  #suggest(part: Part, reading: string, isMore: boolean): void {
    const box = this.#box(part);
    const isOurs = this.suggested.includes(part);
    if (!box || box.readOnly || this.#touched.has(part) || (isMore || box.value !== '' ? !isOurs : false)) return;
    box.value = (isMore ? box.value : '') + widenKana(reading);
    if (!isOurs) this.suggested = [...this.suggested, part];
    for (const field of this.#fields) field.commit();
  }

  #onInput = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const part = box.dataset['part'] as Part;
    if (sourceOf(event) === 'browser-autofill') return this.#discardGuess(box);
    this.#touched.add(part);
    this.suggested = this.suggested.filter((each) => each !== part);
    for (const field of this.#fields) field.onInput();
  };

  #onChange = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const [from, to] = [box.value, widenKana(box.value)];
    if (from !== to && !this.#fields[0]?.isComposing) {
      this.#typed.set(box, { from, to });
      box.value = to;
    }
    for (const field of this.#fields) field.onChange();
  };

  /** The browser's own undo does not know of what was written for the person. */
  #onKeydown = (event: KeyboardEvent): void => {
    const box = event.target as HTMLInputElement;
    const typed = this.#typed.get(box);
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || !typed || box.value !== typed.to) return;
    event.preventDefault();
    box.value = typed.from;
    this.#typed.delete(box);
  };
}

export const FIELDS = { 'kyc-kana-field': KycKanaField } as const;
