/** Node only: reads the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

describe('what reads an answer that few get', () => {
  it('is fetched with the first such answer: nobody imports it otherwise', () => {
    const importers: string[] = [];
    for (const entry of readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })) {
      // What runs beside a proxy is not fetched by a page.
      if (!entry.endsWith('.ts') || entry.startsWith('conformance')) continue;
      const text = readFileSync(new URL(`../../src/${entry.replaceAll('\\', '/')}`, import.meta.url), 'utf8');
      for (const [line] of text.matchAll(/.*\/read-(?:elsewhere|rare|token)\.js.*/g))
        importers.push(`${entry}: ${line.trim()}`);
    }
    expect(importers.map((each) => each.replaceAll('\\', '/'))).to.deep.equal([
      "protocol/client.ts: import type * as Rare from './read-rare.js';",
      "protocol/client.ts: import('./read-rare.js').then(read, () => ({ ...failed(createProblem('network')), diagnostics: [] }));",
      "protocol/read-rare.ts: export { readElsewhere } from './read-elsewhere.js';",
      "protocol/read-rare.ts: export { readToken } from './read-token.js';",
    ]);
  });
});
