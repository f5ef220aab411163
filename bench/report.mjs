/**
 * Tables and budgets. Times mean little on another machine: everything is a ratio to the same page as static HTML, in the same run, but
 * for the one budget that is a time.
 */
import { median, quantile } from './statistics.mjs';

const NAMES = { plain: 'plain input', element: 'kyc-onboarding', 'intl-tel-input': 'intl-tel-input' };

/** Budgets of a key, in medians of the plain input. */
const KEY_BUDGETS = {
  phone: { median: 1.5, p99: 2.5 },
  'phone with +': { median: 1.5, p99: 2.5 },
  text: { median: 1.15, p99: 2.5 },
  'text, filled in': { median: 1.15, p99: 2.5 },
};
/** Milliseconds that scripts may block a page when a megabyte is pasted. */
const LONGEST = 50;
/** The proxy answers at least two of five matches that a plain server would; 200 MB; five seconds. */
const SLOWER = 2.5;
const PROXY_MEMORY = 200;
const RECOVERY = 5;
/** Milliseconds until a person is told of a failure. */
const LONGEST_SILENCE = 100;
/** What a start or a check about a number that the operator refuses may take, in those of a known one (security A6). */
const TELLING = 1.5;

/** What an operator's answer may cost, in `JSON.parse` of the same text. */
const NORMALISE = 6;

const ratio = (value) => value.toFixed(2);

