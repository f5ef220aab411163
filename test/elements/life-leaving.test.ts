/**
 * A page that is left and may be shown again as it was, and a form that nobody touches: what the operator said is dropped, what was typed
 * stays (security facts F7 and F8).
 */
import { expect } from '@open-wc/testing';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const TYPED = { phoneNumber: '06 39 98 00 01', familyName: 'Mine' };
const MINUTE = 60_000;

/** What a browser tells a page that it keeps in its cache, and one that it takes from there. */
const turn = async (person: Person, type: 'pagehide' | 'pageshow'): Promise<void> => {
  window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  await person.settled();
};

const toRecords = async (person: Person): Promise<void> => {
  await person.enterNumber();
  await person.service.last('startProof').answer(proved);
  await person.settled();
  await person.type('Family name', 'Mine');
};

const toForm = async (person: Person): Promise<void> => {
  await toRecords(person);
  const attributes = { givenName: 'Operator', familyName: 'Other', birthdate: '1978-08-22' };
  await person.service.last('fillIn').answer({ attributes, check: [] });
  await person.settled();
};

const toCode = async (person: Person): Promise<void> => {
  await person.enterNumber();
  await person.service.last('startProof').answer(codeSent);
  await person.settled();
};

/** All that can be seen or submitted. */
const everything = ({ root, widget }: Person): string =>
  [
    ...[...root.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ value }) => value),
    root.textContent,
    JSON.stringify(widget.values),
  ].join('\n');

describe('a page that is left', () => {
  interface Phase {
    readonly reach: (person: Person) => Promise<unknown>;
    readonly typed: Readonly<Record<string, string>>;
    /** Whether somebody is asked something then. */
    readonly isAsking: boolean;
    /** What the person does when they are back, and where that leads. */
    readonly goOn: (person: Person) => Promise<unknown>;
    readonly leadsTo: string;
  }
  const PHASES: Readonly<Record<string, Phase>> = {
    'while a code is asked for': {
      reach: (person) => person.enterNumber(),
      isAsking: true,
      typed: { phoneNumber: TYPED.phoneNumber },
      goOn: async (person) => {
        await person.press('Continue');
        expect(person.service.count('startProof')).to.equal(2);
        await person.service.last('startProof').answer(codeSent);
      },
      leadsTo: 'Enter the code',
    },
    'while a code is looked at': {
      reach: async (person) => {
        await toCode(person);
        await person.enterCode();
      },
      isAsking: true,
      typed: { phoneNumber: TYPED.phoneNumber },
      goOn: async (person) => {
        await person.enterCode('654321');
        await person.service.last('checkCode').answer(proved);
      },
      leadsTo: 'Your details',
    },
    'while the records are asked for': {
      reach: toRecords,
      isAsking: true,
      typed: TYPED,
      goOn: async (person) => {
        await person.press('Ask my operator again');
        await person.service.last('fillIn').answer({ attributes: { givenName: 'Anew' }, check: [] });
        await person.settled();
        expect(person.widget.values).to.include({ givenName: 'Anew', familyName: 'Mine' });
      },
      leadsTo: 'Your details',
    },
    'with a form that is filled in': {
      reach: toForm,
      isAsking: false,
      typed: TYPED,
      goOn: async (person) => {
        await person.type('Given names', 'Typed');
        for (const [label, text] of [
          ['Day', '22'],
          ['Month', '8'],
          ['Year', '1978'],
        ] as const)
          await person.type(label, text);
        await person.press('Continue');
        await person.service.last('match').answer(verdict('match'));
      },
      leadsTo: 'Your details are confirmed',
    },
    'while the details are compared': {
      reach: async (person) => {
        await toForm(person);
        await person.press('Continue');
      },
      isAsking: true,
      typed: TYPED,
      goOn: async (person) => {
        await person.type('Given names', 'Typed');
        for (const [label, text] of [
          ['Day', '22'],
          ['Month', '8'],
          ['Year', '1978'],
        ] as const)
          await person.type(label, text);
        await person.press('Continue');
        expect(person.service.count('match')).to.equal(2);
        await person.service.last('match').answer(verdict('match'));
      },
      leadsTo: 'Your details are confirmed',
    },
  };

  for (const [when, { reach, isAsking, typed, goOn, leadsTo }] of Object.entries(PHASES))
    it(`${when}: requests end, what was typed stays, and it goes on when it is back`, async () => {
      const person = await openPage();
      await reach(person);
      const question = person.service.questions.at(-1);
      const errors = person.count('kyc-error');
      await turn(person, 'pagehide');
      expect(question?.signal.aborted).to.equal(isAsking);
      for (const value of ['Operator', 'Other', '1978']) expect(everything(person)).to.not.include(value);
      await question?.answer(question.method === 'match' ? verdict('mismatch') : proved);
      await turn(person, 'pageshow');
      await person.wait(MINUTE);
      expect(person.widget.values).to.deep.equal(typed);
      expect([person.count('kyc-error') - errors, person.count('kyc-verdict')]).to.deep.equal([0, 0]);
      await goOn(person);
      await person.settled();
      expect(person.heading()).to.include(leadsTo);
      expect(person.count('kyc-ready')).to.equal(1);
    });

  it('a text that is still being typed stays', async () => {
    const person = await openPage();
    await toForm(person);
    person.field('Family name').value = 'Half';
    await turn(person, 'pagehide');
    await turn(person, 'pageshow');
    expect(person.widget.values).to.deep.equal({ ...TYPED, familyName: 'Half' });
  });

  it('what the person changed of the operator’s is theirs', async () => {
    const person = await openPage();
    await toForm(person);
    await person.type('Given names', 'Changed');
    await turn(person, 'pagehide');
    expect(person.widget.values).to.deep.equal({ ...TYPED, givenName: 'Changed' });
  });

  it('a result stays a result', async () => {
    const person = await openPage();
    await toForm(person);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    await turn(person, 'pagehide');
    await turn(person, 'pageshow');
    expect(person.heading()).to.equal('Your details are confirmed');
    expect([person.widget.verdict?.decision, person.count('kyc-verdict')]).to.deep.equal(['match', 1]);
  });

  it('an element that is not on the page any more does not listen', async () => {
    const person = await openPage();
    await toForm(person);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    person.widget.remove();
    await person.settled();
    const events = person.events.length;
    await turn(person, 'pagehide');
    await turn(person, 'pageshow');
    expect(person.events.length).to.equal(events);
  });
});

