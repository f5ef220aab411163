/**
 * The page's word before details go out: it can keep them back, or have them wait.
 */
import { expect } from '@open-wc/testing';
import type { KycBeforeMatchEvent } from '../../src/elements/kyc-onboarding.events.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { en } from '../../src/locales/en.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import type { Person } from './harness.js';
import { answer, focusAt, openRarePage, refuse, WHOLE } from './rare-steps.js';

type Listener = (event: KycBeforeMatchEvent) => void;

/** A promise that is kept by hand. */
function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((keep) => (resolve = keep));
  return { promise, resolve: () => resolve() };
}

const toForm = async (listener: Listener, properties: Partial<KycOnboarding> = {}): Promise<Person> => {
  const person = await openRarePage({ properties });
  document.addEventListener('kyc-before-match', listener);
  await person.enterNumber();
  await answer(person, 'startProof', proved);
  await answer(person, 'fillIn', { attributes: WHOLE, check: [] });
  return person;
};

describe('kyc-before-match', () => {
  const listeners: Listener[] = [];
  const listening = (listener: Listener): Listener => {
    listeners.push(listener);
    return listener;
  };
  afterEach(() => {
    for (const listener of listeners.splice(0)) document.removeEventListener('kyc-before-match', listener);
  });

  it('tells names and the number of the attempt, and no value, before anything goes out', async () => {
    let asked = -1;
    let detail: KycBeforeMatchEvent['detail'] | undefined;
    const person = await toForm(
      listening((event) => {
        asked = person.service.count('match');
        ({ detail } = event);
        expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      }),
    );
    await person.press('Continue');
    expect(asked).to.equal(0);
    expect(detail).to.deep.equal({ attempt: 1, fields: ['givenName', 'familyName', 'birthdate'], manual: false });
    expect(person.service.count('match')).to.equal(1);
  });

  it('counts attempts: a repeated one has the same number, a changed one another', async () => {
    const numbers: number[] = [];
    const person = await toForm(listening(({ detail }) => void numbers.push(detail.attempt)));
    await person.press('Continue');
    await refuse(person, 'match', 'network');
    await person.press('Continue');
    await answer(person, 'match', verdict('mismatch', false));
    await person.press('Continue');
    expect(numbers).to.deep.equal([1, 1, 2]);
  });

  it('says so where the person goes on by hand', async () => {
    const seen: boolean[] = [];
    const person = await openRarePage();
    document.addEventListener(
      'kyc-before-match',
      listening(({ detail }) => void seen.push(detail.manual)),
    );
    await person.enterNumber();
    await answer(person, 'startProof', codeSent);
    await person.press('Go on without this check');
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    expect(seen).to.deep.equal([true]);
  });

  it('preventDefault keeps the details back: nothing goes out, the form is as it was, and nothing failed', async () => {
    let isRefused = true;
    const person = await toForm(listening((event) => void (isRefused && event.preventDefault())));
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(0);
    expect(person.heading()).to.include('Your details');
    expect(person.field('Given names').value).to.equal('Ada');
    expect(focusAt(person)).to.equal('Continue');
    expect([person.count('kyc-error'), person.widget.step]).to.deep.equal([0, 'details']);
    isRefused = false;
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(1);
  });

  it('waitUntil has the details wait, with the person told as for any other wait', async () => {
    const wait = later();
    const person = await toForm(listening((event) => event.waitUntil(wait.promise)));
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(0);
    expect(person.hasButton(en.checkingDetails)).to.equal(true);
    await person.wait(4000);
    expect(person.hasButton('Cancel')).to.equal(true);
    wait.resolve();
    await person.settled();
    expect(person.service.count('match')).to.equal(1);
  });

  it('several waits: the last one counts', async () => {
    const [one, other] = [later(), later()];
    const person = await toForm(
      listening((event) => {
        event.waitUntil(one.promise);
        event.waitUntil(other.promise);
      }),
    );
    await person.press('Continue');
    one.resolve();
    await person.settled();
    expect(person.service.count('match')).to.equal(0);
    other.resolve();
    await person.settled();
    expect(person.service.count('match')).to.equal(1);
  });

  it('a wait that is rejected keeps the details back', async () => {
    const person = await toForm(listening((event) => event.waitUntil(Promise.reject(new Error('no')))));
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(0);
    expect([person.count('kyc-error'), person.widget.step]).to.deep.equal([0, 'details']);
  });

  it('a wait that is never settled is the page’s mistake, after the element’s timeout', async () => {
    const person = await toForm(
      listening((event) => event.waitUntil(new Promise(() => undefined))),
      { timeout: 8000 },
    );
    await person.press('Continue');
    await person.wait(7999);
    expect(person.count('kyc-error')).to.equal(0);
    await person.wait(1);
    expect(person.text()).to.include(en.problem.config(undefined));
    expect(person.detail('kyc-error')).to.include({ code: 'config' });
    expect(focusAt(person)).to.equal('problem');
    expect(person.service.count('match')).to.equal(0);
  });

  it('a timeout that is none is the usual one', async () => {
    const person = await toForm(
      listening((event) => event.waitUntil(new Promise(() => undefined))),
      { timeout: Number.NaN },
    );
    await person.press('Continue');
    await person.wait(14_999);
    expect(person.count('kyc-error')).to.equal(0);
    await person.wait(1);
    expect(person.detail('kyc-error')).to.include({ code: 'config' });
  });

  it('cancelled meanwhile: what the page says then is late', async () => {
    const wait = later();
    const person = await toForm(listening((event) => event.waitUntil(wait.promise)));
    await person.press('Continue');
    await person.wait(4000);
    await person.press('Cancel');
    wait.resolve();
    await person.settled();
    await person.wait(20_000);
    expect([person.service.count('match'), person.count('kyc-error'), person.widget.step]).to.deep.equal([
      0,
      0,
      'details',
    ]);
  });
});
