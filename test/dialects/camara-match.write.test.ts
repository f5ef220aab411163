import { expect } from 'chai';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import type { CamaraMatchVersion } from '../../src/dialects/camara-attributes.js';
import type { CamaraDeployment } from '../../src/dialects/camara-deployment.js';

const ATTRIBUTES: AttributeValues = {
  givenName: ' Ana  Lu ',
  nationality: 'pt',
  bankAccountNumber: 'IBAN:XX00',
  email: '',
  region: '  ',
};

describe('camara-match.write', () => {
  const rows: [CamaraMatchVersion, path: string, scope: string, keys: string[], dropped: string[]][] = [
    ['0.1', '/kyc-match/v0/match', 'know-your-customer:match', ['givenName'], ['bankAccountNumber', 'nationality']],
    ['0.2', '/kyc-match/v0.2/match', 'kyc-match:match', ['givenName'], ['bankAccountNumber', 'nationality']],
    ['0.3', '/kyc-match/v0.3/match', 'kyc-match:match', ['givenName'], ['bankAccountNumber', 'nationality']],
    ['0.4', '/kyc-match/v0.4/match', 'kyc-match:match', ['givenName', 'nationality'], ['bankAccountNumber']],
    ['0.5', '/kyc-match/v0.5rc1/match', 'kyc-match:match', ['bankAccountNumber', 'givenName', 'nationality'], []],
  ];
  for (const [version, path, scope, keys, dropped] of rows) {
    it(`writes what ${version} knows and says what it leaves out`, () => {
      const request = writeCamaraMatch({ version, attributes: ATTRIBUTES });
      expect([request.path, request.scope]).to.deep.equal([path, scope]);
      expect(Object.keys(request.body)).to.deep.equal(keys);
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  it('sends values as typed', () => {
    const { body } = writeCamaraMatch({ version: '0.4', attributes: ATTRIBUTES });
    expect(body['givenName']).to.equal(ATTRIBUTES.givenName);
    expect(body['nationality']).to.equal('pt');
  });

  it('sends the number only if it is handed in', () => {
    expect(writeCamaraMatch({ version: '0.4', attributes: {}, phoneNumber: '+99999991000' }).body).to.deep.equal({
      phoneNumber: '+99999991000',
    });
    expect(writeCamaraMatch({ version: '0.4', attributes: {}, phoneNumber: '' }).body).to.deep.equal({});
  });

  it('never sends what is not a filled text of a known attribute', () => {
    const attributes = JSON.parse(
      '{"givenName":null,"familyName":7,"phoneNumber":"+1","__proto__":{"name":"x"}}',
    ) as AttributeValues;
    expect(writeCamaraMatch({ version: '0.4', attributes }).body).to.deep.equal({});
  });

  it('makes a body without a prototype, which no foreign toJSON can change', () => {
    const { body } = writeCamaraMatch({ version: '0.4', attributes: ATTRIBUTES });
    expect(Object.getPrototypeOf(body)).to.equal(null);
  });

  describe('deployments', () => {
    const paths: [deployment: CamaraDeployment, version: CamaraMatchVersion, path: string, scope: string][] = [
      ['camara', '0.4', '/kyc-match/v0.4/match', 'kyc-match:match'],
      ['nokia', '0.3', '/passthrough/camara/v1/kyc-match/kyc-match/v0.3/match', 'kyc-match:match'],
      ['telefonica', '0.1', '/kyc-match/v0/match', 'dpv:FraudPreventionAndDetection#know-your-customer:match'],
      ['telefonica', '0.2', '/kyc-match/v0.2/match', 'dpv:FraudPreventionAndDetection#kyc-match:match'],
      ['masorange', '0.3', '/kyc-match/match', 'kyc-match:match'],
      ['infobip', '0.3', '/camara/kyc-match/v0.3/match', 'kyc-match:match'],
    ];
    for (const [deployment, version, path, scope] of paths) {
      it(`finds ${version} at ${deployment}`, () => {
        const request = writeCamaraMatch({ deployment, version, attributes: {} });
        expect([request.path, request.scope]).to.deep.equal([path, scope]);
      });
    }

    const spellings: [version: CamaraMatchVersion, attributes: AttributeValues, body: object, dropped: string[]][] = [
      ['0.1', { gender: 'MALE', country: 'JP' }, { gender: 'male', country: 'Japan' }, []],
      ['0.1', { gender: 'OTHER', country: 'fr' }, { gender: 'other', country: 'France' }, []],
      ['0.1', { country: 'Japan' }, { country: 'Japan' }, []],
      ['0.1', { country: 'XX', givenName: 'Ana' }, { givenName: 'Ana' }, ['country']],
      ['0.1', { postalCode: '01234', streetNumber: '4' }, { postalCode: '01234', streetNumber: '4' }, []],
      ['0.2', { gender: 'MALE', country: 'JP' }, { gender: 'MALE', country: 'JP' }, []],
    ];
    for (const [version, attributes, body, dropped] of spellings) {
      it(`spells ${Object.keys(attributes).join(' and ')} for Telefónica ${version} as its samples do`, () => {
        const request = writeCamaraMatch({ deployment: 'telefonica', version, attributes });
        expect([{ ...request.body }, request.dropped]).to.deep.equal([body, dropped]);
      });
    }

    it('spells as typed for everybody else', () => {
      const attributes = { gender: 'Male', country: 'jp' };
      for (const deployment of ['camara', 'nokia', 'masorange', 'infobip'] as const)
        for (const version of ['0.1', '0.3'] as const)
          expect({ ...writeCamaraMatch({ deployment, version, attributes }).body }).to.deep.equal(attributes);
    });
  });
});
