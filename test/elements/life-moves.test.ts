/**
 * What pages and frameworks do with an element while somebody uses it: everything that leaves it on the page leaves the sign-up as it is,
 * idle or with a request under way; a real removal ends it in silence (security facts G4, fault rows 104 to 106).
 */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, proved, verdict, type Question } from '../support/fake-service.js';
import { settle } from '../support/manual-clock.js';
import { NUMBER, openPage, type Person } from './harness.js';

/** Two places for the widget, and a neighbour to change places with. */
const PAGE = html`<div data-place="here">
    <p>Before</p>
    <kyc-onboarding></kyc-onboarding>
    <p>After</p>
  </div>
  <div data-place="there"></div>`;

/** The newest page's, also while the widget is away. */
const placeOf = (name: 'here' | 'there'): HTMLElement => {
  const place = [...document.querySelectorAll<HTMLElement>(`[data-place=${name}]`)].at(-1);
  if (!place) throw new Error(`The page has no place called ${name}`);
  return place;
};

/** The page's own way to keep what an element holds while it moves; not in every browser. */
type Movable = HTMLElement & { moveBefore?: (node: Node, child: Node | null) => void };

/** Another document of the same origin, once it is there. */
async function otherDocument(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>Other</title>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  placeOf('there').append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The other document is out of reach');
  return frame.contentDocument;
}

/** What leaves the element on the page, at the latest when the turn ends. */
const STAYING: Readonly<Record<string, (person: Person) => unknown>> = {
  'moved to another place': (person) => placeOf('there').append(person.widget),
  'moved with what it stands in': () => placeOf('there').append(placeOf('here')),
  'moved by moveBefore, where there is that': (person) => {
    const there = placeOf('there') as Movable;
    if (there.moveBefore) there.moveBefore(person.widget, null);
    else there.append(person.widget);
  },
  'put in another order among its neighbours': ({ widget }) => {
    const { parentElement: parent, nextElementSibling: next } = widget;
    if (next) parent?.prepend(next);
    parent?.prepend(widget);
  },
  'taken away and put back in one turn': (person) => {
    const here = placeOf('here');
    person.widget.remove();
    here.append(person.widget);
  },
  'mounted, unmounted and mounted, as StrictMode does': (person) => {
    const there = placeOf('there');
    for (let mount = 0; mount < 3; mount++) {
      person.widget.remove();
      there.append(person.widget);
    }
  },
  'moved through a fragment': (person) => {
    const fragment = document.createDocumentFragment();
    fragment.append(person.widget);
    placeOf('there').append(fragment);
  },
  'moved into the shadow root of something else': (person) => {
    const root = placeOf('there').attachShadow({ mode: 'open' });
    root.append(person.widget);
  },
  'wrapped into something new': ({ widget }) => {
    const wrapper = document.createElement('section');
    widget.replaceWith(wrapper);
    wrapper.append(widget);
  },
  'adopted by another document': async (person) => {
    const other = await otherDocument();
    other.body.append(person.widget);
  },
  'given all its properties again by a rendering': ({ widget }) => {
    const { clock, service, endpoint, country, lang } = widget;
    const fields = ['givenName', 'familyName', 'birthdate'] as const;
    Object.assign(widget, { clock, service, endpoint, country, lang, fields, messages: {}, values: {}, countries: [] });
  },
  copied: (person) => {
    const copy = person.widget.cloneNode(true) as KycOnboarding;
    // As a page that copies would: the copy asks the same proxy, if it asks at all.
    Object.assign(copy, { service: person.service, clock: person.clock });
    placeOf('there').append(copy);
  },
};

/** What takes the element from the page for longer than the turn, and puts it back. */
const LEAVING: Readonly<Record<string, (person: Person, away: () => Promise<void>) => Promise<void>>> = {
  'taken away and put back later': async ({ widget }, away) => {
    const place = widget.parentElement;
    widget.remove();
    await away();
    place?.append(widget);
  },
  'overwritten by innerHTML and put back later': async (person, away) => {
    const here = placeOf('here');
    here.innerHTML = '<p>Something else</p>';
    await away();
    here.append(person.widget);
  },
  'kept in a fragment for a while': async (person, away) => {
    const fragment = document.createDocumentFragment();
    fragment.append(person.widget);
    await away();
    placeOf('there').append(fragment);
  },
};

