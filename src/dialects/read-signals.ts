/**
 * Reads the signals of an answer: each by what the domain says it is. What does not fit is left out with a note, never bent into shape.
 */
import { isIsoDate } from '../domain/calendar-date.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import {
  CONTRACT_TYPES,
  RISK_LEVELS,
  signalSpec,
  type SignalName,
  type SignalSpec,
  type Signals,
  type SignalValue,
} from '../domain/signal.js';
import type { SignalSource, SignalSources } from './match-table.js';
import { readMoment } from './moment.js';
import { createFinderOf, type FindValues } from './wire-path.js';
import { foldWord } from './word.js';

const MAX_TEXT_LENGTH = 100;
const MAX_WORDS = 20;

const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? value.trim() || undefined : undefined;

function readDay(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && isIsoDate(text) ? text : undefined;
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, y: true, yes: true, false: false, n: false, no: false };

function readNumber(
  value: unknown,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: SignalSpec,
  factor = 1,
): number | undefined {
  const isNumeric = typeof value === 'string' && /^\s*-?\d{1,9}(\.\d{1,9})?\s*$/.test(value);
  const number = isNumeric ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  const scaled = number * factor;
  return scaled >= min && scaled <= max ? Math.round(scaled) + 0 : undefined; // + 0 turns -0 into 0
}

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word.replace('-', '') === foldWord(value)?.replace('-', ''));

function readWords(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_WORDS) return undefined;
  const words = value.map(readText).filter((word) => word !== undefined);
  return words.length === value.length ? words : undefined;
}

/** One value as what the signal is; `undefined` for anything that it cannot be. */
function readValue(spec: SignalSpec, value: unknown, { words, factor }: SignalSource): SignalValue | undefined {
  const word = foldWord(value);
  if (words && word !== undefined && Object.hasOwn(words, word)) return words[word];
  if (value === null && spec.isNullable) return null;
  switch (spec.kind) {
    case 'flag':
      return word !== undefined && Object.hasOwn(FLAGS, word) ? FLAGS[word] : undefined;
    case 'number':
      return readNumber(value, spec, factor);
    case 'text':
      return readText(value);
    case 'day':
      return readDay(value);
    case 'moment':
      return readMoment(value);
    case 'words':
      return readWords(value);
    case 'level':
      return oneOf(RISK_LEVELS, value);
    case 'contract':
      return oneOf(CONTRACT_TYPES, value);
  }
}

/** Words for "nothing to tell", which are no signal and no fault. */
const SILENCE: readonly (string | undefined)[] = ['', 'null', 'none', 'notavailable', 'n/a', 'unknown'];

// `Array.isArray` does not narrow readonly lists.
const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

interface PreparedSignal {
  readonly name: SignalName;
  readonly source: SignalSource;
  readonly find: FindValues;
  readonly findAvailable: FindValues;
}

export interface ReadSignals {
  readonly signals: Signals;
  /** Whether the answer mentions any signal, if only to say that there is nothing to tell. */
  readonly isAnswered: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prepares the reading of a dialect's signals: from the object with the answers, and from the body where the table says so. */
export function createSignalsReader(sources: SignalSources = {}): (source: unknown, body: unknown) => ReadSignals {
  const prepared = (Object.keys(sources) as SignalName[]).map((name): PreparedSignal => {
    const source = sources[name];
    const isPaths = typeof source === 'string' || isList(source);
    const details: SignalSource = isPaths ? { at: source } : (source ?? { at: [] });
    return {
      name,
      source: details,
      find: createFinderOf(details.at),
      findAvailable: createFinderOf(details.isAvailable),
    };
  });
  if (prepared.length === 0) return () => ({ signals: {}, isAnswered: false, diagnostics: [] });
  return (answers, body) => {
    const signals: Partial<Record<SignalName, SignalValue>> = {};
    const diagnostics: Diagnostic[] = [];
    let isAnswered = false;
    for (const { name, source, find, findAvailable } of prepared) {
      const holder = source.isInBody ? body : answers;
      const [value] = find(holder);
      if (value === undefined) continue;
      isAnswered = true;
      if (foldWord(findAvailable(holder)[0]) === 'false') continue;
      const read = readValue(signalSpec(name), value, source);
      if (read !== undefined) signals[name] = read;
      else if (!SILENCE.includes(foldWord(value))) diagnostics.push({ code: 'value-dropped', subject: name });
    }
    return { signals: signals as Signals, isAnswered, diagnostics };
  };
}