const NOTICE = 'To protect your details';

describe('a form that nobody touches', () => {
  it('after ten minutes, and not before, the operator’s values are gone, with a notice; what was typed stays', async () => {
    const person = await openPage();
    await toForm(person);
    await person.type('Given names', 'Changed');
    await person.wait(10 * MINUTE - 1);
    expect(person.widget.values).to.include({ birthdate: '1978-08-22' });
    expect(person.text()).to.not.include(NOTICE);
    await person.wait(1);
    expect(person.widget.values).to.deep.equal({ ...TYPED, givenName: 'Changed' });
    expect(everything(person)).to.not.include('Operator');
    expect(person.text()).to.include(NOTICE);
    expect(person.said()).to.include(NOTICE);
  });

  it('the records can be asked for again, and are dropped again', async () => {
    const person = await openPage();
    await toForm(person);
    await person.wait(10 * MINUTE);
    await person.press('Ask my operator again');
    await person.service.last('fillIn').answer({ attributes: { givenName: 'Anew' }, check: [] });
    await person.settled();
    expect(person.widget.values).to.include({ givenName: 'Anew' });
    await person.wait(10 * MINUTE);
    expect(person.widget.values).to.deep.equal(TYPED);
  });

  const ACTIVITIES: Readonly<Record<string, (person: Person) => unknown>> = {
    'a changed field': (person) => person.type('Family name', 'Mine too'),
    'a press on Continue that is refused': async (person) => {
      await person.type('Family name', '');
      await person.press('Continue');
    },
  };
  for (const [what, act] of Object.entries(ACTIVITIES))
    it(`${what} is activity: ten minutes count from there`, async () => {
      const person = await openPage();
      await toForm(person);
      await person.wait(9 * MINUTE);
      await act(person);
      await person.wait(9 * MINUTE);
      expect(person.widget.values).to.include({ givenName: 'Operator' });
      await person.wait(MINUTE);
      expect(person.widget.values).to.not.have.property('givenName');
    });

  it('a result stays, and an element that was taken away waits for nothing', async () => {
    const [one, other] = [await openPage(), await openPage()];
    await toForm(one);
    await one.press('Continue');
    await one.service.last('match').answer(verdict('match'));
    await one.wait(11 * MINUTE);
    expect(one.widget.values).to.include({ givenName: 'Operator' });
    await toForm(other);
    other.widget.remove();
    await other.settled();
    expect(other.clock.waiting).to.equal(0);
  });
});
