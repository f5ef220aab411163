import { expect } from '@open-wc/testing';
import type { ProblemCode } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { codeSent, proved } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const inCode = async (): Promise<Person> => {
  const person = await openPage();
  await person.enterNumber();
  await person.service.last('startProof').answer(codeSent);
  await person.settled();
  return person;
};

const inMatch = async (): Promise<Person> => {
  const person = await openPage();
  await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
  await person.press('Continue');
  return person;
};

describe('when something fails', () => {
  const codes: readonly ProblemCode[] = [
    'network',
    'offline',
    'timeout',
    'protocol',
    'provider-error',
    'config',
    'not-authorised',
    'internal',
  ];
  for (const code of codes) {
    it(`${code}: says so once, keeps what was typed, and the next try works`, async () => {
      const person = await openPage();
      await person.enterNumber();
      await person.service.last('startProof').refuse(code);
      await person.settled();
      expect(person.text()).to.include(en.problem[code](undefined));
      expect(person.count('kyc-error')).to.equal(1);
      expect(person.field('Mobile number').value).to.equal('06 39 98 00 01');
      expect(person.focused()?.id).to.match(/^kyc\d+-problem$/);
      await person.press('Continue');
      await person.service.last('startProof').answer(codeSent);
      await person.settled();
      expect(person.heading()).to.include('Enter the code');
    });
  }

  it('AC-ER-8 a wrong code: says so at the box, leaves it in there, selected', async () => {
    const person = await inCode();
    await person.enterCode('000000');
    await person.service.last('checkCode').refuse('code-invalid');
    await person.settled();
    const box = person.field('Code from the text message');
    expect(box.value).to.equal('000000');
    expect(person.focused()?.id).to.equal(box.id);
    expect([box.selectionStart, box.selectionEnd]).to.deep.equal([0, 6]);
    expect(box.ariaInvalid).to.equal('true');
    const described = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => person.root.querySelector(`#${id}`)?.textContent?.trim());
    expect(described.at(-1)).to.equal('Error: This code is not right. Please check the text message and try again.');
  });

  it('an expired code: empties the box and lets a new one be sent at once', async () => {
    const person = await inCode();
    await person.enterCode('000000');
    await person.service.last('checkCode').refuse('code-expired');
    await person.settled();
    expect(person.field('Code from the text message').value).to.equal('');
    await person.press('Send a new code');
    expect(person.service.count('resendCode')).to.equal(1);
  });

  it('counts down to the next code, and takes it then', async () => {
    const person = await inCode();
    expect(person.button('Send a new code (in 30 s)').ariaDisabled).to.equal('true');
    await person.wait(10_000);
    await person.press('Send a new code (in 20 s)');
    expect(person.service.count('resendCode')).to.equal(0);
    await person.wait(20_000);
    await person.press('Send a new code');
    await person.service.last('resendCode').answer({ ...codeSent, handle: 'h2' });
    await person.settled();
    expect(person.said()).to.equal('The code was sent.');
    await person.enterCode();
    expect(person.service.last('checkCode').request['handle']).to.equal('h2');
  });

  it('a code of another length: says how long it is', async () => {
    const person = await inCode();
    await person.enterCode('123');
    expect(person.text()).to.include('The code has 6 characters.');
    expect(person.service.count('checkCode')).to.equal(0);
  });

  it('too many tries: says how long to wait, and sends nothing before', async () => {
    const person = await inMatch();
    await person.service.last('match').refuse('rate-limited', { retryAfter: 20 });
    await person.settled();
    expect(person.text()).to.include('Please try again in 20 seconds.');
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(1);
    await person.wait(15_000);
    expect(person.text()).to.include('Please try again in 5 seconds.');
    await person.wait(5000);
    expect(person.said()).to.equal('You can try again now.');
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(2);
  });

  it('a lost proof: back to the number, with every field kept', async () => {
    const person = await inMatch();
    await person.service.last('match').refuse('expired');
    await person.settled();
    expect(person.heading()).to.include('Your mobile number');
    await person.press('Continue');
    await person.service.last('startProof').answer(proved);
    await person.settled();
    expect(person.field('Given names').value).to.equal('Ada');
  });

  it('AC-FO-4 a failed prefill: says so without leading anybody away, and can be tried again', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    person.field('Family name').focus();
    await person.service.last('fillIn').refuse('provider-error');
    await person.settled();
    expect(person.focused()?.id).to.equal(person.field('Family name').id);
    expect(person.said()).to.include('Your operator\u2019s service has a problem');
    await person.press('Ask my operator again');
    await person.service.last('fillIn').answer({ attributes: { givenName: 'Ada' }, check: [] });
    await person.settled();
    expect(person.field('Given names').value).to.equal('Ada');
  });

  it('a prefill that was refused for a while can be asked for once the while is over', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    await person.service.last('fillIn').refuse('rate-limited', { retryAfter: 20 });
    await person.settled();
    expect(person.hasButton('Ask my operator again')).to.equal(false);
    await person.wait(20_000);
    await person.press('Ask my operator again');
    expect(person.service.count('fillIn')).to.equal(2);
  });

  it('a reference for support is shown', async () => {
    const person = await inMatch();
    await person.service.last('match').refuse('provider-error', { supportId: 'abc-1' });
    await person.settled();
    expect(person.text()).to.include('Reference for support: abc-1');
  });
});

describe('when it takes long', () => {
  it('AC-BU-2 changes the button at once, speaks after a second, and offers a way out after four', async () => {
    const person = await openPage();
    await person.enterNumber();
    expect(person.hasButton('Sending the code\u2026')).to.equal(true);
    expect(person.said()).to.equal('');
    await person.wait(1000);
    expect(person.said()).to.equal('Please wait.');
    expect(person.hasButton('Cancel')).to.equal(false);
    await person.wait(3000);
    expect(person.text()).to.include('This takes longer than usual.');
    await person.press('Cancel');
    expect(person.service.last('startProof').signal.aborted).to.equal(true);
    expect(person.hasButton('Continue')).to.equal(true);
    expect(person.field('Mobile number').value).to.equal('06 39 98 00 01');
    expect(person.count('kyc-error')).to.equal(0);
  });

  it('AC-BU-3 offers the way out of a slow prefill where it is waited for, and keeps the form usable', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    await person.wait(4000);
    expect(person.button('Cancel').closest('.kyc-notice')?.textContent).to.include('Asking your operator');
    await person.press('Cancel');
    expect(person.text()).to.not.include('Asking your operator');
    expect(person.hasButton('Continue')).to.equal(true);
  });

  it('AC-BU-4 forgets the answer to a number that was changed meanwhile', async () => {
    const person = await openPage();
    await person.enterNumber();
    const question = person.service.last('startProof');
    await person.type('Mobile number', '06 39 98 00 02');
    expect(question.signal.aborted).to.equal(true);
    await question.answer(codeSent);
    await person.settled();
    expect(person.heading()).to.include('Your mobile number');
  });
});
