/**
 * All builds, by mode:
 * - `lib`: the npm package, one module per source file, dependencies left to the customer's bundler
 * - `detours`: the steps that only some sign-ups take, in one file that both script-tag builds fetch
 * - `cdn`: the script tag as an ES module with lazy chunks
 * - `answers`: what reads operators' answers, in one file that the classic script fetches when a proxy passes such answers on
 * - `addresses`: the rules of addresses, in one file that the classic script fetches for a form with an address
 * - `refusals`: what reads refused requests, in one file that the classic script fetches with the first one
 * - `iife`: the script tag as one classic file
 * - `demo`: the demo pages, which import the built package by its published name
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';

const here = import.meta.dirname;
const isThere = (path: string) => existsSync(resolve(here, path));

/** Takes the indentation out of the templates and styles of our own files. */
const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!/\/src\/elements\/.*\.ts$/.test(id)) return null;
    return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
  },
});

/** Writes every character beyond ASCII as an escape: the files then mean the same in a page of any encoding. */
const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
});

/** Modules of the npm package: the doors without the script tag's, and one catalogue per language. */
function libraryEntries(): Record<string, string> {
  const doors = ['index', 'cli', 'define', 'normalise', 'operators', 'proxy', 'sandbox', 'sqlite', 'verify'].map(
    (name) => `entry/${name}`,
  );
  const catalogues = isThere('src/locales')
    ? readdirSync(resolve(here, 'src/locales'))
        .filter((name) => /^[a-z]{2}(-[A-Z][A-Za-z]+)?\.ts$/.test(name))
        .map((name) => `locales/${basename(name, '.ts')}`)
    : [];
  const entries = [...doors, ...catalogues].filter((name) => isThere(`src/${name}.ts`));
  return Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`]));
}

const library: UserConfig = {
  plugins: [minifyTemplates()],
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    lib: { entry: libraryEntries(), formats: ['es'] },
    rolldownOptions: {
      external: [/^node:/, /^(lit|@lit\/context|zod|libphonenumber-js|jose|cockatiel|openid-client)(\/|$)/],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        virtualDirname: 'runtime',
        entryFileNames: ({ name }) => (name.includes('oxc-project') ? 'runtime/decorate.js' : '[name].js'),
      },
    },
  },
};

/** The file with everything that every visit loads after the first screen. */
const LATER = 'elements-later';

/** `locales/fr.ts` becomes `locales-fr-<hash>.js`, so that a reader of the network panel knows what was loaded and why. */
function chunkName({ name, facadeModuleId }: { name?: string; facadeModuleId?: string | null }): string {
  if (name === LATER) return `${LATER}-[hash].js`;
  const inSource = facadeModuleId && relative(resolve(here, 'src'), facadeModuleId);
  if (!inSource || inSource.startsWith('..')) return 'shared-[hash].js';
  const words = [...dirname(inSource).split(/[\\/]/), basename(inSource, '.ts')];
  return `${words.filter((word) => word !== '.').join('-')}-[hash].js`;
}

/** A lazy import that a build of its own makes into one file with all that it imports. */
interface Standalone {
  readonly source: RegExp;
  readonly name: string;
}

const ANSWERS: Standalone = { source: /[\\/]src[\\/]dialects[\\/]normalise-lazily\./, name: 'operator-answers-' };

/** Without its tables, which are files as well, it is of no use: it is fetched with them. */
const ADDRESSES: Standalone = { source: /[\\/]src[\\/]domain[\\/]load-address-rules\./, name: 'address-rules-' };

/** The module build has it in parts that it shares with what reads operators' answers. */
const REFUSALS: Standalone = { source: /[\\/]src[\\/]protocol[\\/]status\./, name: 'refusals-' };

/**
 * As a part of the module build it would take what it shares with the other screens out of their files, and lit out of the first: more
 * requests and 3 kB more in every visit, for steps that few visits take.
 */
const DETOURS: Standalone = { source: /[\\/]src[\\/]elements[\\/]detours\./, name: 'elements-detours-' };

/**
 * What the classic file fetches from beside itself instead of carrying it: words of other languages, tables, and helpers that few pages need.
 * They are the module build's own files; they import nothing, so a classic script can fetch them as they are.
 */
const BESIDE =
  /[\\/]src[\\/](locales[\\/](?!en\.|en-first\.)[a-z]|domain[\\/]([\w\\/-]+\.generated|suggest-(field|email)|street-line)\.)/;

/** Leaves those files where the earlier builds put them. Needs these builds to have run. */
const filesBeside = (standalone: readonly Standalone[], beside?: RegExp): Plugin => ({
  name: 'files-beside',
  enforce: 'pre',
  apply: 'build',
  async resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string') return null;
    const found = await this.resolve(specifier, importer);
    if (!found) return null;
    const whole = standalone.find(({ source }) => source.test(found.id));
    if (!whole && !beside?.test(found.id)) return null;
    const name = whole?.name ?? chunkName({ facadeModuleId: found.id }).replace('[hash].js', '');
    // The hash alone may follow: `locales-fr-` begins the name of `locales-fr-detours-` too.
    const isIt = (each: string): boolean => each.startsWith(name) && /^[\w-]{8}\.js$/.test(each.slice(name.length));
    const file = readdirSync(resolve(here, 'dist/cdn')).find(isIt);
    if (!file) throw new Error(`${name}*.js is not in dist/cdn: its own build comes first`);
    return { id: `./${file}`, external: true };
  },
});

/** All that a template needs of lit is its mark; drawing is done by the lit of whoever asked for the file. */
const templatesAlone = (): Plugin => ({
  name: 'templates-alone',
  enforce: 'pre',
  resolveId: (id) => (id === 'lit' ? '\0lit' : null),
  load: (id) =>
    id === '\0lit'
      ? `export const html = (strings, ...values) => ({ ['_$litType$']: 1, strings, values });
         export const nothing = Symbol.for('lit-nothing');`
      : null,
});

const standalone = (entry: string, { name }: Standalone, plugins: readonly Plugin[] = []): UserConfig => ({
  plugins: [...plugins, minifyTemplates(), asciiOnly()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: 'hidden',
    lib: { entry, formats: ['es'] },
    rolldownOptions: { output: { minify: true, codeSplitting: false, entryFileNames: `${name}[hash].js` } },
  },
});

/** Where that begins: the steps and fields, and what talks to the proxy. */
const EVERY_VISIT = ['src/elements/later.ts', 'src/protocol/client.ts'].map((path) => resolve(here, path));

/** All modules that are imported statically from the given ones, with these. */
function closure(ids: readonly string[], graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** One file for it is smaller than its parts, and fewer requests. */
function everyVisit(): Rolldown.CodeSplittingGroup {
  let sets: { readonly first: ReadonlySet<string>; readonly later: ReadonlySet<string> } | undefined;
  return {
    debugName: 'every visit',
    name(id, graph) {
      sets ??= { first: closure([resolve(here, 'src/entry/cdn.ts')], graph), later: closure(EVERY_VISIT, graph) };
      return sets.later.has(id) && !sets.first.has(id) ? LATER : null;
    },
  };
}

const scriptTagModules: UserConfig = {
  plugins: [filesBeside([DETOURS]), minifyTemplates(), asciiOnly()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: 'hidden',
    license: { fileName: 'LICENSES.md' },
    // As a library: an application's build wraps every lazy import in a helper that writes link elements into the host page.
    lib: { entry: { 'kyc-onboarding': 'src/entry/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      // Later files take what they share with the entry from the entry itself: fewer requests, and smaller than a file of its own.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [everyVisit()] },
        entryFileNames: '[name].js',
        chunkFileNames: chunkName,
      },
    },
  },
};

const scriptTagClassic: UserConfig = {
  plugins: [filesBeside([ANSWERS, ADDRESSES, REFUSALS, DETOURS], BESIDE), minifyTemplates(), asciiOnly()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: 'hidden',
    lib: {
      entry: 'src/entry/cdn.ts',
      name: 'KycOnboarding',
      formats: ['iife'],
      fileName: () => 'kyc-onboarding.iife.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

/** While developing, the published names mean the sources. */
const sourceAliases = [
  { find: /^kyc-onboarding$/, replacement: resolve(here, 'src/entry/index.ts') },
  { find: /^kyc-onboarding\/locales\/(.+)$/, replacement: resolve(here, 'src/locales/$1.ts') },
  { find: /^kyc-onboarding\/([^/]+)$/, replacement: resolve(here, 'src/entry/$1.ts') },
];

const htmlFiles = (): string[] =>
  !isThere('demo/pages')
    ? []
    : readdirSync(resolve(here, 'demo/pages'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .map((name) => resolve(here, 'demo/pages', name));

const demoPages = (isServing: boolean): UserConfig => ({
  root: 'demo/pages',
  ...(isServing && { resolve: { alias: sourceAliases } }),
  build: {
    target: 'es2022',
    outDir: resolve(here, 'dist-demo'),
    emptyOutDir: true,
    rolldownOptions: { input: htmlFiles() },
  },
});

export default defineConfig(({ mode, command }) => {
  if (command === 'serve' || mode === 'demo') return demoPages(command === 'serve');
  if (mode === 'cdn') return scriptTagModules;
  if (mode === 'answers') return standalone('src/dialects/normalise-lazily.ts', ANSWERS);
  if (mode === 'addresses') return standalone('src/domain/load-address-rules.ts', ADDRESSES, [filesBeside([], BESIDE)]);
  if (mode === 'refusals') return standalone('src/protocol/status.ts', REFUSALS);
  if (mode === 'detours') return standalone('src/elements/detours.ts', DETOURS, [templatesAlone()]);
  if (mode === 'iife') return scriptTagClassic;
  return library;
});
