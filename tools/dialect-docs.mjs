/**
 * The blocks of `docs/dialects.md`, made from the tables that the readers read by: what the documentation says is what the code does.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readComments } from './doc-comments.mjs';
import { importSources } from './import-sources.mjs';
import { code, table } from './markdown.mjs';
import { root } from './run.mjs';

const FOLDER = 'src/dialects';
const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.read.ts'));
const source = (path) => readFileSync(join(root, path), 'utf8');

/** Every table with the file that it stands in, and the names of the domain. */
async function load() {
  const contents = [
    ...files.map((name, index) => `export * as file${index} from './${FOLDER}/${name}';`),
    `export { ATTRIBUTE_NAMES, ATTRIBUTES } from './src/domain/attribute.ts';`,
    `export { CONTRACT_TYPES, RISK_LEVELS, SIGNALS } from './src/domain/signal.ts';`,
    `export { OUTCOMES } from './src/domain/outcome.ts';`,
  ].join('\n');
  const { ATTRIBUTE_NAMES, ATTRIBUTES, CONTRACT_TYPES, OUTCOMES, RISK_LEVELS, SIGNALS, ...modules } =
    await importSources(contents);
  const tables = files.flatMap((file, index) =>
    Object.entries(modules[`file${index}`])
      .filter(([name]) => name.endsWith('Table'))
      .map(([, table]) => ({ file, table })),
  );
  return {
    ATTRIBUTE_NAMES,
    ATTRIBUTES,
    OUTCOMES,
    SIGNALS,
    WORDS: { level: RISK_LEVELS, contract: CONTRACT_TYPES },
    tables,
  };
}

const listPaths = (paths) => (typeof paths === 'string' ? [paths] : (paths ?? []));
const paths = (value) => listPaths(value).map(code).join(', ');
const byCamara = ({ dialect: one }, { dialect: other }) =>
  Number(other.startsWith('camara')) - Number(one.startsWith('camara')) || (one < other ? -1 : 1);

/** Shorter than this, a first sentence is but a name. */
const NAME_LENGTH = 30;

