/**
 * What a person meets while something is under way, how long it may take, how it is stopped, and what comes of a failure.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ProblemCode } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { LANGUAGES, loadMessages } from '../../src/locales/load.js';
import { codeSent, proved, verdict, type FakeService } from '../support/fake-service.js';
import { FIELDS, scene, SCENES } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

type Method = Parameters<FakeService['last']>[0];

const PEOPLE = { givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' };

/** Lets the page work until it has come to something: files are fetched on the first way. */
const until = async (person: Person, isSo: () => unknown): Promise<void> => {
  const end = performance.now() + 5000;
  while (!isSo() && performance.now() < end) await person.settled();
};
const asked = async (person: Person, method: Method): Promise<void> => {
  await until(person, () => person.service.count(method) > 0);
  expect(person.service.count(method)).to.equal(1);
};
/** Everything that can be read but the main button. */
const aside = (person: Person): string => {
  const copy = person.root.querySelector('.kyc-widget')?.cloneNode(true) as HTMLElement;
  copy.querySelector('.kyc-primary')?.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

/** Each way to a request of the main button: how to come there, what is asked, and what the button says meanwhile. */
const WAYS: readonly {
  readonly way: string;
  readonly method: Method;
  readonly text: string;
  go(person: Person): Promise<void>;
}[] = [
  {
    way: 'the number',
    method: 'startProof',
    text: en.sendingCode,
    go: (person) => person.type('Mobile number', '06 39 98 00 01'),
  },
  {
    way: 'the code',
    method: 'checkCode',
    text: en.checkingCode,
    go: async (person) => {
      await person.enterNumber();
      await person.service.last('startProof').answer(codeSent);
      await person.settled();
      await person.type('Code from the text message', '123456');
    },
  },
  { way: 'the details', method: 'match', text: en.checkingDetails, go: (person) => person.reachForm(PEOPLE) },
];

describe('busy: the button', () => {
  for (const { way, method, text, go } of WAYS) {
    it(`AC-BU-1 ${way}: keeps the focus, says what it does, is never disabled, and asks once however often it is pressed`, async () => {
      const person = await openPage();
      await go(person);
      const button = person.button('Continue');
      button.focus();
      await sendKeys({ press: 'Enter' });
      await asked(person, method);
      expect([button.ariaDisabled, button.disabled, button.textContent.trim()]).to.deep.equal(['true', false, text]);
      expect(person.focused()?.className).to.equal('kyc-primary');
      button.click();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: ' ' });
      await person.wait(5000);
      expect(person.service.count(method)).to.equal(1);
      expect([button.isConnected, button.disabled]).to.deep.equal([true, false]);
      expect(person.focused()?.className).to.equal('kyc-primary');
    });

    it(`AC-BU-2 ${way}: the button alone for a second, then a status said once, after four seconds a way out`, async () => {
      const person = await openPage();
      await go(person);
      // What was said on the way here is over.
      await person.wait(10_000);
      const before = aside(person);
      await person.press('Continue');
      await asked(person, method);
      await person.wait(999);
      expect(aside(person)).to.equal(before);
      expect(person.said()).to.equal('');
      await person.wait(1);
      expect(person.root.querySelector('.kyc-status')?.textContent).to.equal(en.busy);
      expect(person.said()).to.equal(en.busy);
      expect(person.hasButton('Cancel')).to.equal(false);
      await person.wait(2999);
      expect(person.hasButton('Cancel')).to.equal(false);
      await person.wait(1);
      expect(person.root.querySelector('.kyc-status')?.textContent).to.equal(en.slow);
      expect(person.said()).to.equal(en.slow);
      await person.press('Cancel');
      expect(person.service.last(method).signal.aborted).to.equal(true);
      expect(person.hasButton('Continue')).to.equal(true);
    });
  }

  for (const [timeout, seconds] of [
    [undefined, 15],
    [5000, 5],
  ] as const) {
    it(`AC-BU-2 stops after ${seconds} seconds, with another try and the way by hand`, async () => {
      let signal: AbortSignal | null | undefined;
      const fetch: typeof globalThis.fetch = (_, init) =>
        new Promise((_, reject) => {
          signal = init?.signal;
          signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
        });
      const person = await openPage({ properties: { service: undefined, fetch, ...(timeout && { timeout }) } });
      await person.type('Mobile number', '06 39 98 00 01');
      await person.press('Continue');
      await until(person, () => signal);
      await person.wait(seconds * 1000 - 1);
      expect(person.text()).to.not.include(en.problem.timeout(undefined));
      await person.wait(1);
      expect(signal?.aborted).to.equal(true);
      expect(person.text()).to.include(en.problem.timeout(undefined));
      expect(['Continue', 'Go on without this check'].every((name) => person.hasButton(name))).to.equal(true);
      expect(person.field('Mobile number').value.replaceAll(' ', '')).to.equal('0639980001');
    });
  }

  it('AC-BU-3 while the operator is asked the form can be filled in and sent', async () => {
    const person = await openPage({ properties: { fields: 'email' } });
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    expect(person.text()).to.include(en.prefillAsking);
    await person.type('Email address', 'name@example.com');
    await person.press('Continue');
    await asked(person, 'match');
    expect(person.service.last('match').request['attributes']).to.deep.equal({ email: 'name@example.com' });
    expect(person.service.last('fillIn').signal.aborted).to.equal(true);
  });

  it('AC-BU-5 what turns is not read: it is decoration in every state that has it', async () => {
    const found: string[] = [];
    for (const { step, state, properties, arrange } of SCENES) {
      if (properties || !/busy|slow|asking/.test(state)) continue;
      const person = await openPage({ properties: { fields: FIELDS } });
      await arrange(person);
      const spinners = [...person.root.querySelectorAll('.kyc-spinner')];
      expect(spinners.length, `${step}, ${state}`).to.equal(1);
      expect(spinners[0]?.ariaHidden).to.equal('true');
      found.push(step);
    }
    expect(new Set(found).size).to.be.greaterThan(3);
  });
});

