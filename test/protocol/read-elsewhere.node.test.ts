/** Node only: reads the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

describe('what reads an answer that sends the person elsewhere', () => {
  it('is fetched with the first such answer: nobody imports it otherwise', () => {
    const importers: string[] = [];
    for (const entry of readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })) {
      // What runs beside a proxy is not fetched by a page.
      if (!entry.endsWith('.ts') || entry.startsWith('conformance')) continue;
      const text = readFileSync(new URL(`../../src/${entry.replaceAll('\\', '/')}`, import.meta.url), 'utf8');
      for (const [line] of text.matchAll(/.*\/read-elsewhere\.js.*/g)) importers.push(`${entry}: ${line.trim()}`);
    }
    expect(importers.map((each) => each.replaceAll('\\', '/'))).to.deep.equal([
      "protocol/client.ts: import('./read-elsewhere.js').then(",
    ]);
  });
});
