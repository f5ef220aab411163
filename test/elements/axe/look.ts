/**
 * Puts a scene on a whole page (language, title, landmark, heading) and lets axe look at all of it, by every rule.
 */
import 'axe-core/axe.min.js';
import { expect, fixtureCleanup } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import { html } from 'lit';
import { loadMessages } from '../../../src/locales/load.js';
import { engineHere } from '../../support/engine.js';
import { openPage, type Person } from '../harness.js';
import { cellsOf, type Cell } from './cells.js';
import { FIELDS, type Scene, type StepName } from './scenes.js';

declare const axe: { run(place: Document, options: RunOptions): Promise<AxeResults> };

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';

const CELLS = cellsOf({
  engine: engineHere(),
  root: meta('render-root') === 'light' ? 'light' : 'shadow',
  isFull: meta('axe') === 'full',
});

/** Leads a person to a scene on a page of this root and direction. */
export async function openScene(
  { arrange, properties }: Scene,
  { root, direction }: Pick<Cell, 'root' | 'direction'>,
): Promise<Person> {
  fixtureCleanup();
  document.title = 'Sign up';
  Object.assign(document.documentElement, { lang: direction === 'rtl' ? 'ar' : 'en', dir: direction });
  const person = await openPage({
    page: html`<main>
      <h1>Sign up</h1>
      <kyc-onboarding render-root=${root}></kyc-onboarding>
    </main>`,
    properties: { fields: FIELDS, ...properties },
  });
  await loadMessages(person.widget.locale);
  await person.settled();
  await arrange(person);
  return person;
}

/** The page's colours follow the theme: the widget's ground is the page's. */
async function dress({ widget }: Person, theme: Cell['theme']): Promise<void> {
  document.documentElement.style.colorScheme = theme;
  Object.assign(document.body.style, { background: 'Canvas', color: 'CanvasText' });
  widget.theme = theme;
  await widget.updateComplete;
}

/** One line per finding and place. */
async function findings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, OPTIONS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
  );
}

/** Tests of all cells of some steps, one per scene and root. */
export function describeCells(steps: readonly StepName[]): void {
  const cells = CELLS.filter(({ scene }) => steps.includes(scene.step));
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const title = `${cell.scene.step}, ${cell.scene.state}, in the ${cell.root} root`;
    groups.set(title, [...(groups.get(title) ?? []), cell]);
  }
  after(() => {
    document.documentElement.removeAttribute('style');
    document.documentElement.dir = 'ltr';
  });
  for (const [title, group] of groups)
    it(`${title}: axe finds nothing`, async () => {
      const found: string[] = [];
      let person: Person | undefined;
      let shown: Cell['direction'] | undefined;
      for (const { scene, root, direction, theme } of group) {
        if (direction !== shown) person = await openScene(scene, { root, direction });
        shown = direction;
        if (person) await dress(person, theme);
        found.push(...(await findings()).map((each) => `${direction}, ${theme}: ${each}`));
      }
      expect(found).to.deep.equal([]);
    });
}
