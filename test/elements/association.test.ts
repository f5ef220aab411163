/**
 * The widget among forms: who owns its controls, what they are called and filled in by, and what the page's own form gets of it.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { FIELD_NAMES } from '../../src/domain/field.js';
import { CONTROLS } from '../../src/elements/control-table.js';
import { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, verdict } from '../support/fake-service.js';
import { FIELDS, scene, SCENES, VALUES, type StepName } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (person: Person): Control[] => [
  ...person.root.querySelectorAll<Control>('.kyc-widget :is(input, select, textarea)'),
];
/** The profile form or the second one, by its id without the widget's number. */
const ownerOf = ({ form }: Control): string => /^kyc\d+-(\w+)$/.exec(form?.id ?? '')?.[1] ?? (form ? 'page' : 'nobody');

/** As it is written: not every browser knows every token. */
const tokensOf = (control: Control): string => control.getAttribute('autocomplete') ?? '';

/** Placements of a widget that forms care about. */
const PAGES = {
  'in the shadow root': html`<kyc-onboarding render-root="shadow"></kyc-onboarding>`,
  'in the shadow root, in a page’s form': html`<form><kyc-onboarding render-root="shadow"></kyc-onboarding></form>`,
  'in the light': html`<kyc-onboarding render-root="light"></kyc-onboarding>`,
  'in the light, in a page’s form': html`<form><kyc-onboarding render-root="light"></kyc-onboarding></form>`,
} as const;
const EMPTY: readonly StepName[] = ['number', 'code', 'form', 'second page', 'by hand'];

