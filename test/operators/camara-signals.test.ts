/** Which API is asked for which signal, and what about. */
import { expect } from 'chai';
import { normaliseSignals } from '../../src/dialects/normalise-signals.js';
import type { SignalName } from '../../src/domain/signal.js';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { jwtBearer } from '../../src/proxy/oauth/jwt-bearer.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import { camara, type CamaraOptions } from '../../src/proxy/operators/camara.js';
import { openAuthorisationServer, type AuthorisationServer } from './support/authorisation-server.js';
import { openCamaraServer, type CamaraServer } from './support/camara-server.js';

const NUMBER = '+33639980001';
const NOW = Date.UTC(2026, 5, 15, 12);

const ALL = {
  simSwap: { maxAge: 72 },
  deviceSwap: {},
  tenure: { days: 365 },
  ageVerification: { threshold: 18, locks: true },
  numberRecycling: { days: 30 },
} as const;

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/sim-swap/v2/check': { swapped: false },
  '/sim-swap/v2/retrieve-date': { latestSimChange: null, monitoredPeriod: 120 },
  '/device-swap/v1/check': { swapped: true },
  '/device-swap/v1/retrieve-date': { latestDeviceChange: '2026-01-02T03:04:05Z' },
  '/kyc-tenure/v0.2/check-tenure': { tenureDateCheck: true, contractType: 'PAYM' },
  '/kyc-age-verification/v0.2/verify': { ageCheck: 'true', verifiedStatus: true, contentLock: 'false' },
  '/number-recycling/v0.2/check': { phoneNumberRecycled: false },
};

describe('CAMARA: signals', () => {
  let server: AuthorisationServer;
  let api: CamaraServer;
  beforeEach(async () => {
    server = await openAuthorisationServer();
    api = await openCamaraServer();
    for (const [path, body] of Object.entries(ANSWERS)) api.answer(path, { body });
  });
  afterEach(async () => {
    await server.close();
    await api.close();
  });

  const client = () => oauthClient(server.options);
  const ask = async (names: readonly SignalName[], options: Partial<CamaraOptions> = {}) => {
    const auth = clientCredentials(client());
    const operator = camara({ baseUrl: api.url, auth, signals: ALL, now: () => NOW, ...options });
    const answers = await operator.signals?.({ phoneNumber: NUMBER, names });
    return (answers ?? []).map((answer) => (answer.ok ? normaliseSignals(answer.value).signals : answer.problem.code));
  };

  const rows: readonly [SignalName, string, object, unknown][] = [
    ['simSwapped', '/sim-swap/v2/check', { maxAge: 72 }, false],
    ['simChangedAt', '/sim-swap/v2/retrieve-date', {}, null],
    ['simMonitoredDays', '/sim-swap/v2/retrieve-date', {}, 120],
    ['deviceSwapped', '/device-swap/v1/check', {}, true],
    ['deviceChangedAt', '/device-swap/v1/retrieve-date', {}, '2026-01-02T03:04:05Z'],
    ['tenureConfirmed', '/kyc-tenure/v0.2/check-tenure', { tenureDate: '2025-06-15' }, true],
    ['contractType', '/kyc-tenure/v0.2/check-tenure', { tenureDate: '2025-06-15' }, 'postpaid'],
    [
      'ageConfirmed',
      '/kyc-age-verification/v0.2/verify',
      { ageThreshold: 18, includeContentLock: true, includeParentalControl: true },
      true,
    ],
    ['numberRecycled', '/number-recycling/v0.2/check', { specifiedDate: '2026-05-16' }, false],
  ];
  for (const [name, path, body, value] of rows)
    it(`asks one API for ${name}`, async () => {
      const [signals] = await ask([name]);
      expect(signals).to.have.property(name, value);
      expect(api.asked.map((asked) => asked.path)).to.deep.equal([path]);
      expect(api.last(path).json).to.deep.equal({ phoneNumber: NUMBER, ...body });
    });

  it('asks with the scope of each API', async () => {
    await ask(['simSwapped', 'tenureConfirmed']);
    const scopes = server.asked.map(({ form }) => form['scope']);
    expect(scopes).to.have.members(['sim-swap:check', 'kyc-tenure:check-tenure']);
  });

  it('asks an API once for several of its signals', async () => {
    expect(await ask(['tenureConfirmed', 'contractType'])).to.have.length(1);
  });

  it('asks nobody for what nobody wants, and not an API that is not configured', async () => {
    expect(await ask(['numberVerified', 'callForwarding'])).to.deep.equal([]);
    expect(await ask(['simSwapped'], { signals: { tenure: { days: 1 } } })).to.deep.equal([]);
    expect(api.asked).to.have.length(0);
  });

  it('leaves the number to a three-legged token', async () => {
    await ask(['numberRecycled'], { personal: jwtBearer(client()) });
    expect(api.last('/number-recycling').json).to.deep.equal({ specifiedDate: '2026-05-16' });
  });

  it('says what went wrong with each', async () => {
    api.answer('/kyc-tenure/v0.2/check-tenure', { status: 503, body: { status: 503, code: 'UNAVAILABLE' } });
    const [swap, tenure] = await ask(['simSwapped', 'tenureConfirmed']);
    expect(swap).to.deep.equal({ simSwapped: false });
    expect(tenure).to.equal(undefined);
  });
});
