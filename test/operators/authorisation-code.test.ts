/** The browser is led to the operator and back. */
import { expect } from 'chai';
import { authorisationCode, type AuthorisationCodeOptions } from '../../src/proxy/oauth/authorisation-code.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import {
  challengeOf,
  granted,
  openAuthorisationServer,
  type AuthorisationServer,
} from './support/authorisation-server.js';

const RETURN = 'https://shop.test/api/kyc/return';
const ASK = {
  scopes: ['number-verification:verify'],
  purpose: 'FraudPreventionAndDetection',
  deployment: 'camara',
  returnUrl: RETURN,
  state: 'state-1',
} as const;

describe('the authorisation code', () => {
  let server: AuthorisationServer;
  beforeEach(async () => (server = await openAuthorisationServer()));
  afterEach(() => server.close());

  const open = (options?: AuthorisationCodeOptions) => authorisationCode(oauthClient(server.options), options);

  async function start(options?: AuthorisationCodeOptions) {
    const started = await open(options).start(ASK);
    if (!started.ok) throw new Error(started.problem.code);
    return { ...started.value, query: new URL(started.value.url).searchParams };
  }

  it('leads to the operator with a challenge and nothing personal', async () => {
    const { url, query, expiresIn } = await start();
    expect(url.startsWith(`${server.url}/authorize?`)).to.equal(true);
    const { code_challenge, ...rest } = Object.fromEntries(query);
    expect(rest).to.deep.equal({
      client_id: 'shop-client',
      response_type: 'code',
      redirect_uri: RETURN,
      scope: 'openid dpv:FraudPreventionAndDetection number-verification:verify',
      state: 'state-1',
      code_challenge_method: 'S256',
    });
    expect(code_challenge).to.have.length(43);
    expect(expiresIn).to.equal(300);
  });

  it('asks for no page where that is configured', async () => {
    const { query, expiresIn } = await start({ prompt: 'none', expiresIn: 60 });
    expect(query.get('prompt')).to.equal('none');
    expect(expiresIn).to.equal(60);
  });

  it('redeems the code with the verifier of its challenge, also in another process', async () => {
    const { reference, query } = await start();
    server.answerToken(({ form }) =>
      challengeOf(form['code_verifier'] ?? '') === query.get('code_challenge')
        ? granted('three-legged')
        : { status: 400, body: { error: 'invalid_grant' } },
    );
    const redeemed = await open().redeem({ reference, returned: { code: 'code-1', state: 'state-1' } });
    expect(redeemed.ok && redeemed.value.accessToken).to.equal('three-legged');
    const { form } = server.last('/token');
    expect(form).to.include({ grant_type: 'authorization_code', code: 'code-1', redirect_uri: RETURN });
    await server.verify(form['client_assertion'], server.endpoints.tokenEndpoint);
  });

  it('has another verifier each time', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.query.get('code_challenge')).not.to.equal(second.query.get('code_challenge'));
  });

  it('asks nobody about a state that is not its own', async () => {
    const { reference } = await start();
    for (const returned of [{ code: 'code-1', state: 'state-2' }, { code: 'code-1' }, {}] as Record<string, string>[]) {
      const redeemed = await open().redeem({ reference, returned });
      expect(redeemed.ok ? 'ok' : redeemed.problem.code).to.equal('expired');
    }
    const forged = await open().redeem({ reference: 'forged', returned: { code: 'code-1', state: 'state-1' } });
    expect(forged.ok ? 'ok' : forged.problem.code).to.equal('expired');
    expect(server.asked).to.have.length(0);
  });

  it('refuses an answer of another operator', async () => {
    const { reference } = await start();
    const returned = { code: 'code-1', state: 'state-1', iss: 'https://other.test' };
    const redeemed = await open().redeem({ reference, returned });
    expect(redeemed.ok ? 'ok' : redeemed.problem.code).to.equal('protocol');
    expect(server.asked).to.have.length(0);
  });

  const errors: readonly [string, string][] = [
    ['access_denied', 'consent-refused'],
    ['consent_required', 'consent-required'],
    ['login_required', 'proof-required'],
    ['invalid_scope', 'config'],
    ['server_error', 'provider-error'],
  ];
  for (const [error, code] of errors)
    it(`understands ${error} on the way back`, async () => {
      const { reference } = await start();
      const redeemed = await open().redeem({ reference, returned: { error, state: 'state-1' } });
      expect(redeemed.ok ? 'ok' : redeemed.problem.code).to.equal(code);
      expect(server.asked).to.have.length(0);
    });

  it('says that a code is too old', async () => {
    const { reference } = await start();
    server.answerToken(() => ({ status: 400, body: { error: 'invalid_grant' } }));
    const redeemed = await open().redeem({ reference, returned: { code: 'old', state: 'state-1' } });
    expect(redeemed.ok ? 'ok' : redeemed.problem.code).to.equal('expired');
  });

  it('is a mistake of the configuration without the endpoint', async () => {
    const { authorizationEndpoint: _none, ...options } = server.options;
    const started = await authorisationCode(oauthClient(options)).start(ASK);
    expect(started.ok ? 'ok' : started.problem.code).to.equal('config');
  });
});