/** The header of a file: what speaks the dialect in a sentence, what else there is to know, and where its rules are from. */
function about(file) {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(source(`${FOLDER}/${file}`)) ?? [];
  const text = comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [all, from = ''] = text.split(/ ?\bSource: /);
  const [first, ...others] = all.split(/(?<=\.\)?) (?=[A-Z`−])/);
  const head = first.length < NAME_LENGTH ? [first, others.shift()] : [first];
  return { what: head.filter(Boolean).join(' '), rest: others.join(' '), from: from.replace(/\.$/, '') };
}

/** What stands below a table of dialects: what its cells have no room for. */
const notes = (dialects) =>
  dialects
    .map(({ dialect, file }) => {
      const { rest, from } = about(file);
      return `- ${[`${code(dialect)}:`, rest, from && `Source: ${from}.`].filter(Boolean).join(' ')}\n`;
    })
    .join('');

/** The functions that write a dialect's requests. */
function writersOf(dialect) {
  const path = `${FOLDER}/${dialect}.write.ts`;
  if (!existsSync(join(root, path))) return '–';
  const names = [...source(path).matchAll(/^export (?:const|function) (write\w+)/gm)].map(([, name]) => name);
  return names
    .filter((name) => new RegExp(`\\b${name}\\b`).test(source('src/entry/proxy.ts')))
    .map(code)
    .join(', ');
}

/** More columns than these fit on no page. */
const MAX_COLUMNS = 5;

/** Attributes down, dialects across, with what `say` makes of each: as many tables as it takes. */
function matrix(names, dialects, say) {
  const count = Math.ceil(dialects.length / MAX_COLUMNS);
  const size = Math.ceil(dialects.length / count);
  const groups = Array.from({ length: count }, (_, index) => dialects.slice(index * size, (index + 1) * size));
  return groups
    .map((group) => {
      const rows = names
        .map((name) => [code(name), ...group.map((one) => say(one, name))])
        .filter(([, ...cells]) => cells.some((text) => text !== ''));
      return table(['', ...group.map(({ dialect }) => code(dialect))], rows);
    })
    .join('\n');
}

function wordsOf({ words, percent, cell: inside }, outcome) {
  const said = Object.entries(words)
    .filter(([, meaning]) => (meaning.outcome ?? meaning) === outcome)
    .map(([word, { score, reason }]) => {
      const extra = [score !== undefined && `score ${score}`, reason].filter(Boolean).join(', ');
      return (word === '' ? 'empty' : code(word)) + (extra && ` (${extra})`);
    });
  const from = percent?.partial;
  if (percent && outcome === 'match') said.push('100');
  if (percent && outcome === 'partial' && from !== undefined) said.push(`${from}–99`);
  if (percent && outcome === 'mismatch') said.push(from === undefined ? '0–99' : `0–${from - 1}`);
  if (inside?.isAvailable && outcome === 'unavailable') said.push(`${code(inside.isAvailable)} is not true`);
  return said.join(', ');
}

const KINDS = { flag: 'true or false', moment: 'date and time', words: 'a list of words' };

function kindOf({ kind, unit, min, max, isNullable }, words) {
  const range = min === undefined ? '' : ` ${String(min).replace('-', '−')} to ${max}`;
  const value = words[kind]?.map(code).join(', ') ?? (kind === 'number' ? `number${range}` : (KINDS[kind] ?? kind));
  return [value, unit, isNullable && 'or null'].filter(Boolean).join(', ');
}

/** What a careful risk officer would rather see. */
function goodOf({ kind, polarity }) {
  if (polarity === 'neither') return '–';
  const isTime = kind === 'day' || kind === 'moment';
  const word = polarity.replace('-is-better', '');
  return isTime ? 'long ago' : word.replace('lower', 'low').replace('higher', 'high');
}

function overallOf({ overall, aggregate }) {
  if (aggregate) return `${code(aggregate)}, only where no attribute is answered`;
  if (!overall) return 'none';
  return `${paths(overall.at)} (${overall.polarity === 'unknown' ? 'no order' : overall.polarity.replaceAll('-', ' ')})`;
}

/** Code lines of a file: without comments and blank lines. */
const lengthOf = (file) =>
  source(`${FOLDER}/${file}`)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '').length;

/** The blocks by name. */
export async function dialectBlocks() {
  const { ATTRIBUTE_NAMES, ATTRIBUTES, OUTCOMES, SIGNALS, WORDS, tables } = await load();
  const matches = tables.filter((one) => 'answers' in one.table).map((one) => ({ ...one.table, file: one.file }));
  const records = tables.filter((one) => 'values' in one.table).map((one) => ({ ...one.table, file: one.file }));
  matches.sort(byCamara);
  records.sort(byCamara);
  const identity = matches.filter(({ answers }) => Object.keys(answers).length > 0);
  const signalsOf = ({ signals = {} }) => Object.keys(signals);
  const meanings = readComments('src/domain/signal.ts');
  const scores = (one) => [
    ...(one.scores
      ? [`beside the word, for ${Object.keys(one.scores).filter((name) => ATTRIBUTES[name].scored).length} attributes`]
      : []),
    ...(one.cell?.score ? [`${code(one.cell.score)} in the answer`] : []),
    ...(one.percent ? ['the answer is the score'] : []),
  ];
  const smallest = [...new Set(tables.map(({ file }) => file))]
    .filter((file) => tables.some((one) => one.file === file && Object.keys(one.table.answers ?? {}).length > 0))
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0];
  return {
    dialects: `${table(
      ['Dialect', 'What it is', 'Attributes', 'Signals', 'Its requests are written by'],
      matches.map((one) => [
        code(one.dialect),
        about(one.file).what,
        Object.keys({ ...one.answers, ...one.pieces, ...one.otherIdentity }).length || '–',
        signalsOf(one).length || '–',
        writersOf(one.dialect),
      ]),
    )}\nWhat else to know, and where it is written down:\n\n${notes(matches)}`,
    records: `${table(
      ['Dialect', 'What it is', 'Values', 'Its requests are written by'],
      records.map((one) => [
        code(one.dialect),
        about(one.file).what,
        Object.keys({ ...one.values, ...one.pieces }).length || (one.phoneNumber ? 'the number alone' : '–'),
        writersOf(one.dialect),
      ]),
    )}\n${notes(records)}`,
    answers: matrix(ATTRIBUTE_NAMES, identity, ({ answers, pieces = {}, otherIdentity = {} }, name) =>
      [
        paths(answers[name]),
        paths(pieces[name]),
        otherIdentity[name] && `${paths(otherIdentity[name])} (another identity)`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    words: table(
      ['Dialect', ...OUTCOMES, 'Scores', 'Overall answer'],
      identity.map((one) => [
        code(one.dialect),
        ...OUTCOMES.map((outcome) => wordsOf(one, outcome)),
        scores(one).join('; ') || 'none',
        overallOf(one),
      ]),
    ),
    values: matrix(ATTRIBUTE_NAMES, records, ({ values, pieces = {} }, name) => paths(values[name] ?? pieces[name])),
    signals: table(
      ['Signal', 'What', 'Value', 'Good is', 'From'],
      Object.entries(SIGNALS).map(([name, spec]) => [
        code(name),
        meanings.get(`SIGNALS.${name}`) ?? '',
        kindOf(spec, WORDS),
        goodOf(spec),
        matches
          .filter((one) => signalsOf(one).includes(name))
          .map(({ dialect }) => code(dialect))
          .join(', ') || '–',
      ]),
    ),
    smallest: `The smallest one, \`${FOLDER}/${smallest}\`, has ${lengthOf(smallest)} lines of code:\n\n\`\`\`ts\n${source(`${FOLDER}/${smallest}`).trim()}\n\`\`\`\n`,
  };
}
