/**
 * Several elements on a page (security facts G8), and what a page does to one in the middle of a sign-up: another configuration, another
 * language, another service, a reset, a listener that breaks (fault rows 107, 108, 115, 116).
 */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, createFakeService, proved, verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const MANY = 20;

/** Numbers of people who do not exist, one for each place. */
const numberAt = (place: number): string => `06 39 98 00 ${String(place).padStart(2, '0')}`;
const internationalAt = (place: number): string => `+3363998${String(place).padStart(4, '0')}`;

describe('many elements on one page', () => {
  /** Each answers to itself: in the order of the page, backwards, and every other one first. */
  const ORDERS: Readonly<Record<string, (places: readonly number[]) => readonly number[]>> = {
    'in order': (places) => places,
    backwards: (places) => [...places].reverse(),
    'every other one first': (places) => [...places].sort((one, other) => (one % 2) - (other % 2) || one - other),
  };

  for (const [name, arrange] of Object.entries(ORDERS))
    it(`twenty have twenty numbers and twenty results, answered ${name}`, async () => {
      const people: Person[] = [];
      for (let place = 0; place < MANY; place++) people.push(await openPage());
      const order = arrange(people.map((_, place) => place));
      const each = async (act: (person: Person, place: number) => Promise<unknown>): Promise<void> => {
        for (const place of order) {
          const person = people[place];
          if (person) await act(person, place);
        }
      };
      await Promise.all(people.map((person, place) => person.enterNumber(numberAt(place))));
      await each((person, place) => {
        expect(person.service.last('startProof').request.phoneNumber).to.equal(internationalAt(place));
        return person.service.last('startProof').answer({ ...codeSent, handle: `handle-${place}` });
      });
      await each(async (person, place) => {
        await person.settled();
        await person.enterCode(String(100_000 + place));
        const { request } = person.service.last('checkCode');
        expect(request).to.deep.equal({ handle: `handle-${place}`, code: String(100_000 + place) });
        await person.service.last('checkCode').answer(proved);
      });
      await each(async (person, place) => {
        await person.settled();
        const attributes = { givenName: `Given ${place}`, birthdate: '1978-08-22' };
        await person.service.last('fillIn').answer({ attributes, check: [] });
      });
      await each(async (person, place) => {
        await person.type('Family name', `Family ${place}`);
        await person.press('Continue');
        await person.service.last('match').answer(verdict(place % 2 ? 'match' : 'mismatch'));
        await person.settled();
      });
      people.forEach((person, place) => {
        const details = { givenName: `Given ${place}`, familyName: `Family ${place}`, birthdate: '1978-08-22' };
        expect(person.service.last('match').request).to.deep.include({
          attributes: details,
          phoneNumber: internationalAt(place),
        });
        expect(person.widget.values).to.deep.equal({ phoneNumber: numberAt(place), ...details });
        expect(person.widget.verdict?.decision).to.equal(place % 2 ? 'match' : 'mismatch');
        expect(person.service.questions.length).to.equal(4);
        for (const type of ['kyc-ready', 'kyc-prefill', 'kyc-verdict']) expect(person.count(type), type).to.equal(1);
      });
    });

  it('no id is there twice, in no step', async () => {
    const people: Person[] = [];
    for (let place = 0; place < MANY; place++) people.push(await openPage({ properties: { name: `kyc-${place}` } }));
    const areApart = (): void => {
      const ids = people.flatMap(({ root }) => [...root.querySelectorAll('[id]')].map(({ id }) => id));
      expect(ids.length).to.be.greaterThan(MANY);
      expect(new Set(ids).size).to.equal(ids.length);
    };
    areApart();
    for (const person of people) await person.reachForm({ givenName: 'Ada' });
    areApart();
  });

  it('the end of one is no end of the others', async () => {
    const [one, other, third] = [await openPage(), await openPage(), await openPage()];
    for (const person of [one, other, third]) await person.enterNumber();
    one.widget.remove();
    third.widget.reset();
    await one.settled();
    const isStopped = ({ service }: Person): boolean => service.last('startProof').signal.aborted;
    expect([one, other, third].map(isStopped)).to.deep.equal([true, false, true]);
    await other.service.last('startProof').answer(codeSent);
    await other.settled();
    expect(other.heading()).to.include('Enter the code');
    expect(other.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01' });
  });
});

/** What stands in the form and goes on its way. */
const toMatch = async (person: Person): Promise<void> => {
  await person.reachForm({ givenName: 'Operator', birthdate: '1978-08-22' });
  await person.type('Family name', 'Mine');
  await person.press('Continue');
};

const TYPED = { phoneNumber: '06 39 98 00 01', familyName: 'Mine' };

describe('a page that changes its mind', () => {
  const CHANGES: Readonly<Record<string, (widget: KycOnboarding) => void>> = {
    'other fields': (widget) => (widget.fields = ['givenName', 'familyName', 'birthdate', 'email']),
    'fewer fields': (widget) => (widget.fields = 'familyName'),
    'another order of fields': (widget) => (widget.fields = 'birthdate familyName givenName'),
    'another language': (widget) => (widget.lang = 'fr'),
    'another direction': (widget) => (widget.lang = 'ar'),
    'other words': (widget) => (widget.messages = { continue: 'Further' }),
    'another country': (widget) => (widget.country = 'DE'),
    'another theme': (widget) => (widget.theme = 'dark'),
    'no prefill': (widget) => (widget.prefill = 'off'),
    'another limit of time': (widget) => (widget.timeout = 30_000),
    'a result that is required': (widget) => Object.assign(widget, { required: true, name: 'kyc', submitValues: true }),
  };

  for (const [what, change] of Object.entries(CHANGES)) {
    it(`${what}, while the details are compared: the question goes on, and its answer counts`, async () => {
      const person = await openPage();
      await toMatch(person);
      const question = person.service.last('match');
      change(person.widget);
      await person.settled();
      expect(question.signal.aborted).to.equal(false);
      expect(person.widget.values).to.include(TYPED);
      await question.answer(verdict('match'));
      await person.settled();
      expect([person.widget.step, person.widget.verdict?.decision]).to.deep.equal(['done', 'match']);
      expect([person.count('kyc-ready'), person.service.count('match')]).to.deep.equal([1, 1]);
    });

    it(`${what}, while the records are asked for: what is typed stays, and they come in`, async () => {
      const person = await openPage();
      await person.enterNumber();
      await person.service.last('startProof').answer(proved);
      await person.settled();
      await person.type('Family name', 'Mine');
      change(person.widget);
      await person.settled();
      await person.service.last('fillIn').answer({ attributes: { familyName: 'Other' }, check: [] });
      await person.settled();
      expect(person.widget.values).to.deep.equal(TYPED);
      expect(person.widget.step).to.equal('details');
      expect([person.count('kyc-ready'), person.count('kyc-prefill'), person.service.count('fillIn')]).to.deep.equal([
        1, 1, 1,
      ]);
    });
  }

  it('a field that is asked for no longer and then again still has what was typed into it', async () => {
    const person = await openPage();
    await person.reachForm();
    await person.type('Family name', 'Mine');
    person.widget.fields = 'givenName';
    await person.settled();
    expect(person.hasField('Family name')).to.equal(false);
    person.widget.fields = 'givenName familyName';
    await person.settled();
    expect(person.field('Family name').value).to.equal('Mine');
  });

  it('another service answers the next question, not the one that is asked', async () => {
    const person = await openPage();
    await person.enterNumber();
    const next = createFakeService();
    person.widget.service = next;
    await person.settled();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    expect(person.service.count('fillIn')).to.equal(0);
    await next.last('fillIn').answer({ attributes: { givenName: 'Next' }, check: [] });
    await person.settled();
    expect(person.field('Given names').value).to.equal('Next');
  });
});

describe('a reset in the middle', () => {
  /** How far the sign-up is. */
  const PHASES: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
    'while a code is asked for': (person) => person.enterNumber(),
    'while a code is looked at': async (person) => {
      await person.enterNumber();
      await person.service.last('startProof').answer(codeSent);
      await person.settled();
      await person.enterCode();
    },
    'while the records are asked for': async (person) => {
      await person.enterNumber();
      await person.service.last('startProof').answer(proved);
      await person.settled();
      await person.type('Family name', 'Mine');
    },
    'while the details are compared': toMatch,
    'with a result': async (person) => {
      await toMatch(person);
      await person.service.last('match').answer(verdict('match'));
      await person.settled();
    },
  };
  const RESETS: Readonly<Record<string, (person: Person) => void>> = {
    'the element’s own': ({ widget }) => widget.reset(),
    'its form’s': ({ widget }) => widget.form?.reset(),
  };

  for (const [when, reach] of Object.entries(PHASES))
    for (const [whose, reset] of Object.entries(RESETS))
      it(`${whose}, ${when}: everything is dropped, and a late answer changes nothing`, async () => {
        const person = await openPage({ page: html`<form><kyc-onboarding name="kyc"></kyc-onboarding></form>` });
        Object.assign(person.widget, { submitValues: true });
        await reach(person);
        const question = person.service.questions.at(-1);
        const isOpen = person.widget.step !== 'done';
        reset(person);
        await person.settled();
        expect(question?.signal.aborted).to.equal(isOpen);
        const events = person.events.length;
        await question?.answer(question.method === 'match' ? verdict('match') : proved);
        await person.wait(60_000);
        expect(person.events.length).to.equal(events);
        expect(person.heading()).to.include('Your mobile number');
        expect([person.widget.values, person.widget.verdict]).to.deep.equal([{}, null]);
        expect(person.field('Mobile number').value).to.equal('');
        expect([...new FormData(person.widget.form ?? undefined)]).to.deep.equal([]);
        await person.reachForm({ givenName: 'Anew' });
        expect(person.field('Given names').value).to.equal('Anew');
        expect(person.field('Family name').value).to.equal('');
        expect(person.count('kyc-ready')).to.equal(1);
      });
});

