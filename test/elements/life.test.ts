import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { defineKycOnboarding } from '../../src/elements/define-kyc-onboarding.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import { openPage } from './harness.js';

describe('life on a page', () => {
  it('AC-FO-1 takes no focus when it appears', async () => {
    const before = document.activeElement?.tagName;
    await openPage();
    expect(document.activeElement?.tagName).to.equal(before);
  });

  it('a move keeps the texts and the request under way', async () => {
    const person = await openPage({
      page: html`<div id="from"><kyc-onboarding></kyc-onboarding></div>
        <div id="to"></div>`,
    });
    await person.enterNumber();
    const question = person.service.last('startProof');
    person.widget.parentElement?.nextElementSibling?.append(person.widget);
    await person.settled();
    expect(question.signal.aborted).to.equal(false);
    await question.answer(codeSent);
    await person.settled();
    expect(person.heading()).to.include('Enter the code');
  });

  it('a removal ends what is under way, in silence; put back, the typed texts are there', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    await person.service.last('fillIn').answer({ attributes: { givenName: 'Operator' }, check: [] });
    await person.settled();
    await person.type('Family name', 'Mine');
    const events = person.events.length;
    const place = person.widget.parentElement;
    person.widget.remove();
    await person.settled();
    expect(person.events.length).to.equal(events);
    expect(person.clock.waiting).to.equal(0);
    place?.append(person.widget);
    await person.settled();
    expect(person.heading()).to.include('Your mobile number');
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01', familyName: 'Mine' });
    expect(person.count('kyc-ready')).to.equal(1);
  });

  it('a result stays a result, removed and put back', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    const place = person.widget.parentElement;
    person.widget.remove();
    await person.settled();
    place?.append(person.widget);
    await person.settled();
    expect(person.heading()).to.equal('Your details are confirmed');
    expect(person.widget.verdict?.decision).to.equal('match');
  });

  it('two on one page know nothing of each other', async () => {
    const [one, other] = [await openPage(), await openPage()];
    await one.reachForm({ givenName: 'One' });
    expect(other.heading()).to.include('Your mobile number');
    await other.reachForm({ givenName: 'Other' });
    expect(one.field('Given names').value).to.equal('One');
    expect(other.field('Given names').value).to.equal('Other');
  });

  it('a clone brings no value along', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada' });
    const copy = person.widget.cloneNode(true) as typeof person.widget;
    expect(copy.values).to.deep.equal({});
  });

  it('defining it again does nothing', () => {
    expect(() => defineKycOnboarding()).to.not.throw();
  });

  it('a name that another script has taken is left alone, with one warning', () => {
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => void warnings.push(words);
    const taken = {
      get: () => class extends HTMLElement {},
      define: () => expect.fail('defined'),
    } as unknown as CustomElementRegistry;
    defineKycOnboarding(taken);
    console.warn = warn;
    expect(warnings).to.have.length(1);
  });
});

describe('accessibility', () => {
  const fields =
    'givenName familyName birthdate gender address postalCode locality country email nationality idDocumentType';

  it('nothing to mend on the number, empty and refused', async () => {
    const person = await openPage();
    await expect(person.widget).to.be.accessible();
    await person.enterNumber('12');
    await expect(person.widget).to.be.accessible();
    await person.enterNumber();
    await person.service.last('startProof').refuse('not-supported');
    await person.settled();
    await expect(person.widget).to.be.accessible();
  });

  it('nothing to mend on the code, empty and refused', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    await expect(person.widget).to.be.accessible();
    await person.enterCode('000000');
    await person.service.last('checkCode').refuse('code-invalid');
    await person.settled();
    await expect(person.widget).to.be.accessible();
  });

  it('nothing to mend on the form: empty, prefilled, wrong, slow, to be corrected; nor on the result', async () => {
    const person = await openPage({ properties: { fields } });
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace' });
    await expect(person.widget).to.be.accessible();
    await person.press('Continue');
    await expect(person.widget).to.be.accessible();
    for (const [label, text] of [
      ['Day', '2'],
      ['Month', '8'],
      ['Year', '1978'],
      ['Address', 'A'],
      ['Postal code', '75007'],
      ['Town or city', 'B'],
      ['Email address', 'a@b.cd'],
    ] as const)
      await person.type(label, text);
    for (const [label, code] of [
      ['Country', 'FR'],
      ['Nationality', 'FR'],
    ] as const)
      await person.type(label, code);
    await person.press('Continue');
    await expect(person.widget).to.be.accessible();
    await person.type('Type of document', 'passport');
    await person.press('Continue');
    await person.wait(4000);
    await expect(person.widget).to.be.accessible();
    await person.service.last('match').answer(verdict('partial', false));
    await person.settled();
    await expect(person.widget).to.be.accessible();
    await person.press('Continue');
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    await expect(person.widget).to.be.accessible();
  });

  it('AC-FO-2 leads the focus to the heading of every new step', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    expect(person.focused()?.id).to.match(/^kyc\d+-heading$/);
    await person.enterCode();
    await person.service.last('checkCode').answer(proved);
    await person.settled();
    expect(person.focused()?.id).to.match(/^kyc\d+-heading$/);
  });

  it('AC-ER-6 has one live region, in the light, for as long as it lives', async () => {
    const person = await openPage();
    const region = person.widget.querySelector('[role=status]');
    await person.reachForm({ givenName: 'Ada' });
    expect(person.widget.querySelectorAll('[role=status], [aria-live]').length).to.equal(1);
    expect(person.widget.querySelector('[role=status]') === region).to.equal(true);
    expect(person.root.querySelectorAll('.kyc-widget :is([role=status], [role=alert], [aria-live])').length).to.equal(
      0,
    );
    expect(person.said()).to.include('One field was filled in');
    await person.wait(10_000);
    expect(person.said()).to.equal('');
  });

  it('Lit has nothing to complain about', async () => {
    const complaints: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => void complaints.push(words.join(' '));
    const person = await openPage({ properties: { fields } });
    await person.enterNumber();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    await person.enterCode();
    await person.service.last('checkCode').answer(proved);
    await person.settled();
    await person.press('Continue');
    console.warn = warn;
    expect(complaints).to.deep.equal([]);
  });
});
