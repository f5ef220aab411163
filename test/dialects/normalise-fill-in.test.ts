import { expect } from 'chai';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';

describe('normaliseFillIn', () => {
  it('returns values, those to check and the line', () => {
    const body = { phoneNumber: '+99999991000', givenName: 'A', postalCode: 75001, gender: 'x' };
    expect(normaliseFillIn({ dialect: 'camara-fill-in', status: 200, body })).to.deep.equal({
      attributes: { givenName: 'A', postalCode: '75001' },
      check: ['postalCode'],
      phoneNumber: '+99999991000',
      dialect: 'camara-fill-in',
      diagnostics: [
        { code: 'value-check', subject: 'postalCode' },
        { code: 'value-dropped', subject: 'gender' },
      ],
    });
  });

  it('takes an empty record for a success, named or not', () => {
    for (const dialect of ['camara-fill-in', undefined]) {
      expect(normaliseFillIn({ dialect, status: 200, body: '{}' })).to.deep.include({ attributes: {}, check: [] });
    }
  });

  it('recognises a record and says so', () => {
    expect(normaliseFillIn({ body: { given_name: 'A' } })).to.deep.equal({
      attributes: { givenName: 'A' },
      check: [],
      dialect: 'camara-fill-in',
      diagnostics: [{ code: 'dialect-recognised', subject: 'camara-fill-in' }],
    });
  });

  it('never prefills from an error, even one with keys of a record', () => {
    const errors: [status: number, body: unknown, code: string][] = [
      [403, { status: 403, code: 'PERMISSION_DENIED', message: '' }, 'not-authorised'],
      [200, { status: 422, code: 'UNNECESSARY_IDENTIFIER', message: '', name: 'x' }, 'config'],
      [200, { name: 'x', code: 'NOBODY_KNOWS', message: '' }, 'protocol'],
      [200, { error: 'access_denied' }, 'consent-refused'],
      [403, { code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH' }, 'document-required'],
      [404, '', 'config'],
    ];
    for (const [status, body, code] of errors) {
      expect(normaliseFillIn({ dialect: 'camara-fill-in', status, body }).problem?.code).to.equal(code);
    }
  });

  for (const [label, body] of [
    ['nothing', undefined],
    ['null', null],
    ['HTML', '<html></html>'],
    ['a list', [{ givenName: 'A' }]],
    ['an object of nobody', { result: 'ok' }],
  ] as const) {
    it(`answers ${label} with problem protocol`, () => {
      const { problem, dialect } = normaliseFillIn({ status: 200, body });
      expect([problem?.code, dialect]).to.deep.equal(['protocol', '']);
    });
  }

  it('reads a number without the space around it, whatever stands at the other place', () => {
    const read = (more: object) => normaliseFillIn({ dialect: 'camara-fill-in', body: { givenName: 'A', ...more } });
    expect(read({ phoneNumber: ' +99999991000 ' }).phoneNumber).to.equal('+99999991000');
    expect(read({ phoneNumber: null, phone_number: '+99999991000' }).phoneNumber).to.equal('+99999991000');
    for (const phoneNumber of [['+99999991000'], 99999991000, '+0999', '99999991000'])
      expect([read({ phoneNumber }).phoneNumber, read({ phoneNumber }).diagnostics]).to.deep.equal([
        undefined,
        [{ code: 'value-dropped', subject: 'phoneNumber' }],
      ]);
  });

  it('takes the first place where anything usable is', () => {
    const read = (body: object) => normaliseFillIn({ dialect: 'camara-fill-in', body });
    expect(read({ birthdate: null, gender: 'x' }).diagnostics).to.deep.equal([
      { code: 'value-dropped', subject: 'gender' },
    ]);
    expect(read({ givenName: null, given_name: 'A' }).attributes).to.deep.equal({ givenName: 'A' });
    expect(read({ givenName: [], given_name: 'A' })).to.deep.include({
      attributes: { givenName: 'A' },
      diagnostics: [],
    });
    expect(read({ givenName: '', given_name: [] }).diagnostics).to.deep.equal([
      { code: 'value-dropped', subject: 'givenName' },
    ]);
  });

  it('passes the delay on', () => {
    expect(normaliseFillIn({ status: 503, body: '', retryAfter: '7' }).problem?.retryAfter).to.equal(7);
  });
});
