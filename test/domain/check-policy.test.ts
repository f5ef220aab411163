import { expect } from 'chai';
import * as fc from 'fast-check';
import { MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { checkPolicy } from '../../src/domain/check-policy.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { anyWholePolicy } from './any-policy.js';
import { BAD_POLICIES, GOOD_POLICIES } from './policies.js';

describe('checkPolicy', () => {
  for (const [name, policy] of GOOD_POLICIES) {
    it(`finds nothing wrong with ${name}`, () => {
      expect(checkPolicy(policy, MATCH_DIALECTS)).to.deep.equal([]);
    });
  }

  for (const [name, policy, path, code, suggestion] of BAD_POLICIES) {
    it(`names ${name}`, () => {
      expect(checkPolicy(policy, MATCH_DIALECTS)).to.deep.equal([{ path, code, ...(suggestion && { suggestion }) }]);
    });
  }

  it('names every mistake of a policy', () => {
    const policy = { nam: 'x', version: 1, required: ['givenNam', 'x1'], thresholds: { email: 101, birthdate: 1 } };
    expect(checkPolicy(policy).map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'nam unknown-key',
      'name missing',
      'version not-a-text',
      'required/0 unknown-attribute',
      'required/1 unknown-attribute',
      'thresholds/email out-of-range',
      'thresholds/birthdate never-scored',
    ]);
  });

  it('takes any dialect where nobody says which there are', () => {
    const policy = { ...DEFAULT_POLICY, provider: [{ dialect: 'of-tomorrow', decision: 'match' }] };
    expect(checkPolicy(policy)).to.deep.equal([]);
    expect(checkPolicy(policy, [])).to.have.lengthOf(1);
  });

  it('looks at own keys alone', () => {
    const inherited: unknown = Object.create(DEFAULT_POLICY);
    expect(checkPolicy(inherited).map(({ code }) => code)).to.deep.equal(['missing', 'missing', 'missing']);
    const planted: unknown = JSON.parse('{"name":"x","version":"1","thresholds":{"__proto__":1},"constructor":1}');
    expect(checkPolicy(planted).map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'constructor unknown-key',
      'thresholds/__proto__ unknown-attribute',
    ]);
  });

  it('stays short whatever it gets', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}${'x'.repeat(90)}`, 1]));
    const issues = checkPolicy({ ...many, required: Array.from({ length: 5000 }, () => 1), thresholds: many });
    expect(issues).to.have.lengthOf(100);
    for (const { path } of issues) expect(path.length).to.be.below(60);
  });

  it('answers any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const each of [value, { ...DEFAULT_POLICY, required: value, signals: value, provider: [value] }])
          for (const { path, code } of checkPolicy(each))
            expect([typeof path, typeof code]).to.not.include('undefined');
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing wrong with any well-formed policy', () => {
    fc.assert(fc.property(anyWholePolicy, (policy) => checkPolicy(policy, MATCH_DIALECTS).length === 0));
  });
});
