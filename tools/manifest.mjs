/**
 * Writes `custom-elements.json` from the doc comments of the public element. `--check` only compares: it fails when the
 * committed file is not what the sources say.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, root } from './run.mjs';

const FILE = 'custom-elements.json';
const analyze = (folder) =>
  bin('@custom-elements-manifest/analyzer', 'cem', ['analyze', '--quiet', '--outdir', relative(root, folder) || '.']);

if (!process.argv.includes('--check')) process.exit(await analyze(root));

const folder = mkdtempSync(join(tmpdir(), 'kyc-manifest-'));
const code = await analyze(folder);
const fresh = code === 0 ? readFileSync(join(folder, FILE), 'utf8') : '';
rmSync(folder, { recursive: true });
const committed = existsSync(join(root, FILE)) ? readFileSync(join(root, FILE), 'utf8') : '';
const isFresh = fresh !== '' && fresh.replaceAll('\r\n', '\n') === committed.replaceAll('\r\n', '\n');
console.log(isFresh ? `${FILE} is fresh` : `${FILE} is stale: run npm run manifest`);
process.exit(isFresh ? 0 : 1);
