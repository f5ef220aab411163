import { expect } from '@open-wc/testing';
import { cellsOf, SAMPLE, type Cell } from './cells.js';
import { SCENES, STEPS } from './scenes.js';

describe('axe: what is looked at', () => {
  it('every step is there, empty and otherwise, and every state of the release gate', () => {
    expect([...new Set(SCENES.map(({ step }) => step))]).to.deep.equal([...STEPS]);
    for (const state of ['empty', 'filled', 'error summary', 'busy', 'prefilled', 'countries open'])
      expect(SCENES.filter((scene) => scene.state === state).length, state).to.be.greaterThan(0);
  });

  it('Chromium looks at every scene in both themes and both directions', () => {
    const cells = cellsOf({ engine: 'chromium', root: 'shadow', isFull: false });
    expect(
      new Set(cells.map(({ scene, direction, theme }) => [scene.step, scene.state, direction, theme].join())).size,
    ).to.equal(SCENES.length * 4);
  });

  it('the sample brings every two values together, and is small', () => {
    const factors = {
      engine: ['firefox', 'webkit'],
      scene: SCENES,
      root: ['shadow', 'light'],
      direction: ['ltr', 'rtl'],
      theme: ['light', 'dark'],
    } as const;
    const names = Object.keys(factors) as (keyof Cell)[];
    for (const one of names)
      for (const other of names.slice(names.indexOf(one) + 1))
        for (const x of factors[one])
          for (const y of factors[other])
            expect(
              SAMPLE.some((cell) => cell[one] === x && cell[other] === y),
              `${one} and ${other}`,
            ).to.equal(true);
    expect(SAMPLE.length).to.be.at.most(SCENES.length * 2 + 4);
  });
});
