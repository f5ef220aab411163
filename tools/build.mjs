/**
 * `npm run build`: the package (npm modules, types, script-tag files, editor data), then the demo pages that use it, then the sizes.
 * `--no-sizes` leaves the size limits to the caller.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, node, root } from './run.mjs';

const vite = (mode) => bin('vite', 'vite', ['build', '--mode', mode, '--logLevel', 'warn']);
const has = (path) => existsSync(join(root, path));

const STEPS = [
  ['npm modules', 'src/entry', () => vite('lib')],
  ['types', 'src/entry', () => bin('typescript', 'tsc', ['-p', 'tsconfig.build.json'])],
  ['script tag, rare steps', 'src/elements/detours.ts', () => vite('detours')],
  ['script tag, modules', 'src/entry/cdn.ts', () => vite('cdn')],
  ['script tag, operators’ answers', 'src/dialects', () => vite('answers')],
  ['script tag, addresses', 'src/domain/load-address-rules.ts', () => vite('addresses')],
  ['script tag, refusals', 'src/protocol/status.ts', () => vite('refusals')],
  ['script tag, one file', 'src/entry/cdn.ts', () => vite('iife')],
  ['editor data', 'custom-elements.json', () => node(['tools/editor-data.mjs'])],
  ['demo pages', 'demo/pages', () => vite('demo')],
];
if (!process.argv.includes('--no-sizes')) STEPS.push(['sizes', 'src/entry/cdn.ts', () => node(['tools/sizes.mjs'])]);

rmSync(join(root, 'dist'), { recursive: true, force: true });
rmSync(join(root, 'dist-demo'), { recursive: true, force: true });
for (const [title, source, step] of STEPS) {
  if (!has(source)) {
    console.log(`${title}: ${source} does not exist yet`);
    continue;
  }
  const begun = performance.now();
  const code = await step();
  if (code !== 0) {
    console.error(`${title}: failed`);
    process.exit(code);
  }
  console.log(`${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