describe('busy: what ends a request', () => {
  const matching = async (): Promise<Person> => {
    const person = await openPage();
    await person.reachForm(PEOPLE);
    await person.press('Continue');
    await asked(person, 'match');
    return person;
  };
  const ends: Readonly<Record<string, (person: Person) => unknown>> = {
    'going back': (person) => person.widget.back(),
    'a reset': (person) => person.widget.reset(),
    'the page’s cancel()': (person) => person.widget.cancel(),
    'a removal': (person) => person.widget.remove(),
    'being disabled': (person) => person.widget.formDisabledCallback(true),
  };
  for (const [what, end] of Object.entries(ends)) {
    it(`AC-BU-4 ${what} ends a comparison, and its late answer changes nothing`, async () => {
      const person = await matching();
      const question = person.service.last('match');
      await person.wait(4000);
      end(person);
      await person.settled();
      // Back is for a form at rest; a comparison under way is cancelled first.
      if (what === 'going back') {
        await person.press('Cancel');
        person.widget.back();
        await person.settled();
      }
      expect(question.signal.aborted).to.equal(true);
      const events = person.events.length;
      const step = person.widget.step;
      await question.answer(verdict('match'));
      await person.settled();
      expect([person.widget.step, person.widget.verdict]).to.deep.equal([step, null]);
      expect(person.events.length).to.equal(events);
    });
  }

  it('AC-BU-4 another number ends the question about the first one', async () => {
    const person = await openPage();
    await person.enterNumber();
    await asked(person, 'startProof');
    const question = person.service.last('startProof');
    await person.type('Mobile number', '06 39 98 00 02');
    expect(question.signal.aborted).to.equal(true);
    await question.answer(codeSent);
    await person.settled();
    expect(person.widget.step).to.equal('phone');
  });

  it('AC-BU-4 another number ends the question about the first one’s records', async () => {
    const person = await openPage();
    await person.enterNumber();
    await person.service.last('startProof').answer(proved);
    await person.settled();
    const question = person.service.last('fillIn');
    await person.press('Change the number');
    expect(question.signal.aborted).to.equal(true);
    await question.answer({ attributes: { givenName: 'Ada' }, check: [] });
    await person.settled();
    expect(person.widget.values).to.not.have.property('givenName');
  });
});

describe('busy: failures', () => {
  const KINDS: Readonly<Record<string, ProblemCode>> = {
    offline: 'offline',
    timeout: 'timeout',
    'a refusal (4xx)': 'not-authorised',
    'a failure (5xx)': 'provider-error',
    'an answer nobody can read': 'protocol',
  };
  for (const [kind, code] of Object.entries(KINDS)) {
    it(`AC-BU-6 ${kind}: its own text, and everything typed is kept`, async () => {
      const person = await openPage({ properties: { fields: FIELDS } });
      await scene('second page', 'slow').arrange(person);
      const before = person.widget.values;
      await person.service.last('match').refuse(code);
      await person.settled();
      expect(person.text()).to.include(en.problem[code](undefined));
      expect(person.widget.values).to.deep.equal(before);
    });
  }

  for (const language of LANGUAGES) {
    it(`AC-BU-6 no two of these share a text: ${language}`, async () => {
      const { problem } = await loadMessages(language);
      const texts = Object.values(KINDS).map((code) => problem[code](undefined));
      expect(new Set(texts).size).to.equal(texts.length);
    });
  }
});
