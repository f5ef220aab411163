import { expect } from 'chai';
import fc from 'fast-check';
import { readCaptureResult, readConsentInfo } from '../../src/dialects/camara-consent-info.read.js';
import { readBackchannelAuthentication, readToken } from '../../src/dialects/ciba.read.js';
import { MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { SIGNALS } from '../../src/domain/signal.js';

const RUNS = { numRuns: 1000 };
const SIGNAL_DIALECTS = MATCH_DIALECTS.filter((name) => name.startsWith('camara-') && name !== 'camara-match');
const word = fc.oneof(
  fc.constantFrom('true', 'false', 'not_available', 'REQUESTED', 'DENIED', 'PAYG', '2024-09-18 07:37:53+00:00'),
  fc.jsonValue({ maxDepth: 2 }),
);
const nearSignals = fc.oneof(
  fc.dictionary(
    fc.constantFrom(
      ...[
        'ageCheck',
        'verifiedStatus',
        'identityMatchScore',
        'contentLock',
        'tenureDateCheck',
        'contractType',
        'active',
      ],
      ...['swapped', 'latestSimChange', 'latestDeviceChange', 'monitoredPeriod', 'phoneNumberRecycled', '__proto__'],
      ...['devicePhoneNumberVerified', 'devicePhoneNumber', 'callForwardings'],
    ),
    word,
  ),
  fc.array(word),
);
const nearConsent = fc.record(
  {
    statusInfo: fc.array(
      fc.oneof(
        word,
        fc.record(
          {
            scopes: fc.oneof(fc.array(fc.string()), word),
            purpose: word,
            statusValidForProcessing: fc.oneof(fc.boolean(), word),
            statusReason: word,
            expirationDate: word,
          },
          { requiredKeys: [] },
        ),
      ),
    ),
    captureUrl: fc.oneof(fc.webUrl(), fc.string(), word),
  },
  { requiredKeys: [] },
);
const nearToken = fc.dictionary(
  fc.constantFrom('auth_req_id', 'expires_in', 'interval', 'access_token', 'token_type', 'scope', 'error', 'code'),
  fc.oneof(word, fc.constantFrom('slow_down', 'authorization_pending', 'Bearer'), fc.double()),
);
const body: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.string(), nearSignals, nearConsent, nearToken);
const status = fc.option(fc.constantFrom(200, 204, 302, 400, 403, 404, 500), { nil: undefined });

describe('any answer to what stands beside a match', () => {
  it('is read without a throw, and says nothing but what its dialect has', () => {
    fc.assert(
      fc.property(body, status, fc.constantFrom(...SIGNAL_DIALECTS), (raw, code, dialect) => {
        const { verdict, problem } = normaliseMatch({ dialect, status: code, body: raw });
        expect(verdict === undefined).to.equal(problem !== undefined);
        if (!verdict) return;
        expect(verdict.decision).to.be.oneOf(['inconclusive', 'mismatch']);
        for (const name of Object.keys(verdict.signals)) expect(SIGNALS).to.have.property(name);
        normaliseFillIn({ dialect: 'camara-number-verification', status: code, body: raw });
      }),
      RUNS,
    );
  });

  it('is a consent only where every status says so', () => {
    fc.assert(
      fc.property(body, status, (raw, code) => {
        const result = readConsentInfo({ status: code, body: raw });
        readCaptureResult(raw);
        if (!result.ok) return;
        const { state, statuses, captureUrl } = result.value;
        expect(state === 'granted').to.equal(statuses.every((one) => one.state === 'granted'));
        if (captureUrl !== undefined) expect(captureUrl).to.match(/^https:/);
      }),
      RUNS,
    );
  });

  it('is a token only where one is, and a wait only of seconds that can be waited', () => {
    fc.assert(
      fc.property(body, status, fc.integer({ min: 1, max: 120 }), (raw, code, interval) => {
        readBackchannelAuthentication({ status: code, body: raw });
        const result = readToken({ status: code, body: raw }, interval);
        if (result.ok) expect(result.value.accessToken).to.match(/^[\x21-\x7e]+$/);
        else if (result.problem.code === 'pending') expect(result.problem.retryAfter).to.be.within(interval, 300);
      }),
      RUNS,
    );
  });
});
