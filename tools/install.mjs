/**
 * Installs the locked dependencies when they are missing or belong to another lockfile.
 * What is installed is remembered in a stamp inside node_modules: the hash of the lockfile it came from.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';

const stampFile = join(root, 'node_modules', '.kyc-lock-hash');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Whether node_modules came from today's lockfile. */
export const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === lockHash();

/** Makes node_modules fit the lockfile. Exits with 1 if that fails or Node is too old. */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing the locked dependencies (npm ci)');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) process.exit(code);
  writeFileSync(stampFile, `${lockHash()}\n`);
}

if (process.argv[2] === '--stamp') writeFileSync(stampFile, `${lockHash()}\n`);
