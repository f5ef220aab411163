/**
 * A bounded memory of what was used lately (security H1: state is bounded). Two halves: what is used moves to the young one, and when that is full the old one is
 * forgotten as a whole. So it never holds more than its limit, keeps whatever was among the last half of it, and nothing is ever sorted.
 */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
}

export function createRecent<T>(limit: number): Recent<T> {
  const half = Math.max(1, Math.floor(limit / 2));
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const set = (key: string, value: T): void => {
    if (young.size >= half && !young.has(key)) [old, young] = [young, new Map<string, T>()];
    young.set(key, value);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
