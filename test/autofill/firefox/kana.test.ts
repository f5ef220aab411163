/**
 * The second guard of the kana boxes. Firefox writes a person's plain name into them, whatever they ask for, where the form that owns
 * the names owns them too; here they are brought into that position.
 */
import { expect } from 'chai';
import { startFirefox } from '../support/firefox.js';
import { ERIKA } from '../support/profile.js';
import { ROOTS, visitForm } from '../support/visitor.js';
import { withEngine } from '../support/with-engine.js';

const FIELDS = 'givenName familyName nameKanaZenkaku address locality country';
const KANA = `controls().filter(({ name }) => name.includes('kana'))`;

describe('Kana boxes that Firefox fills', () => {
  const open = withEngine(startFirefox);

  for (const root of ROOTS)
    it(`AC-NM-5 a plain name that was filled in is taken out again, and nothing is wrong, in a ${root} root`, async () => {
      const visitor = await visitForm(open(), { root, fields: FIELDS });
      await visitor.tab.run(`(() => {
        window.fills = 0;
        for (const each of ${KANA}) {
          each.removeAttribute('form');
          each.addEventListener('input', () => window.fills++);
        }
      })()`);
      await visitor.fill('given-name', ERIKA);
      expect(await visitor.tab.run('fills'), 'Firefox fills them').to.be.above(0);
      await visitor.sees(`${KANA}.every(({ value }) => value === '')`);
      expect(await visitor.tab.run(`${KANA}.filter((each) => issueOf(keyOf(each)) !== '').length`)).to.equal(0);
      expect(await visitor.value('given-name')).to.equal(ERIKA.givenName);
    });
});
