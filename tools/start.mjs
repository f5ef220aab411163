/**
 * `npm start`: from a bare clone to running demo pages. Installs, builds, starts the demo server, which prints its address.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { node, root, serve } from './run.mjs';

const SERVER = 'demo/server/main.ts';

await install();
const code = await node(['tools/build.mjs', '--no-sizes']);
if (code !== 0) process.exit(code);
if (!existsSync(join(root, SERVER))) {
  console.error(`${SERVER} does not exist yet: nothing to start.`);
  process.exit(1);
}
// No path aliases: the demo gets the built package through its published name, as a customer's page would.
process.exit(await serve(['--import', 'tsx', SERVER], { TSX_TSCONFIG_PATH: 'tsconfig.run.json' }));
