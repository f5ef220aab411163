/**
 * First contact with a body from outside: text becomes JSON, and what is too large to be an answer is none. What the properties mean is left to the
 * readers.
 */

/** Longest text value that is looked at, in code units. Longer than any attribute; what exceeds it is not an answer. */
export const MAX_VALUE_LENGTH = 512;

/** Longest body text that is parsed, in code units: the 64 KB cap of the protocol. */
const MAX_BODY_LENGTH = 65_536;

/** More values than any answer holds, and more levels: what exceeds them is not an answer, whoever parsed it. */
const MAX_NODES = 10_000;
const MAX_DEPTH = 32;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value is of a size that can be an answer. Walks level by level, so that neither depth nor a cycle can exhaust anything. */
function isWithinLimits(body: unknown): boolean {
  let level = isNested(body) ? [body] : [];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === MAX_DEPTH) return false;
    const next: object[] = [];
    for (const parent of level) {
      const values: readonly unknown[] = Array.isArray(parent) ? parent : Object.values(parent);
      nodes += values.length;
      if (nodes > MAX_NODES) return false;
      for (const value of values) if (isNested(value)) next.push(value);
    }
    level = next;
  }
  return true;
}

function parse(text: string): unknown {
  if (text.length > MAX_BODY_LENGTH) return undefined;
  try {
    // Some gateways put a byte order mark before the JSON, which the grammar forbids.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch {
    // A syntax error everywhere; in some engines also a depth error of another type. Both mean: not a usable body.
    return undefined;
  }
}

/**
 * Turns a body into JSON.
 * @param body JSON that was parsed already, or its text
 * @returns the JSON; `undefined` where a text is not JSON, is empty or is longer than 64 K code units, and where the JSON holds more than
 * 10,000 values or more than 32 levels
 */
export function parseBody(body: unknown): unknown {
  const json = typeof body === 'string' ? parse(body) : body;
  return isWithinLimits(json) ? json : undefined;
}
