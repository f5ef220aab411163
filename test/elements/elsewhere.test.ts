/**
 * A proof that is given elsewhere, on the phone or on a page of the operator, as the person who waits for it sees it.
 */
import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { TICKET } from '../../src/elements/has-ticket.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, proved } from '../support/fake-service.js';
import { NUMBER, type Person } from './harness.js';
import { answer, focusAt, leaveAndReturn, opening, openRarePage, refuse, waiting } from './rare-steps.js';

const SECOND = 1000;

const toWait = async (extra = {}): Promise<Person> => {
  const person = await openRarePage();
  await person.enterNumber();
  await answer(person, 'startProof', { ...waiting, ...extra });
  return person;
};

const toOpen = async (extra = {}, properties: Partial<KycOnboarding> = {}): Promise<Person> => {
  const person = await openRarePage({ properties });
  await person.enterNumber();
  await answer(person, 'startProof', { ...opening, ...extra });
  return person;
};

const link = (person: Person): HTMLAnchorElement => {
  const found = person.root.querySelector<HTMLAnchorElement>('a.kyc-primary');
  if (!found) throw new Error(`There is no link: ${person.text()}`);
  return found;
};

/** Follows the link; the browser stays here. */
const follow = async (person: Person): Promise<void> => {
  const keep = (event: Event): void => event.preventDefault();
  person.widget.addEventListener('click', keep);
  link(person).focus();
  link(person).click();
  person.widget.removeEventListener('click', keep);
  await person.settled();
};

const comeBack = async (person: Person): Promise<void> => {
  document.dispatchEvent(new Event('visibilitychange'));
  await person.settled();
};

const seesTheWait = (person: Person): boolean => person.root.querySelector('.kyc-waits') !== null;