interface Phase {
  /** From a page that was just opened; answers with the question that waits, if one does. */
  readonly reach: (person: Person) => Promise<Question | undefined>;
  /** What stands in the fields then, as the person typed it. */
  readonly typed: Readonly<Record<string, string>>;
  /** What the sign-up does next, if nothing has happened to it. */
  readonly goOn: (person: Person, question: Question | undefined) => Promise<void>;
  readonly leadsTo: string;
}

const toForm = async (person: Person): Promise<void> => {
  await person.reachForm({ givenName: 'Operator', birthdate: '1978-08-22' });
  await person.type('Family name', 'Mine');
};

const isAsked = (person: Person): Question => person.service.last('match');

const PHASES: Readonly<Record<string, Phase>> = {
  'with a number that nobody sent': {
    reach: async (person) => {
      await person.type('Mobile number', '06 39 98 00 01');
      return undefined;
    },
    typed: { phoneNumber: '06 39 98 00 01' },
    goOn: async (person) => {
      await person.press('Continue');
      expect(person.service.last('startProof').request.phoneNumber).to.equal(NUMBER);
      await person.service.last('startProof').answer(codeSent);
    },
    leadsTo: 'Enter the code',
  },
  'while a code is asked for': {
    reach: async (person) => {
      await person.enterNumber();
      return person.service.last('startProof');
    },
    typed: { phoneNumber: '06 39 98 00 01' },
    goOn: async (_, question) => question?.answer(codeSent),
    leadsTo: 'Enter the code',
  },
  'with a form that is filled in': {
    reach: async (person) => {
      await toForm(person);
      return undefined;
    },
    typed: { phoneNumber: '06 39 98 00 01', familyName: 'Mine' },
    goOn: async (person) => {
      await person.press('Continue');
      expect(isAsked(person).request.attributes).to.deep.equal({
        givenName: 'Operator',
        familyName: 'Mine',
        birthdate: '1978-08-22',
      });
      await isAsked(person).answer(verdict('match'));
    },
    leadsTo: 'Your details are confirmed',
  },
  'while the records are asked for': {
    reach: async (person) => {
      await person.enterNumber();
      await person.service.last('startProof').answer(proved);
      await person.settled();
      await person.type('Family name', 'Mine');
      return person.service.last('fillIn');
    },
    typed: { phoneNumber: '06 39 98 00 01', familyName: 'Mine' },
    goOn: async (person, question) => {
      await question?.answer({ attributes: { givenName: 'Operator', familyName: 'Other' }, check: [] });
      await person.settled();
      expect(person.widget.values).to.include({ givenName: 'Operator', familyName: 'Mine' });
    },
    leadsTo: 'Your details',
  },
  'while the details are compared': {
    reach: async (person) => {
      await toForm(person);
      await person.press('Continue');
      return isAsked(person);
    },
    typed: { phoneNumber: '06 39 98 00 01', familyName: 'Mine' },
    goOn: async (_, question) => question?.answer(verdict('match')),
    leadsTo: 'Your details are confirmed',
  },
};