/** Prints rows in columns: the first to the left, the others to the right. */
function printTable(head, rows, texts) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  for (const cells of lines)
    console.log(
      cells
        .map((cell, column) => (column < texts ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('   ')
        .trimEnd(),
    );
}

/** Prints what was promised and what was measured. @returns how many budgets were missed */
function printBudgets(rows) {
  console.log();
  for (const { promise, value, max, unit = '' } of rows) {
    const isOver = !(value <= max);
    console.log(`${isOver ? 'OVER  ' : 'within'} ${promise}: ${ratio(value)} of at most ${ratio(max)}${unit}`);
  }
  return rows.filter(({ value, max }) => !(value <= max)).length;
}

/** What the keys of one page cost, without what the asking cost. */
function costOf({ keys, pauses }) {
  const asking = median(pauses.map(({ task }) => task));
  const tasks = keys.map(({ task }) => task - asking);
  return {
    count: keys.length,
    median: median(tasks),
    p99: quantile(tasks, 0.99),
    script: median(keys.map(({ script }) => script)),
  };
}

/** @returns how many budgets were missed */
export function reportKeystrokes(results) {
  const rows = [];
  const budgets = [];
  for (const [series, pages] of Object.entries(results)) {
    const costs = Object.fromEntries(Object.entries(pages).map(([who, all]) => [who, costOf(all)]));
    const floor = costs.plain.median;
    for (const who of Object.keys(NAMES)) {
      const cost = costs[who];
      if (!cost) continue;
      const figures = [cost.median, cost.p99, cost.script].map((value) => ratio(value / floor));
      rows.push([series, NAMES[who], ...figures, String(cost.count)]);
    }
    for (const share of ['median', 'p99']) {
      const max = KEY_BUDGETS[series][share];
      budgets.push({ promise: `${series}, ${share} to the plain input`, value: costs.element[share] / floor, max });
    }
    // In a text field intl-tel-input does nothing: there it is a second plain input, and shows how exact the figures are.
    if (series === 'phone') {
      const value = costs.element.median / costs['intl-tel-input'].median;
      budgets.push({ promise: `${series}, median to intl-tel-input`, value, max: 1 });
    }
  }
  console.log('\nOne key: main-thread time, in medians of the plain input');
  printTable(['field', 'page', 'median', 'p99', 'scripts', 'keys'], rows, 2);
  return printBudgets(budgets);
}

/** @returns how many budgets were missed */
export function reportPaste(results) {
  const texts = [...new Set(Object.values(results).flatMap(Object.keys))];
  const cell = (value) => (value === undefined ? '' : value.toFixed(1));
  const rows = Object.entries(results).map(([act, times]) => [act, ...texts.map((text) => cell(times[text]))]);
  console.log('\nOne megabyte pasted: longest that scripts ran in one task, ms');
  printTable(['box', ...texts], rows, 1);
  const worst = Math.max(...Object.values(results).flatMap(Object.values));
  return printBudgets([{ promise: 'paste, longest block by scripts', value: worst, max: LONGEST, unit: ' ms' }]);
}

/** @returns how many budgets were missed */
export function reportMessages(results) {
  const cells = (values) => [quantile(values, 0.5), Math.max(...values)].map((value) => value.toFixed(1));
  const rows = Object.entries(results).map(([fault, values]) => [fault, ...cells(values), String(values.length)]);
  console.log('\nFrom a failure to its message on the screen, ms');
  printTable(['failure', 'median', 'longest', 'samples'], rows, 1);
  const worst = Math.max(...Object.values(results).flat());
  return printBudgets([{ promise: 'message, longest', value: worst, max: LONGEST_SILENCE, unit: ' ms' }]);
}

/** @returns how many budgets were missed */
export function reportStart(results) {
  // What else runs on a machine only ever makes a page later.
  const figures = (who) => [results[who].time, results[who].work].map((values) => quantile(values, 0.25));
  const floors = figures('plain');
  const rows = Object.keys(NAMES).map((who) => [
    NAMES[who],
    ...figures(who).map((value, index) => ratio(value / floors[index])),
    String(results[who].time.length),
  ]);
  console.log('\nUntil a person can type, processor 4 times slower, slow 4G: lower quartiles, in those of static HTML');
  printTable(['page', 'time', 'work', 'samples'], rows, 1);
  const value = figures('element')[0] / figures('intl-tel-input')[0];
  return printBudgets([{ promise: 'usable, to intl-tel-input', value, max: 1 }]);
}

/** @returns how many budgets were missed */
export function reportNormalise(results) {
  const ratios = Object.entries(results).map(([answer, { parse, ...others }]) => [
    answer,
    ...Object.values(others).map((time) => time / parse),
  ]);
  console.log('\nAn operator’s answer, parsed, normalised and decided: in `JSON.parse` of the same text');
  printTable(
    ['answer', 'dialect named', 'dialect recognised'],
    ratios.map(([answer, ...values]) => [answer, ...values.map(ratio)]),
    1,
  );
  return printBudgets(
    ratios.map(([answer, named]) => ({ promise: `normalised, ${answer}`, value: named, max: NORMALISE })),
  );
}

/** @returns how many budgets were missed */
export function reportProxy({ bare, proxy, ratio: value, statuses, recovery, sessions, memory }) {
  console.log('\nThe proxy: matches a second, 32 at a time, each asking the operator');
  printTable(
    ['server', 'matches a second'],
    [
      ['plain JSON server', bare.toFixed(0)],
      ['proxy', proxy.toFixed(0)],
    ],
    1,
  );
  const told = Object.entries(statuses).map(([status, times]) => `${times} × ${status}`);
  console.log(`2500 at once where 500 are answered: ${told.join(', ')}`);
  const odd = Object.keys(statuses).filter((status) => !['200', '429', '503'].includes(status));
  return printBudgets([
    { promise: 'plain server, in matches of the proxy', value: 1 / value, max: SLOWER },
    { promise: `memory with ${sessions} sessions`, value: memory / 2 ** 20, max: PROXY_MEMORY, unit: ' MB' },
    { promise: 'other answers than 200, 429, 503', value: odd.length, max: 0, unit: '' },
    { promise: 'well again after the flood', value: recovery / 1000, max: RECOVERY, unit: ' s' },
  ]);
}

/** @returns how many budgets were missed */
export function reportEnumeration(results) {
  console.log(
    '\nBefore a proof, an operator that answers at once: medians, in those of known numbers, and how often later than one',
  );
  const rows = Object.entries(results).flatMap(([way, classes]) =>
    classes.map(({ name, start, check }) => [
      way,
      name,
      ...[start, check].flatMap(({ median: time, ratio: value, later }) => [
        time.toFixed(3),
        ratio(value),
        ratio(later),
      ]),
    ]),
  );
  printTable(['way', 'number', 'start, ms', 'ratio', 'later', 'check, ms', 'ratio', 'later'], rows, 2);
  return printBudgets(
    Object.entries(results).flatMap(([way, classes]) => {
      const ratios = classes.flatMap(({ start, check }) => [start.ratio, check.ratio]);
      const shapes = new Set(classes.flatMap((each) => each.shapes));
      return [
        { promise: `shapes of answers, ${way}`, value: shapes.size, max: 1 },
        {
          promise: `longest or shortest to a known number, ${way}`,
          value: Math.max(...ratios.map((each) => Math.max(each, 1 / each))),
          max: TELLING,
        },
      ];
    }),
  );
}