describe('confirming on the phone', () => {
  it('says what to do, for which number, and leads to the heading', async () => {
    const person = await toWait();
    expect(person.heading()).to.equal(`Step 2 of 3 ${words.waitHeading}`);
    expect(focusAt(person)).to.equal('heading');
    expect(person.text()).to.include(words.waitLead('+33 6 39 98 00 01')).and.to.include(words.waitStatus);
  });

  it('counts down, for eyes alone', async () => {
    const person = await toWait();
    expect(person.text()).to.include('Time left: 2:00');
    await person.wait(55 * SECOND);
    expect(person.text()).to.include('Time left: 1:05');
    const time = person.root.querySelector('[role=timer]');
    expect(time?.ariaLive).to.equal('off');
    expect(person.said()).to.equal('');
  });

  it('asks as often as the proxy allows, with the button still and nothing said', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND - 1);
    expect(person.service.count('checkProof')).to.equal(0);
    await person.wait(1);
    expect(person.service.last('checkProof').request).to.deep.equal({ handle: 'w1' });
    await person.wait(4 * SECOND);
    expect(person.service.count('checkProof')).to.equal(1);
    expect([person.said(), person.hasButton('Cancel')]).to.deep.equal(['', false]);
    await answer(person, 'checkProof', waiting);
    await person.wait(5 * SECOND);
    expect(person.service.count('checkProof')).to.equal(2);
  });

  it('takes a longer interval, and a new time, from an answer', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND);
    await answer(person, 'checkProof', { ...waiting, interval: 20, expiresIn: 60 });
    expect(person.text()).to.include('Time left: 1:00');
    await person.wait(20 * SECOND - 1);
    expect(person.service.count('checkProof')).to.equal(1);
    await person.wait(1);
    expect(person.service.count('checkProof')).to.equal(2);
  });

  it('goes on waiting while the operator is not done, and says nothing', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND);
    await refuse(person, 'checkProof', 'pending', { retryAfter: 7 });
    expect(person.root.querySelector('.kyc-notice') === null).to.equal(true);
    await person.wait(7 * SECOND);
    expect(person.service.count('checkProof')).to.equal(2);
  });

  it('goes on to the form when it is confirmed', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND);
    await answer(person, 'checkProof', proved);
    expect(person.heading()).to.include('Your details');
    expect(person.service.last('fillIn').request).to.include({ phoneNumber: NUMBER });
  });

  it('asks at once when the page is looked at again', async () => {
    const person = await toWait();
    await comeBack(person);
    expect(person.service.count('checkProof')).to.equal(1);
    await comeBack(person);
    expect(person.service.count('checkProof')).to.equal(1);
  });

  it('goes on after the page was in the browser’s cache', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND);
    await leaveAndReturn(person);
    expect(person.service.questions.filter(({ method }) => method === 'checkProof').length).to.equal(2);
    await answer(person, 'checkProof', proved);
    expect(person.heading()).to.include('Your details');
  });

  it('says when the time is over, and can be tried again', async () => {
    const person = await toWait();
    await person.wait(120 * SECOND);
    expect(person.text()).to.include(en.problem.expired(undefined));
    expect(seesTheWait(person)).to.equal(false);
    expect(focusAt(person)).to.equal('problem');
    await person.press(words.startAgain);
    expect(person.service.count('startProof')).to.equal(2);
    await answer(person, 'startProof', waiting);
    expect(seesTheWait(person)).to.equal(true);
    expect(focusAt(person)).to.equal('heading');
    expect(person.text()).to.not.include(en.problemHeading);
  });

  it('asks nothing more when the time is over', async () => {
    const person = await toWait();
    await person.wait(120 * SECOND);
    const asked = person.service.count('checkProof');
    await comeBack(person);
    await person.wait(60 * SECOND);
    expect(person.service.count('checkProof')).to.equal(asked);
  });

  it('does not ask somebody again who refused', async () => {
    const person = await toWait({ otherMethods: ['code'] });
    await person.wait(5 * SECOND);
    await refuse(person, 'checkProof', 'consent-refused');
    expect(person.text()).to.include(en.problem['consent-refused'](undefined));
    expect(focusAt(person)).to.equal('problem');
    expect(person.hasButton(words.startAgain)).to.equal(false);
    for (const name of ['Change the number', 'Go on without this check', words.useCode])
      expect(person.hasButton(name), name).to.equal(true);
  });

  it('leads back to the number where it is another line’s', async () => {
    const person = await toWait();
    await person.wait(5 * SECOND);
    await refuse(person, 'checkProof', 'subject-mismatch');
    expect(person.heading()).to.include('Your mobile number');
    expect(person.text()).to.include(en.problem['subject-mismatch'](undefined));
  });

  it('offers a code where the proxy can send one, and only there', async () => {
    expect((await toWait()).hasButton(words.useCode)).to.equal(false);
    const person = await toWait({ otherMethods: ['code'] });
    await person.press(words.useCode);
    expect(person.service.last('startProof').request).to.include({ method: 'code', phoneNumber: NUMBER });
    expect(person.service.last('cancelProof').request).to.deep.equal({ handle: 'w1' });
    expect(person.focused() === null).to.equal(false);
    await answer(person, 'startProof', codeSent);
    expect(person.heading()).to.include('Enter the code');
  });

  for (const [name, heading] of [
    ['Change the number', 'Your mobile number'],
    ['Go on without this check', 'Your details'],
  ] as const)
    it(`${name}: cancels the proof, and nobody asks about it any more`, async () => {
      const person = await toWait();
      await person.wait(5 * SECOND);
      await person.press(name);
      expect(person.heading()).to.include(heading);
      expect(focusAt(person)).to.equal('heading');
      expect(person.service.last('checkProof').signal.aborted).to.equal(true);
      expect(person.service.last('cancelProof').request).to.deep.equal({ handle: 'w1' });
      await person.wait(120 * SECOND);
      expect(person.service.count('checkProof')).to.equal(1);
      expect(person.count('kyc-error')).to.equal(0);
    });
});

