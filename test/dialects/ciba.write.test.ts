import { expect } from 'chai';
import { writeBackchannelAuthentication, writeCibaToken, writeScope } from '../../src/dialects/ciba.write.js';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';

const ASKED = { purpose: 'dpv:FraudPreventionAndDetection', scopes: ['kyc-match:match'] } as const;
const CLIENT = {
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: 'signed',
};

describe('ciba.write', () => {
  const hints = [
    [{ phoneNumber: '+99999991000' }, 'tel:+99999991000'],
    [{ ipPort: '198.51.100.7:16790' }, 'ipport:198.51.100.7:16790'],
    [{ ipPort: '[2001:db8::1]:8080' }, 'ipport:[2001:db8::1]:8080'],
    [{ operatorToken: 'from-the-sim' }, 'operatortoken:from-the-sim'],
  ] as const;
  for (const [loginHint, written] of hints) {
    it(`asks ${Object.keys(loginHint).join()} as ${written.split(':')[0] ?? ''}`, () => {
      const request = writeBackchannelAuthentication({ loginHint, ...ASKED });
      expect({ ...request, body: { ...request.body } }).to.deep.equal({
        path: '/bc-authorize',
        body: { login_hint: written, scope: 'openid dpv:FraudPreventionAndDetection kyc-match:match' },
      });
    });
  }

  it('8.6 Telef\u00f3nica: purpose and scope in one word, each with its own', () => {
    const { body } = writeBackchannelAuthentication({
      ...ASKED,
      loginHint: { phoneNumber: '+99999991000' },
      deployment: 'telefonica',
      scopes: ['kyc-match:match', 'sim-swap'],
    });
    expect(body['scope']).to.equal(
      'dpv:FraudPreventionAndDetection#kyc-match:match dpv:FraudPreventionAndDetection#sim-swap',
    );
  });

  it('takes the scope of a request as that request wrote it', () => {
    const { scope } = writeCamaraMatch({ version: '0.1', deployment: 'telefonica', attributes: {} });
    expect(writeScope({ ...ASKED, deployment: 'telefonica', scopes: [scope] })).to.equal(scope);
    expect(scope).to.equal('dpv:FraudPreventionAndDetection#know-your-customer:match');
  });

  it('writes one purpose before several scopes', () => {
    expect(writeScope({ purpose: 'RequestedServiceProvision', scopes: ['a', 'b'] })).to.equal(
      'openid dpv:RequestedServiceProvision a b',
    );
  });

  it('refuses no scope and a purpose that is none', () => {
    for (const deployment of ['camara', 'telefonica'] as const) {
      expect(() => writeScope({ ...ASKED, deployment, scopes: [] })).to.throw(RangeError);
      expect(() => writeScope({ ...ASKED, deployment, purpose: 'two words' })).to.throw(RangeError);
    }
  });

  it('asks for the token', () => {
    const request = writeCibaToken({ authReqId: 'req-1' });
    expect({ ...request, body: { ...request.body } }).to.deep.equal({
      path: '/token',
      body: { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: 'req-1' },
    });
  });

  it('says who the client is, if it is told', () => {
    const start = writeBackchannelAuthentication({
      ...ASKED,
      loginHint: { phoneNumber: '+99999991000' },
      clientAssertion: 'signed',
    });
    expect(start.body).to.include(CLIENT);
    expect(writeCibaToken({ authReqId: 'req-1', clientAssertion: 'signed' }).body).to.include(CLIENT);
  });

  it('is a form without a prototype, in which the plus survives', () => {
    const { body } = writeBackchannelAuthentication({ ...ASKED, loginHint: { phoneNumber: '+99999991000' } });
    expect(Object.getPrototypeOf(body)).to.equal(null);
    const form = new URLSearchParams(body).toString();
    expect(form).to.include('login_hint=tel%3A%2B99999991000');
    expect(new URLSearchParams(form).get('scope')).to.equal(body['scope']);
  });
});
