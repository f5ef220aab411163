/**
 * How much the readers of other providers add to a script that carries all of them: the registry is bundled with and without their tables.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const OTHER = /[\\/]dialects[\\/](?!camara-|problem\.)([\w-]+)\.read\.ts$/;

/** Leaves every other provider's table empty: its reader stays, because it is the same for all. */
const withoutOthers = {
  name: 'without-others',
  setup({ onLoad }) {
    onLoad({ filter: /\.read\.ts$/ }, ({ path }) => {
      const name = OTHER.exec(path)?.[1];
      if (name === undefined) return undefined;
      const camelCase = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      return { contents: `export const ${camelCase}Reader = 0;` };
    });
  },
};

async function bundle(plugins) {
  const { outputFiles } = await build({
    entryPoints: ['src/dialects/registry.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins,
  });
  return outputFiles[0].contents;
}

/** Bytes, after compression too, that the readers other than CAMARA's add. */
export async function measureReaders() {
  const [all, camara] = await Promise.all([bundle([]), bundle([withoutOthers])]);
  return {
    raw: all.length - camara.length,
    gzip: gzipSync(all, { level: 9 }).length - gzipSync(camara, { level: 9 }).length,
  };
}
