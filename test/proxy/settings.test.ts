import { expect } from 'chai';
import type { Policy } from '../../src/domain/policy.js';
import { readSettings, type ProxyOptions } from '../../src/proxy/settings.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { createFakeOperator, createShop, NUMBER } from './shop.js';

describe('the configuration', () => {
  const rows: readonly [string, Partial<ProxyOptions>][] = [
    ['an attribute nobody knows', { fields: ['shoeSize'] as never }],
    ['an inherited attribute', { fields: ['constructor'] as never }],
    ['no attempt', { attempts: 0 }],
    ['half an attempt', { attempts: 0.5 }],
    ['an origin with a path', { allowedOrigins: ['https://page.test/x'] }],
    ['an origin with a slash', { allowedOrigins: ['https://page.test/'] }],
    ['any origin', { allowedOrigins: ['*'] }],
    ['the null origin', { allowedOrigins: ['null'] }],
    ['a base path without a slash', { basePath: 'api' }],
    ['a base path that ends in a slash', { basePath: '/api/' }],
    ['a site without a name', { siteName: '' }],
    ['a policy without thresholds', { policy: { name: 'x', version: '1' } as never }],
    ['a store without a secret', { store: memoryStore() }],
    ['a secret that is short', { store: memoryStore(), secret: 'x'.repeat(31) }],
    ['a policy that is a text', { policy: 'strict' as never }],
  ];
  for (const [name, options] of rows) {
    it(`with ${name} is a programmer’s mistake`, () => {
      expect(() => readSettings({ operator: createFakeOperator(), siteName: 'Shop', ...options })).to.throw(TypeError);
    });
  }

  it('with a bad policy names every mistake and its place', () => {
    const policy: unknown = {
      name: 'ours',
      version: '',
      required: ['givenNam'],
      thresholds: {},
      provider: [{ dialect: 'incode', decision: 'match' }],
    };
    expect(() => createShop({ policy: policy as Policy })).to.throw(
      TypeError,
      'policy: version: text-length; required/0: unknown-attribute (givenName?); provider/0/dialect: unknown-dialect',
    );
  });

  it('says where the routes are', async () => {
    const page = createShop({ basePath: '/api/kyc' }).browser();
    expect((await page.post('proof', { action: 'start', phoneNumber: NUMBER })).status).to.equal(404);
    expect((await page.post('api/kyc/proof', { action: 'start', phoneNumber: NUMBER })).status).to.equal(200);
  });
});
