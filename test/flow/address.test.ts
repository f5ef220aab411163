import { expect } from 'chai';
import { addressFormat } from '../support/address-format.js';
import { createAddressRules } from '../../src/domain/address-rules.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { Entries } from '../../src/domain/entries.js';
import type { FlowEvent } from '../../src/flow/event.js';
import { fieldView, requiredAttributes, shownAttributes } from '../../src/flow/select.js';
import type { FlowConfig, FlowState } from '../../src/flow/state.js';
import { transition } from './all-steps.js';
import { details, phone, proof, TODAY } from './states.js';

const ATTRIBUTES: readonly AttributeName[] = ['email', 'country', 'streetName', 'region', 'postalCode'];

const format = (country: string, attributes = ATTRIBUTES): FlowEvent => ({
  type: 'address-format',
  rules: createAddressRules(addressFormat(country), null, { attributes, isJoined: false, sendRegionAs: 'name' }),
});
const typed = (name: AttributeName, text: string): FlowEvent => ({ type: 'typed', name, text });
const enter: FlowEvent = { type: 'details-entered', today: TODAY };

const state = (config: Partial<FlowConfig> = {}, entries: Entries = {}): FlowState => ({
  ...details,
  config: { ...details.config, attributes: ATTRIBUTES, required: ATTRIBUTES, ...config },
  entries,
});
const run = (before: FlowState, ...events: readonly FlowEvent[]): FlowState =>
  events.reduce((each: FlowState, event) => transition(each, event)[0], before);

describe('the flow with another country’s addresses', () => {
  it('AC-AD-1 has the page’s rows until the country’s rules are there, then the country’s', () => {
    expect(shownAttributes(state())).to.deep.equal(ATTRIBUTES);
    expect(shownAttributes(run(state(), format('JP')))).to.deep.equal([
      'email',
      'country',
      'postalCode',
      'region',
      'streetName',
    ]);
    expect(shownAttributes(run(state(), format('FR')))).to.not.include('region');
  });

  it('AC-AD-1 requires what the country needs, unless the page says what it requires', () => {
    const required = (config: Partial<FlowConfig>, country: string) =>
      requiredAttributes(run(state({ required: ['email', 'postalCode'], ...config }), format(country)));
    expect(required({}, 'US')).to.deep.equal(['email', 'streetName', 'region', 'postalCode']);
    expect(required({}, 'IE')).to.deep.equal(['email', 'streetName']);
    expect(required({ hasOwnRequired: true }, 'US')).to.deep.equal(['email', 'postalCode']);
    expect(required({ options: { postalCode: { required: true } } }, 'IE')).to.include('postalCode');
    expect(required({ options: { postalCode: { label: 'Code' } } }, 'IE')).to.not.include('postalCode');
  });

  it('AC-AD-3 keeps the text of a row that goes, sends nothing of it, and has it again with the country', () => {
    const filled = run(
      state({ required: [] }),
      format('US'),
      typed('streetName', 'Main St'),
      typed('region', 'Illinois'),
      typed('postalCode', '62701'),
    );
    const elsewhere = run(filled, format('AE'), typed('region', 'Dubai'), enter);
    expect(elsewhere.step === 'matching' && elsewhere.attempt.attributes).to.deep.equal({
      streetName: 'Main St',
      region: 'Dubai',
    });
    const back = run(filled, format('AE'), format('US'), enter);
    expect(back.step === 'matching' && back.attempt.attributes).to.deep.equal({
      streetName: 'Main St',
      region: 'Illinois',
      postalCode: '62701',
    });
  });

  it('AC-AD-2 judges a postal code again by another country’s rule, and forgets it where the row goes', () => {
    const wrong = run(state({ required: [], hasOwnRequired: true }), format('GB'), typed('postalCode', '62701'), enter);
    expect(wrong.issues).to.deep.equal({ postalCode: { code: 'postal-code-malformed', example: 'EC1Y 8SY' } });
    expect(run(wrong, format('US')).issues).to.deep.equal({});
    expect(run(wrong, format('NL')).issues).to.deep.equal({
      postalCode: { code: 'postal-code-malformed', example: '1234 AB' },
    });
    expect(run(wrong, format('AE')).issues).to.deep.equal({});
    expect(run(wrong, typed('postalCode', 'EX4 3LF')).issues).to.deep.equal({});
  });

  it('AC-AD-3 does nothing but change the rows: no effect, no focus, no request', () => {
    const [, effects] = transition(run(state(), format('US')), format('JP'));
    expect(effects).to.deep.equal([]);
  });

  it('AC-AD-1 has label, example and keyboard of a row in its view', () => {
    expect(fieldView(run(state(), format('IN')), 'postalCode').row).to.deep.equal({
      label: 'pin',
      example: '110034',
      isNumeric: true,
    });
    expect(fieldView(run(state(), format('JP')), 'region').row).to.deep.equal({ label: 'prefecture' });
    expect(fieldView(state(), 'postalCode').row).to.deep.equal({});
  });

  it('leaves what is wrong with the number and the code alone, for which addresses do not matter', () => {
    const refused = run(phone, { type: 'phone-entered', phone: { ok: false, problem: { code: 'phone-too-short' } } });
    expect(run(refused, format('FR')).issues).to.deep.equal({ phoneNumber: { code: 'phone-too-short' } });
    const short = run(proof, { type: 'code-entered', code: '1' });
    expect(short.issues).to.have.property('code');
    expect(run(short, format('FR')).issues).to.deep.equal(short.issues);
  });

  it('keeps the rules through the steps and through a reset', () => {
    const known = run(state(), format('JP'));
    expect(run(known, { type: 'back-chosen' }).address?.format.country).to.equal('JP');
    expect(run(known, { type: 'reset' }).address?.format.country).to.equal('JP');
  });
});
