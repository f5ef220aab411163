/**
 * What is wrong: when it is said, where it stands, how it is tied to its control, and when it goes away.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { verdict } from '../support/fake-service.js';
import { FIELDS, scene, VALUES } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

const squeezed = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (person: Person, selector: string): HTMLElement[] => [
  ...person.root.querySelectorAll<HTMLElement>(selector),
];
const controls = (person: Person): HTMLElement[] => all(person, '.kyc-field :is(input, select, textarea)');
const byId = (person: Person, id: string): HTMLElement | null => person.root.querySelector(`#${CSS.escape(id)}`);
/** The messages at the fields, as they can be seen. */
const inline = (person: Person): string[] =>
  all(person, '.kyc-issue').map((issue) => squeezed(issue).replace(/^Error: /, ''));

const openAt = async (...names: Parameters<typeof scene>): Promise<Person> => {
  const person = await openPage({ properties: { fields: FIELDS } });
  await scene(...names).arrange(person);
  return person;
};
const inForm = async (fields: string): Promise<Person> => {
  const person = await openPage({ properties: { fields } });
  await person.reachForm();
  return person;
};

describe('errors: when', () => {
  it('AC-ER-1 no form of the widget’s own asks the browser to validate, on any screen', async () => {
    for (const step of ['number', 'code', 'form', 'second page', 'by hand'] as const) {
      const person = await openAt(step, 'empty');
      const forms = all(person, 'form') as HTMLFormElement[];
      expect(forms.length, step).to.equal(2);
      expect(
        forms.every(({ noValidate }) => noValidate),
        step,
      ).to.equal(true);
    }
  });

  it('AC-ER-1 says nothing on a visit to a field, nor about what is typed, before the person wants to go on', async () => {
    const person = await inForm('givenName email');
    person.field('Given names').focus();
    await sendKeys({ press: 'Tab' });
    await person.settled();
    await person.type('Email address', 'nobody');
    expect(inline(person)).to.deep.equal([]);
    expect(all(person, '[aria-invalid=true]').length).to.equal(0);
  });

  it('AC-ER-1 after a refused try a field is judged again when it is changed, and what is mended is said no more', async () => {
    const person = await inForm('givenName email');
    await person.press('Continue');
    expect(inline(person).length).to.equal(2);
    await person.type('Email address', 'nobody');
    expect(inline(person)).to.deep.equal([
      'Given names: please fill this in.',
      'Enter an email address such as name@example.com.',
    ]);
    await person.type('Email address', 'name@example.com');
    expect(inline(person)).to.deep.equal(['Given names: please fill this in.']);
    expect(squeezed(person.root.querySelector('[id$=-summary]'))).to.equal(
      'There is a problem Given names: please fill this in.',
    );
    await person.type('Given names', 'Ada');
    expect(inline(person)).to.deep.equal([]);
    expect(all(person, '[id$=-summary]').length).to.equal(0);
  });

  it('AC-ER-1 a field that was right is not judged while it is being typed into again', async () => {
    const person = await inForm('givenName email');
    await person.type('Email address', 'name@example.com');
    await person.press('Continue');
    expect(inline(person)).to.deep.equal(['Given names: please fill this in.']);
    await person.type('Email address', 'nam');
    expect(inline(person)).to.deep.equal(['Given names: please fill this in.']);
  });
});

