/** The built package under a customer's type checker: `test/types` must compile, and the lines that must not are marked there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

describe('types', () => {
  it('are what a customer needs, through the doors alone', () => {
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', 'test/types'], { encoding: 'utf8' });
    assert.equal(stdout.trim(), '');
    assert.equal(status, 0);
  });
});