describe('a page of the operator', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('is a link that names where it leads, opens in a new tab, and tells that page nothing', async () => {
    const person = await toOpen();
    expect(person.heading()).to.equal(`Step 2 of 3 ${words.openHeading.consent}`);
    expect(person.text()).to.include(words.openLead.consent);
    const { href, target, referrerPolicy, relList } = link(person);
    expect({ href, target, referrerPolicy }).to.deep.equal({
      href: opening.url,
      target: '_blank',
      referrerPolicy: 'no-referrer',
    });
    expect([relList.contains('noopener'), relList.contains('noreferrer')]).to.deep.equal([true, true]);
    expect(link(person).textContent.replace(/\s+/g, ' ').trim()).to.equal(
      `${words.openLink('consent.operator.example')} (${words.newTab})`,
    );
  });

  it('for a network’s word: says what to do on the phone', async () => {
    const person = await toOpen({ reason: 'network' });
    expect(person.heading()).to.include(words.openHeading.network);
    expect(person.text()).to.include(words.openLead.network);
  });

  it('is asked about once the link was followed, and not before', async () => {
    const person = await toOpen();
    await person.wait(60 * SECOND);
    await comeBack(person);
    expect(person.service.count('checkProof')).to.equal(0);
    expect(seesTheWait(person)).to.equal(false);
    await follow(person);
    expect(person.text()).to.include(words.openStatus);
    expect(person.focused() === link(person)).to.equal(true);
    await person.wait(3 * SECOND);
    expect(person.service.last('checkProof').request).to.deep.equal({ handle: 'o1', returnState: 'state-1' });
    await answer(person, 'checkProof', proved);
    expect(person.heading()).to.include('Your details');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is asked about at once when the person comes back', async () => {
    const person = await toOpen();
    await follow(person);
    await comeBack(person);
    expect(person.service.count('checkProof')).to.equal(1);
  });

  it('can be opened a second time, which is no second proof', async () => {
    const person = await toOpen();
    await follow(person);
    await follow(person);
    expect(person.service.count('startProof')).to.equal(1);
    await person.wait(3 * SECOND);
    expect(person.service.count('checkProof')).to.equal(1);
  });

  it('says what happened and offers no second try where the person refused there', async () => {
    const person = await toOpen();
    await follow(person);
    await comeBack(person);
    await refuse(person, 'checkProof', 'consent-refused');
    expect(person.text()).to.include(en.problem['consent-refused'](undefined));
    expect(person.root.querySelector('a.kyc-primary') === null).to.equal(true);
    expect(person.hasButton(words.startAgain)).to.equal(false);
    expect(person.hasButton('Go on without this check')).to.equal(true);
  });

  it('can be tried again when the time is over', async () => {
    const person = await toOpen();
    await follow(person);
    await person.wait(600 * SECOND);
    expect(person.text()).to.include(en.problem.expired(undefined));
    await person.press(words.startAgain);
    await answer(person, 'startProof', { ...opening, handle: 'o2', returnState: 'state-2' });
    expect(link(person).href).to.equal(opening.url);
  });

  it('a network that cannot say whose line it is leads to a code, which says why', async () => {
    const person = await toOpen({ reason: 'network', otherMethods: ['code'] });
    await follow(person);
    await comeBack(person);
    await refuse(person, 'checkProof', 'not-supported');
    expect(person.service.last('startProof').request).to.include({ method: 'code' });
    await answer(person, 'startProof', codeSent);
    expect(person.heading()).to.include('Enter the code');
    expect(person.text()).to.include(words.codeInstead);
  });

  for (const name of ['Change the number', 'Go on without this check'])
    it(`${name}: cancels the proof`, async () => {
      const person = await toOpen();
      await follow(person);
      await person.press(name);
      expect(person.service.last('cancelProof').request).to.deep.equal({ handle: 'o1' });
    });

  it('a proxy that sends an address on another host is not believed', async () => {
    const body = { ...opening, expiresIn: 600, url: 'https://evil.example/' };
    const person = await openRarePage({
      properties: {
        service: undefined,
        openHosts: 'consent.operator.example',
        fetch: () =>
          Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })),
      },
    });
    await person.enterNumber();
    for (const end = performance.now() + 5000; person.count('kyc-error') === 0 && performance.now() < end;)
      await person.settled();
    expect(person.heading()).to.include('Your mobile number');
    expect(person.root.innerHTML).to.not.include('evil.example');
    expect(person.detail('kyc-error')).to.include({ code: 'protocol' });
  });
});

