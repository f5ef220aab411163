/**
 * Everything once more before it goes out: what is shown, how a line is changed, and what happens when it does not arrive.
 */
import { expect } from '@open-wc/testing';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import type { KycStepDetail } from '../../src/elements/kyc-onboarding.events.js';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import type { Person } from './harness.js';
import { answer, focusAt, leaveAndReturn, openRarePage, refuse, WHOLE } from './rare-steps.js';

const toForm = async (properties: Partial<KycOnboarding> = {}, values: object = WHOLE): Promise<Person> => {
  // Browsers do not agree on how English writes a day in France.
  const person = await openRarePage({ properties: { review: 'on', lang: 'en-GB', ...properties } });
  await person.enterNumber();
  await answer(person, 'startProof', proved);
  await answer(person, 'fillIn', { attributes: {}, check: [] });
  person.widget.values = values;
  await person.settled();
  return person;
};

const toReview = async (...setup: Parameters<typeof toForm>): Promise<Person> => {
  const person = await toForm(...setup);
  await person.press('Continue');
  return person;
};

const lines = (person: Person): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...person.root.querySelectorAll('.kyc-line')].map((line) => [
      line.querySelector('dt')?.textContent.trim() ?? '',
      line
        .querySelector('dd')
        ?.textContent.trim()
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s/g, ' ') ?? '',
    ]),
  );

describe('review: what is shown', () => {
  it('AC-PR-9 stands before anything is sent, is a step of its own, and names what its button does', async () => {
    const person = await toForm();
    expect(person.heading()).to.equal('Step 3 of 4 Your details');
    await person.press('Continue');
    expect(person.heading()).to.equal(`Step 4 of 4 ${words.reviewHeading}`);
    expect(focusAt(person)).to.equal('heading');
    expect(person.service.count('match')).to.equal(0);
    expect(person.detail<KycStepDetail>('kyc-step')).to.deep.equal({ step: 'review', previous: 'details' });
    expect(person.hasButton(words.confirm)).to.equal(true);
  });

  it('AC-PR-9 is a list of every detail in words, with a button to change each', async () => {
    const person = await toReview(
      {
        fields: [
          'givenName',
          'middleNames',
          'birthdate',
          'nationality',
          'gender',
          { name: 'idDocumentType', choices: ['passport', 'national_id_card'] },
          { name: 'email', label: 'Work email', required: false },
        ],
      },
      { ...WHOLE, nationality: 'DE', gender: 'FEMALE', idDocumentType: 'national_id_card' },
    );
    for (const end = performance.now() + 5000; !person.heading().includes('Documents') && performance.now() < end;) {
      if (person.heading().includes(words.reviewHeading)) break;
      if (person.heading().includes(en.documentsHeading)) await person.press('Continue');
      await person.settled();
    }
    expect(lines(person)).to.deep.equal({
      'Mobile number': '+33 6 39 98 00 01',
      'Given names': 'Ada',
      'Middle names': 'Not provided',
      'Date of birth': '22 August 1978',
      Nationality: 'Germany',
      Gender: 'Female',
      'Type of document': 'National identity card',
      'Work email': 'Not provided',
    });
    for (const name of ['Given names', 'Middle names', 'Date of birth', 'Work email'])
      expect(person.hasButton(words.change(name)), name).to.equal(true);
    const list = person.root.querySelector('dl');
    expect([...(list?.querySelectorAll('dt, dd') ?? [])].every((each) => each.textContent.trim() !== '')).to.equal(
      true,
    );
  });

  for (const sendAs of ['name', 'code'] as const)
    it(`AC-PR-9 a region has a name that the person can read, where its ${sendAs} is sent`, async () => {
      const person = await toForm(
        { country: 'JP', fields: ['country', { name: 'region', sendAs }] },
        { country: 'JP', region: sendAs === 'code' ? '13' : '東京都' },
      );
      for (const end = performance.now() + 5000; !person.field('Prefecture').value && performance.now() < end;)
        await person.settled();
      await person.press('Continue');
      expect(lines(person)).to.include({ Country: 'Japan', Prefecture: 'Tokyo' });
    });

  it('says what is wrong in the form first', async () => {
    const person = await toForm({}, { ...WHOLE, givenName: '' });
    await person.press('Continue');
    expect(person.heading()).to.include('Your details');
    expect(focusAt(person)).to.equal('summary');
  });

  it('goes back to the form', async () => {
    const person = await toReview();
    await person.press('Back');
    expect(person.heading()).to.include('Your details');
    expect(focusAt(person)).to.equal('heading');
    expect(person.field('Given names').value).to.equal('Ada');
  });
});

describe('review: left alone', () => {
  const toPrefilledReview = async (): Promise<Person> => {
    const person = await openRarePage({ properties: { review: 'on' } });
    await person.enterNumber();
    await answer(person, 'startProof', proved);
    await person.type('Given names', 'Grace');
    await answer(person, 'fillIn', { attributes: WHOLE, check: [] });
    await person.press('Continue');
    return person;
  };

  for (const [when, happen] of [
    ['after ten idle minutes', (person: Person) => person.wait(10 * 60_000)],
    ['after the page was in the browser’s cache', leaveAndReturn],
  ] as const)
    it(`AC-PR-6 ${when} the operator’s values are gone, and the form says so`, async () => {
      const person = await toPrefilledReview();
      await happen(person);
      expect(person.heading()).to.include('Your details');
      expect(person.text()).to.include(en.prefillForgotten);
      expect([person.field('Given names').value, person.field('Family name').value]).to.deep.equal(['Grace', '']);
      expect(person.detail<KycStepDetail>('kyc-step')).to.deep.equal({ step: 'details', previous: 'review', page: 1 });
      expect(focusAt(person)).to.not.equal('nowhere');
    });

  it('stays where nothing of the operator’s was in it', async () => {
    const person = await toReview();
    await person.wait(10 * 60_000);
    await leaveAndReturn(person);
    expect(person.heading()).to.include(words.reviewHeading);
  });
});

