/**
 * Which test file runs in which engine with which render root. Decides nothing but that.
 */
import { readdirSync } from 'node:fs';

/** Where the widget renders: into a shadow root, or into itself. */
const ROOTS = ['shadow', 'light'];
const FOLDERS = ['elements', 'domain', 'dialects', 'protocol', 'flow', 'locales', 'sandbox'];

/** `*.node.test.ts` run in Node alone; `*.chromium.test.ts` want what only Chromium can: media features, a narrow window. */
const isFor = (engine) => (name) =>
  name.endsWith('.test.ts') &&
  !name.endsWith('.node.test.ts') &&
  (engine === 'chromium' || !name.endsWith('.chromium.test.ts'));

const filesOf = (folder) =>
  readdirSync(`test/${folder}`, { recursive: true })
    .map((name) => `test/${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

/** The engine's place decides which files it runs in which root: neighbours differ. */
const PLACES = { chromium: 0, firefox: 1, webkit: 2 };

/**
 * @param choice `shadow` or `light`: all files with that root. `pairwise`: the elements' files, each once, the root alternating from
 *   file to file and from engine to engine, so that Firefox and WebKit together see every file in both roots
 * @returns parts, each with an engine, a root and its files
 */
export function planOf(engines, choice) {
  if (ROOTS.includes(choice))
    return engines.map((engine) => ({ engine, root: choice, files: FOLDERS.flatMap(filesOf).filter(isFor(engine)) }));
  if (choice !== 'pairwise') throw new Error(`RENDER_ROOT knows ${ROOTS.join(', ')} and pairwise, not "${choice}"`);
  return engines.flatMap((engine) =>
    ROOTS.map((root, turn) => {
      const isTurn = (_, index) => (index + PLACES[engine]) % ROOTS.length === turn;
      return { engine, root, files: filesOf('elements').filter(isFor('any')).filter(isTurn) };
    }),
  );
}
