import { expect } from 'chai';
import { writeCamaraConsentInfo } from '../../src/dialects/camara-consent-info.write.js';

const ASKED = {
  version: '0.2',
  scopes: ['kyc-match:match', 'kyc-fill-in:givenName'],
  purpose: 'dpv:FraudPreventionAndDetection',
  requestCaptureUrl: true,
} as const;
const BACK = 'https://example.com/back';

describe('camara-consent-info.write', () => {
  it('asks for a state and a page', () => {
    const request = writeCamaraConsentInfo({ ...ASKED, callbackUrl: BACK, phoneNumber: '+99999991000' });
    expect({ ...request, body: { ...request.body } }).to.deep.equal({
      path: '/consent-info/v0.2/retrieve',
      scope: 'consent-info:retrieve',
      body: {
        phoneNumber: '+99999991000',
        scopes: ASKED.scopes,
        purpose: 'dpv:FraudPreventionAndDetection',
        requestCaptureUrl: true,
        callbackUrl: BACK,
      },
    });
    expect(Object.getPrototypeOf(request.body)).to.equal(null);
  });

  it('asks for a state alone, with a three-legged token', () => {
    const { body } = writeCamaraConsentInfo({ ...ASKED, requestCaptureUrl: false, callbackUrl: BACK, phoneNumber: '' });
    expect({ ...body }).to.deep.equal({ scopes: ASKED.scopes, purpose: ASKED.purpose, requestCaptureUrl: false });
  });

  it('leaves the callback out for 0.1, which does not know it', () => {
    const { path, body } = writeCamaraConsentInfo({ ...ASKED, version: '0.1', callbackUrl: BACK });
    expect(path).to.equal('/consent-info/v0.1/retrieve');
    expect(body).not.to.have.property('callbackUrl');
  });

  it('asks for a page without an address to come back to', () => {
    expect(Object.keys(writeCamaraConsentInfo(ASKED).body)).to.deep.equal(['scopes', 'purpose', 'requestCaptureUrl']);
  });

  it('finds it behind the gateway of Nokia', () => {
    expect(writeCamaraConsentInfo({ ...ASKED, version: '0.1', deployment: 'nokia' }).path).to.equal(
      '/passthrough/camara/v1/consent-info/consent-info/v0.1/retrieve',
    );
  });

  it('8.9 MasOrange: the number is required here and not in match, and goes where it is handed in', () => {
    const { body } = writeCamaraConsentInfo({ ...ASKED, version: '0.1', phoneNumber: '+99999991000' });
    expect(body).to.have.property('phoneNumber', '+99999991000');
  });

  it('adds dpv: to a purpose without it', () => {
    expect(writeCamaraConsentInfo({ ...ASKED, purpose: 'RequestedServiceProvision' }).body).to.have.property(
      'purpose',
      'dpv:RequestedServiceProvision',
    );
  });

  for (const purpose of ['', 'dpv:', 'Adpv:B', 'A-', '-A', 'dpv:A dpv:B', 'a:b', 'A#scope'])
    it(`refuses "${purpose}" as a purpose`, () => {
      expect(() => writeCamaraConsentInfo({ ...ASKED, purpose })).to.throw(RangeError);
    });

  it('refuses to ask about no scope', () => {
    expect(() => writeCamaraConsentInfo({ ...ASKED, scopes: [] })).to.throw(RangeError);
  });

  for (const callbackUrl of [
    'http://example.com/',
    'javascript:0',
    'back',
    '',
    'http://localhost.example.com/',
    'ftp://localhost/',
  ])
    it(`sends nobody back to "${callbackUrl}"`, () => {
      expect(() => writeCamaraConsentInfo({ ...ASKED, callbackUrl })).to.throw(RangeError);
    });

  for (const callbackUrl of ['http://localhost:8080/back', 'http://127.0.0.1/', 'http://[::1]:3000/'])
    it(`allows ${callbackUrl} for development`, () => {
      expect(writeCamaraConsentInfo({ ...ASKED, callbackUrl }).body).to.have.property('callbackUrl', callbackUrl);
    });
});
