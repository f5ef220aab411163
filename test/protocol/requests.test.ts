import { expect } from 'chai';
import { fillInRequest, matchRequest, proofRequest } from '../../src/protocol/requests.js';
import { NUMBER, RECEIPT } from './scripted-proxy.js';

const START = { action: 'start', phoneNumber: NUMBER };
const CHECK = { action: 'check', handle: 'h' };
const FILL_IN = { fields: ['givenName'] };
const MATCH = { attributes: { givenName: 'Ada' } };

const ROUTES = { proof: proofRequest, 'fill-in': fillInRequest, match: matchRequest };
type Row = readonly [name: string, route: keyof typeof ROUTES, body: object];

describe('a request as the proxy reads it', () => {
  const good: readonly Row[] = [
    ['a start with a number alone', 'proof', START],
    ['a start with all there is', 'proof', { ...START, fields: [], locale: 'fr', method: 'code', consent: RECEIPT }],
    ['a start in a way that nobody knows', 'proof', { ...START, method: 'carrier-pigeon' }],
    ['a check of a code', 'proof', { ...CHECK, code: '1' }],
    ['a check of what was given elsewhere', 'proof', CHECK],
    ['a check on the way back', 'proof', { ...CHECK, returnState: 's', captureResult: 'granted' }],
    ...['granted', 'partial_grant', 'denied', 'error', 'timeout'].map((captureResult): Row => [
      `a way back with ${captureResult}`,
      'proof',
      { ...CHECK, captureResult },
    ]),
    ['a record', 'fill-in', FILL_IN],
    ['a confirmed record', 'fill-in', { ...FILL_IN, phoneNumber: NUMBER, confirmed: true, consent: RECEIPT }],
    ['a match', 'match', MATCH],
    ['a match with consent', 'match', { ...MATCH, phoneNumber: NUMBER, consent: RECEIPT }],
    ['a receipt of a browser without digests', 'match', { ...MATCH, consent: { ...RECEIPT, textHash: '' } }],
    ['a receipt without a version', 'match', { ...MATCH, consent: { ...RECEIPT, version: '' } }],
  ];
  for (const [name, route, body] of good) {
    it(`takes ${name}`, () => {
      expect(ROUTES[route].safeParse({ ...body, colour: 'red' }).data).to.deep.equal(body);
    });
  }

  const bad: readonly Row[] = [
    ['a start without a number', 'proof', { action: 'start' }],
    ['a way that is no text', 'proof', { ...START, method: ['code'] }],
    ['a way beyond 512 characters', 'proof', { ...START, method: 'x'.repeat(513) }],
    ['a check without a handle', 'proof', { action: 'check', code: '1' }],
    ['an empty code', 'proof', { ...CHECK, code: '' }],
    ['a code beyond ten characters', 'proof', { ...CHECK, code: '12345678901' }],
    ['a state that is no text', 'proof', { ...CHECK, returnState: 7 }],
    ['a state beyond 512 characters', 'proof', { ...CHECK, returnState: 's'.repeat(513) }],
    ['a result in capitals', 'proof', { ...CHECK, captureResult: 'GRANTED' }],
    ['a result of nobody', 'proof', { ...CHECK, captureResult: 'constructor' }],
    ['an action of nobody', 'proof', { action: 'toString', handle: 'h' }],
    ['a record that is not confirmed', 'fill-in', { ...FILL_IN, confirmed: false }],
    ['a record that is confirmed by a text', 'fill-in', { ...FILL_IN, confirmed: 'true' }],
    ['too many fields', 'fill-in', { fields: Array.from({ length: 65 }, () => 'email') }],
  ];
  for (const [name, route, body] of bad) {
    it(`refuses ${name}`, () => {
      expect(ROUTES[route].safeParse(body).success).to.equal(false);
    });
  }

  const receipts: readonly [name: string, consent: unknown][] = [
    ['that is a word', 'yes'],
    ['that is true', true],
    ['that is null', null],
    ['of half a digest', { ...RECEIPT, textHash: 'c0ffee' }],
    ['of a digest in capitals', { ...RECEIPT, textHash: 'C0FFEE42'.repeat(8) }],
    ['of a digest with a line after it', { ...RECEIPT, textHash: `${RECEIPT.textHash}\n` }],
    ['with a language beyond 35 characters', { ...RECEIPT, locale: 'x'.repeat(36) }],
    ['with a version beyond 64 characters', { ...RECEIPT, version: 'x'.repeat(65) }],
    ['with a moment beyond 35 characters', { ...RECEIPT, at: 'x'.repeat(36) }],
    ...Object.keys(RECEIPT).map((key): [string, unknown] => [`without ${key}`, { ...RECEIPT, [key]: undefined }]),
  ];
  for (const [name, consent] of receipts) {
    it(`refuses a receipt ${name}`, () => {
      for (const body of [START, FILL_IN, MATCH]) {
        const route = 'action' in body ? 'proof' : 'fields' in body ? 'fill-in' : 'match';
        expect(ROUTES[route].safeParse({ ...body, consent }).success, route).to.equal(false);
      }
    });
  }

  it('keeps nothing of a receipt that is not part of it', () => {
    const consent = { ...RECEIPT, name: 'somebody' };
    expect(fillInRequest.safeParse({ ...FILL_IN, consent }).data?.consent).to.deep.equal(RECEIPT);
  });
});
