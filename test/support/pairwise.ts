/**
 * A small sample of a large product: every two values of two factors meet in at least one row. Faults mostly need two things to come
 * together, seldom three.
 */

export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Row<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

/** Greedy: each row begins with a pair that is still missing and takes what brings most of the others. The same rows every time. */
export function pairwise<F extends Factors>(factors: F): readonly Row<F>[] {
  const names = Object.keys(factors);
  const values = names.map((name) => factors[name] ?? []);
  const key = (a: number, x: number, b: number, y: number): string =>
    a < b ? `${a}.${x} ${b}.${y}` : `${b}.${y} ${a}.${x}`;
  const missing = new Map<string, readonly [number, number, number, number]>();
  values.forEach((of, a) =>
    values.slice(a + 1).forEach((other, offset) => {
      const b = a + 1 + offset;
      of.forEach((_, x) => other.forEach((__, y) => missing.set(key(a, x, b, y), [a, x, b, y])));
    }),
  );

  const rows: Row<F>[] = [];
  for (;;) {
    const [first] = missing.values();
    if (!first) return rows;
    const row = new Map([
      [first[0], first[1]],
      [first[2], first[3]],
    ]);
    const gain = (at: number, value: number): number =>
      [...row].filter(([other, its]) => missing.has(key(at, value, other, its))).length;
    values.forEach((of, at) => {
      if (row.has(at)) return;
      const gains = of.map((_, value) => gain(at, value));
      row.set(at, gains.indexOf(Math.max(...gains)));
    });
    for (const [a, x] of row) for (const [b, y] of row) missing.delete(key(a, x, b, y));
    rows.push(Object.fromEntries(names.map((name, at) => [name, values[at]?.[row.get(at) ?? 0]])) as Row<F>);
  }
}
