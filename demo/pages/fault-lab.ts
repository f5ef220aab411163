/**
 * The fault lab: every row of the fault matrix can be switched on by hand, in each of its phases, and watched. The rows are the data
 * that the tests run; a row that is added there appears here.
 */
import 'kyc-onboarding/define';
import { ar } from 'kyc-onboarding/locales/ar';
import { de } from 'kyc-onboarding/locales/de';
import { en } from 'kyc-onboarding/locales/en';
import { fr } from 'kyc-onboarding/locales/fr';
import { ja } from 'kyc-onboarding/locales/ja';
import type { Words } from '../faults/expected.js';
import type { Variant } from '../faults/fault.js';
import { isPolled, PHASE_NAMES, type Phase } from '../faults/phase.js';
import { rowName, variantName } from '../faults/rows.js';
import { expectedIn, type Row } from '../faults/rows/row.js';
import type { Scene } from '../faults/scenes.js';
import { CODE, FIELDS, TYPED } from '../faults/sample.js';
import { element } from './element.js';
import { find } from './find.js';
import { asJson, entry, showEvents } from './inspector.js';
import { createExpectation } from './lab/expectation.js';
import { createHands, type Widget } from './lab/hands.js';
import { hintFor } from './lab/hint.js';
import { createPageFault } from './lab/page-fault.js';
import { showRows } from './lab/row-list.js';
import { joinVisit, openVisit, type LabVisit, type SeenCall } from './lab/visit.js';

const CATALOGUES: Readonly<Record<string, Words>> = { ar, de, en, fr, ja };

const widget = find<Widget>('kyc-onboarding');
const phases = find<HTMLSelectElement>('#phase');
const variants = find<HTMLSelectElement>('#variant');
const openIn = find<HTMLSelectElement>('#open-in');
const events = find('#events');
const requests = find('#requests');
const status = find('#status');
const buttons = {
  switchOn: find<HTMLButtonElement>('#switch-on'),
  go: find<HTMLButtonElement>('#go'),
  deed: find<HTMLButtonElement>('#deed'),
  letGo: find<HTMLButtonElement>('#let-go'),
  end: find<HTMLButtonElement>('#end'),
};

/** What is chosen in the list and in the boxes below it. */
interface Choice {
  readonly row: Row;
  readonly phase: Phase;
  readonly name: string;
  readonly variant: Variant;
}

let words: Words = en;
let chosen: Row | Scene | undefined;
let isOn = false;
let visit: LabVisit | undefined;
let entered = 0;
let deedTimer = 0;
/** What the operator's page led back with, in place of which it had opened; nothing once it is gone on with. */
let returned = location.search.includes('visit=') ? new URLSearchParams(location.search) : undefined;

const hands = createHands(widget, () => words);
const expectation = createExpectation(find('#expected'), widget, hands, () => {
  tell('Everything that is expected was seen. End the fault, and the next try succeeds.');
});
const pageFault = createPageFault(widget, onAsked);

widget.fields = FIELDS;
widget.openHosts = location.host;
showEvents(widget, events);
new MutationObserver(() => expectation.look()).observe(widget.shadowRoot ?? widget, {
  subtree: true,
  childList: true,
  characterData: true,
});
function tell(text: string): void {
  status.textContent = text;
}

function showSample(): void {
  const { label, code } = words;
  const lines: readonly (readonly [string, string])[] = [
    [label.phoneNumber, TYPED.tel],
    [code, CODE],
    [label.givenName, TYPED['given-name']],
    [label.familyName, TYPED['family-name']],
    [label.birthdate, `${TYPED['bday-day']} ${TYPED['bday-month']} ${TYPED['bday-year']}`],
    [label.email, TYPED.email],
    [label.idDocument, TYPED['doc-number']],
  ];
  find('#sample').replaceChildren(
    ...lines.map(([name, text]) =>
      element('div', {}, [element('dt', { lang: words.language, dir: 'auto' }, [name]), element('dd', {}, [text])]),
    ),
  );
}

function choice(): Choice | undefined {
  if (!chosen || !('variants' in chosen)) return undefined;
  const row = chosen;
  const phase = row.phases.find((each) => each === phases.value);
  const variant = row.variants[variants.value];
  return phase && variant && { row, phase, name: variants.value, variant };
}

function showChoice(): void {
  const made = choice();
  if (made) {
    const { row, phase, variant } = made;
    const isRepeated = row.isRepeated === true && variant.times === undefined;
    expectation.show({ phase, variant, expected: expectedIn(row, phase), isRepeated }, words);
  } else if (chosen && 'todo' in chosen) expectation.showText(chosen.expected);
  const todo = chosen && 'todo' in chosen ? chosen.todo : '';
  find('#hint').textContent = made ? hintFor(made.phase, made.variant) : todo;
  const isByHand = !made || made.variant.fault.kind === 'files';
  buttons.switchOn.hidden = isByHand;
  buttons.go.hidden = isByHand;
  find('.lab-run').hidden = isByHand;
  find('#open-in-choice').hidden = isByHand || !made || !isPolled(made.phase);
}

const option = (value: string, text: string): HTMLOptionElement => element('option', { value }, [text]);

function choose(row: Row | Scene): void {
  chosen = row;
  find('#fault-heading').textContent = `Row ${row.number}: ${row.fault}`;
  const isData = 'variants' in row;
  phases.replaceChildren(...(isData ? row.phases.map((phase) => option(phase, PHASE_NAMES[phase])) : []));
  const names = isData ? Object.keys(row.variants) : [];
  variants.replaceChildren(...names.map((name) => option(name, name)));
  find('#phase-choice').hidden = !isData;
  find('#variant-choice').hidden = names.length < 2;
  if (returned) comeBack(returned);
  else attempt(rest);
}

