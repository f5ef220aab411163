import { expect } from 'chai';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { twilioPreFillReader } from '../../src/dialects/twilio-pre-fill.read.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testRecordRecognition } from '../support/dialect-answers.js';
import { TWILIO_PRE_FILL, TWILIO_PRE_FILL_BATCH, TWILIO_PRE_FILL_UNPROVED } from './samples/twilio-pre-fill.samples.js';

describe('twilio-pre-fill', () => {
  testRecordRecognition('twilio-pre-fill', {
    'an answer about one number': TWILIO_PRE_FILL,
    'an answer to a batch': TWILIO_PRE_FILL_BATCH,
    'an error inside': TWILIO_PRE_FILL_UNPROVED,
  });

  const keys: [key: string, attribute: AttributeName, value: string][] = [
    ['first_name', 'givenName', 'Irene'],
    ['last_name', 'familyName', 'Adler'],
    ['address_line', 'address', '1 Serpentine Avenue'],
    ['state', 'region', 'NY'],
    ['postal_code', 'postalCode', '00501'],
    ['country_code', 'country', 'US'],
  ];
  for (const [key, attribute, value] of keys) {
    it(`reads ${key} as ${attribute}`, () => {
      const { attributes } = normaliseFillIn({ body: { pre_fill: { [key]: value } } });
      expect(attributes).to.deep.equal({ [attribute]: value });
    });
  }

  it('has no value where there is null, a blank or nothing', () => {
    const expected = ['address', 'country', 'familyName', 'givenName'];
    for (const body of [TWILIO_PRE_FILL, TWILIO_PRE_FILL_BATCH]) {
      expect(Object.keys(normaliseFillIn({ body }).attributes ?? {}).sort()).to.deep.equal(expected);
    }
  });

  const errors: [code: number, problem: string][] = [
    [60623, 'proof-required'],
    [60606, 'not-authorised'],
    [60607, 'not-supported'],
    [60608, 'provider-error'],
    [60614, 'config'],
  ];
  for (const [code, problem] of errors) {
    it(`reads ${String(code)} inside an answer as ${problem}`, () => {
      const pre_fill = { first_name: null, error_code: code };
      expect(normaliseFillIn({ body: { pre_fill } }).problem?.code).to.equal(problem);
      expect(normaliseFillIn({ body: { phone_numbers: [{ pre_fill }] } }).problem?.code).to.equal(problem);
    });
  }

  it('reads the error of a batch that never came to a record', () => {
    const body = { phone_numbers: [{ twilio_error_code: 60608, pre_fill: null }] };
    const result = twilioPreFillReader.read(body);
    expect(result.ok ? undefined : result.problem.code).to.equal('provider-error');
    expect(normaliseFillIn({ dialect: 'twilio-pre-fill', body }).problem?.code).to.equal('provider-error');
  });

  it('reads a record beside an empty error code', () => {
    const { attributes } = normaliseFillIn({ body: { pre_fill: { first_name: 'Irene', error_code: '' } } });
    expect(attributes).to.deep.equal({ givenName: 'Irene' });
  });

  it('reads an answer without the object as none of its own', () => {
    expect(normaliseFillIn({ body: { pre_fill: null } }).problem?.code).to.equal('protocol');
  });
});
