/**
 * With which digits numbers begin: reads the patterns of a numbering plan (digits, classes, groups, alternatives, counts, nothing else)
 * and writes a set of beginnings as one short pattern.
 */

/** Reads a pattern to a tree of `{ any: [{ of, from, to }…] }`: alternatives of sequences. */
function parse(pattern) {
  let at = 0;
  const fail = () => {
    throw new Error(`cannot read ${pattern} at ${at}`);
  };
  const digitsOf = (text) =>
    [...text.replace(/(\d)-(\d)/g, (_, from, to) => '0123456789'.slice(Number(from), Number(to) + 1))].join('');
  function atom() {
    const rest = pattern.slice(at);
    const found = /^(?:(\d)|(\\d)|\[([-\d]+)\])/.exec(rest);
    if (found) {
      at += found[0].length;
      const [, digit, every, some] = found;
      return [...(every ? '0123456789' : (digit ?? digitsOf(some)))];
    }
    const group = /^\((?:\?:)?/.exec(rest) ?? fail();
    at += group[0].length;
    const inner = alternatives();
    if (pattern[at++] !== ')') fail();
    return inner;
  }
  function sequence() {
    const items = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const of = atom();
      const [count, from = 1, to = from] = /^\?/.test(pattern.slice(at))
        ? ['?', 0, 1]
        : (/^\{(\d+)(?:,(\d+))?\}/.exec(pattern.slice(at)) ?? ['']);
      at += count.length;
      items.push({ of, from: Number(from), to: Number(to ?? from) });
    }
    return items;
  }
  function alternatives() {
    const any = [sequence()];
    while (pattern[at] === '|') {
      at++;
      any.push(sequence());
    }
    return { any };
  }
  const tree = alternatives();
  if (at !== pattern.length) fail();
  return tree;
}

/** All strings that a tree can begin with, cut at `length`; a shorter string is a whole match. */
function heads(tree, length) {
  if (Array.isArray(tree)) return new Set(tree);
  const found = new Set();
  const extend = (begun, next) =>
    new Set(
      [...begun].flatMap((head) =>
        head.length >= length ? [head] : [...next].map((tail) => (head + tail).slice(0, length)),
      ),
    );
  for (const sequence of tree.any) {
    let begun = new Set(['']);
    for (const { of, from, to } of sequence) {
      const next = heads(of, length);
      const all = from === 0 ? new Set(begun) : new Set();
      for (let times = 1; times <= Math.min(to, Math.max(from, length)); times++) {
        begun = extend(begun, next);
        if (times >= from) for (const head of begun) all.add(head);
      }
      begun = all;
    }
    for (const head of begun) found.add(head);
  }
  return found;
}

/**
 * The beginnings of a pattern's matches.
 * @param pattern regular expression over digits
 * @param length of the beginnings
 */
export const beginnings = (pattern, length) => heads(parse(pattern), length);

const charClass = (digits) => {
  if (digits.length === 1) return digits;
  if (digits.length === 10) return '\\d';
  const runs = [];
  for (const digit of digits) {
    const last = runs.at(-1);
    if (last && Number(last.at(-1)) + 1 === Number(digit)) last.push(digit);
    else runs.push([digit]);
  }
  return `[${runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(''))).join('')}]`;
};

/** A set of beginnings as a pattern, shortest first: `['61', '62', '7']` becomes `7|6[12]`. */
export function toPattern(set) {
  if (set.has('')) return '';
  const byDigit = new Map();
  for (const digit of '0123456789') {
    const tails = new Set([...set].filter((head) => head[0] === digit).map((head) => head.slice(1)));
    if (tails.size > 0) {
      const tail = toPattern(tails);
      byDigit.set(tail, (byDigit.get(tail) ?? '') + digit);
    }
  }
  // Whatever comes next, it may: the beginning is as good without.
  if (byDigit.get('')?.length === 10) return '';
  const parts = [...byDigit].map(([tail, digits]) => charClass(digits) + (/\|/.test(tail) ? `(?:${tail})` : tail));
  return parts.sort((one, other) => one.length - other.length).join('|');
}
