import { expect } from '@open-wc/testing';
import type {
  KycErrorDetail,
  KycPrefillDetail,
  KycStepDetail,
  KycVerdictDetail,
} from '../../src/elements/kyc-onboarding.events.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import { openPage, NUMBER } from './harness.js';

describe('the way through', () => {
  it('goes from the number over the code and the form to the verdict', async () => {
    const person = await openPage();
    expect(person.heading()).to.equal('Step 1 of 3 Your mobile number');
    await person.enterNumber();
    expect(person.service.last('startProof').request).to.deep.include({ phoneNumber: NUMBER });
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    expect(person.heading()).to.equal('Step 2 of 3 Enter the code');
    expect(person.text()).to.include('+33 6 39 98 00 01');

    await person.enterCode('123 456');
    expect(person.service.last('checkCode').request).to.deep.equal({ handle: 'h1', code: '123456' });
    await person.service.last('checkCode').answer(proved);
    await person.settled();
    expect(person.heading()).to.equal('Step 3 of 3 Your details');
    expect(person.text()).to.include('Asking your operator');

    await person.service
      .last('fillIn')
      .answer({ attributes: { givenName: 'Ada', birthdate: '1978-08-22' }, check: [] });
    await person.settled();
    expect(person.field('Given names').value).to.equal('Ada');
    expect([person.field('Day').value, person.field('Month').value, person.field('Year').value]).to.deep.equal([
      '22',
      '08',
      '1978',
    ]);
    expect(person.text()).to.include('2 fields were filled in');
    expect(person.detail<KycPrefillDetail>('kyc-prefill').fields).to.deep.equal(['givenName', 'birthdate']);

    await person.type('Family name', 'Lovelace');
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({
      givenName: 'Ada',
      familyName: 'Lovelace',
      birthdate: '1978-08-22',
    });
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    expect(person.heading()).to.equal('Your details are confirmed');
    const detail = person.detail<KycVerdictDetail>('kyc-verdict');
    expect(detail.verdict.decision).to.equal('match');
    expect(detail.fields).to.deep.equal({
      phoneNumber: { source: 'unknown-script', edited: false },
      givenName: { source: 'operator', edited: false },
      familyName: { source: 'unknown-script', edited: false },
      birthdate: { source: 'operator', edited: false },
    });
    const steps = person.events
      .filter(({ type }) => type === 'kyc-step')
      .map(({ detail }) => (detail as KycStepDetail).step);
    expect(steps).to.deep.equal(['proof', 'details', 'matching', 'done']);
    expect(person.count('kyc-ready')).to.equal(1);
    expect(person.count('kyc-verdict')).to.equal(1);
  });

  it('marks what came from the operator, and what the person changed', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada' });
    expect(person.text()).to.include('From your operator');
    await person.type('Given names', 'Grace');
    expect(person.text()).to.include('Changed by you');
    await person.type('Given names', 'Ada');
    expect(person.text()).to.not.include('Changed by you');
  });

  it('AC-BU-3 AC-FO-4 does not overwrite what is typed while the operator is asked', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    // Still in the field: no change event has told anybody.
    person.field('Given names').focus();
    person.field('Given names').value = 'Grace';
    await person.service.last('fillIn').answer({ attributes: { givenName: 'Ada', familyName: 'Lovelace' }, check: [] });
    await person.settled();
    expect(person.field('Given names').value).to.equal('Grace');
    expect(person.field('Family name').value).to.equal('Lovelace');
    expect(person.text()).to.include('One field was filled in');
    expect(person.focused()?.id).to.equal(person.field('Given names').id);
  });

  it('AC-RV-1 uses a value that a program wrote without telling', async () => {
    const person = await openPage();
    await person.reachForm();
    for (const [label, text] of [
      ['Given names', 'Ada'],
      ['Family name', 'Lovelace'],
      ['Day', '22'],
      ['Month', '8'],
      ['Year', '1978'],
    ] as const) {
      person.field(label).value = text;
    }
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({
      givenName: 'Ada',
      familyName: 'Lovelace',
      birthdate: '1978-08-22',
    });
  });

  it('keeps everything when the number is changed, except what the operator gave', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada' });
    await person.type('Family name', 'Mine');
    await person.press('Change the number');
    expect(person.heading()).to.include('Your mobile number');
    expect(person.field('Mobile number').value).to.equal('06 39 98 00 01');
    await person.enterNumber('06 39 98 00 02');
    await person.service.last('startProof').answer({ status: 'elsewhere' });
    await person.settled();
    expect(person.field('Family name').value).to.equal('Mine');
    expect(person.field('Given names').value).to.equal('');
  });

  it('AC-BU-1 sends once, however often Continue is pressed', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    const button = person.button('Continue');
    button.focus();
    for (let press = 0; press < 50; press++) button.click();
    await person.settled();
    expect(person.service.count('match')).to.equal(1);
    expect(person.button('Checking your details\u2026').ariaDisabled).to.equal('true');
    expect(person.focused()?.textContent).to.include('Checking');
  });

  it('AC-ER-9 offers another try where the verdict is not final, without saying which detail differs', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await person.service.last('match').answer(verdict('mismatch', false, { attemptsLeft: 2 }));
    await person.settled();
    expect(person.text()).to.include('Some details differ');
    expect(person.detail<KycVerdictDetail>('kyc-verdict')).to.deep.include({ final: false, attemptsLeft: 2 });
    expect(person.root.querySelectorAll('[aria-invalid=true]').length).to.equal(0);
    await person.press('Continue');
    expect(person.service.last('match').request['attempt']).to.equal(2);
  });

  it('asks for the document number when the operator wants it', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await person.service.last('match').refuse('document-required');
    await person.settled();
    expect(person.hasField('Document number')).to.equal(true);
    await person.type('Document number', 'X1');
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.include({ idDocument: 'X1' });
  });

  it('goes on by hand from a failure, and ends in a verdict even when nobody answers', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').refuse('not-supported');
    await person.settled();
    expect(person.text()).to.include('does not offer this check');
    expect(person.detail<KycErrorDetail>('kyc-error')).to.deep.equal({
      code: 'not-supported',
      step: 'phone',
      retryable: false,
    });
    await person.press('Go on without this check');
    expect(person.heading()).to.include('Your details');
    for (const [label, text] of [
      ['Given names', 'Ada'],
      ['Family name', 'L'],
      ['Day', '2'],
      ['Month', '8'],
      ['Year', '1978'],
    ] as const)
      await person.type(label, text);
    await person.press('Continue');
    expect(person.service.last('match').request['manual']).to.equal(true);
    await person.service.last('match').refuse('network');
    await person.settled();
    expect(person.detail<KycVerdictDetail>('kyc-verdict').verdict.decision).to.equal('unverified');
    expect(person.heading()).to.equal('Thank you, we have your details');
  });
});