describe('controls and their forms', () => {
  for (const [where, page] of Object.entries(PAGES)) {
    const isInForm = where.includes('page’s form');

    it(`AC-AF-1 each control and its form have the same root, in every step, ${where}`, async () => {
      for (const { step, state, properties, arrange } of SCENES) {
        if (properties || step === 'result') continue;
        const person = await openPage({ page, properties: { fields: FIELDS } });
        await arrange(person);
        // The search box of the countries belongs to no form, so that no browser fills it in.
        const controls = controlsOf(person).filter((control) => !control.closest('[role=dialog]'));
        expect(controls.length, `${step}, ${state}`).to.be.greaterThan(0);
        for (const control of controls)
          expect(control.form?.getRootNode() === control.getRootNode(), `${step}, ${state}: ${control.name}`).to.equal(
            true,
          );
      }
    });

    it(`AC-AF-3 tokens are told apart from the page’s where it has a form around the widget, and only there, ${where}`, async () => {
      let tokens = 0;
      for (const step of EMPTY) {
        const person = await openPage({ page, properties: { fields: FIELDS } });
        await scene(step, 'empty').arrange(person);
        for (const control of controlsOf(person)) {
          const { name, id } = control;
          const autocomplete = tokensOf(control);
          const token = autocomplete.split(' ').at(-1) ?? '';
          if (token === '' || token === 'off') continue;
          tokens++;
          // The code belongs to no address, and browsers look for the bare token.
          const isBare = token === 'one-time-code' || !isInForm;
          expect(autocomplete, name || id).to.match(isBare ? new RegExp(`^${token}$`) : /^section-kyc-\d+(-\S+)? \S+$/);
        }
      }
      expect(tokens).to.be.greaterThan(10);
    });

    it(`AC-AF-6 what has no token belongs to the second form, but the house number, ${where}`, async () => {
      for (const step of EMPTY) {
        const person = await openPage({ page, properties: { fields: [...FIELDS, 'streetNumber'] as typeof FIELDS } });
        await scene(step, 'empty').arrange(person);
        for (const control of controlsOf(person)) {
          // A section of its own is no token of the profile's: it keeps the profile out.
          const hasToken = !/^(off)?$|^section-kyc-\d+-/.test(tokensOf(control));
          const isApart = !hasToken && !control.id.endsWith('-house-number');
          expect(ownerOf(control), `${step}: ${control.id || control.name}`).to.equal(isApart ? 'apart' : 'profile');
        }
      }
    });
  }

  it('AC-AF-5 name, contact and address are one step; what is not the step is not on the page', async () => {
    const person = await openPage({ properties: { fields: FIELDS } });
    const names = (): string[] => [
      ...new Set(controlsOf(person).map(({ id, name }) => id.replace(/^kyc\d+-/, '') || name)),
    ];
    await scene('form', 'empty').arrange(person);
    expect(names()).to.include.members([
      'given-name',
      'family-name',
      'bday-day',
      'email',
      'country',
      'postal-code',
      'address-level2',
      'street-address',
    ]);
    expect(names()).to.not.include.members(['tel', 'doc-number']);
    expect(person.root.querySelectorAll('kyc-phone-field, kyc-code-field').length).to.equal(0);
    person.widget.values = VALUES;
    await person.settled();
    await person.press('Continue');
    expect(names()).to.include('doc-number');
    expect(names()).to.not.include.members(['given-name', 'email', 'country']);
    for (const hidden of person.root.querySelectorAll<HTMLElement>('[hidden], [inert]'))
      expect(hidden.querySelectorAll('input, select, textarea').length).to.equal(0);
  });

  it('AC-AF-8 only tokens that HTML knows, or `off`', async () => {
    const KNOWN =
      /^(off|)$|^(section-\S+ )?(tel|one-time-code|name|given-name|family-name|additional-name|email|country|address-level[123]|street-address|address-line[12]|postal-code|bday-(day|month|year))$/;
    for (const step of EMPTY) {
      const person = await openPage({ properties: { fields: ATTRIBUTE_NAMES.join(' ') } });
      await scene(step, 'empty')
        .arrange(person)
        .catch(() => undefined);
      for (const control of controlsOf(person)) expect(control.getAttribute('autocomplete') ?? '').to.match(KNOWN);
    }
  });

  it('AC-AF-9 while a browser fills in, no box is rewritten before the last one has its text, and no digit ever changes', async () => {
    const person = await openPage({ properties: { fields: FIELDS } });
    const write = (id: string, text: string): HTMLInputElement | null => {
      const box = person.root.querySelector<HTMLInputElement>(`[id$='-${id}']`);
      if (!box) return null;
      box.value = text;
      for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      return box;
    };
    const tel = write('tel', '+33639980001');
    expect(tel?.value).to.equal('+33639980001');
    await person.settled();
    expect(tel?.value.replace(/\D/g, '')).to.equal('33639980001');
    await scene('form', 'empty').arrange(person);
    const texts = {
      'given-name': 'Ada',
      'family-name': 'Lovelace',
      'postal-code': '75 001',
      'address-level2': 'Paris',
    };
    const boxes = Object.entries(texts).map(([id, text]) => [write(id, text), text] as const);
    expect(boxes.map(([box]) => box?.value)).to.deep.equal(Object.values(texts));
    await person.settled();
    for (const [box, text] of boxes) expect(box?.value.replace(/\D/g, '')).to.equal(text.replace(/\D/g, ''));
  });
});

describe('names in the page', () => {
  it('AC-NH-1 no control carries an attribute’s name; the mapping is one table', async () => {
    // `name`, `email`, `country` are autofill tokens themselves.
    const own = FIELD_NAMES.filter((name) => !['name', 'email', 'country'].includes(name)) as readonly string[];
    expect(Object.keys(CONTROLS).sort()).to.deep.equal([...ATTRIBUTE_NAMES].sort());
    for (const step of EMPTY) {
      const person = await openPage({ properties: { fields: ATTRIBUTE_NAMES.join(' ') } });
      await scene(step, 'empty')
        .arrange(person)
        .catch(() => undefined);
      const used = controlsOf(person).flatMap(({ name, id }) => [name, id, id.replace(/^kyc\d+-/, '')]);
      expect(used.filter((each) => own.includes(each))).to.deep.equal([]);
    }
  });

  it('AC-NH-2 no id stands twice on a page with two widgets, in any step, and every id that is pointed to is there', async () => {
    for (const root of ['shadow', 'light'] as const) {
      const people = await Promise.all(
        [1, 2].map(() =>
          openPage({
            page: html`<kyc-onboarding render-root=${root}></kyc-onboarding>`,
            properties: { fields: FIELDS },
          }),
        ),
      );
      for (const { step, state, properties, arrange } of SCENES) {
        if (properties || !/empty|summary|questions|match/.test(state)) continue;
        for (const person of people) {
          person.widget.reset();
          await person.settled();
          await arrange(person);
        }
        const ids = people.flatMap((person) => [...person.root.querySelectorAll('[id]')].map(({ id }) => id));
        expect(new Set(ids).size, `${step}, ${state}`).to.equal(ids.length);
        for (const person of people)
          for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
            for (const each of person.root.querySelectorAll(`[${name}]`))
              for (const id of (each.getAttribute(name) ?? '').split(' '))
                expect(person.root.querySelector(`#${id}`)?.id, `${step}, ${state}: ${name}=${id}`).to.equal(id);
      }
    }
  });
});