describe('a page of the operator in place of this one', () => {
  const { href } = location;
  const at = (query: string): void => history.replaceState(null, '', new URL(query, href));

  beforeEach(() => sessionStorage.clear());
  afterEach(() => history.replaceState(null, '', href));
  after(() => sessionStorage.clear());

  const ticket = (): Record<string, unknown> => JSON.parse(sessionStorage.getItem(TICKET) ?? 'null') as never;

  /** The person has gone to the operator's page; now there is another page. */
  const leave = async (): Promise<void> => {
    const person = await toOpen({}, { openIn: 'page' });
    await follow(person);
    person.widget.remove();
    await person.settled();
  };

  /** The page as it is loaded on the way back. */
  const back = async (query = '?state=state-1&capture_result=granted'): Promise<Person> => {
    at(query);
    return openRarePage({ properties: { openIn: 'page' } });
  };

  it('opens here, and says before that typed details may be lost', async () => {
    const person = await toOpen({}, { openIn: 'page' });
    expect(link(person).target).to.equal('');
    expect(link(person).textContent.trim()).to.equal(words.openLink('consent.operator.example'));
    expect(person.text()).to.include(words.leaving);
    expect(link(person).getAttribute('aria-describedby')).to.match(/-leaving$/);
    expect(sessionStorage.length).to.equal(0);
  });

  it('leaves two random names and a time behind, and nothing about the person', async () => {
    const person = await toOpen({}, { openIn: 'page' });
    await follow(person);
    expect(sessionStorage.length).to.equal(1);
    expect(ticket()).to.deep.equal({
      handle: 'o1',
      returnState: 'state-1',
      until: person.clock.now() + 15 * 60 * SECOND,
    });
    expect([localStorage.length, document.cookie]).to.deep.equal([0, '']);
  });

  for (const name of ['Change the number', 'Go on without this check'])
    it(`${name}, once the browser led back here: leaves nothing behind`, async () => {
      const person = await toOpen({}, { openIn: 'page' });
      await follow(person);
      await leaveAndReturn(person);
      expect(person.service.count('checkProof')).to.equal(1);
      await person.press(name);
      expect(sessionStorage.length).to.equal(0);
    });

  it('goes on where it led back to, by the state in the address, once', async () => {
    await leave();
    const person = await back();
    expect(person.service.last('checkProof').request).to.deep.equal({
      handle: 'o1',
      returnState: 'state-1',
      captureResult: 'granted',
    });
    expect(sessionStorage.length).to.equal(0);
    await answer(person, 'checkProof', { ...proved, phoneNumber: NUMBER });
    expect(person.heading()).to.include('Your details');
    expect(person.text()).to.include('+33 6 39 98 00 01');
    expect(person.service.last('fillIn').request).to.include({ phoneNumber: NUMBER });
  });

  for (const query of ['?', '?capture_result=granted', '?page=2'])
    it(`goes on without a state in the address: ${query}`, async () => {
      await leave();
      const person = await back(query);
      expect(person.service.last('checkProof').request).to.deep.equal({ handle: 'o1', returnState: 'state-1' });
    });

  it('passes no word on that nobody defined', async () => {
    await leave();
    const person = await back('?state=state-1&capture_result=<b>x</b>');
    expect(person.service.last('checkProof').request).to.deep.equal({ handle: 'o1', returnState: 'state-1' });
  });

  it('does not take a foreign state: asks nobody, says so to the person and to the developer', async () => {
    await leave();
    const person = await back('?state=foreign&capture_result=granted');
    await person.settled();
    expect(person.service.questions.length).to.equal(0);
    expect(person.text()).to.include(en.problem.expired(undefined));
    expect(person.detail('kyc-diagnostic')).to.deep.equal({ code: 'return-state-unknown' });
    expect(sessionStorage.length).to.equal(0);
  });

  it('forgets a ticket after a quarter of an hour', async () => {
    await leave();
    const old = ticket();
    sessionStorage.setItem(TICKET, JSON.stringify({ ...old, until: Number(old['until']) - 15 * 60 * SECOND - 1 }));
    const person = await back();
    expect([person.service.questions.length, sessionStorage.length, person.count('kyc-error')]).to.deep.equal([
      0, 0, 0,
    ]);
  });

  for (const text of ['', 'null', '{', '[]', '{"handle":1}'])
    it(`takes no ticket that is none: ${text || 'empty'}`, async () => {
      sessionStorage.setItem(TICKET, text);
      const person = await back();
      expect([person.service.questions.length, person.count('kyc-error')]).to.deep.equal([0, 0]);
    });

  it('without a ticket, a state in the address is the page’s own', async () => {
    const person = await back('?state=mine&capture_result=denied');
    expect([person.service.questions.length, person.count('kyc-error'), person.count('kyc-diagnostic')]).to.deep.equal([
      0, 0, 0,
    ]);
    expect(location.search).to.equal('?state=mine&capture_result=denied');
    expect(person.text()).to.not.include(en.problemHeading);
  });

  it('says on the number’s step what became of it, and leaves the address as it is', async () => {
    await leave();
    const person = await back('?state=state-1&capture_result=denied');
    await refuse(person, 'checkProof', 'consent-refused');
    expect(person.text()).to.include(en.problem['consent-refused'](undefined));
    expect(location.search).to.equal('?state=state-1&capture_result=denied');
    await person.enterNumber();
    expect(person.service.count('startProof')).to.equal(1);
  });

  it('waits on where the operator is not done yet', async () => {
    await leave();
    const person = await back();
    await answer(person, 'checkProof', { ...waiting, handle: 'o1' });
    expect(person.text()).to.include(words.waitStatus);
    await person.wait(5 * SECOND);
    expect(person.service.count('checkProof')).to.equal(2);
    await answer(person, 'checkProof', { ...proved, phoneNumber: NUMBER });
    expect(person.heading()).to.include('Your details');
  });
});