describe('a page whose listeners misbehave', () => {
  const LISTENERS: Readonly<Record<string, (event: Event) => void>> = {
    'prevents what it can': (event) => (event.preventDefault(), event.stopImmediatePropagation()),
    'moves the element': ({ target }) => {
      const widget = target as KycOnboarding;
      widget.parentElement?.append(widget);
    },
    'sets every property again': ({ target }) => {
      const widget = target as KycOnboarding;
      Object.assign(widget, { fields: ['givenName', 'familyName', 'birthdate'], country: 'FR', messages: {} });
    },
    'looks at everything': ({ target }) => {
      const widget = target as KycOnboarding;
      JSON.stringify([widget.values, widget.verdict, widget.step, widget.validity.valid]);
    },
  };

  for (const [what, listener] of Object.entries(LISTENERS))
    it(`${what}: the sign-up is the same as without it`, async () => {
      const person = await openPage();
      for (const type of ['step', 'prefill', 'field-invalid', 'verdict', 'error', 'diagnostic'])
        person.widget.addEventListener(`kyc-${type}`, listener);
      await person.enterNumber('12');
      await person.enterNumber();
      await person.service.last('startProof').refuse('network');
      await person.settled();
      await person.press('Continue');
      await person.service.last('startProof').answer(proved);
      await person.settled();
      await person.service.last('fillIn').answer({ attributes: { givenName: 'Operator' }, check: [] });
      await person.settled();
      await person.type('Family name', 'Mine');
      for (const [label, text] of [
        ['Day', '22'],
        ['Month', '8'],
        ['Year', '1978'],
      ] as const)
        await person.type(label, text);
      await person.press('Continue');
      await person.service.last('match').answer(verdict('match'));
      await person.settled();
      expect(person.events.map(({ type }) => type)).to.deep.equal([
        'kyc-ready',
        'kyc-field-invalid',
        'kyc-error',
        'kyc-step',
        'kyc-prefill',
        'kyc-step',
        'kyc-verdict',
        'kyc-step',
      ]);
      expect(person.widget.verdict?.decision).to.equal('match');
    });

  it('takes the element away when it is told of the step: it ends there, and begins again when it is put back', async () => {
    const person = await openPage();
    const place = person.widget.parentElement;
    person.widget.addEventListener('kyc-step', () => person.widget.remove(), { once: true });
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    expect(
      person.service.questions.filter(
        ({ signal }) => !signal.aborted && signal !== person.service.last('startProof').signal,
      ).length,
    ).to.equal(0);
    place?.append(person.widget);
    await person.settled();
    expect(person.heading()).to.include('Your mobile number');
    await person.press('Continue');
    await person.service.last('startProof').answer(proved);
    await person.settled();
    expect(person.heading()).to.include('Your details');
  });
});
