/**
 * What stands in the page for a browser's autofill to read: owners, names, ids and tokens of all controls, wherever the widget stands.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { ATTRIBUTE_NAMES } from '../../../src/domain/attribute.js';
import { FIELD_NAMES } from '../../../src/domain/field.js';
import { pageOf, startChromium } from '../support/chromium.js';
import type { Place } from '../support/sign-up-html.js';
import { ROOTS, visit, type Root, type Visitor } from '../support/visitor.js';
import { withEngine } from '../support/with-engine.js';

const PLACES: readonly Place[] = ['alone', 'form', 'component'];

/** Names of ours that are autofill tokens too. */
const TOKENS = ['name', 'email', 'country'];

interface Control {
  readonly key: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  readonly hasLimit: boolean;
  /** Whether a form in the control's own tree owns it. */
  readonly isOwnedInItsTree: boolean;
}

const CONTROLS = `controls().map((each) => ({
  key: keyOf(each),
  name: each.name,
  id: each.id.replace(/^kyc\\d+-/, ''),
  autocomplete: each.getAttribute('autocomplete') ?? '',
  hasLimit: each.hasAttribute('maxlength'),
  isOwnedInItsTree: each.form !== null && each.form.getRootNode() === each.getRootNode(),
}))`;

const NESTED_FORMS = `(() => {
  const count = (tree) =>
    tree.querySelectorAll('form form').length + [...tree.querySelectorAll('*')].reduce((sum, at) => sum + (at.shadowRoot ? count(at.shadowRoot) : 0), 0);
  return count(document);
})()`;

/** Every field on offer, with next to nothing required, so that one text leads past all pages of the form. */
const EVERYTHING = { fields: ATTRIBUTE_NAMES.join(' '), 'required-fields': 'givenName' };

describe('Controls as a browser reads them', () => {
  const open = withEngine(startChromium);

  /** Walks from the number past all pages of the form. */
  async function walk(root: Root, place: Place, look: (visitor: Visitor) => Promise<unknown>): Promise<void> {
    const visitor = await visit(open(), { root, place, ...EVERYTHING });
    await look(visitor);
    await visitor.prove('+491713920034');
    await look(visitor);
    await visitor.tab.run(`(() => { control('given-name').value = 'Erika'; })()`);
    await visitor.press();
    await visitor.sees(`control('doc-number')`);
    await look(visitor);
  }

  const walks = new Map<string, Promise<readonly Control[]>>();

  /** The controls of all screens; each walk is gone once. */
  function controlsOf(root: Root, place: Place): Promise<readonly Control[]> {
    const begin = async (): Promise<readonly Control[]> => {
      const seen: Control[] = [];
      await walk(root, place, async ({ tab }) => seen.push(...(await tab.run<readonly Control[]>(CONTROLS))));
      return seen;
    };
    const key = `${root} ${place}`;
    const found = walks.get(key) ?? begin();
    walks.set(key, found);
    return found;
  }

  for (const root of ROOTS)
    for (const place of PLACES) {
      const where = `${place === 'alone' ? place : `in a page's ${place}`}, in a ${root} root`;

      it(`AC-AF-1 every control is owned by a form of its own tree, ${where}`, async () => {
        const controls = await controlsOf(root, place);
        expect(controls.length).to.be.above(ATTRIBUTE_NAMES.length);
        expect(controls.filter(({ isOwnedInItsTree }) => !isOwnedInItsTree).map(({ key }) => key)).to.deep.equal([]);
      });

      it(`AC-AF-3 tokens are told apart from the page's own where it has a form, ${where}`, async () => {
        const tokens = (await controlsOf(root, place)).map(({ autocomplete }) => autocomplete);
        const prefixes = new Set<string>(
          tokens.filter((token) => !/^(off)?$/.test(token)).map((token) => token.replace(/\S+$/, '')),
        );
        // One section for the person, and one for each control that only looks like the person's.
        const shape = /^section-kyc-\d+(-[a-z-]+)? $/;
        const persons = [...prefixes].filter((prefix) => /^section-kyc-\d+ $/.test(prefix));
        expect(
          [...prefixes].filter((prefix) => (place === 'alone' ? prefix !== '' : !shape.test(prefix))),
        ).to.deep.equal([]);
        expect(persons).to.have.length(place === 'alone' ? 0 : 1);
      });

      it(`AC-AF-8 every token is one that axe knows, ${where}`, async () => {
        await walk(root, place, async ({ tab }) => {
          const axe = new AxeBuilder({ page: pageOf(tab) }).setLegacyMode().withRules(['autocomplete-valid']);
          const { violations, passes } = await axe.analyze();
          expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).to.deep.equal([]);
          // The page with the documents has no tokens to look at.
          if (await tab.run<boolean>('controls().some(tokenOf)')) expect(passes).to.have.length(1);
        });
      });

      it(`AC-NH-1 no control is called by a name of ours, ${where}`, async () => {
        const ours = FIELD_NAMES.filter((name) => !TOKENS.includes(name)).map((name) => name.toLowerCase());
        const called = (await controlsOf(root, place)).flatMap(({ name, id }) => [name, id]);
        expect(called.filter((each) => ours.includes(each.toLowerCase()))).to.deep.equal([]);
      });

      it(`AC-PH-7 no box cuts what is filled into it, ${where}`, async () => {
        const controls = await controlsOf(root, place);
        expect(controls.filter(({ hasLimit }) => hasLimit).map(({ key }) => key)).to.deep.equal([]);
      });
    }

  for (const root of ROOTS) {
    it(`AC-AF-4 no form stands in a form, in a ${root} root`, async () => {
      for (const place of PLACES) {
        const visitor = await visit(open(), { root, place });
        expect(await visitor.tab.run(NESTED_FORMS), place).to.equal(0);
      }
    });

    it(`AC-NH-2 no id is used twice by two widgets of a page, in a ${root} root`, async () => {
      const visitor = await visit(open(), { root });
      await visitor.tab.run(`(() => {
        window.second = widget.cloneNode();
        document.body.append(second);
      })()`);
      await visitor.sees(`(second.shadowRoot ?? second).querySelector('input')`);
      const ids = await visitor.tab.run<readonly string[]>(
        `[widget, second].flatMap((each) => [...(each.shadowRoot ?? each).querySelectorAll('[id]')].map(({ id }) => id))`,
      );
      expect(ids).to.not.deep.equal([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    });
  }
});