/** A text in a box that the person has not left. */
const stillTyping = (person: Person, label: string, text: string): void => {
  const box = person.field(label);
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

/** The page has drawn, also where its document is another one. */
const atRest = async (person: Person): Promise<void> => {
  await settle();
  await person.settled();
};

describe('an element that stays on the page', () => {
  for (const [what, act] of Object.entries(STAYING))
    for (const [when, { reach, typed, goOn, leadsTo }] of Object.entries(PHASES))
      it(`${what}, ${when}: nothing is lost, nothing asked twice`, async () => {
        const person = await openPage({ page: PAGE });
        const question = await reach(person);
        const [heading, events, asked] = [person.heading(), person.events.length, person.service.questions.length];
        await act(person);
        await atRest(person);
        expect(person.heading()).to.equal(heading);
        expect(person.widget.values).to.include(typed);
        expect(person.events.length).to.equal(events);
        expect(person.service.questions.length).to.equal(asked);
        expect(question?.signal.aborted ?? false).to.equal(false);
        await goOn(person, question);
        await atRest(person);
        expect(person.heading()).to.include(leadsTo);
        expect(person.count('kyc-ready')).to.equal(1);
        expect(person.service.count('startProof')).to.equal(1);
      });

  for (const [what, act] of Object.entries(STAYING))
    it(`${what}, with a text that is still being typed: the text is there, and the next one is taken`, async () => {
      const person = await openPage({ page: PAGE });
      await person.reachForm();
      await person.type('Family name', 'Mine');
      stillTyping(person, 'Given names', 'Half');
      await act(person);
      await atRest(person);
      expect(person.widget.values).to.include({ givenName: 'Half', familyName: 'Mine' });
      person.field('Given names').value = 'Half and half';
      expect(person.widget.values.givenName).to.equal('Half and half');
    });
});

/** What somebody sees of the widget's own styles. */
const looks = ({ root }: Person): readonly string[] =>
  [...root.querySelectorAll('h2, label, .kyc-primary')].map((each) => {
    const { fontWeight, paddingTop, display, color } = (each.ownerDocument.defaultView ?? window).getComputedStyle(
      each,
    );
    return [each.localName, fontWeight, paddingTop, display, color].join(' ');
  });

describe('an element that went to another place', () => {
  for (const root of ['shadow', 'light'] as const)
    for (const what of ['moved into the shadow root of something else', 'adopted by another document'])
      for (const isLater of [false, true])
        it(`${what}, drawn in the ${root}, ${isLater ? 'later' : 'at the number'}: looks as before, there and back again`, async () => {
          const page = html`<div data-place="here"><kyc-onboarding render-root=${root}></kyc-onboarding></div>
            <div data-place="there"></div>`;
          const person = await openPage({ page });
          if (isLater) await toForm(person);
          const here = person.widget.parentElement;
          const before = looks(person);
          expect(before.length).to.be.greaterThan(2);
          await STAYING[what]?.(person);
          await atRest(person);
          expect(looks(person)).to.deep.equal(before);
          here?.append(person.widget);
          await atRest(person);
          expect(looks(person)).to.deep.equal(before);
        });

  it('stands in a form of another document: its own forms stand beside that one', async () => {
    const person = await openPage({
      page: html`<kyc-onboarding render-root="light"></kyc-onboarding>
        <div data-place="there"></div>`,
    });
    const other = await otherDocument();
    const form = other.createElement('form');
    other.body.append(form);
    form.append(person.widget);
    await atRest(person);
    await toForm(person);
    expect(person.field('Family name').form?.parentElement === other.body).to.equal(true);
    expect(form.querySelectorAll('form').length).to.equal(0);
  });

  it('whoever types in another document is not led away from it', async () => {
    const person = await openPage({ page: PAGE });
    const other = await otherDocument();
    const box = other.createElement('input');
    other.body.append(person.widget, box);
    await atRest(person);
    await person.enterNumber();
    box.focus();
    await person.service.last('startProof').answer(codeSent);
    await atRest(person);
    expect(person.heading()).to.include('Enter the code');
    expect(other.activeElement === box).to.equal(true);
  });

  it('listens to no document that it has left', async () => {
    const person = await openPage({ page: PAGE });
    const other = await otherDocument();
    const heard = (page: Document): number => {
      let reads = 0;
      Object.defineProperty(person.field('Mobile number'), 'value', { configurable: true, get: () => (reads++, '') });
      page.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(person.field('Mobile number'), 'value');
      return reads;
    };
    expect([heard(document) > 0, heard(other) > 0]).to.deep.equal([true, false]);
    other.body.append(person.widget);
    await atRest(person);
    expect([heard(document) > 0, heard(other) > 0]).to.deep.equal([false, true]);
    placeOf('here').append(person.widget);
    await atRest(person);
    expect([heard(document) > 0, heard(other) > 0]).to.deep.equal([true, false]);
  });
});

describe('an element that leaves the page', () => {
  for (const [what, act] of Object.entries(LEAVING))
    for (const [when, { reach, typed }] of Object.entries(PHASES))
      it(`${what}, ${when}: ends in silence and keeps what was typed`, async () => {
        const person = await openPage({ page: PAGE });
        const question = await reach(person);
        const [events, asked] = [person.events.length, person.service.questions.length];
        await act(person, async () => {
          await settle();
          expect(question?.signal.aborted ?? true).to.equal(true);
          expect(person.clock.waiting).to.equal(0);
          // Whoever answers now is heard by nobody.
          await question?.answer(question.method === 'match' ? verdict('match') : proved);
          await person.wait(60_000);
          expect(person.events.length).to.equal(events);
        });
        await atRest(person);
        expect(person.heading()).to.include('Your mobile number');
        expect(person.widget.values).to.deep.equal(typed);
        expect(person.widget.verdict).to.equal(null);
        expect(person.service.questions.length).to.equal(asked);
        expect(person.events.length).to.equal(events);
        await person.press('Continue');
        await person.service.last('startProof').answer(proved);
        await person.settled();
        await person.service.last('fillIn').answer({ attributes: { givenName: 'Again' }, check: [] });
        await person.settled();
        expect(person.widget.values).to.include({ ...typed, givenName: 'Again' });
        expect(person.count('kyc-ready')).to.equal(1);
      });

  it('written anew by innerHTML: the old one ends, the new one begins once, with nothing of the old', async () => {
    const person = await openPage({ page: PAGE });
    await person.enterNumber();
    const question = person.service.last('startProof');
    const [here, events] = [placeOf('here'), person.events.length];
    let ready = 0;
    here.addEventListener('kyc-ready', () => ready++);
    const markup = here.innerHTML;
    here.innerHTML = markup;
    await settle();
    expect(question.signal.aborted).to.equal(true);
    const again = here.querySelector('kyc-onboarding');
    await again?.updateComplete;
    await atRest(person);
    expect(again?.values).to.deep.equal({});
    expect(ready).to.equal(1);
    expect(person.events.length).to.equal(events);
  });

  it('never put on a page: says nothing, asks nothing, and holds what the page gave it', async () => {
    const person = await openPage();
    const loose = document.createElement('kyc-onboarding');
    let events = 0;
    for (const { type } of person.events) loose.addEventListener(type, () => events++);
    Object.assign(loose, { service: person.service, clock: person.clock, values: { familyName: 'Given' } });
    await atRest(person);
    expect(loose.values).to.deep.equal({ familyName: 'Given' });
    expect([events, person.clock.waiting, person.service.questions.length]).to.deep.equal([0, 0, 0]);
  });

  for (const type of ['kyc-step', 'kyc-prefill', 'kyc-verdict', 'kyc-field-invalid'])
    it(`removed by a listener of ${type}: nothing comes after that turn`, async () => {
      const person = await openPage();
      const seen: string[] = [];
      for (const each of ['kyc-step', 'kyc-prefill', 'kyc-verdict', 'kyc-field-invalid', 'kyc-error'])
        person.widget.addEventListener(each, () => {
          seen.push(each);
          if (each === type) person.widget.remove();
        });
      if (type === 'kyc-field-invalid') await person.enterNumber('12');
      else if (type === 'kyc-step') {
        await person.enterNumber();
        await person.service.last('startProof').answer(codeSent);
      } else {
        await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
        if (type === 'kyc-verdict') {
          await person.press('Continue');
          await person.service.last('match').answer(verdict('match'));
        }
      }
      await atRest(person);
      await person.wait(60_000);
      // What one answer brings about is told in one turn: the verdict, and that it is another step.
      expect(seen.slice(seen.indexOf(type))).to.deep.equal(type === 'kyc-verdict' ? [type, 'kyc-step'] : [type]);
      expect(person.clock.waiting).to.equal(0);
    });
});
