/**
 * Starts the demo on the port of the environment variable PORT, 4173 without one, or the next free one, for this machine only.
 */
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from './server.js';

const HOST = '127.0.0.1';
const wanted = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
  throw new RangeError('PORT: a whole number up to 65535');

const server = createDemoServer({ root: fileURLToPath(new URL('../../dist-demo', import.meta.url)) });

function listen(port: number): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port >= 65_535) throw error;
    listen(port + 1);
  });
  server.listen(port, HOST);
}

server.once('listening', () => {
  console.log(`Demo: http://${HOST}:${(server.address() as AddressInfo).port}/`);
});
listen(wanted);
