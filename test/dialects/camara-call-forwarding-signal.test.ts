import { expect } from 'chai';
import { camaraCallForwardingSignalReader } from '../../src/dialects/camara-call-forwarding-signal.read.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readsSignals } from '../support/signal-dialect.js';
import {
  FORWARDING,
  FORWARDING_0_2,
  FORWARDING_INACTIVE,
  FORWARDING_NOT_UNCONDITIONAL,
  FORWARDING_UNCONDITIONAL,
} from './samples/camara-call-forwarding-signal.samples.js';

const row = (label: string, body: unknown, callForwarding: readonly string[], isRecognised = true) => ({
  label,
  body,
  signals: { callForwarding },
  isRecognised,
});

describe('camara-call-forwarding-signal', () => {
  readsSignals(camaraCallForwardingSignalReader, [
    row('a bare list', FORWARDING, FORWARDING),
    row('that nothing is forwarded', FORWARDING_INACTIVE, ['inactive']),
    row('the words of 0.2', FORWARDING_0_2, FORWARDING_0_2),
    row('a list in an object', { call_forwardings: FORWARDING }, FORWARDING, false),
    row('unconditional forwarding', FORWARDING_UNCONDITIONAL, ['unconditional'], false),
    row('no unconditional forwarding, which is not "inactive"', FORWARDING_NOT_UNCONDITIONAL, [], false),
  ]);

  it('drops a list that holds more than words', () => {
    for (const body of [[{ a: 1 }], [1], Array.from({ length: 21 }, () => 'unconditional')]) {
      const { verdict, diagnostics } = normaliseMatch({ dialect: 'camara-call-forwarding-signal', body });
      expect(verdict?.signals).to.deep.equal({});
      expect(diagnostics).to.deep.equal([{ code: 'value-dropped', subject: 'callForwarding' }]);
    }
  });

  it('recognises a list of twenty', () => {
    const body = Array.from({ length: 20 }, () => 'unconditional');
    expect(normaliseMatch({ body }).dialect).to.equal('camara-call-forwarding-signal');
  });

  it('recognises no list of other words', () => {
    const many = Array.from({ length: 21 }, () => 'unconditional');
    for (const body of [
      many,
      ['not inactive'],
      ['inactive now'],
      [['inactive']],
      ['true'],
      ['inactive', 'other'],
      ['inactive', 1],
      [],
      ['conditional_'],
    ])
      expect(normaliseMatch({ body }).problem?.code).to.equal('protocol');
  });
});
