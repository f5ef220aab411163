import { expect } from 'chai';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { formPages } from '../../src/domain/form-pages.js';

describe('formPages', () => {
  it('leaves a short form on one page', () => {
    const names = ['givenName', 'familyName', 'idDocument'] as const;
    expect(formPages(names)).to.deep.equal([names]);
    expect(formPages([])).to.deep.equal([[]]);
  });

  it('AC-AF-5 keeps identity, contact and address together and puts documents of a long form on a page of their own', () => {
    const [profile, documents, ...more] = formPages(ATTRIBUTE_NAMES);
    expect(more).to.deep.equal([]);
    expect(documents).to.deep.equal(['idDocument', 'idDocumentType', 'idDocumentExpiryDate', 'bankAccountNumber']);
    expect(profile).to.include.members(['name', 'email', 'postalCode', 'birthdate', 'country']);
    expect([...(profile ?? []), ...(documents ?? [])]).to.have.members([...ATTRIBUTE_NAMES]);
  });

  it('is one page where there are only documents', () => {
    expect(formPages(['idDocument', 'idDocumentType'])).to.deep.equal([['idDocument', 'idDocumentType']]);
  });
});