describe('in a page’s form', () => {
  const people = { givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' };
  const page = html`<form>
    <label for="kyc">Check</label>
    <kyc-onboarding id="kyc" name="kyc" required></kyc-onboarding>
    <input name="other" aria-label="Other" />
    <button>Go</button>
  </form>`;
  const finish = async (person: Person): Promise<void> => {
    await person.reachForm(people);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match', true, { token: 'signed' }));
    await person.settled();
  };

  it('AC-FA-1 is a form’s own control; what it hands over is a reference and a token, and it lets nothing be remembered', async () => {
    const calls: unknown[][] = [];
    const { prototype } = ElementInternals;
    const { setFormValue } = prototype;
    prototype.setFormValue = function (...values: Parameters<typeof setFormValue>) {
      calls.push(values);
      setFormValue.apply(this, values);
    };
    const person = await openPage({ page });
    await finish(person);
    prototype.setFormValue = setFormValue;
    expect(KycOnboarding.formAssociated).to.equal(true);
    expect(person.widget.form?.elements.namedItem('kyc') === person.widget).to.equal(true);
    // Without a state of its own the value would be kept as one, in the session's history.
    expect(calls.every(([, state]) => state === null)).to.equal(true);
    const values = calls.flatMap(([value]) => (value instanceof FormData ? [...value.entries()] : []));
    expect([...new Set(values.map(String))]).to.deep.equal(['kyc,signed', 'kyc[reference],ref-1']);
  });

  it('AC-FA-2 submitting too early leads to the first incomplete field, with a message, and submits nothing', async () => {
    const person = await openPage({ page });
    let submitted = 0;
    person.widget.form?.addEventListener('submit', (event) => (event.preventDefault(), submitted++));
    person.widget.form?.querySelector<HTMLElement>(':scope > button')?.focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(submitted).to.equal(0);
    expect(person.focused()?.id).to.match(/^kyc\d+-tel$/);
    expect(person.widget.validationMessage).to.equal('Please finish these steps first.');
    await person.reachForm({ givenName: 'Ada' });
    person.widget.form?.requestSubmit();
    await person.settled();
    expect(submitted).to.equal(0);
    expect(person.focused()?.id).to.match(/^kyc\d+-family-name$/);
    expect(person.widget.values).to.deep.include({ givenName: 'Ada' });
  });

  it('AC-FA-3 a click on the page’s label leads to the first field', async () => {
    const person = await openPage({ page });
    const { x, y } = person.widget.form?.querySelector('label')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    await sendMouse({ type: 'click', position: [Math.round(x + 5), Math.round(y + 5)] });
    expect(person.focused()?.id).to.match(/^kyc\d+-tel$/);
  });

  it('AC-FA-3 a click on text in the widget moves the focus nowhere, and the text can be selected', async () => {
    const person = await openPage({ page });
    const lead = person.root.querySelector<HTMLElement>('.kyc-lead');
    lead?.scrollIntoView({ block: 'center' });
    const { left, top } = lead?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = (x: number): [number, number] => [Math.round(left + x), Math.round(top + 10)];
    await sendMouse({ type: 'click', position: at(20) });
    expect(person.focused() === null).to.equal(true);
    await sendMouse({ type: 'move', position: at(5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(120) });
    await sendMouse({ type: 'up' });
    expect(person.focused() === null).to.equal(true);
    // Chromium's alone; elsewhere the page's selection reaches into shadow roots.
    const root: unknown = person.widget.shadowRoot;
    const selected = (root as { getSelection?: () => Selection } | null)?.getSelection?.() ?? getSelection();
    expect(selected?.toString().length).to.be.greaterThan(2);
    getSelection()?.removeAllRanges();
  });

  it('AC-FA-4 a reset forgets every field, mistake, mark, question and verdict, and begins again', async () => {
    const person = await openPage({ page });
    await person.reachForm({ givenName: 'Ada' });
    await person.press('Continue');
    person.widget.form?.reset();
    await person.settled();
    expect([person.widget.step, person.widget.values]).to.deep.equal(['phone', {}]);
    expect(person.root.querySelectorAll('.kyc-issue, .kyc-notice, .kyc-tag').length).to.equal(0);
    expect(controlsOf(person).map(({ value }) => value)).to.deep.equal(['']);

    await person.reachForm(people);
    await person.press('Continue');
    const question = person.service.last('match');
    person.widget.form?.reset();
    await person.settled();
    expect(question.signal.aborted).to.equal(true);

    await finish(person);
    expect(person.widget.form?.checkValidity()).to.equal(true);
    person.widget.form?.reset();
    await person.settled();
    expect([person.widget.step, person.widget.verdict]).to.deep.equal(['phone', null]);
    expect(person.widget.form?.checkValidity()).to.equal(false);
    expect([...new FormData(person.widget.form ?? undefined).keys()]).to.deep.equal(['other']);
  });

  it('AC-FA-4 disabled with its fieldset: every control is, and what is under way ends', async () => {
    const person = await openPage({
      page: html`<form>
        <fieldset><kyc-onboarding></kyc-onboarding></fieldset>
      </form>`,
      properties: { fields: FIELDS },
    });
    const fieldset = person.widget.closest('fieldset');
    if (!fieldset) throw new Error('No fieldset');
    for (const step of ['number', 'code', 'form', 'second page'] as const) {
      fieldset.disabled = false;
      person.widget.reset();
      await person.settled();
      await scene(step, step === 'form' ? 'asking' : 'slow').arrange(person);
      const question = person.service.questions.at(-1);
      fieldset.disabled = true;
      await person.settled();
      expect(question?.signal.aborted, step).to.equal(true);
      const enabled = [
        ...person.root.querySelectorAll<Control | HTMLButtonElement>('input, select, textarea, .kyc-primary'),
      ].filter((control) => !control.disabled);
      expect(
        enabled.map(({ id }) => id),
        step,
      ).to.deep.equal([]);
    }
  });

  it('AC-FA-5 relies on no restoring by the browser: it has no such callback, and a copied page is empty', async () => {
    expect('formStateRestoreCallback' in KycOnboarding.prototype).to.equal(false);
    const person = await openPage({ page });
    await person.reachForm(people);
    const copy = person.widget.cloneNode(true) as KycOnboarding;
    expect(copy.values).to.deep.equal({});
    expect(person.root.querySelectorAll('[value]:not(option, [type=radio])').length).to.equal(0);
  });

  it('AC-FA-6 Enter goes on in the widget; nothing of it submits, resets or marks the page’s form', async () => {
    const person = await openPage({ page });
    const heard: string[] = [];
    const types = ['submit', 'reset', 'invalid'] as const;
    for (const type of types) person.widget.form?.addEventListener(type, () => heard.push(type), { capture: false });
    person.field('Mobile number').focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    await sendKeys({ type: '0639980001' });
    person.field('Mobile number').focus();
    await sendKeys({ type: '0639980001' });
    await sendKeys({ press: 'Enter' });
    for (const end = performance.now() + 5000; person.service.count('startProof') === 0 && performance.now() < end;)
      await person.settled();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    person.field('Code from the text message').focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.heading()).to.include('Enter the code');
    expect(heard).to.deep.equal([]);
  });
});
