/** The table of people is right about itself: numbers, names of attributes, and what each row promises. */
import { expect } from 'chai';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core/es6';
import metadata from 'libphonenumber-js/min/metadata';
import { ATTRIBUTES, DOCUMENT_TYPES, GENDERS, isAttributeName } from '../../src/domain/attribute.js';
import { PEOPLE, findPerson } from '../../src/sandbox/people.js';
import { fillInValues } from '../../src/sandbox/person.js';
import { personTable } from '../../src/sandbox/person-table.js';

const KINDS = [
  'answers',
  'unknown-number',
  'not-applicable',
  'document-first',
  'slow',
  'server-error',
  'rate-limited',
  'malformed',
];

describe('people', () => {
  it('have each a number of their own', () => {
    expect(new Set(PEOPLE.map((person) => person.phoneNumber)).size).to.equal(PEOPLE.length);
  });

  it('show every behaviour', () => {
    expect([...new Set(PEOPLE.map((person) => person.behaviour.kind))].sort()).to.deep.equal([...KINDS].sort());
  });

  for (const [index, person] of PEOPLE.entries()) {
    describe(`row ${index + 1}: ${person.title}`, () => {
      it('has a possible number from a range for fiction', () => {
        const number = parsePhoneNumberFromString(person.phoneNumber, metadata);
        expect(number?.isPossible()).to.equal(true);
        expect(person.phoneNumber).to.match(/^(\+3363998\d{4}|\+447700900\d{3})$/);
      });

      it('types its number so that a French page reads the same number', () => {
        const number = parsePhoneNumberFromString(person.typed, 'FR', metadata);
        expect(number?.number).to.equal(person.phoneNumber);
      });

      it('is found by its number', () => {
        expect(findPerson(person.phoneNumber)).to.equal(person);
      });

      it('holds only known attributes with values that fit', () => {
        for (const [name, value] of Object.entries({ ...person.record, ...person.fillInDiffers })) {
          if (!isAttributeName(name)) throw new Error(`${name} is no attribute`);
          const spec = ATTRIBUTES[name];
          expect([...value].length, name).to.be.within(1, spec.maxLength);
          expect(value, name).to.equal(value.trim().normalize('NFC'));
          if (spec.kind === 'date') expect(new Date(value).toISOString().slice(0, 10), name).to.equal(value);
          if (spec.kind === 'country') expect(value, name).to.match(/^[A-Z]{2}$/);
          if (spec.kind === 'gender') expect(GENDERS, name).to.include(value);
          if (spec.kind === 'document-type') expect(DOCUMENT_TYPES, name).to.include(value);
          if (spec.kind === 'email') expect(value, name).to.match(/^[^@\s]+@example\.(com|org|net)$/);
        }
      });

      it('gives only what it holds, and differs only in what it gives', () => {
        expect(Object.keys(person.record)).to.include.members([...person.gives]);
        expect(person.gives).to.include.members(Object.keys(person.fillInDiffers ?? {}));
        expect(Object.keys(fillInValues(person)).sort()).to.deep.equal([...person.gives].sort());
        expect(fillInValues(person)).to.deep.include(person.fillInDiffers ?? {});
      });
    });
  }

  it('knows nobody behind another number', () => {
    expect(findPerson('+33639989999')).to.equal(undefined);
    expect(findPerson('__proto__')).to.equal(undefined);
  });
});

describe('personTable', () => {
  const lines = personTable().trimEnd().split('\n');

  it('has a header and one row per person', () => {
    expect(lines).to.have.length(PEOPLE.length + 2);
    for (const line of lines) expect(line).to.match(/^\|([^|]+\|){3}$/);
  });

  it('says where the prefill differs from the record', () => {
    expect(lines.find((line) => line.includes('Lefebvre'))).to.include('prefilled “Lefèvre”, on record “Lefebvre”');
  });
});
