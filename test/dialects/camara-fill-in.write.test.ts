import { expect } from 'chai';
import type { CamaraFillInVersion } from '../../src/dialects/camara-attributes.js';
import { writeCamaraFillIn } from '../../src/dialects/camara-fill-in.write.js';
import type { FieldName } from '../../src/domain/field.js';

const FIELDS: readonly FieldName[] = ['phoneNumber', 'givenName', 'nationality', 'bankAccountNumber', 'givenName'];

describe('camara-fill-in.write', () => {
  const rows: [CamaraFillInVersion, path: string, scopes: string[], dropped: string[]][] = [
    ['0.1', '/kyc-fill-in/v0/fill-in', ['know-your-customer:fill-in'], ['nationality', 'bankAccountNumber']],
    ['0.2', '/kyc-fill-in/v0.2/fill-in', ['kyc-fill-in:fill-in'], ['nationality', 'bankAccountNumber']],
    [
      '0.3',
      '/kyc-fill-in/v0.3/fill-in',
      ['kyc-fill-in:phoneNumber', 'kyc-fill-in:givenName'],
      ['nationality', 'bankAccountNumber'],
    ],
    [
      '0.4',
      '/kyc-fill-in/v0.4/fill-in',
      ['kyc-fill-in:phoneNumber', 'kyc-fill-in:givenName', 'kyc-fill-in:nationality'],
      ['bankAccountNumber'],
    ],
  ];
  for (const [version, path, scopes, dropped] of rows) {
    it(`asks ${version} with the fewest scopes it has`, () => {
      expect(writeCamaraFillIn({ version, fields: FIELDS })).to.deep.include({ path, scopes, dropped });
    });
  }

  it('has no body before 0.3 and an object since', () => {
    const phoneNumber = '+99999991000';
    const body = (version: CamaraFillInVersion, number?: string) =>
      writeCamaraFillIn({ version, fields: FIELDS, phoneNumber: number }).body;
    expect(body('0.1', phoneNumber)).to.equal(undefined);
    expect(body('0.2', phoneNumber)).to.equal(undefined);
    expect(body('0.3', phoneNumber)).to.deep.equal({ phoneNumber });
    expect(body('0.4', phoneNumber)).to.deep.equal({ phoneNumber });
    expect(body('0.4')).to.deep.equal({});
    expect(body('0.4', ' ')).to.deep.equal({});
  });

  it('asks for no scope where nothing it knows is wanted', () => {
    expect(writeCamaraFillIn({ version: '0.1', fields: ['nationality'] }).scopes).to.deep.equal([]);
    expect(writeCamaraFillIn({ version: '0.4', fields: ['bankAccountNumber'] }).scopes).to.deep.equal([]);
  });

  it('finds it behind the gateway of Nokia', () => {
    const request = writeCamaraFillIn({ version: '0.4', deployment: 'nokia', fields: ['givenName'] });
    expect(request.path).to.equal('/passthrough/camara/v1/kyc-fill-in/kyc-fill-in/v0.4/fill-in');
    expect(request.scopes).to.deep.equal(['kyc-fill-in:givenName']);
  });
});
