/**
 * Checks that the lockfile works elsewhere: every optional platform package is in it (else `npm ci` refuses it),
 * every package is locked by hash, and no address other than the public registry's is in it.
 */
import { readFileSync } from 'node:fs';

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];

/** Looks for a package as Node would: from the folder that wants it upwards. */
function isLocked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {}))
    if (!isLocked(path, name)) problems.push(`${path || '.'} wants ${name}@${range}, which is not in the lockfile`);
  if (!path.includes('node_modules/') || entry.link) continue;
  if (entry.resolved && !entry.resolved.startsWith(PUBLIC_REGISTRY)) problems.push(`${path} comes from elsewhere`);
  if (!entry.integrity && !entry.inBundle) problems.push(`${path} has no hash`);
}

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(packages).length} packages, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
