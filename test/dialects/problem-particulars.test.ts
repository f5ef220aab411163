import { expect } from 'chai';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import type { FieldName } from '../../src/domain/field.js';
import * as sample from './samples/problem.samples.js';

describe('problem particulars', () => {
  const delays: [what: string, header: string | undefined, body: unknown, seconds: number | undefined][] = [
    ['the header', '30', { code: 'TOO_MANY_REQUESTS' }, 30],
    ['the header under a page', '30', sample.HTML_PAGE, 30],
    ['the header before the body', '30', { code: 'TOO_MANY_REQUESTS', retryAfter: 12 }, 30],
    ['our own key', undefined, { code: 'rate-limited', retryAfter: 12 }, 12],
    ['our own key where the header is garbage', 'soon', { code: 'rate-limited', retryAfter: 12 }, 12],
    ['snake_case', undefined, { code: 'TOO_MANY_REQUESTS', retry_after: 7 }, 7],
    ['a text', undefined, { code: 'TOO_MANY_REQUESTS', retry_after: '7' }, 7],
    ['the details of Glide', undefined, sample.GLIDE_ERROR, 20],
    ['the interval of CIBA', undefined, sample.CIBA_SLOW_DOWN, 10],
    ['an error object', undefined, { error: { code: 'QUOTA_EXCEEDED', retryAfter: 9 } }, 9],
    ['half a second', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: 0.5 }, 1],
    ['an hour', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: 3600 }, 300],
    ['zero', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: 0 }, undefined],
    ['a time before', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: -4 }, undefined],
    ['words', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: 'soon' }, undefined],
    ['an object', undefined, { code: 'TOO_MANY_REQUESTS', retryAfter: {} }, undefined],
    ['nothing', undefined, { code: 'TOO_MANY_REQUESTS' }, undefined],
  ];
  for (const [what, retryAfter, body, seconds] of delays) {
    it(`waits ${seconds ?? 'for nothing'} by ${what}`, () => {
      expect(normaliseProblem({ status: 429, body, retryAfter })?.retryAfter).to.equal(seconds);
    });
  }

  it('reads a date in the header against the answer of the same date', () => {
    const retryAfter = 'Wed, 21 Oct 2026 07:28:45 GMT';
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
    expect(normaliseProblem({ status: 503, body: '', retryAfter, date })?.retryAfter).to.equal(45);
  });

  const blamed: [what: string, body: unknown, field: FieldName | undefined][] = [
    ['our proxy', { code: 'invalid-input', field: 'birthdate' }, 'birthdate'],
    ['Prelude', sample.PRELUDE_INVALID, 'postalCode'],
    ['Prelude, about the number', { code: 'invalid_phone_number', param: 'phone_number' }, 'phoneNumber'],
    ['Vonage', { ...sample.VONAGE_DETAILS, invalid_parameters: [{ name: 'given_name', reason: '' }] }, 'givenName'],
    ['an error object', { error: { code: 'invalid_request', param: 'email' } }, 'email'],
    ['a list of errors', { errors: [{ code: 'INVALID_ARGUMENT', field: 'gender' }] }, 'gender'],
    ['details', { code: 'VALIDATION_ERROR', details: { field: 'address.postal_code' } }, 'postalCode'],
    ['a pointer', { code: 'INVALID_ARGUMENT', field: '/familyName' }, 'familyName'],
    ['a field nobody has', { code: 'INVALID_ARGUMENT', field: 'shoeSize' }, undefined],
    ['a key of every object', { code: 'INVALID_ARGUMENT', field: 'constructor' }, undefined],
    ['no text', { code: 'INVALID_ARGUMENT', field: 7, param: ['email'] }, undefined],
  ];
  for (const [what, body, field] of blamed) {
    it(`blames ${field ?? 'nothing'} by ${what}`, () => {
      expect(normaliseProblem({ status: 400, body })?.field).to.equal(field);
    });
  }

  const ids: [what: string, id: unknown, isKept: boolean][] = [
    ['letters, digits and four signs', 'Ab_9.x:y-z', true],
    ['64 characters', 'a'.repeat(64), true],
    ['65 characters', 'a'.repeat(65), false],
    ['a space before it', ' a', false],
    ['markup behind it', 'a<b>', false],
    ['nothing in it', '', false],
    ['a list around it', ['a'], false],
    ['a number', 7, false],
  ];
  for (const [what, supportId, isKept] of ids) {
    it(`${isKept ? 'has' : 'has not'} what a person can quote to support: ${what}`, () => {
      const problem = normaliseProblem({ status: 500, body: { code: 'internal', supportId } });
      expect(problem?.supportId).to.equal(isKept ? supportId : undefined);
    });
  }
});
