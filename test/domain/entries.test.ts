import { expect } from 'chai';
import {
  hasOperators,
  isEdited,
  prefilled,
  reportFields,
  restored,
  typed,
  uncleared,
  withoutOperator,
  type Entries,
} from '../../src/domain/entries.js';

const user = (text: string) => ({ text, source: 'user' }) as const;

describe('entries', () => {
  it('prefill fills empty fields and never replaces what a person typed', () => {
    const before: Entries = { givenName: user('Typed'), familyName: user(' ') };
    const after = prefilled(before, { givenName: 'Held', familyName: 'Held', email: 'held@example.com' });
    expect(after.givenName).to.deep.equal({ text: 'Typed', source: 'user', operatorText: 'Held' });
    expect(after.familyName).to.deep.equal({ text: 'Held', source: 'operator', operatorText: 'Held' });
    expect(after.email?.source).to.equal('operator');
  });

  it('a change makes the value the person’s, and changing it back makes it the operator’s', () => {
    const held = prefilled({}, { givenName: 'Held' });
    const changed = typed(held, 'givenName', 'Mine');
    expect(changed.givenName?.source).to.equal('user');
    expect(changed.givenName && isEdited(changed.givenName)).to.equal(true);
    expect(typed(changed, 'givenName', 'Held')).to.deep.equal(held);
  });

  it('another number forgets the operator’s values and keeps the person’s', () => {
    const held = typed(
      prefilled({ email: user('me@example.com') }, { givenName: 'Held', familyName: 'Held' }),
      'familyName',
      'Mine',
    );
    expect(withoutOperator(held)).to.deep.equal({ email: user('me@example.com'), familyName: user('Mine') });
  });

  it('a page’s text fills and replaces its own, never a person’s', () => {
    const byPage = typed({}, 'givenName', 'Page', 'integrator');
    expect(byPage.givenName).to.deep.equal({ text: 'Page', source: 'integrator' });
    expect(typed(byPage, 'givenName', 'Other', 'integrator').givenName?.text).to.equal('Other');
    const byPerson = typed(byPage, 'givenName', 'Mine');
    expect(typed(byPerson, 'givenName', 'Page', 'integrator')).to.equal(byPerson);
    expect(typed(typed(byPerson, 'givenName', ''), 'givenName', 'Page', 'integrator').givenName?.text).to.equal('Page');
  });

  it('marks values that want a look', () =>
    expect(prefilled({}, { postalCode: '75001' }, ['postalCode']).postalCode?.check).to.equal(true));

  it('an unchanged text is the same object, so that nothing is drawn again', () => {
    const before: Entries = { givenName: user('A') };
    expect(typed(before, 'givenName', 'A')).to.equal(before);
    expect(typed(before, 'email', '')).to.equal(before);
  });

  it('reports source and edit mark, never the value', () => {
    const held = typed(prefilled({}, { givenName: 'Held', familyName: 'Held' }), 'familyName', 'Mine');
    expect(reportFields(held, ['givenName', 'familyName', 'email'])).to.deep.equal({
      givenName: { source: 'operator', edited: false },
      familyName: { source: 'user', edited: true },
    });
  });
});

describe('what was taken out of the form', () => {
  const held = typed(
    prefilled({ email: user('me@example.com') }, { givenName: 'Held', familyName: 'Held', postalCode: '75001' }, [
      'familyName',
      'postalCode',
    ]),
    'familyName',
    'Mine',
  );
  const cleared = withoutOperator(held);

  it('comes back whole where nothing was written since', () => expect(uncleared(cleared, held)).to.deep.equal(held));

  const rows: readonly [name: string, now: Entries, before: Entries, after: Entries][] = [
    [
      'fills a field that is blank, with its mark',
      { postalCode: user(' ') },
      prefilled({}, { postalCode: '75001' }, ['postalCode']),
      { postalCode: { text: '75001', source: 'operator', operatorText: '75001', check: true } },
    ],
    [
      'leaves a text that was written since, and says again what the operator holds',
      { givenName: user('New') },
      prefilled({}, { givenName: 'Held' }, ['givenName']),
      { givenName: { ...user('New'), operatorText: 'Held', check: true } },
    ],
    [
      'leaves no mark where there was none',
      { givenName: user('New') },
      prefilled({}, { givenName: 'Held' }),
      { givenName: { ...user('New'), operatorText: 'Held' } },
    ],
    [
      'leaves alone what never came from the operator',
      { email: user('new@example.com') },
      { email: user('old@example.com'), familyName: user('Old') },
      { email: user('new@example.com') },
    ],
    [
      'keeps a text that the page put there',
      { email: { text: 'p', source: 'integrator' } },
      {},
      { email: { text: 'p', source: 'integrator' } },
    ],
    ['is nothing where nothing was taken', {}, {}, {}],
  ];
  for (const [name, now, before, after] of rows) {
    it(name, () => {
      const copy = structuredClone(now);
      expect(uncleared(now, before)).to.deep.equal(after);
      expect(now).to.deep.equal(copy);
    });
  }
});

describe('the operator’s own text', () => {
  const held = prefilled({}, { givenName: 'Held' }, ['givenName']);

  it('comes back into its field and is the operator’s again', () => {
    expect(restored(typed(held, 'givenName', 'Mine'), 'givenName')).to.deep.equal(held);
    expect(restored(typed(held, 'givenName', ''), 'givenName')).to.deep.equal(held);
  });

  it('comes back beside what a person had typed before it was known', () => {
    const before = prefilled({ givenName: user('Mine') }, { givenName: 'Held' });
    expect(restored(before, 'givenName').givenName).to.deep.equal({
      text: 'Held',
      source: 'operator',
      operatorText: 'Held',
    });
  });

  const unchanged: readonly [name: string, entries: Entries][] = [
    ['stands there already', held],
    ['is not known', { givenName: user('Mine') }],
    ['has no field', {}],
  ];
  for (const [name, entries] of unchanged) {
    it(`changes nothing where it ${name}`, () => expect(restored(entries, 'givenName')).to.equal(entries));
  }
});

describe('whether anything of the operator’s is known', () => {
  const rows: readonly [name: string, entries: Entries, isKnown: boolean][] = [
    ['of an empty form', {}, false],
    ['of what a person typed', { givenName: user('Mine') }, false],
    ['of what the page put there', { givenName: { text: 'Page', source: 'integrator' } }, false],
    ['of what a browser put there', { givenName: { text: 'Mine', source: 'browser-autofill' } }, false],
    ['of a prefilled field', prefilled({}, { givenName: 'Held' }), true],
    ['of a prefilled field that a person changed', typed(prefilled({}, { givenName: 'Held' }), 'givenName', ''), true],
    ['of a typed text beside which it is known', prefilled({ givenName: user('Mine') }, { givenName: 'Held' }), true],
    [
      'once it was taken out',
      withoutOperator(prefilled({ email: user('a') }, { givenName: 'Held', email: 'b' })),
      false,
    ],
  ];
  for (const [name, entries, isKnown] of rows) {
    it(`is ${isKnown ? 'true' : 'false'} ${name}`, () => expect(hasOperators(entries)).to.equal(isKnown));
  }
});
