/** The demo server on a free port, with a folder of two pages, and clients that can be ruder than fetch. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoServer } from '../../demo/server/server.js';

export interface DemoHarness {
  readonly origin: string;
  readonly naps: readonly number[];
  /** Moves the demo's clock. */
  advance(milliseconds: number): void;
  /** Writes bytes as they are and gives back everything that comes until the server closes. */
  raw(text: string): Promise<string>;
  close(): Promise<void>;
}

/** @param startsAt what the demo's clock says first; milliseconds since 1970 */
export async function startDemo(startsAt = Date.UTC(2026, 8, 1, 9, 0, 0)): Promise<DemoHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'kyc-demo-'));
  const root = join(folder, 'site');
  await mkdir(join(root, 'bank'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Start</title>');
  await writeFile(join(root, 'bank', 'index.html'), '<!doctype html><title>Bank</title>');
  await writeFile(join(root, 'bank', 'page.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, '.env'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));

  const naps: number[] = [];
  let time = startsAt;
  const server = createDemoServer({
    root,
    now: () => time,
    sleep: (milliseconds) => Promise.resolve(void naps.push(milliseconds)),
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    naps,
    advance: (milliseconds) => void (time += milliseconds),
    async raw(text) {
      const socket = connect(port, '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('error', () => undefined);
      socket.write(text);
      await once(socket, 'close');
      return Buffer.concat(chunks).toString('utf8');
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

/** Reads server-sent events one by one. */
export async function openEvents(url: string): Promise<{ next(): Promise<string>; close(): Promise<void> }> {
  const response = await fetch(url);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('no stream');
  let text = '';
  return {
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end !== -1) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          return event;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
      }
    },
    close: () => reader.cancel(),
  };
}