describe('errors: the summary', () => {
  for (const step of ['number', 'code', 'form', 'second page', 'by hand'] as const) {
    it(`AC-ER-2 ${step}: one entry per field in the page’s order, in the field’s words, named by its heading, with the focus`, async () => {
      const person = await openAt(step, 'error summary');
      const summary = person.root.querySelector<HTMLElement>('[id$=-summary]');
      expect(all(person, '[id$=-summary] li').map(squeezed)).to.deep.equal(inline(person));
      expect(new Set(inline(person)).size).to.equal(inline(person).length);
      expect(summary?.role).to.equal('group');
      expect(summary?.tabIndex).to.equal(-1);
      const heading = byId(person, summary?.getAttribute('aria-labelledby') ?? '');
      expect(heading?.localName).to.equal('h3');
      expect(squeezed(heading)).to.match(/^There (is a problem|are \d+ problems)$/);
      expect(person.focused()?.id).to.equal(summary?.id);
      // At the top: only the step's own heading stands before it.
      const before = all(person, '.kyc-widget *').filter(
        (each) => summary && each.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      expect(before.filter((each) => !each.closest('h2') && !each.contains(summary))).to.have.length(0);
    });
  }

  it('AC-ER-2 an only mistake has a summary too', async () => {
    const person = await inForm('givenName');
    await person.press('Continue');
    expect(all(person, '[id$=-summary] li').map(squeezed)).to.deep.equal(['Given names: please fill this in.']);
  });

  it('AC-ER-2 both readings of a Japanese name are one row and one entry', async () => {
    const person = await inForm('nameKanaZenkaku nameKanaHankaku');
    await person.press('Continue');
    expect(all(person, '[id$=-summary] li').length).to.equal(1);
    expect(inline(person).length).to.equal(1);
  });

  it('AC-ER-3 each entry leads to its own field inside the widget, label in view, and moves the page no further', async () => {
    const person = await openAt('form', 'error summary');
    const links = all(person, '[id$=-summary] a');
    expect(links.length).to.be.greaterThan(6);
    for (const link of links) {
      link.click();
      const focused = person.focused();
      const field = focused?.closest<HTMLElement>('.kyc-field');
      expect(squeezed(field?.querySelector('.kyc-issue'))).to.equal(`Error: ${squeezed(link)}`);
      expect(focused?.matches('input, select, textarea')).to.equal(true);
      const { top } = field?.querySelector('label, legend')?.getBoundingClientRect() ?? { top: -1 };
      expect(top, squeezed(link)).to.be.within(0, innerHeight);
      expect(location.hash).to.equal('');
    }
  });

  it('AC-ER-3 the entry about the code leads to the code', async () => {
    const person = await openAt('code', 'error summary');
    all(person, '[id$=-summary] a')[0]?.click();
    expect(person.focused()?.id).to.equal(person.field('Code from the text message').id);
  });
});

describe('errors: at the control', () => {
  it('AC-ER-4 every control in error says so and is described by its hint, then by what is wrong; both go together', async () => {
    const person = await openAt('form', 'error summary');
    const checked: string[] = [];
    for (const field of all(person, '.kyc-field:has(.kyc-issue)')) {
      const group = field.querySelector('fieldset');
      const own = [...field.querySelectorAll('input, select, textarea')].filter(
        ({ ariaInvalid }) => ariaInvalid === 'true',
      );
      const wrong = own.length > 0 ? own : [group];
      expect(wrong[0]?.ariaInvalid ?? group?.getAttribute('aria-invalid'), field.localName).to.equal('true');
      const described = `${group?.getAttribute('aria-describedby') ?? ''} ${own[0]?.getAttribute('aria-describedby') ?? ''}`;
      const texts = described
        .split(' ')
        .filter(Boolean)
        .map((id) => byId(person, id)?.className ?? `nothing is called ${id}`);
      const expected = field.querySelector('.kyc-hint') ? ['kyc-hint', 'kyc-issue'] : ['kyc-issue'];
      expect(texts, squeezed(field.querySelector('label, legend'))).to.deep.equal(expected);
      checked.push(field.localName);
    }
    expect(new Set(checked).size).to.be.at.least(5);
    person.widget.values = VALUES;
    await person.settled();
    expect(all(person, '.kyc-issue').length).to.equal(0);
    expect(all(person, '[aria-invalid=true]').length).to.equal(0);
    expect(all(person, '[aria-describedby*=-error]').length).to.equal(0);
  });

  it('AC-ER-4 radio buttons are one group that may be wrong and may be required', async () => {
    const person = await openPage({ properties: { fields: 'gender', requiredFields: 'gender' } });
    await person.reachForm();
    const group = person.root.querySelector('fieldset');
    expect([group?.role, group?.ariaRequired, group?.ariaInvalid]).to.deep.equal(['radiogroup', 'true', 'false']);
    await person.press('Continue');
    expect(group?.ariaInvalid).to.equal('true');
  });

  for (const [typed, wrong] of [
    [{ Day: '3', Year: '1978' }, ['Month']],
    [{ Day: '31', Month: '2', Year: '1978' }, ['Day']],
    [{}, ['Day', 'Month', 'Year']],
  ] as const) {
    it(`AC-ER-4 a day: marks ${wrong.join(', ')} where ${Object.keys(typed).join(', ') || 'nothing'} was typed`, async () => {
      const person = await inForm('birthdate');
      for (const [label, text] of Object.entries(typed)) await person.type(label, text);
      await person.press('Continue');
      const marked = ['Day', 'Month', 'Year'].filter((label) => person.field(label).ariaInvalid === 'true');
      expect(marked).to.deep.equal([...wrong]);
    });
  }

  it('AC-ER-4 no control is invalid or described by a message that is not there, in any state', async () => {
    const person = await openPage({ properties: { fields: FIELDS } });
    await person.reachForm();
    for (const control of controls(person)) {
      expect(control.ariaInvalid, control.id).to.not.equal('true');
      for (const id of (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
        expect(byId(person, id)?.id).to.equal(id);
    }
  });

  it('AC-ER-5 a message begins with a hidden word and has a drawn sign; it says what to do', async () => {
    const person = await openAt('form', 'error summary');
    for (const issue of all(person, '.kyc-issue')) {
      const [sign, word] = issue.children;
      expect(sign?.getAttribute('aria-hidden')).to.equal('true');
      expect(sign?.getBoundingClientRect().width).to.be.greaterThan(8);
      expect(squeezed(word)).to.equal('Error:');
      expect(word?.getBoundingClientRect().width).to.be.at.most(1);
      expect(squeezed(issue)).to.match(/please|Enter|Choose/);
    }
  });

  it('AC-ER-5 the hidden word is in the language of the message', async () => {
    await import('../../src/locales/fr.js');
    const person = await openPage({ properties: { lang: 'fr' } });
    await person.press('Continuer');
    expect(squeezed(person.root.querySelector('.kyc-issue .kyc-unseen'))).to.equal(fr.error.replace('\u00a0', ' '));
  });
});

describe('errors: from the proxy', () => {
  it('AC-ER-8 a failure that names a field stands at that field, with the text in it kept', async () => {
    const person = await openAt('code', 'refused');
    const box = person.field('Code from the text message');
    expect(inline(person)).to.deep.equal([en.problem['code-invalid'](undefined)]);
    expect(box.value).to.equal('000000');
    expect(all(person, '[id$=-problem]').length).to.equal(0);
  });

  it('AC-ER-8 any other is a message without a link, and everything typed is kept', async () => {
    const person = await openAt('second page', 'problem');
    expect(all(person, '[id$=-problem] a').length).to.equal(0);
    expect(inline(person)).to.deep.equal([]);
    expect(person.widget.values).to.deep.include(VALUES);
  });

  it('AC-ER-9 a mismatch names no field, anywhere in the widget', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    const answer = verdict('mismatch', false, { attemptsLeft: 2 });
    const attributes = { familyName: { outcome: 'mismatch', score: 40 }, givenName: { outcome: 'match' } } as const;
    await person.service.last('match').answer({ ...answer, verdict: { ...answer.verdict, attributes } });
    await person.settled();
    expect(squeezed(person.root.querySelector('[id$=-problem]'))).to.equal(
      `${en.correctionHeading} ${en.correctionText} ${en.attemptsLeft(2)}`,
    );
    expect(all(person, '.kyc-issue, [aria-invalid=true]').length).to.equal(0);
  });
});

it('knows every attribute: the long form of these tests asks for each kind', () => {
  const asked = new Set(
    (FIELDS as readonly (string | { name: string })[]).map((each) => (typeof each === 'string' ? each : each.name)),
  );
  expect(ATTRIBUTE_NAMES.filter((name) => asked.has(name)).length).to.equal(asked.size);
});
