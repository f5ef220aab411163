/**
 * The store of one machine: a file that outlives the process, shared by all of its processes, through what Node has built in (22.5 and
 * later). Nothing wraps `node:sqlite` that is kept well, and four statements are all that is needed.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.js';

/** Milliseconds for which another process may hold the file. */
const PATIENCE = 2000;
const PAUSE = 20;

/** What is over is thrown away with every so many writings. */
const SWEEP = 1000;

const TABLE = `CREATE TABLE IF NOT EXISTS kept (
  key TEXT PRIMARY KEY,
  value TEXT,
  total INTEGER NOT NULL DEFAULT 0,
  ends_at INTEGER NOT NULL
) WITHOUT ROWID`;

/**
 * Lets readers and a writer work at the same time. Of all things a file is asked, this one does not wait for another process that asks it too,
 * as happens when several start at once.
 */
function useLog(database: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    } catch (error) {
      if (waited >= PATIENCE) throw error;
      Atomics.wait(pause, 0, 0, PAUSE);
    }
  }
}

export interface SqliteStoreOptions {
  /** Of the file, which is made if there is none. */
  readonly path: string;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
}

/**
 * Opens a store in a file.
 * @returns the store; `close` ends it, for tests and orderly exits: what was written stays either way
 * @throws where the file cannot be opened
 * @experimental may change in any minor version before 1.0
 */
export function sqliteStore({ path, now = Date.now }: SqliteStoreOptions): Store & { close(): void } {
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  useLog(database);
  database.exec(TABLE);
  database.exec('CREATE INDEX IF NOT EXISTS kept_ends_at ON kept (ends_at)');
  const get = database.prepare('SELECT value FROM kept WHERE key = ? AND ends_at > ?');
  const set = database.prepare(
    `INSERT INTO kept (key, value, ends_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, ends_at = excluded.ends_at`,
  );
  const remove = database.prepare('DELETE FROM kept WHERE key = ?');
  const look = database.prepare('SELECT total, ends_at FROM kept WHERE key = ? AND ends_at > ?');
  const add = database.prepare(
    `INSERT INTO kept (key, total, ends_at) VALUES (:key, :amount, :endsAt)
     ON CONFLICT (key) DO UPDATE SET
       total = CASE WHEN ends_at > :now THEN total ELSE 0 END + excluded.total,
       ends_at = CASE WHEN ends_at > :now THEN ends_at ELSE excluded.ends_at END
     RETURNING total, ends_at`,
  );
  const sweep = database.prepare('DELETE FROM kept WHERE ends_at <= ?');
  let writings = 0;
  const wrote = (): void => {
    if (++writings % SWEEP === 0) sweep.run(now());
  };
  return {
    async get(key) {
      const value = get.get(key, now())?.value;
      return typeof value === 'string' ? value : undefined;
    },
    async set(key, value, lifetime) {
      set.run(key, value, now() + lifetime);
      wrote();
    },
    async delete(key) {
      remove.run(key);
    },
    async add(key, amount, lifetime) {
      const at = now();
      const row =
        amount === 0
          ? look.get(key, at)
          : add.get({ ':key': key, ':amount': amount, ':endsAt': at + lifetime, ':now': at });
      if (amount !== 0) wrote();
      return row ? { total: Number(row.total), endsIn: Number(row.ends_at) - at } : { total: 0, endsIn: 0 };
    },
    close: () => database.close(),
  };
}
