/**
 * What every screen has to pass, whatever stands on it: axe finds nothing, and nobody scrolls sideways.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on a page without frames; one line per finding and place. */
async function findings(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  // The mode for several frames opens a page of its own for every run, which costs as much as the run.
  const { violations } = await narrow(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return scrollWidth - clientWidth;
})()`;

/** Every rule in the light, and in the dark what colours alone decide. */
export async function hasNoFindings(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page, (axe) => axe.withTags(TAGS)), `${state}, light`).to.deep.equal([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await findings(page, (axe) => axe.withRules(['color-contrast']));
  expect(inTheDark, `${state}, dark`).to.deep.equal([]);
}

export async function fitsWidths(page: Page, widths: readonly number[], state: string): Promise<void> {
  const { height } = page.viewportSize() ?? { height: 800 };
  const overflow: Record<number, number> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    overflow[width] = await page.evaluate<number>(OVERFLOW);
  }
  expect(overflow, state).to.deep.equal(Object.fromEntries(widths.map((width) => [width, 0])));
}
