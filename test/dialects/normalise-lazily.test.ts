import { expect } from 'chai';
import { loadFillInReader, loadMatchReader } from '../../src/dialects/load-reader.js';
import { FILL_IN_DIALECTS, MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { loadMatchNormaliser, normaliseFillInLazily } from '../../src/dialects/normalise-lazily.js';
import { normaliseMatchAnswers } from '../../src/dialects/normalise-match.js';
import { FILL_IN_READERS, MATCH_READERS } from '../../src/dialects/registry.js';

const context = { now: '2026-01-02T03:04:05.000Z', asked: ['email'] } as const;

describe('loadMatchNormaliser and normaliseFillInLazily', () => {
  const bodies: unknown[] = [{ emailMatch: 'true' }, { match: false }, { x: 1 }, '<html>', null, { code: 'INTERNAL' }];
  for (const body of bodies) {
    it(`answers ${JSON.stringify(body)} like the synchronous doors`, async () => {
      const answers = [{ status: 200, body }];
      const normalise = await loadMatchNormaliser(answers);
      expect(normalise(context)).to.deep.equal(normaliseMatchAnswers(answers, context));
      expect(await normaliseFillInLazily({ body })).to.deep.equal(normaliseFillIn({ body }));
    });
  }

  it('has a reader of its own for every dialect, like the registry', async () => {
    for (const dialect of MATCH_DIALECTS) {
      expect((await loadMatchReader(dialect)).dialect).to.equal(dialect);
      expect(MATCH_READERS[dialect].dialect).to.equal(dialect);
    }
    for (const dialect of FILL_IN_DIALECTS) {
      expect((await loadFillInReader(dialect)).dialect).to.equal(dialect);
      expect(FILL_IN_READERS[dialect].dialect).to.equal(dialect);
    }
  });
});
