/**
 * A real Redis for tests: a process of its own on a socket in a folder of its own, which keeps nothing. Without the program the tests of it do
 * not run, and say so; `npm test` installs it where it may.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import KeyvRedis, { createClient } from '@keyv/redis';
import { Keyv } from 'keyv';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Store } from '../../src/proxy/store.js';
import { keyvStore } from '../../src/proxy/stores/keyv-store.js';

const PROGRAM = process.env.REDIS_PATH ?? 'redis-server';

export const hasRedis = (): boolean => spawnSync(PROGRAM, ['--version']).status === 0;

export interface RedisServer {
  readonly socket: string;
  /** One more store on the same server, as another process would have it. */
  connect(): Promise<Store & { close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Connects to a server as a customer would. */
export async function connectRedis(path: string): Promise<Store & { close(): Promise<void> }> {
  const client = createClient({ socket: { path, tls: false } });
  await client.connect();
  const store = keyvStore({
    texts: new Keyv(new KeyvRedis(client), { namespace: 'kyc', useKeyPrefix: false }),
    counters: new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      keyPrefix: 'kyc',
      points: 1,
      duration: 1,
    }),
  });
  return { ...store, close: async () => client.destroy() };
}

export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kyc-redis-'));
  const socket = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout) if (/ready to accept connections/i.test(String(chunk))) break;
  return {
    socket,
    connect: () => connectRedis(socket),
    async close() {
      server.kill('SIGKILL');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
