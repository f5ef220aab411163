import { expect } from 'chai';
import { writeJson } from '../../src/protocol/write-json.js';

describe('a request body', () => {
  const body = { fields: ['givenName', 'email'], text: 'a "quoted"\n\u2028 line', count: 1, yes: true, none: null };

  it('is what JSON.stringify would write', () => {
    expect(JSON.parse(writeJson(body))).to.deep.equal(body);
    expect(writeJson(body)).to.equal(JSON.stringify(body));
  });

  it('leaves out what is undefined, and writes empty containers', () => {
    expect(writeJson({ a: undefined, b: [], c: {} })).to.equal('{"b":[],"c":{}}');
  });

  it('writes objects without a prototype', () => {
    const bare = Object.assign(Object.create(null) as Record<string, string>, { a: 'b' });
    expect(writeJson(bare)).to.equal('{"a":"b"}');
  });

  it('keeps the key __proto__ as a key', () => {
    expect(writeJson(JSON.parse('{"__proto__":"x"}') as Record<string, string>)).to.equal('{"__proto__":"x"}');
  });

  for (const prototype of [Array.prototype, Object.prototype, String.prototype]) {
    it(`ignores a toJSON that a page put on ${prototype.constructor.name}.prototype`, () => {
      Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'corrupted' });
      try {
        expect(writeJson(body)).to.contain('["givenName","email"]').and.not.contain('corrupted');
      } finally {
        delete (prototype as { toJSON?: unknown }).toJSON;
      }
    });
  }
});
