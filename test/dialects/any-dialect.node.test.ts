/**
 * What holds for every dialect and every body. 50,000 runs in all on a push; `FUZZ=20` in the environment makes it twenty times as many.
 * Node only, because of their number; `any-answer.test.ts` runs in browsers too.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { FILL_IN_DIALECTS, MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import type { MatchTable, SignalSource } from '../../src/dialects/match-table.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch, normaliseMatchAnswers } from '../../src/dialects/normalise-match.js';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { normaliseSignals } from '../../src/dialects/normalise-signals.js';
import { listPaths, type WirePaths } from '../../src/dialects/wire-path.js';
import { foldWord } from '../../src/dialects/word.js';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from '../../src/domain/attribute.js';
import { isProblemCode } from '../../src/domain/problem.js';
import { OUTCOMES } from '../../src/domain/outcome.js';
import { isSignalName, SIGNALS } from '../../src/domain/signal.js';
import { DECISIONS } from '../../src/domain/verdict.js';
import { FILL_IN_TABLES, MATCH_TABLES } from './tables.js';

const MORE = Number(process.env['FUZZ'] ?? 1);
const runs = (count: number) => ({ numRuns: Math.max(1, Math.round(count * MORE)) });
const now = '2026-01-02T03:04:05.000Z';

const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', '0', '#'];
const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ maxLength: 12 }));

/** Any JSON, with keys that look for trouble; through its text, because only a parser makes an own `__proto__`. */
const { json } = fc.letrec<{ json: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('true')),
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(key, tie('json'), { maxKeys: 6 }),
  ),
}));

/** An object with own keys whatever their names are. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('/').map((one) => (one === '#' ? '447700900000' : one === '*' ? '0' : one));
  let place: Record<string, unknown> = target;
  for (const [index, name] of keys.entries()) {
    const isLast = index === keys.length - 1;
    const there = Object.hasOwn(place, name) ? place[name] : undefined;
    const next = isLast
      ? value
      : typeof there === 'object' && there !== null
        ? there
        : /^\d+$/.test(keys[index + 1] ?? '')
          ? []
          : {};
    Object.defineProperty(place, name, { value: next, enumerable: true, configurable: true, writable: true });
    place = next as Record<string, unknown>;
  }
}

/** Every path under which a table looks for anything. */
function pathsOf(table: MatchTable): readonly string[] {
  const inside = [
    ...Object.values(table.answers).flatMap(listPaths),
    ...Object.values(table.scores ?? {}).flatMap(listPaths),
    ...Object.values(table.otherIdentity ?? {}).flatMap(listPaths),
    ...Object.values(table.pieces ?? {}).flat(),
    ...Object.values(table.signals ?? {}).flatMap((source) =>
      typeof source === 'string' || Array.isArray(source)
        ? listPaths(source as WirePaths)
        : listPaths((source as SignalSource).at),
    ),
  ];
  const places = table.at ?? [''];
  const whole = [table.problem?.at, table.overall?.at, table.operator, table.requestId, table.aggregate].flatMap(
    listPaths,
  );
  return [
    ...places.flatMap((place) => inside.map((path) => (place === '' ? path : `${place}/${path}`))),
    ...places,
    ...whole,
  ].filter((path) => path !== '');
}

const WORDS = [...new Set(MATCH_TABLES.flatMap(({ words }) => Object.keys(words)))];
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...WORDS, true, false, null) },
  fc.integer({ min: -5, max: 120 }),
  fc.integer({ min: -5, max: 120 }).map(String),
  json,
);

/** A body that is nearly one of a table's: its own paths, with anything at the end of them. */
const nearly = (table: MatchTable): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.constantFrom('', ...pathsOf(table)), value), { maxLength: 12 }).map((entries) => {
    const body: Record<string, unknown> = {};
    for (const [path, one] of entries) if (path !== '') put(body, path, one);
    return body;
  });

