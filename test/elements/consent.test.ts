/**
 * The consent: what a person reads before anybody is asked anything about them, what their yes leaves behind, and what their no leads to.
 */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { ConsentReceipt } from '../../src/domain/consent.js';
import type { KycStepDetail, KycVerdictDetail } from '../../src/elements/kyc-onboarding.events.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import { NOW, NUMBER, type Person } from './harness.js';
import { answer, focusAt, openRarePage, refuse, WHOLE } from './rare-steps.js';

const own = html`<kyc-onboarding>
  <p slot="consent">We keep it for a year. <a href="https://shop.example/more">More</a></p>
</kyc-onboarding>`;

const toConsent = async (
  properties: Partial<KycOnboarding> = {},
  page?: TemplateResult,
  languages?: string[],
): Promise<Person> => {
  const person = await openRarePage(
    { ...(page && { page }), properties: { consent: 'ask', ...properties } },
    languages,
  );
  if (!languages) await person.enterNumber();
  return person;
};

const notice = (person: Person): HTMLElement => {
  const found = person.root.querySelector<HTMLElement>('[part=consent]');
  if (!found) throw new Error(`There is no consent: ${person.text()}`);
  return found;
};

/** Agrees, and gives the digest of the words its turn. */
const agree = async (person: Person): Promise<ConsentReceipt> => {
  const before = person.service.count('startProof');
  await person.press(words.agree);
  for (const end = performance.now() + 5000; person.service.count('startProof') === before && performance.now() < end;)
    await person.settled();
  return person.service.last('startProof').request['consent'] as ConsentReceipt;
};

const steps = (person: Person): readonly KycStepDetail[] =>
  person.events.filter(({ type }) => type === 'kyc-step').map(({ detail }) => detail as KycStepDetail);

describe('consent: what is read', () => {
  it('stands before any request, leads to its heading, and counts as a step', async () => {
    const person = await toConsent();
    expect(person.heading()).to.equal(`Step 2 of 4 ${words.consentHeading}`);
    expect(focusAt(person)).to.equal('heading');
    expect(person.service.questions.length).to.equal(0);
    expect(steps(person).map(({ step, consent }) => [step, consent])).to.deep.equal([['consent', undefined]]);
  });

  it('lists what the operator is asked for, by the names of the form', async () => {
    const person = await toConsent({ fields: ['givenName', { name: 'email', label: 'Work email' }, 'middleNames'] });
    const asked = [...notice(person).querySelectorAll('li')].map(({ textContent }) => textContent.trim());
    expect(asked).to.deep.equal(['Given names', 'Work email', 'Middle names']);
  });

  it('says that it can be gone on without, and shows no link where the page gives no address', async () => {
    const person = await toConsent();
    expect(person.text()).to.include(words.consentLead).and.to.include(words.consentWhy);
    expect(notice(person).querySelector('a') === null).to.equal(true);
  });

  it('links the page’s own notice in the language of the words, in a new tab that cannot reach back', async () => {
    const person = await toConsent({ consentUrl: 'https://shop.example/{lang}/privacy?l={lang}' });
    const link = notice(person).querySelector('a');
    expect(link?.href).to.equal('https://shop.example/en/privacy?l=en');
    expect(link?.target).to.equal('_blank');
    expect(link?.relList.contains('noopener')).to.equal(true);
    expect(link?.textContent.replace(/\s+/g, ' ').trim()).to.equal(`${words.consentNotice} (${words.newTab})`);
  });

  for (const consentUrl of ['javascript:alert(1)', 'data:text/html,x', 'http://[', ''])
    it(`links nothing that is no page: ${consentUrl || 'empty'}`, async () => {
      const person = await toConsent({ consentUrl });
      expect(notice(person).querySelector('a') === null).to.equal(true);
    });

  for (const root of ['shadow', 'light'] as const)
    it(`shows the page’s own notice, there and nowhere else, in the ${root} root`, async () => {
      const page = html`<kyc-onboarding render-root=${root}>
        <p slot="consent" id="own">We keep it for a year.</p>
      </kyc-onboarding>`;
      const person = await toConsent({}, page);
      const seen = (): readonly Element[] =>
        [...person.widget.querySelectorAll('p')].filter(
          (each) => each.textContent.includes('for a year') && each.checkVisibility(),
        );
      expect(seen().length).to.equal(1);
      expect(document.querySelectorAll('#own').length).to.equal(1);
      if (root === 'light') expect(notice(person).textContent).to.include('for a year');
      else expect(notice(person).querySelector('slot')?.assignedElements()).to.deep.equal(seen());
      await person.press(words.decline);
      expect(seen().length).to.equal(0);
    });

  it('speaks French', async () => {
    const person = await toConsent({ lang: 'fr' }, undefined, ['en', 'fr']);
    await person.settled();
    await person.type('Numéro de mobile', '06 39 98 00 01');
    await person.press('Continuer');
    expect(person.heading()).to.include('Pouvons-nous interroger votre opérateur mobile');
    expect([...notice(person).querySelectorAll('li')].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Prénoms',
      'Nom de famille',
      'Date de naissance',
    ]);
    expect(person.hasButton('Accepter et continuer')).to.equal(true);
  });
});

