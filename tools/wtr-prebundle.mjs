/**
 * Plugin of the browser test runner: serves the named packages as one file each, so that a test page loads a few modules
 * instead of hundreds. Never for lit, of which there must be one copy.
 */
import { build } from 'esbuild';

const bundle = async (contents) => {
  const options = { bundle: true, format: 'esm', target: 'es2022', write: false, logLevel: 'silent' };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: process.cwd() } });
  return outputFiles[0].text;
};

/** @param names module names, exactly as the sources import them; packages that have not got a default export are fine */
export async function prebundle(names) {
  const toUrl = (name) => `/__packages/${name.replaceAll('/', '~')}.js`;
  const bodies = new Map(
    await Promise.all(
      names.map(async (name) => {
        const all = `export * from '${name}';`;
        const text = await bundle(`${all} export { default } from '${name}';`).catch(() => bundle(all));
        return [toUrl(name), text];
      }),
    ),
  );
  return {
    name: 'prebundle',
    resolveImport: ({ source }) => (names.includes(source) ? toUrl(source) : undefined),
    serve: ({ path }) => (bodies.has(path) ? { body: bodies.get(path), type: 'js' } : undefined),
  };
}