/** A body of a table whose answers are a list of pairs. */
const pairs = ({ at = [], pairs: keys = ['key', 'status'], answers }: MatchTable): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.values(answers).flatMap(listPaths), ...HOSTILE), value), {
      maxLength: 12,
    })
    .map((entries) => {
      const body: Record<string, unknown> = {};
      put(
        body,
        at[0] ?? 'kyc',
        entries.map(([name, status]) => ({ [keys[0]]: name, [keys[1]]: status })),
      );
      return body;
    });

const body: fc.Arbitrary<unknown> = fc.oneof(
  ...MATCH_TABLES.map((table) => (table.pairs ? pairs(table) : nearly(table))),
  fc.dictionary(
    fc.constantFrom(...FILL_IN_TABLES.flatMap(({ values }) => Object.values(values).flatMap(listPaths)), ...HOSTILE),
    json,
  ),
  json,
);
const wire = fc.oneof(
  body,
  body.map((one) => JSON.stringify(one)),
  fc.string(),
);
const status = fc.constantFrom(undefined, 200, 200, 204, 302, 400, 403, 404, 422, 429, 500, 503, -1, Number.NaN);
const matchDialect = fc.constantFrom(undefined, undefined, ...MATCH_DIALECTS, 'other', '__proto__');
const fillInDialect = fc.constantFrom(undefined, undefined, ...FILL_IN_DIALECTS, 'constructor');
const asked = fc.option(fc.subarray([...ATTRIBUTE_NAMES]), { nil: undefined });

const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype, Number.prototype].map((one) =>
    Object.getOwnPropertyNames(one).sort().join(),
  );

describe('any dialect and any body', () => {
  let before: readonly string[];
  beforeEach(() => {
    before = prototypes();
  });
  afterEach(() => {
    expect(prototypes()).to.deep.equal(before);
  });

  it('is a verdict or a problem, and nothing is thrown', () => {
    fc.assert(
      fc.property(wire, status, matchDialect, asked, (raw, code, dialect, names) => {
        const { verdict, problem } = normaliseMatch({ body: raw, status: code, dialect, asked: names, now });
        expect(verdict === undefined).to.equal(problem !== undefined);
        if (problem) expect(isProblemCode(problem.code)).to.equal(true);
        if (!verdict) return;
        expect(DECISIONS).to.include(verdict.decision);
        expect(verdict.reasons).not.to.have.lengthOf(0);
        for (const [name, { outcome, score }] of Object.entries(verdict.attributes)) {
          expect(OUTCOMES).to.include(outcome);
          if (score === undefined) continue;
          expect(['mismatch', 'partial']).to.include(outcome);
          expect(Number.isInteger(score) && score >= 0 && score <= 100).to.equal(true);
          expect(attributeSpec(name as AttributeName).scored).to.equal(true);
        }
        expect(Object.keys(verdict.signals).every(isSignalName)).to.equal(true);
        expect(JSON.parse(JSON.stringify(verdict))).to.deep.equal(verdict);
      }),
      runs(24_000),
    );
  });

  it('decides match only where every attribute asked matches', () => {
    fc.assert(
      fc.property(
        wire,
        matchDialect,
        fc.subarray([...ATTRIBUTE_NAMES], { minLength: 1, maxLength: 4 }),
        (raw, dialect, names) => {
          const { verdict } = normaliseMatch({ body: raw, dialect, asked: names, now });
          if (verdict?.decision !== 'match' || verdict.reasons.includes('aggregate')) return;
          expect(names.every((name) => verdict.attributes[name]?.outcome === 'match')).to.equal(true);
        },
      ),
      runs(8000),
    );
  });

  it('makes of several answers no better decision than a contradiction allows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wire, matchDialect), { maxLength: 4 }), asked, (all, names) => {
        const answers = all.map(([raw, dialect]) => ({ body: raw, dialect }));
        const { verdict, problem } = normaliseMatchAnswers(answers, { asked: names, now });
        expect(verdict === undefined).to.equal(problem !== undefined);
        if (verdict?.decision !== 'match' || verdict.reasons.includes('aggregate')) return;
        expect(Object.values(verdict.attributes).every(({ outcome }) => outcome === 'match')).to.equal(true);
      }),
      runs(4000),
    );
  });

  it('has signals of the kinds that the domain says', () => {
    const types = {
      flag: 'boolean',
      number: 'number',
      text: 'string',
      day: 'string',
      moment: 'string',
      level: 'string',
      contract: 'string',
    };
    fc.assert(
      fc.property(wire, status, matchDialect, (raw, code, dialect) => {
        const { signals, problem } = normaliseSignals({ body: raw, status: code, dialect });
        expect(signals === undefined).to.equal(problem !== undefined);
        for (const [name, read] of Object.entries(signals ?? {})) {
          const spec = SIGNALS[name as keyof typeof SIGNALS];
          if (read === null) expect(spec).to.include({ isNullable: true });
          else if (spec.kind === 'words') expect(read).to.be.an('array');
          else expect(typeof read).to.equal(types[spec.kind]);
        }
      }),
      runs(6000),
    );
  });

  it('is values or a problem as a record', () => {
    fc.assert(
      fc.property(wire, status, fillInDialect, (raw, code, dialect) => {
        const { attributes, problem } = normaliseFillIn({ body: raw, status: code, dialect });
        expect(attributes === undefined).to.equal(problem !== undefined);
        for (const [name, read] of Object.entries(attributes ?? {})) {
          expect(ATTRIBUTE_NAMES).to.include(name);
          expect(read).to.be.a('string').that.is.not.empty;
        }
      }),
      runs(5000),
    );
  });

  it('is a problem or nothing as a failure', () => {
    fc.assert(
      fc.property(wire, status, (raw, code) => {
        const problem = normaliseProblem({ body: raw, status: code });
        if (problem) expect(isProblemCode(problem.code)).to.equal(true);
      }),
      runs(4000),
    );
  });
});