describe('consent: yes', () => {
  it('sends what was agreed to with every question, and tells the page once', async () => {
    const person = await toConsent({ consentVersion: '2026-11' });
    const receipt = await agree(person);
    expect(receipt).to.deep.include({ locale: 'en', version: '2026-11', at: new Date(NOW).toISOString() });
    expect(receipt.textHash).to.match(/^[0-9a-f]{64}$/);
    expect(person.service.last('startProof').request).to.deep.include({ phoneNumber: NUMBER });
    await answer(person, 'startProof', proved);
    await answer(person, 'fillIn', { attributes: WHOLE, check: [] });
    await person.press('Continue');
    for (const method of ['startProof', 'fillIn', 'match'] as const)
      expect(person.service.last(method).request['consent'], method).to.deep.equal(receipt);
    const told = steps(person).flatMap(({ step, consent }) => (consent ? [[step, consent]] : []));
    expect(told).to.deep.equal([['details', receipt]]);
  });

  it('holds nothing about the person', async () => {
    const person = await toConsent();
    expect(Object.keys(await agree(person)).sort()).to.deep.equal(['at', 'locale', 'textHash', 'version']);
  });

  it('has one digest for the same words and another for others', async () => {
    const hashes: string[] = [];
    for (const [properties, page] of [
      [{}, undefined],
      [{}, undefined],
      [{ fields: 'givenName' }, undefined],
      [{ consentUrl: 'https://shop.example/privacy' }, undefined],
      [{}, own],
    ] as const)
      hashes.push((await agree(await toConsent(properties, page))).textHash);
    expect(hashes[0]).to.equal(hashes[1]);
    expect(new Set(hashes).size).to.equal(4);
  });

  it('digests the same words the same way in both roots', async () => {
    const hashes: string[] = [];
    for (const root of ['shadow', 'light']) {
      const page = html`<kyc-onboarding render-root=${root}>
        <p slot="consent">We keep it for a year. <a href="https://shop.example/more">More</a></p>
      </kyc-onboarding>`;
      hashes.push((await agree(await toConsent({}, page))).textHash);
    }
    expect(hashes[0]).to.equal(hashes[1]);
  });

  it('cuts a version that is no name', async () => {
    const person = await toConsent({ consentVersion: 'v'.repeat(100) });
    expect((await agree(person)).version).to.equal('v'.repeat(64));
  });

  it('keeps the focus on the button, asks once however often it is pressed, and can be cancelled when it is slow', async () => {
    const person = await toConsent();
    const button = person.button(words.agree);
    button.focus();
    for (let press = 0; press < 5; press++) button.click();
    for (const end = performance.now() + 5000; person.service.questions.length === 0 && performance.now() < end;)
      await person.settled();
    await person.settled();
    expect(person.service.count('startProof')).to.equal(1);
    expect(person.focused() === button).to.equal(true);
    await person.wait(4000);
    await person.press('Cancel');
    expect(person.service.last('startProof').signal.aborted).to.equal(true);
    expect(person.hasButton(words.decline)).to.equal(true);
  });

  it('is given once: a repeated question has the same receipt', async () => {
    const person = await toConsent();
    const first = await agree(person);
    await refuse(person, 'startProof', 'network');
    expect(focusAt(person)).to.equal('problem');
    await person.wait(1000);
    expect(await agree(person)).to.deep.equal(first);
  });

  it('is not asked for again with a second number', async () => {
    const person = await toConsent();
    const receipt = await agree(person);
    await answer(person, 'startProof', codeSent);
    await person.press('Change the number');
    await person.enterNumber('06 39 98 00 02');
    expect(person.service.count('startProof')).to.equal(2);
    expect(person.service.last('startProof').request['consent']).to.deep.equal(receipt);
  });

  it('is asked for again after a reset', async () => {
    const person = await toConsent();
    await agree(person);
    person.widget.reset();
    await person.settled();
    await person.enterNumber();
    expect(person.heading()).to.include(words.consentHeading);
  });
});

describe('consent: no', () => {
  it('leads to the form by hand; nobody is asked about the number but the comparison by hand, and the verdict is unverified', async () => {
    const person = await toConsent();
    await person.press(words.decline);
    expect(person.heading()).to.include('Your details');
    expect(person.text()).to.include('They are not compared with your operator');
    expect(person.service.questions.length).to.equal(0);
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    expect(person.service.questions.map(({ method }) => method)).to.deep.equal(['match']);
    expect(person.service.last('match').request).to.include({ manual: true });
    expect('consent' in person.service.last('match').request).to.equal(false);
    await answer(person, 'match', verdict('unverified'));
    expect(person.detail<KycVerdictDetail>('kyc-verdict').verdict.decision).to.equal('unverified');
    expect(steps(person).some(({ consent }) => consent)).to.equal(false);
  });

  it('goes back to the number, with the number in its box, and asks again', async () => {
    const person = await toConsent();
    await person.press('Change the number');
    expect(person.heading()).to.include('Your mobile number');
    expect(person.field('Mobile number').value).to.equal('06 39 98 00 01');
    await person.press('Continue');
    expect(person.heading()).to.include(words.consentHeading);
    expect(person.service.questions.length).to.equal(0);
  });
});
