import { expect } from 'chai';
import { FIELD_NAMES, readFieldList } from '../../src/domain/field.js';
import { suggestField } from '../../src/domain/suggest-field.js';
import { readFields, readFieldValue } from '../../src/domain/field-value.js';

const today = '2026-11-21';

describe('readFieldList', () => {
  it('keeps the page’s order, once each, the number aside', () => {
    expect(readFieldList('phoneNumber familyName, givenName\n familyName').attributes).to.deep.equal([
      'familyName',
      'givenName',
    ]);
  });
  it('reads an array', () => expect(readFieldList(['email', ' name ']).attributes).to.deep.equal(['email', 'name']));
  for (const [name, suggestion] of [
    ['givenname', 'givenName'],
    ['given_name', 'givenName'],
    ['firstName', 'givenName'],
    ['birthDate', 'birthdate'],
    ['dob', 'birthdate'],
    ['zip', 'postalCode'],
    ['familyNam', 'familyName'],
    ['adress', 'address'],
    ['shoeSize', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ] as const) {
    it(`${name} is unknown, ${suggestion ? `did you mean ${suggestion}` : 'nothing is near'}`, () => {
      expect(readFieldList(name).unknown).to.deep.equal([name]);
      expect(suggestField(name, FIELD_NAMES)).to.equal(suggestion);
    });
  }
});

describe('readFieldValue', () => {
  for (const [name, text, value] of [
    ['givenName', ' Ana María ', 'Ana María'],
    ['familyName', '\ufa19\u845b\u{e0100}\u{20bb7}', '\ufa19\u845b\u{e0100}\u{20bb7}'],
    ['email', 'a.b+c@example.co.uk', 'a.b+c@example.co.uk'],
    ['email', 'post@m\u00fcller.example', 'post@m\u00fcller.example'],
    ['country', 'FR', 'FR'],
    ['gender', 'OTHER', 'OTHER'],
    ['idDocumentType', 'passport', 'passport'],
    ['birthdate', '1978-08-22', '1978-08-22'],
  ] as const) {
    it(`${name} passes as typed`, () => expect(readFieldValue(name, text, today)).to.deep.equal({ ok: true, value }));
  }
  for (const [name, text, code] of [
    ['givenName', ' ', 'missing'],
    ['givenName', 'x'.repeat(101), 'too-long'],
    ['givenName', '\u{20bb7}'.repeat(101), 'too-long'],
    ['name', 'x'.repeat(1_000_000), 'too-long'],
    ['email', 'nobody', 'email-malformed'],
    ['email', 'a@b', 'email-malformed'],
    ['email', 'a b@c.de', 'email-malformed'],
    ['country', 'fr', 'choice-unknown'],
    ['gender', 'male', 'choice-unknown'],
    ['idDocumentType', 'library_card', 'choice-unknown'],
    ['birthdate', '22\n\n1978', 'date-incomplete'],
    ['birthdate', '2999-01-01', 'birthdate-future'],
    ['idDocumentExpiryDate', '2026-11-20', 'expiry-past'],
  ] as const) {
    it(`${name}: ${code}`, () => {
      const read = readFieldValue(name, text, today);
      expect(read.ok ? 'fine' : read.problem.code).to.equal(code);
    });
  }
  it('counts code points, not halves of them', () => {
    expect(readFieldValue('givenName', '\u{20bb7}'.repeat(100), today).ok).to.equal(true);
  });
});

describe('readFieldList with options', () => {
  it('takes names and names with options, the phone number among them', () => {
    expect(
      readFieldList(['givenName', { name: 'email', required: false }, { name: 'phoneNumber', label: 'Phone' }]),
    ).to.deep.equal({
      attributes: ['givenName', 'email'],
      unknown: [],
      options: { email: { required: false }, phoneNumber: { label: 'Phone' } },
    });
  });

  it('names what nobody knows, also in an entry that is no field at all', () => {
    const list = [{ name: 'emial' }, {}, null, 7, { name: 8 }] as never;
    expect(readFieldList(list).unknown).to.deep.equal(['emial', '7', '8']);
  });
});

describe('readFields', () => {
  it('sends filled fields, asks only for required ones, and judges whatever was typed', () => {
    const entries = {
      givenName: { text: 'A', source: 'user' },
      email: { text: 'nobody', source: 'user' },
    } as const;
    expect(
      readFields(entries, ['givenName', 'familyName', 'middleNames', 'email'], {
        required: ['givenName', 'familyName'],
        options: {},
        address: null,
        today,
      }),
    ).to.deep.equal({
      values: { givenName: 'A' },
      issues: { familyName: { code: 'missing' }, email: { code: 'email-malformed' } },
    });
  });
});
