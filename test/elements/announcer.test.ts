/**
 * What is said without moving the focus: through which region, in which order, how often.
 */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { FlowContext } from '../../src/elements/context.js';
import { en } from '../../src/locales/en.js';
import { codeSent, proved } from '../support/fake-service.js';
import { FIELDS, SCENES } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

type Say = FlowContext['say'];

/** A person with an ear at the region: everything that was ever in it, with its second. */
async function listen(page = html`<kyc-onboarding></kyc-onboarding>`) {
  const person = await openPage({ page });
  const heard: [second: number, text: string][] = [];
  const start = person.clock.now();
  const region = person.widget.querySelector('[role=status]');
  const record = (): void => {
    if (region?.textContent) heard.push([(person.clock.now() - start) / 1000, region.textContent]);
  };
  if (region) new MutationObserver(record).observe(region, { childList: true, characterData: true, subtree: true });
  let say: Say = () => undefined;
  // As the fields inside the widget ask for it.
  const { flowContext } = await import('../../src/elements/context.js');
  const { ContextEvent } = await import('@lit/context');
  const inside = person.root.querySelector('.kyc-field');
  inside?.dispatchEvent(new ContextEvent(flowContext, inside, (flow) => (say = flow.say)));
  return { person, heard, say: (text: string) => (say(text), person.settled()) };
}

const statuses = (person: Person) => [...person.widget.querySelectorAll(':scope > [role=status]')];

describe('announcements: the region', () => {
  it('AC-ER-6 one region, in the light, from the first drawing on, whatever is drawn', async () => {
    const person = await openPage({ properties: { fields: FIELDS } });
    const [region] = statuses(person);
    for (const { step, state, properties, arrange } of SCENES) {
      if (properties) continue;
      person.widget.reset();
      await person.settled();
      await arrange(person);
      const inside = person.root.querySelectorAll(
        '.kyc-widget :is([role=status], [role=alert], [role=log], [aria-live])',
      );
      expect(inside.length, `${step}, ${state}`).to.equal(0);
      expect(statuses(person).length, `${step}, ${state}`).to.equal(1);
      expect(statuses(person)[0] === region, `${step}, ${state}`).to.equal(true);
    }
    expect(region?.getAttribute('aria-live')).to.equal('polite');
  });

  for (const root of ['shadow', 'light'] as const) {
    it(`AC-ER-6 is read though the page hides every span, and is not seen, in the ${root} root`, async () => {
      const person = await openPage({ page: html`<kyc-onboarding render-root=${root}></kyc-onboarding>` });
      const style = document.createElement('style');
      style.textContent = 'span { display: none; visibility: hidden }';
      document.head.append(style);
      const [region] = statuses(person);
      const { display, visibility } = region ? getComputedStyle(region) : { display: '', visibility: '' };
      const { width } = region?.getBoundingClientRect() ?? {};
      style.remove();
      expect([display, visibility, width]).to.deep.equal(['block', 'visible', 1]);
    });

    it(`AC-ER-6 a move, a removal and a copy leave each widget one region, in the ${root} root`, async () => {
      const person = await openPage({ page: html`<kyc-onboarding render-root=${root}></kyc-onboarding>` });
      const [region] = statuses(person);
      const place = document.createElement('dialog');
      person.widget.after(place);
      place.append(person.widget);
      await person.settled();
      expect(statuses(person).length).to.equal(1);
      expect(statuses(person)[0] === region).to.equal(true);
      const copy = person.widget.cloneNode(true) as typeof person.widget;
      place.append(copy);
      await copy.updateComplete;
      expect(copy.querySelectorAll(':scope > [role=status]').length).to.equal(1);
      person.widget.remove();
      await person.settled();
      place.append(person.widget);
      await person.settled();
      expect(statuses(person).length).to.equal(1);
    });
  }

  it('is in the language of what it says, whatever the page’s is', async () => {
    const { person, say } = await listen(html`<div lang="fi"><kyc-onboarding></kyc-onboarding></div>`);
    await say('One');
    expect(statuses(person)[0]?.getAttribute('lang')).to.equal('en');
  });
});

