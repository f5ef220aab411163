/** What stands in the page's form while the person takes longer than a signed verdict lives. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { KycTokenDetail } from '../../src/elements/kyc-token.event.js';
import { verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const PAGE = html`<form><kyc-onboarding name="kyc"></kyc-onboarding></form>`;
const RENEWAL = 90_000;
const SOON = 10_000;

/** Someone who is through, with this token in the form. */
async function finish(token?: string): Promise<Person> {
  const person = await openPage({ page: PAGE, properties: { fields: 'givenName' } });
  await person.reachForm({ givenName: 'Zoé' });
  await person.press('Continue');
  await person.service.last('match').answer(verdict('match', true, token === undefined ? {} : { token }));
  // The file that renews comes over the network.
  await import('../../src/elements/renew-token.js');
  await person.settled();
  return person;
}

const submitted = ({ widget }: Person, name = 'kyc'): FormDataEntryValue | null =>
  new FormData(widget.form ?? undefined).get(name);

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a signed verdict in the form', () => {
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('is replaced before it is too old, again and again; nothing else changes', async () => {
    const person = await finish('one');
    const told: KycTokenDetail[] = [];
    person.widget.addEventListener('kyc-token', ({ detail }) => told.push(detail));
    const { verdict: before } = person.widget;
    await person.wait(RENEWAL - 1);
    expect(person.service.count('renewToken')).to.equal(0);
    expect(submitted(person)).to.equal('one');
    for (const token of ['two', 'three']) {
      await person.wait(RENEWAL);
      const question = person.service.last('renewToken');
      expect(question.request).to.deep.equal({ reference: 'ref-1' });
      await question.answer({ token });
      await person.settled();
      expect(submitted(person)).to.equal(token);
    }
    expect(submitted(person, 'kyc[reference]')).to.equal('ref-1');
    expect(told).to.deep.equal([
      { reference: 'ref-1', token: 'two' },
      { reference: 'ref-1', token: 'three' },
    ]);
    expect(Object.isFrozen(told[0])).to.equal(true);
    expect(person.count('kyc-verdict')).to.equal(1);
    expect(person.count('kyc-step')).to.equal(3);
    expect(person.widget.verdict).to.equal(before);
    expect(person.widget.step).to.equal('done');
  });

  it('stays where the proxy gives none any more, and nobody asks again', async () => {
    const person = await finish('one');
    await person.wait(RENEWAL);
    await person.service.last('renewToken').refuse('expired');
    await person.wait(10 * RENEWAL);
    expect(person.service.count('renewToken')).to.equal(1);
    expect(submitted(person)).to.equal('one');
    expect(person.count('kyc-error')).to.equal(0);
  });

  it('is asked for again after a failure that passes, before it is too old', async () => {
    const person = await finish('one');
    await person.wait(RENEWAL);
    await person.service.last('renewToken').refuse('network');
    await person.wait(SOON);
    await person.service.last('renewToken').refuse('rate-limited', { retryAfter: 15 });
    await person.wait(SOON);
    expect(person.service.count('renewToken')).to.equal(2);
    await person.wait(5000);
    await person.service.last('renewToken').answer({ token: 'two' });
    await person.settled();
    expect(person.service.count('renewToken')).to.equal(3);
    expect(submitted(person)).to.equal('two');
    expect(person.count('kyc-error')).to.equal(0);
  });

  it('is asked for less often where it fails again and again, and as soon as before once it was there', async () => {
    const person = await finish('one');
    await person.wait(RENEWAL);
    for (const [asked, pause] of [SOON, SOON, SOON, RENEWAL].entries()) {
      expect(person.service.count('renewToken')).to.equal(asked + 1);
      await person.service.last('renewToken').refuse('provider-error');
      await person.wait(pause - 1);
      expect(person.service.count('renewToken')).to.equal(asked + 1);
      await person.wait(1);
    }
    await person.service.last('renewToken').answer({ token: 'two' });
    await person.wait(RENEWAL);
    expect(person.service.count('renewToken')).to.equal(6);
    expect(submitted(person)).to.equal('two');
  });

  it('waits while nobody sees the page', async () => {
    const person = await finish('one');
    hide(true);
    await person.wait(5 * RENEWAL);
    expect(person.service.count('renewToken')).to.equal(0);
    hide(false);
    await person.settled();
    expect(person.service.count('renewToken')).to.equal(1);
  });

  it('is gone with what it was about', async () => {
    const person = await finish('one');
    await person.wait(RENEWAL);
    const late = person.service.last('renewToken');
    person.widget.reset();
    await person.settled();
    await late.answer({ token: 'two' });
    await person.settled();
    expect(submitted(person)).to.equal(null);
    expect(person.widget.verdict).to.equal(null);
    await person.wait(5 * RENEWAL);
    expect(person.service.count('renewToken')).to.equal(1);
  });

  it('is nobody’s business while the widget is off the page, and renewed at once when it is back', async () => {
    const person = await finish('one');
    const { parentElement } = person.widget;
    person.widget.remove();
    await person.wait(5 * RENEWAL);
    expect(person.service.count('renewToken')).to.equal(0);
    parentElement?.append(person.widget);
    await person.settled();
    await person.service.last('renewToken').answer({ token: 'two' });
    await person.settled();
    expect(submitted(person)).to.equal('two');
    await person.wait(RENEWAL);
    expect(person.service.count('renewToken')).to.equal(2);
  });

  it('comes while the widget is off the page, and is there when it is back', async () => {
    const person = await finish('one');
    const { parentElement } = person.widget;
    await person.wait(RENEWAL);
    person.widget.remove();
    await person.service.last('renewToken').answer({ token: 'two' });
    parentElement?.append(person.widget);
    await person.settled();
    expect(submitted(person)).to.equal('two');
  });

  it('is not asked for where the proxy does not sign', async () => {
    const person = await finish();
    await person.wait(5 * RENEWAL);
    expect(person.service.count('renewToken')).to.equal(0);
    expect(submitted(person, 'kyc[reference]')).to.equal('ref-1');
  });
});
