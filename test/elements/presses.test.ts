/**
 * Presses that are not meant: a yes is not given by the second half of a double click, nor on a button that nobody can see (security G6).
 */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { proved } from '../support/fake-service.js';
import type { Person } from './harness.js';
import { answer, openRarePage } from './rare-steps.js';

interface Question {
  readonly title: string;
  readonly yes: string;
  /** Opens a page on which the question stands, drawn in this moment. */
  readonly ask: () => Promise<Person>;
  /** Whether the yes was taken. */
  readonly isTaken: (person: Person) => boolean;
}

const consent: Question = {
  title: 'the consent',
  yes: words.agree,
  ask: async () => {
    const person = await openRarePage({ properties: { consent: 'ask' } });
    await person.enterNumber();
    return person;
  },
  isTaken: ({ service }) => service.count('startProof') > 0,
};

const masked: Question = {
  title: 'masked values',
  yes: words.previewConfirm,
  ask: async () => {
    const person = await openRarePage();
    await person.enterNumber();
    await answer(person, 'startProof', proved);
    await answer(person, 'fillIn', { attributes: { givenName: 'A••' }, check: [], preview: true });
    return person;
  },
  isTaken: ({ service }) => service.count('fillIn') > 1,
};

const PASSES = { bubbles: true, composed: true, cancelable: true } as const;

/** Everything that a press leads to has happened, if it leads to anything: the digest of a consent takes as long as the browser likes. */
async function followed(person: Person): Promise<void> {
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  await person.settled();
}

const middleOf = (button: Element): [number, number] => {
  button.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = button.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

async function click(person: Person, name: string): Promise<void> {
  await sendMouse({ type: 'click', position: middleOf(person.button(name)) });
  await followed(person);
}

for (const { title, yes, ask, isTaken } of [consent, masked])
  describe(`a yes to ${title}`, () => {
    it('is not taken from a mouse before anybody can have read the question, and is taken then', async () => {
      const person = await ask();
      await click(person, yes);
      expect(isTaken(person)).to.equal(false);
      await person.wait(299);
      await click(person, yes);
      expect(isTaken(person)).to.equal(false);
      expect(person.count('kyc-error')).to.equal(0);
      await person.wait(1);
      await click(person, yes);
      expect(isTaken(person)).to.equal(true);
    });

    it('is not put off by what is drawn again', async () => {
      const person = await ask();
      await person.wait(299);
      person.widget.messages = { back: 'Go back' };
      await person.settled();
      await person.wait(1);
      await click(person, yes);
      expect(isTaken(person)).to.equal(true);
    });

    it('is not taken from a mouse where the page shows no button', async () => {
      const person = await ask();
      await person.wait(1000);
      person.widget.style.opacity = '0';
      await click(person, yes);
      expect(isTaken(person)).to.equal(false);
      person.widget.style.opacity = '0.5';
      await click(person, yes);
      expect(isTaken(person)).to.equal(true);
    });

    for (const key of ['Enter', ' '])
      it(`is taken from the keyboard at any time: ${key === ' ' ? 'Space' : key}`, async () => {
        const person = await ask();
        person.button(yes).focus();
        await sendKeys({ press: key });
        await followed(person);
        expect(isTaken(person)).to.equal(true);
      });

    for (const [tool, press] of [
      ['presses', (button) => button.click()],
      ['plays a mouse', (button) => button.dispatchEvent(new MouseEvent('click', { ...PASSES, detail: 1 }))],
    ] as const satisfies readonly (readonly [string, (button: HTMLButtonElement) => unknown])[])
      it(`is taken from a tool that ${tool} for a person at any time`, async () => {
        const person = await ask();
        person.widget.style.opacity = '0';
        press(person.button(yes));
        await followed(person);
        expect(isTaken(person)).to.equal(true);
      });
  });

describe('a no', () => {
  it('to the consent is taken at any time', async () => {
    const person = await consent.ask();
    await click(person, words.decline);
    expect(person.widget.step).to.equal('manual');
  });

  it('to masked values is taken at any time', async () => {
    const person = await masked.ask();
    await click(person, words.previewRefuse);
    expect(person.widget.step).to.equal('manual');
  });
});

describe('a double click on Continue', () => {
  /** Puts the button that is there next under the mouse that stands over the one that is pressed now. */
  async function pressTwice(person: Person, next: string): Promise<void> {
    const position = middleOf(person.button('Continue'));
    await sendMouse({ type: 'click', position });
    for (const end = performance.now() + 5000; !person.hasButton(next) && performance.now() < end;)
      await person.settled();
    const { left, top } = person.button(next).getBoundingClientRect();
    person.widget.style.translate = `${position[0] - left - 10}px ${position[1] - top - 10}px`;
    await sendMouse({ type: 'click', position });
    await followed(person);
  }

  it('does not agree to what appears under the mouse', async () => {
    const person = await openRarePage({ properties: { consent: 'ask' } });
    await person.type('Mobile number', '06 39 98 00 01');
    let reached = 0;
    person.widget.addEventListener('click', () => reached++, { capture: true });
    await pressTwice(person, words.agree);
    expect(reached, 'clicks on the widget').to.equal(2);
    expect(person.widget.step).to.equal('consent');
    expect(person.service.questions.length).to.equal(0);
    await person.wait(300);
    await click(person, words.agree);
    expect(person.service.count('startProof')).to.equal(1);
  });

  it('begins anew with a question that was left and came back', async () => {
    const person = await consent.ask();
    await person.wait(1000);
    await person.press('Change the number');
    await pressTwice(person, words.agree);
    expect(person.service.questions.length).to.equal(0);
  });
});