describe('review: changing', () => {
  it('AC-FO-3 Change leads to the field, and Continue back to the same line’s button', async () => {
    const person = await toReview();
    await person.press(words.change('Family name'));
    expect(person.heading()).to.include('Your details');
    expect(person.focused() === person.field('Family name')).to.equal(true);
    await person.type('Family name', 'King');
    await person.press('Continue');
    expect(person.heading()).to.include(words.reviewHeading);
    expect(focusAt(person)).to.equal('change-familyName');
    expect(lines(person)['Family name']).to.equal('King');
  });

  it('AC-FO-3 a day and a list too', async () => {
    const person = await toReview({ fields: 'givenName birthdate country' }, { ...WHOLE, country: 'FR' });
    for (const end = performance.now() + 5000; person.widget.step !== 'review' && performance.now() < end;)
      await person.settled();
    await person.press(words.change('Date of birth'));
    expect(person.focused()?.closest('fieldset')?.querySelector('legend')?.textContent.trim()).to.equal(
      'Date of birth',
    );
    await person.press('Continue');
    expect(focusAt(person)).to.equal('change-birthdate');
    await person.press(words.change('Country'));
    expect(person.focused() === person.field('Country')).to.equal(true);
    await person.press('Continue');
    expect(focusAt(person)).to.equal('change-country');
  });

  it('AC-FO-3 from another page of the form, without passing the pages between', async () => {
    const person = await toForm(
      {
        fields:
          'givenName familyName birthdate email cityOfBirth middleNames nameKanaZenkaku idDocument idDocumentExpiryDate',
        requiredFields: 'givenName idDocument',
      },
      { ...WHOLE, idDocument: '12AB', idDocumentExpiryDate: '2031-03-27' },
    );
    await person.press('Continue');
    expect(person.heading()).to.include(en.documentsHeading);
    await person.press('Continue');
    expect(person.heading()).to.include(words.reviewHeading);
    expect(lines(person)['Document valid until']).to.equal('27 March 2031');
    await person.press(words.change('Given names'));
    await person.type('Given names', 'Grace');
    await person.press('Continue');
    expect(focusAt(person)).to.equal('change-givenName');
    await person.press(words.change('Document number'));
    expect(person.heading()).to.include(en.documentsHeading);
    expect(person.focused() === person.field('Document number')).to.equal(true);
    await person.press('Back');
    expect(focusAt(person)).to.equal('change-idDocument');
  });

  it('AC-FO-3 what was made wrong is said in the form, and then leads back to the line', async () => {
    const person = await toReview();
    await person.press(words.change('Given names'));
    await person.type('Given names', '');
    await person.press('Continue');
    expect(focusAt(person)).to.equal('summary');
    await person.type('Given names', 'Grace');
    await person.press('Continue');
    expect(focusAt(person)).to.equal('change-givenName');
  });
});

describe('review: out', () => {
  it('sends what was reviewed, once, with the button keeping the focus', async () => {
    const person = await toReview();
    const button = person.button(words.confirm);
    button.focus();
    for (let press = 0; press < 5; press++) button.click();
    await person.settled();
    expect(person.service.count('match')).to.equal(1);
    expect(person.service.last('match').request['attributes']).to.deep.equal(WHOLE);
    expect(person.focused()?.textContent.trim()).to.equal(en.checkingDetails);
    await answer(person, 'match', verdict('match'));
    expect(person.heading()).to.equal('Your details are confirmed');
  });

  it('Continue after a failure sends it again as it is, without another review', async () => {
    const person = await toReview();
    await person.press(words.confirm);
    await refuse(person, 'match', 'network');
    expect(focusAt(person)).to.equal('problem');
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(2);
    expect(person.service.last('match').request['key']).to.equal(
      person.service.questions.find(({ method }) => method === 'match')?.request['key'],
    );
  });

  it('what was changed after a failure is reviewed again', async () => {
    const person = await toReview();
    await person.press(words.confirm);
    await refuse(person, 'match', 'network');
    await person.type('Given names', 'Grace');
    await person.press('Continue');
    expect(person.heading()).to.include(words.reviewHeading);
    expect(person.service.count('match')).to.equal(1);
  });

  it('a verdict that can be improved leads to the form, and through the review again', async () => {
    const person = await toReview();
    await person.press(words.confirm);
    await answer(person, 'match', verdict('mismatch', false, { attemptsLeft: 1 }));
    expect(person.text()).to.include(en.correctionHeading);
    await person.press('Continue');
    expect(person.heading()).to.include(words.reviewHeading);
    expect(person.text()).to.not.include(en.correctionHeading);
    await person.press(words.confirm);
    expect(person.service.last('match').request).to.include({ attempt: 2 });
  });

  it('by hand too, without the word about the operator', async () => {
    const person = await openRarePage({ properties: { review: 'on' } });
    await person.enterNumber();
    await answer(person, 'startProof', codeSent);
    await person.press('Go on without this check');
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    expect(person.heading()).to.include(words.reviewHeading);
    expect(person.text()).to.not.include(words.reviewLead);
    await person.press(words.change('Given names'));
    await person.press('Continue');
    expect(focusAt(person)).to.equal('change-givenName');
    await person.press(words.confirm);
    expect(person.service.last('match').request).to.include({ manual: true });
  });
});
