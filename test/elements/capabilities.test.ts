/**
 * What the operator can say anything about decides which fields are asked for; and what it said decides what is told about a verdict.
 */
import { expect } from '@open-wc/testing';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import type { Person } from './harness.js';
import { answer, descriptionOf, focusAt, openRarePage, WHOLE } from './rare-steps.js';

const FIELDS = 'givenName familyName birthdate email cityOfBirth';

const toForm = async (capabilities: object | undefined, properties: Partial<KycOnboarding> = {}): Promise<Person> => {
  const person = await openRarePage({ properties: { fields: FIELDS, ...properties } });
  await person.enterNumber();
  await answer(person, 'startProof', { ...proved, ...(capabilities && { capabilities }) });
  return person;
};

const labels = (person: Person): readonly string[] =>
  [...person.root.querySelectorAll('.kyc-field > label, legend')].map(({ textContent }) => textContent.trim());

const ALL = ['Given names', 'Family name', 'Date of birth', 'Email address', 'Place of birth'];

describe('capabilities', () => {
  for (const [what, capabilities, shown] of [
    ['nothing is said', undefined, ALL],
    ['no list is given', {}, ALL],
    [
      'some can be filled in, others compared',
      { fillIn: ['givenName'], match: ['familyName', 'birthdate'] },
      ALL.slice(0, 3),
    ],
    ['only the comparison is known', { match: ['givenName', 'email'] }, ['Given names', 'Email address']],
    ['only the records are known', { fillIn: ['birthdate'] }, ['Date of birth']],
    // A form without a field leads nowhere.
    ['none of it can be answered', { fillIn: [], match: ['gender'] }, ALL],
  ] as const)
    it(`where ${what}, only what can be answered is asked for`, async () => {
      const person = await toForm(capabilities);
      expect(labels(person)).to.deep.equal(shown);
      expect((person.service.last('fillIn').request['fields'] as readonly string[]).length).to.equal(shown.length);
    });

  it('what the page itself requires is asked for all the same', async () => {
    const person = await toForm({ match: ['givenName'] }, { requiredFields: 'givenName email' });
    expect(labels(person)).to.deep.equal(['Given names', 'Email address']);
    const other = await toForm(
      { match: ['givenName'] },
      { fields: ['givenName', 'familyName', { name: 'cityOfBirth', required: true }] },
    );
    expect(labels(other)).to.deep.equal(['Given names', 'Place of birth']);
  });

  it('what is not asked for is not sent', async () => {
    const person = await toForm({ match: ['givenName', 'familyName', 'birthdate'] });
    await answer(person, 'fillIn', { attributes: { ...WHOLE, email: 'ada@example.com' }, check: [] });
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal(WHOLE);
  });

  it('by hand everything is asked for', async () => {
    const person = await toForm({ match: ['givenName'] });
    await answer(person, 'fillIn', { attributes: { givenName: 'Ada' }, check: [] });
    await person.press(en.notMe);
    expect(labels(person)).to.deep.equal(ALL);
  });

  it('belong to the number: with another one everything may be asked for again', async () => {
    const person = await toForm({ match: ['givenName'] });
    await person.press('Change the number');
    await person.enterNumber('06 39 98 00 02');
    await answer(person, 'startProof', proved);
    expect(labels(person)).to.deep.equal(ALL);
  });
});

describe('a correction', () => {
  const outcomes = (given: Readonly<Record<string, string>>) => {
    const answered = verdict('mismatch', false, { attemptsLeft: 2 });
    const attributes = Object.fromEntries(Object.entries(given).map(([name, outcome]) => [name, { outcome }]));
    return { ...answered, verdict: { ...answered.verdict, attributes } };
  };

  const toCorrection = async (properties: Partial<KycOnboarding> = {}, extra: object = {}): Promise<Person> => {
    const person = await openRarePage({ properties });
    await person.enterNumber();
    await answer(person, 'startProof', proved);
    await answer(person, 'fillIn', { attributes: {}, check: [] });
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    const given = outcomes({ givenName: 'match', familyName: 'mismatch', birthdate: 'partial' });
    await answer(person, 'match', { ...given, ...extra });
    return person;
  };

  it('AC-ER-9 says that some details differ and how many tries are left, and names none', async () => {
    const person = await toCorrection();
    expect(person.text()).to.include(en.correctionHeading).and.to.include(en.attemptsLeft(2));
    expect(focusAt(person)).to.equal('problem');
    expect(person.text()).to.not.include(words.fieldDiffers);
    expect(person.root.querySelectorAll('.kyc-tag, [aria-invalid=true]').length).to.equal(0);
  });

  for (const [left, text] of [
    [1, en.attemptsLeft(1)],
    [undefined, ''],
    [0, ''],
  ] as const)
    it(`tries left, ${left ?? 'unsaid'}: ${text || 'nothing about them'}`, async () => {
      const person = await toCorrection({}, { attemptsLeft: left });
      expect(person.text().includes('You can try')).to.equal(text !== '');
      expect(person.text()).to.include(text);
    });

  it('AC-ER-9 names the fields where the page wants that, as part of their descriptions', async () => {
    const person = await toCorrection({ feedback: 'fields' });
    expect(descriptionOf(person, person.field('Given names'))).to.deep.equal([]);
    expect(descriptionOf(person, person.field('Family name'))).to.deep.equal([words.fieldDiffers]);
    const group = person.field('Day').closest('fieldset');
    expect(group && descriptionOf(person, group)).to.include(words.fieldDiffers);
    expect(person.field('Family name').value).to.equal('Lovelace');
  });

  it('the names go with the next verdict', async () => {
    const person = await toCorrection({ feedback: 'fields' });
    await person.type('Family name', 'King');
    await person.press('Continue');
    await answer(person, 'match', outcomes({ birthdate: 'mismatch' }));
    expect(descriptionOf(person, person.field('Family name'))).to.deep.equal([]);
    await person.press('Continue');
    await answer(person, 'match', verdict('match'));
    expect(person.heading()).to.equal('Your details are confirmed');
  });
});

describe('whenVerdict', () => {
  it('resolves for those who asked before and for those who ask later, with the final verdict alone', async () => {
    const person = await openRarePage();
    const early: string[] = [];
    const late: string[] = [];
    void person.widget.whenVerdict().then(({ decision }) => early.push(decision));
    await person.enterNumber();
    await answer(person, 'startProof', codeSent);
    await person.enterCode();
    await answer(person, 'checkCode', proved);
    await answer(person, 'fillIn', { attributes: WHOLE, check: [] });
    await person.press('Continue');
    await answer(person, 'match', verdict('partial', false));
    expect(early).to.deep.equal([]);
    await person.press('Continue');
    await answer(person, 'match', verdict('match'));
    void person.widget.whenVerdict().then(({ decision }) => late.push(decision));
    await person.settled();
    expect([early, late]).to.deep.equal([['match'], ['match']]);
  });

  it('after a reset it is the next one’s', async () => {
    const person = await openRarePage();
    const reach = async (decision: 'match' | 'unverified'): Promise<void> => {
      await person.enterNumber();
      await answer(person, 'startProof', proved);
      await answer(person, 'fillIn', { attributes: WHOLE, check: [] });
      await person.press('Continue');
      await answer(person, 'match', verdict(decision));
    };
    await reach('match');
    person.widget.reset();
    await person.settled();
    const seen: string[] = [];
    void person.widget.whenVerdict().then(({ decision }) => seen.push(decision));
    await person.settled();
    expect(seen).to.deep.equal([]);
    await reach('unverified');
    expect(seen).to.deep.equal(['unverified']);
  });
});