/** A button for what happens meanwhile can be pressed when the question is on its way, or when the widget waits. */
function offerDeed(isOffered: boolean, isHeld = false): void {
  clearTimeout(deedTimer);
  buttons.deed.hidden = !isOffered;
  buttons.letGo.hidden = !isHeld;
}

function onAsked(): void {
  const fault = choice()?.variant.fault;
  if (!isOn || fault?.kind !== 'meanwhile') {
    tell('The question was asked. Watch the form.');
    return expectation.asked();
  }
  tell('The question waits at the server.');
  offerDeed(true, true);
  if (fault.after === undefined) return;
  buttons.deed.disabled = true;
  deedTimer = window.setTimeout(() => (buttons.deed.disabled = false), fault.after * 1000);
}

function showCall({ phase, path, body, done }: SeenCall): void {
  const name = path.split('/').at(-1) ?? '';
  requests.append(entry(`POST ${name}`, phase === 'aside' ? 'aside' : PHASE_NAMES[phase], done, asJson(body)));
}

async function enter(made?: Choice): Promise<void> {
  const number = ++entered;
  const wish = made && { row: rowName(made.row), phase: made.phase, variant: made.name, openIn: widget.openIn };
  const next = await openVisit(wish ?? {}, showCall);
  // Somebody who chooses quickly only gets the last one.
  if (number !== entered) return next.leave();
  visit?.leave();
  visit = next;
  offerDeed(false);
  isOn = made !== undefined;
  if (made) pageFault.begin(visit.endpoint, made.phase, made.variant, variantName(made.row, made.name));
  else pageFault.rest(visit.endpoint);
  buttons.end.disabled = !isOn;
  widget.lang = words.language;
  events.replaceChildren();
  requests.replaceChildren();
}

/** Goes on with a visit that the operator's page interrupted. */
function comeBack(address: URLSearchParams): void {
  returned = undefined;
  const id = address.get('visit') ?? '';
  openIn.value = widget.openIn = 'page';
  phases.value = address.get('phase') ?? '';
  variants.value = address.get('variant') ?? '';
  const made = choice();
  if (!made) return attempt(rest);
  visit = joinVisit(id, `/lab/api/${encodeURIComponent(id)}`, showCall);
  isOn = true;
  pageFault.goOn(visit.endpoint, made.phase, made.variant);
  showChoice();
  expectation.begin();
  buttons.end.disabled = false;
  tell('The operator’s page led back here, and the form goes on.');
}

/** Nothing goes wrong until something is switched on. */
async function rest(): Promise<void> {
  showChoice();
  tell(choice() ? 'Nothing is switched on.' : '');
  if (isOn || !visit) await enter();
}

async function switchOn(): Promise<void> {
  const made = choice();
  if (!made) return;
  await enter(made);
  expectation.begin();
  tell('Switched on. The form begins anew.');
}

async function end(): Promise<void> {
  await visit?.end();
  pageFault.end();
  widget.lang = words.language;
  widget.fields = FIELDS;
  offerDeed(false);
  isOn = false;
  buttons.end.disabled = true;
  hands.main()?.focus();
  tell('The fault has ended. Press the form’s button again: the next try succeeds.');
}

async function go(): Promise<void> {
  if (!isOn || widget.step === 'done') await switchOn();
  const made = choice();
  if (!made) return;
  tell('Filling in …');
  await hands.goTo(made.phase);
  hands.main()?.focus();
  tell(`Everything is typed. ${TO_DO[made.phase] ?? 'Press Continue in the form.'}`);
}

async function letGo(): Promise<void> {
  tell('Watch the form.');
  offerDeed(false);
  // The button that was pressed is gone.
  buttons.end.focus();
  await visit?.letGo();
  expectation.asked();
}

async function doDeed(): Promise<void> {
  pageFault.act();
  await letGo();
}

/** What is left to do, where it is not the usual button. */
const TO_DO: Readonly<Partial<Record<Phase, string>>> = {
  A: 'Agree in the form.',
  C: 'Follow the link in the form.',
  W: 'Watch the form.',
  N: 'Follow the link in the form.',
  U: 'Say in the form that the records are yours.',
};

/** Says what did not work; the reason is for the console. */
function attempt(act: () => Promise<void>): void {
  act().catch((error: unknown) => {
    tell('That did not work. Switch the row on again.');
    console.error(error);
  });
}

widget.addEventListener('kyc-error', () => {
  if (isOn && choice()?.variant.jumpsAfterwards !== undefined) offerDeed(true);
});
phases.addEventListener('change', () => attempt(rest));
variants.addEventListener('change', () => attempt(rest));
find('#switch').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(switchOn);
});
find('#own').addEventListener('submit', (event) => event.preventDefault());
find('#rows').addEventListener('submit', (event) => event.preventDefault());
buttons.go.addEventListener('click', () => attempt(go));
buttons.deed.addEventListener('click', () => attempt(doDeed));
buttons.letGo.addEventListener('click', () => attempt(letGo));
buttons.end.addEventListener('click', () => attempt(end));

find<HTMLSelectElement>('#language').addEventListener('change', ({ target }) => {
  words = CATALOGUES[(target as HTMLSelectElement).value] ?? en;
  widget.lang = words.language;
  showSample();
  showChoice();
});
find<HTMLSelectElement>('#theme').addEventListener('change', ({ target }) => {
  document.documentElement.style.colorScheme = (target as HTMLSelectElement).value;
});

openIn.addEventListener('change', () => {
  widget.openIn = openIn.value === 'page' ? 'page' : 'tab';
  attempt(rest);
});

showSample();
showRows({
  first: returned?.get('row') ?? null,
  list: find('#rows'),
  filter: find('#filter'),
  count: find('#row-count'),
  onChosen: choose,
});
