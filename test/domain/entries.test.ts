import { expect } from 'chai';
import { isEdited, prefilled, reportFields, typed, withoutOperator, type Entries } from '../../src/domain/entries.js';

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