describe('announcements: in turn', () => {
  it('AC-ER-6 what comes in a rush is said one after the other, a second apart', async () => {
    const { person, heard, say } = await listen();
    await say('One');
    await say('Two');
    await say('Three');
    expect(heard).to.deep.equal([[0, 'One']]);
    await person.wait(5000);
    expect(heard).to.deep.equal([
      [0, 'One'],
      [1, 'Two'],
      [2, 'Three'],
    ]);
  });

  it('AC-ER-6 the same is said once within a second, and again after it', async () => {
    const { person, heard, say } = await listen();
    await say('One');
    await person.wait(900);
    await say('One');
    await person.wait(100);
    await say('One');
    await person.wait(900);
    await say('Two');
    await say('Two');
    await person.wait(3000);
    expect(heard).to.deep.equal([
      [0, 'One'],
      [1, 'One'],
      [2, 'Two'],
    ]);
  });

  it('AC-ER-6 goes on when the clock of the device is put back', async () => {
    const { person, heard, say } = await listen();
    await say('One');
    person.clock.put(-3_600_000);
    await person.wait(1000);
    await say('Two');
    expect(heard.map(([, text]) => text)).to.deep.equal(['One', 'Two']);
  });

  it('AC-ER-6 is cleared after it was read, and not before', async () => {
    const { person, say } = await listen();
    await say('One');
    await person.wait(5000);
    expect(person.said()).to.equal('One');
    await person.wait(1000);
    expect(person.said()).to.equal('');
    expect(person.clock.waiting).to.equal(0);
  });

  it('AC-ER-6 a removed widget says nothing more and keeps no clock running', async () => {
    const { person, heard, say } = await listen();
    await say('One');
    await say('Two');
    const place = person.widget.parentElement;
    person.widget.remove();
    await person.settled();
    expect(person.clock.waiting).to.equal(0);
    place?.append(person.widget);
    await person.wait(5000);
    expect(heard.map(([, text]) => text)).to.deep.equal(['One']);
    expect(person.said()).to.equal('');
  });

  it('AC-ER-7 what moves the focus is not said as well; what does not move it is', async () => {
    const { person, heard } = await listen();
    const focused = () => /-(\w+)$/.exec(person.focused()?.id ?? '')?.[1];
    await person.press('Continue');
    await person.wait(1000);
    expect(focused()).to.equal('summary');
    await person.enterNumber();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    await person.wait(1000);
    expect(focused()).to.equal('heading');
    await person.enterCode();
    await person.service.last('checkCode').answer(proved);
    await person.settled();
    await person.wait(1000);
    expect(focused()).to.equal('heading');
    await person.service.last('fillIn').answer({ attributes: { givenName: 'Ada' }, check: [] });
    await person.settled();
    await person.wait(1000);
    expect(focused()).to.equal('heading');
    expect(heard.map(([, text]) => text)).to.deep.equal([en.busy, en.prefillSome(1)]);
  });
});

describe('announcements: by the browser itself', () => {
  const spoken: string[] = [];
  const prototype = Element.prototype as { ariaNotify?: (text: string) => void };
  const define = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });

  beforeEach(() => {
    spoken.length = 0;
    prototype.ariaNotify = (text) => void spoken.push(text);
  });
  afterEach(() => {
    delete prototype.ariaNotify;
    // The page's own shadow those of the prototypes.
    Reflect.deleteProperty(navigator, 'userAgentData');
    Reflect.deleteProperty(document, 'featurePolicy');
  });

  it('AC-ER-6 says it through ariaNotify where there is one, and the region stays empty', async () => {
    define(navigator, 'userAgentData', undefined);
    define(document, 'featurePolicy', { allowsFeature: () => true });
    const { person, heard, say } = await listen();
    await say('One');
    await say('One');
    await say('Two');
    await person.wait(1000);
    expect(spoken).to.deep.equal(['One', 'Two']);
    expect(heard).to.deep.equal([]);
  });

  for (const [where, platform, isAllowed] of [
    ['on a system where nothing reads it', 'macOS', true],
    ['in a frame that may not use it', 'Windows', false],
  ] as const) {
    it(`AC-ER-6 goes through the region ${where}`, async () => {
      define(navigator, 'userAgentData', { platform });
      define(document, 'featurePolicy', { allowsFeature: () => isAllowed });
      const { heard, say } = await listen();
      await say('One');
      expect(spoken).to.deep.equal([]);
      expect(heard).to.deep.equal([[0, 'One']]);
    });
  }
});
