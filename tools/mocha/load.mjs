/**
 * Loads test files into mocha as ES modules, in the order of their names. Mocha itself would `require` them, and they would then
 * meet other builds of the packages than a browser does. A file that does not load is a failed case; the others still run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name))
        .sort()
    : [];

export async function load(folders) {
  for (const file of folders.flatMap((folder) => filesIn(join('test', folder)))) {
    try {
      await import(pathToFileURL(file).href);
    } catch (error) {
      describe(file, () => {
        it('loads', () => {
          throw error;
        });
      });
    }
  }
}