describe('tables of dialects', () => {
  for (const table of MATCH_TABLES) {
    it(`name no key for two attributes: ${table.dialect}`, () => {
      const { answers, otherIdentity = {}, pieces = {} } = table;
      const keys = [...Object.values(answers), ...Object.values(otherIdentity), ...Object.values(pieces)].flatMap(
        listPaths,
      );
      expect(keys).to.have.lengthOf(new Set(keys).size);
    });
  }
});

describe('words that no dialect defines', () => {
  const graded = MATCH_TABLES.filter(({ answers }) => Object.keys(answers).length > 0);
  for (const table of graded) {
    const [name = 'name', paths] = Object.entries(table.answers)[0] ?? [];
    const path = [table.at?.[0] ?? '', listPaths(paths)[0] ?? '', table.cell?.answer ?? '']
      .filter((part) => part !== '')
      .join('/');
    it(`are unavailable and noted, never a guess: ${table.dialect}`, () => {
      const unknown = fc
        .oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...WORDS), fc.array(fc.boolean(), { maxLength: 2 }))
        .filter((one) => {
          const word = foldWord(one);
          const isNumber = table.percent !== undefined && word !== undefined && /^[\d.]+$/.test(word);
          return word === undefined || !(Object.hasOwn(table.words, word) || isNumber);
        });
      fc.assert(
        fc.property(unknown, (one) => {
          const answer: Record<string, unknown> = {};
          if (table.pairs) {
            const [first, second] = table.pairs;
            put(answer, table.at?.[0] ?? '', [{ [first]: listPaths(paths)[0], [second]: one }]);
          } else put(answer, path, one);
          const { verdict, diagnostics } = normaliseMatch({ dialect: table.dialect, body: answer, now });
          expect(verdict?.attributes[name as AttributeName]).to.deep.equal({
            outcome: 'unavailable',
            reason: 'unknown-word',
          });
          expect(diagnostics).to.deep.include({ code: 'word-unknown', subject: name });
        }),
        runs(100),
      );
    });
  }
});
