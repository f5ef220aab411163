/**
 * What is looked at where: every scene in both themes, directions and roots. Chromium looks at everything with the root of its run; the
 * other engines at a sample in which every two values meet; with AXE=full they look at everything, too.
 */
import type { Engine } from '../../support/engine.js';
import { pairwise } from '../../support/pairwise.js';
import { SCENES, type Scene } from './scenes.js';

/** One look: a scene on one kind of page. */
export interface Cell {
  readonly engine: Engine;
  readonly scene: Scene;
  readonly root: 'shadow' | 'light';
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
}

const LOOKS = { root: ['shadow', 'light'], direction: ['ltr', 'rtl'], theme: ['light', 'dark'] } as const;

const product = (engine: Engine): readonly Cell[] =>
  SCENES.flatMap((scene) =>
    LOOKS.root.flatMap((root) =>
      LOOKS.direction.flatMap((direction) => LOOKS.theme.map((theme) => ({ engine, scene, root, direction, theme }))),
    ),
  );

/** The sample of the engines that do not look at everything. */
export const SAMPLE: readonly Cell[] = pairwise({ engine: ['firefox', 'webkit'] as const, scene: SCENES, ...LOOKS });

/** The cells of one run. */
export function cellsOf({
  engine,
  root,
  isFull,
}: {
  engine: Engine;
  root: Cell['root'];
  isFull: boolean;
}): readonly Cell[] {
  if (isFull || engine === 'chromium') return product(engine).filter((cell) => cell.root === root);
  return SAMPLE.filter((cell) => cell.engine === engine);
}
