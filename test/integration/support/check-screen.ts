/**
 * What every screen has to pass, whatever stands on it: axe finds nothing, and nobody scrolls sideways.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line per finding and place. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}

const OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return scrollWidth - clientWidth;
})()`;

export async function hasNoFindings(page: Page, state: string): Promise<void> {
  expect(await findings(page), state).to.deep.equal([]);
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
