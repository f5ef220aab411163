import { expect } from 'chai';
import { readBackchannelAuthentication, readToken } from '../../src/dialects/ciba.read.js';
import type { Result } from '../../src/domain/result.js';
import { BACKCHANNEL, BACKCHANNEL_MASORANGE, MASORANGE_ERRORS, POLLS } from './samples/ciba.samples.js';

const problemOf = (result: Result<unknown>) => (result.ok ? 'read' : result.problem.code);
const MAX_SCOPE = 8192;
const token = (more: object) => ({ access_token: 'token-1', token_type: 'Bearer', ...more });

describe('ciba', () => {
  describe('bc-authorize', () => {
    const rows: [label: string, body: unknown, value: object][] = [
      ["CAMARA's sample", BACKCHANNEL, { authReqId: 'req-1', expiresIn: 120, interval: 2 }],
      ["MasOrange's sample", BACKCHANNEL_MASORANGE, { authReqId: 'req-2', expiresIn: 360, interval: 60 }],
      ['its text', JSON.stringify(BACKCHANNEL), { authReqId: 'req-1', expiresIn: 120, interval: 2 }],
      ['no interval', { auth_req_id: 'req-1', expires_in: 120 }, { authReqId: 'req-1', expiresIn: 120, interval: 5 }],
      [
        'seconds as text',
        { ...BACKCHANNEL, expires_in: '120', interval: '7' },
        { authReqId: 'req-1', expiresIn: 120, interval: 7 },
      ],
      [
        'a year',
        { ...BACKCHANNEL, expires_in: 31_536_000 },
        { authReqId: 'req-1', expiresIn: 31_536_000, interval: 2 },
      ],
      ['an interval of nothing', { ...BACKCHANNEL, interval: 0 }, { authReqId: 'req-1', expiresIn: 120, interval: 5 }],
    ];
    for (const [label, body, value] of rows) {
      it(`reads ${label}`, () => {
        expect(readBackchannelAuthentication({ status: 200, body })).to.deep.equal({ ok: true, value });
      });
    }

    for (const body of [
      undefined,
      '<html>',
      [],
      {},
      { ...BACKCHANNEL, auth_req_id: '' },
      { ...BACKCHANNEL, auth_req_id: 7 },
      { ...BACKCHANNEL, auth_req_id: 'a b' },
      { ...BACKCHANNEL, expires_in: -1 },
      { ...BACKCHANNEL, expires_in: null },
      { ...BACKCHANNEL, expires_in: 1e300 },
      { ...BACKCHANNEL, expires_in: [120] },
      { ...BACKCHANNEL, expires_in: 'in 120' },
      { ...BACKCHANNEL, expires_in: '120 s' },
      { ...BACKCHANNEL, expires_in: '1e2' },
      { ...BACKCHANNEL, expires_in: 31_536_001 },
    ]) {
      it(`has nothing to poll for after ${JSON.stringify(body) ?? 'nothing'}`, () => {
        expect(problemOf(readBackchannelAuthentication({ status: 200, body }))).to.equal('protocol');
      });
    }

    const failures: [status: number, error: string, problem: string][] = [
      [400, 'invalid_request', 'config'],
      [400, 'unauthorized_client', 'not-authorised'],
      [400, 'unknown_user_id', 'subscriber-not-found'],
      [400, 'invalid_scope', 'config'],
      [400, 'invalid_request_object', 'config'],
      [401, 'invalid_client', 'not-authorised'],
      [403, 'access_denied', 'consent-refused'],
      [400, 'unauthorized_grant_type', 'config'],
    ];
    for (const [status, error, problem] of failures) {
      it(`reads ${status} ${error} as ${problem}`, () => {
        const body = { error, error_description: 'text' };
        expect(problemOf(readBackchannelAuthentication({ status, body }))).to.equal(problem);
      });
    }
  });

  describe('token', () => {
    it('waits, waits longer and gets it', () => {
      let interval = 2;
      const seen = POLLS.map((answer) => {
        const result = readToken(answer, interval);
        if (!result.ok) interval = result.problem.retryAfter ?? interval;
        return result.ok ? result.value : [result.problem.code, result.problem.retryAfter];
      });
      expect(seen).to.deep.equal([
        ['pending', 2],
        ['pending', 7],
        { accessToken: 'token-1', expiresIn: 300, scope: 'kyc-match:match' },
      ]);
    });

    const delays: [
      label: string,
      answer: Parameters<typeof readToken>[0],
      interval: number | undefined,
      wait: number,
    ][] = [
      [
        'authorization_pending without an interval',
        { status: 400, body: { error: 'authorization_pending' } },
        undefined,
        5,
      ],
      ['slow_down without an interval', { status: 400, body: { error: 'slow_down' } }, undefined, 10],
      ['slow_down in an envelope of CAMARA', { status: 400, body: { code: 'SLOW_DOWN', message: '' } }, 2, 7],
      ['a header that asks for more', { status: 400, body: { error: 'slow_down' }, retryAfter: '30' }, 2, 30],
      ['a header that asks for less', { status: 400, body: { error: 'slow_down' }, retryAfter: '3' }, 60, 65],
    ];
    for (const [label, answer, interval, wait] of delays) {
      it(`waits ${wait} s after ${label}`, () => {
        const result = readToken(answer, interval);
        expect(result).to.deep.equal({ ok: false, problem: { code: 'pending', retryable: true, retryAfter: wait } });
      });
    }

    const failures: [status: number, error: string, problem: string][] = [
      [400, 'access_denied', 'consent-refused'],
      [400, 'expired_token', 'expired'],
      [400, 'invalid_grant', 'expired'],
      [400, 'invalid_request', 'config'],
      [401, 'invalid_client', 'not-authorised'],
      [400, 'unauthorized_client', 'not-authorised'],
      [400, 'unsupported_grant_type', 'config'],
      [400, 'consent_required', 'consent-required'],
      [400, 'interaction_required', 'consent-required'],
      [400, 'login_required', 'proof-required'],
      [500, 'server_error', 'provider-error'],
      [503, 'temporarily_unavailable', 'provider-error'],
    ];
    for (const [status, error, problem] of failures) {
      it(`reads ${status} ${error} as ${problem}, also under 200`, () => {
        for (const sent of [status, 200])
          expect(problemOf(readToken({ status: sent, body: { error, error_description: 'text' } }))).to.equal(problem);
      });
    }

    it("8.9 MasOrange: its errors hold two names of fields and lack slow_down; none of them is the person's fault", () => {
      const problems = MASORANGE_ERRORS.map((error) => problemOf(readToken({ status: 400, body: { error } })));
      expect(problems).to.deep.equal([
        'pending',
        'config',
        'consent-refused',
        'not-authorised',
        'expired',
        'not-authorised',
        'config',
        'config',
        'config',
        'config',
      ]);
      expect(problemOf(readToken({ status: 400, body: { error: 'slow_down' } }))).to.equal('pending');
      expect(problemOf(readToken({ status: 400, body: { error: 'expired_token' } }))).to.equal('expired');
    });

    it('reads a token with little beside it', () => {
      for (const body of [token({}), token({ token_type: 'bearer' }), { access_token: 'token-1' }])
        expect(readToken({ status: 200, body })).to.deep.equal({ ok: true, value: { accessToken: 'token-1' } });
    });

    it('reads a token as long as can be', () => {
      const longest = 'a'.repeat(16_384);
      const result = readToken({ status: 200, body: token({ access_token: longest }) });
      expect(result.ok && result.value.accessToken).to.equal(longest);
    });

    it('has no scope where none is sent', () => {
      for (const scope of ['', ' ', null, 7, ['a'], 'a'.repeat(MAX_SCOPE + 1)])
        expect(readToken({ status: 200, body: token({ scope }) })).to.deep.equal({
          ok: true,
          value: { accessToken: 'token-1' },
        });
      const longest = readToken({ status: 200, body: token({ scope: 'a'.repeat(MAX_SCOPE) }) });
      expect(longest.ok && longest.value.scope).to.have.lengthOf(MAX_SCOPE);
    });

    it('waits longer for `slow_down` alone', () => {
      for (const error of ['not_slow_down', 'slow_down_now']) {
        const result = readToken({ status: 400, body: { error, code: 'authorization_pending' } }, 2);
        expect(result.ok ? undefined : result.problem.retryAfter).to.be.oneOf([undefined, 2]);
      }
    });

    it('reads a token to refresh with, and seconds as text', () => {
      const body = token({ refresh_token: 'token-2', expires_in: '60', scope: ' a b ' });
      expect(readToken({ status: 200, body })).to.deep.equal({
        ok: true,
        value: { accessToken: 'token-1', refreshToken: 'token-2', expiresIn: 60, scope: 'a b' },
      });
    });

    for (const [label, body] of [
      ['nothing', undefined],
      ['an empty object', {}],
      ['a token that breaks a header', token({ access_token: 'a\r\nb: c' })],
      ['a token with a space', token({ access_token: 'a b' })],
      ['an empty token', token({ access_token: '' })],
      ['a token of 16,385 characters', token({ access_token: 'a'.repeat(16_385) })],
      ['a token of another type', token({ token_type: 'DPoP' })],
      ['a token whose type is no text', token({ token_type: ['Bearer'] })],
      ['a list', [token({})]],
      ['HTML', '<html></html>'],
    ] as const) {
      it(`takes ${label} for no token`, () => {
        expect(problemOf(readToken({ status: 200, body }))).to.equal('protocol');
      });
    }

    it('believes no token under a failed status', () => {
      expect(problemOf(readToken({ status: 500, body: token({}) }))).to.equal('provider-error');
    });
  });
});
