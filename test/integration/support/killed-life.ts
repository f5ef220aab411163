/**
 * Starts and kills processes of a proxy, as `kill -9` does.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Verdict } from '../../../src/domain/verdict.js';
import type { PostedValues } from '../../../src/protocol/verdict-token.js';
import type { LifeOptions } from './killed-process.js';

export interface Life {
  readonly port: number;
  /** Sets the process's clock. */
  setTime(time: number): Promise<void>;
  /** What the customer's endpoint asks its proxy by. Rejects where nobody answers. */
  findVerdict(reference: string, values: PostedValues): Promise<Verdict | undefined>;
  kill(): Promise<void>;
}

export interface Lives {
  /** A new place for a file that outlives the process. */
  newPath(): string;
  start(options: LifeOptions): Promise<Life>;
  /** Kills whoever lives, and leaves no file behind. */
  close(): Promise<void>;
}

/** Everything of the process in one file: it starts in a fraction of the time. */
export async function prepareLives(): Promise<Lives> {
  const folder = await mkdtemp(join(tmpdir(), 'kyc-killed-'));
  const program = join(folder, 'proxy.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./killed-process.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  });
  const lives = new Set<Life>();
  let paths = 0;

  async function start(options: LifeOptions): Promise<Life> {
    const child = fork(program, [JSON.stringify(options)], { execArgv: ['--no-warnings'] });
    const hasEnded = once(child, 'exit');
    const [port] = (await Promise.race([
      once(child, 'message'),
      hasEnded.then(() => Promise.reject(new Error('The proxy has ended'))),
    ])) as [number];
    const tell = (asked: object): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify(asked) });
    const life: Life = {
      port,
      setTime: async (time) => void (await tell({ time })),
      findVerdict: async (reference, values) =>
        ((await (await tell({ reference, values })).json()) as Verdict | null) ?? undefined,
      async kill() {
        lives.delete(life);
        child.kill('SIGKILL');
        await hasEnded;
      },
    };
    lives.add(life);
    return life;
  }

  return {
    newPath: () => join(folder, `${++paths}.db`),
    start,
    async close() {
      await Promise.all([...lives].map((life) => life.kill()));
      await rm(folder, { recursive: true });
    },
  };
}
