/**
 * Imports TypeScript sources into a tool, so that what it writes is made from the tables that the code itself uses. Needs no build.
 */
import { build } from 'esbuild';
import { root } from './run.mjs';

/**
 * Bundles a module and imports the bundle.
 * @param contents text of the module; its paths begin at the project's root, for example `./src/domain/attribute.ts`
 */
export async function importSources(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
