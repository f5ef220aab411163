/** Tests that run in Node; those of the pure folders run in browsers too. */
import { load } from './load.mjs';

await load([
  'domain',
  'dialects',
  'protocol',
  'flow',
  'locales',
  'proxy',
  'operators',
  'stores',
  'verify',
  'conformance',
  'sandbox',
  'demo',
]);
