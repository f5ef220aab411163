import { expect } from 'chai';
import { withoutDocument } from '../../src/domain/entries.js';
import { readFieldValue } from '../../src/domain/field-value.js';

const read = (text: string) => readFieldValue('idDocument', text, '2026-11-21');

describe('a document’s number', () => {
  for (const text of ['X4RTBPFW4', '12-34 56', 'A\u201112', '\u00e9\u0646\u7532', '12.345.678-9', 'AB/12_3', '<<12<<'])
    it(`AC-ID-4 passes as typed with ${text.length} signs`, () =>
      expect(read(` ${text} `)).to.deep.equal({ ok: true, value: text }));

  for (const text of ['', ' - ', '///', '\u2010\u2011', '<<<'])
    it(`AC-ID-4 separators alone are no number: ${text.length} of them`, () =>
      expect(read(text)).to.deep.equal({ ok: false, problem: { code: 'missing' } }));

  it('AC-ID-4 separators do not count for the limit of 50 code points', () => {
    const grouped = 'ABCDE-'.repeat(10).slice(0, -1);
    expect(read(grouped)).to.deep.equal({ ok: true, value: grouped });
    expect(read(`${grouped}-F`)).to.deep.equal({ ok: false, problem: { code: 'too-long', max: 50 } });
    expect(read('\u{20bb7}'.repeat(50)).ok).to.equal(true);
    expect(read('\u{20bb7}'.repeat(51)).ok).to.equal(false);
  });

  it('AC-ID-5 number and last day go, everything else stays', () => {
    const values = {
      idDocument: 'X',
      idDocumentExpiryDate: '2031-03-27',
      idDocumentType: 'passport',
      givenName: 'Ada',
    };
    expect(withoutDocument(values)).to.deep.equal({ idDocumentType: 'passport', givenName: 'Ada' });
    const others = { givenName: 'Ada' };
    expect(withoutDocument(others)).to.equal(others);
  });
});
