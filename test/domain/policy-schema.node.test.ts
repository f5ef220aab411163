/** Node only: reads the published schema. It and `checkPolicy` must say the same about any policy. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { checkPolicy } from '../../src/domain/check-policy.js';
import type { PolicyIssueCode } from '../../src/domain/policy-issue.js';
import { anyWholePolicy } from './any-policy.js';
import { BAD_POLICIES, GOOD_POLICIES } from './policies.js';

const schema = JSON.parse(readFileSync(new URL('../../policy.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);

/** What no schema can say. */
const isBeyondSchemas = (code: PolicyIssueCode, path: string): boolean =>
  code === 'required-and-optional' || (code === 'repeated' && path.endsWith('/name'));

const expected = (policy: unknown): boolean =>
  checkPolicy(policy, MATCH_DIALECTS).every(({ code, path }) => isBeyondSchemas(code, path));

/** A policy in which one value, somewhere, is another. */
const anyDamaged = fc
  .tuple(anyWholePolicy, fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(0, 100, 'match', 'email')))
  .map(([policy, place, value]) => {
    const whole = JSON.parse(JSON.stringify(policy)) as object;
    const places: [object, string][] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        places.push([node, key]);
        visit(child);
      }
    };
    visit(whole);
    const [node, key] = places[place % places.length] as [object, string];
    Object.assign(node, { [key]: value });
    return whole;
  });

describe('policy.schema.json', () => {
  for (const [name, policy] of GOOD_POLICIES) {
    it(`takes ${name}`, () => {
      expect(isValid(policy), JSON.stringify(isValid.errors)).to.equal(true);
    });
  }

  for (const [name, policy, path, code] of BAD_POLICIES) {
    const isTaken = isBeyondSchemas(code, path);
    it(`${isTaken ? 'cannot refuse' : 'refuses'} ${name}`, () => {
      expect(isValid(policy)).to.equal(isTaken);
    });
  }

  it('takes any well-formed policy', () => {
    fc.assert(fc.property(anyWholePolicy, (policy) => isValid(policy)));
  });

  it('agrees with the check about policies in which one value is wrong', () => {
    fc.assert(
      fc.property(anyDamaged, (policy) => {
        expect(isValid(policy)).to.equal(expected(policy));
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with the check about any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isValid(value) === expected(value)));
  });

  it('explains every part that somebody writes', () => {
    const unexplained: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
      const isProperty = /^(\/properties\/(signals|provider)\/items)?\/properties\/\w+$/.test(path);
      const isCondition = /\/signals\/items\/properties\/(is|at|within)/.test(path);
      if (isProperty && !isCondition && !('description' in node)) unexplained.push(path);
    };
    visit(schema, '');
    expect(unexplained).to.deep.equal([]);
  });
});
