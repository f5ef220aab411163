/**
 * Writes `policy.schema.json`, which tells editors how a policy is written, from the tables and doc comments that the code itself uses. What no
 * schema can say, `checkPolicy` does: names of rules that repeat, and attributes that are both required and optional.
 * `--check` only compares: it fails when the committed file is not what the sources give.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { readComments } from './doc-comments.mjs';
import { importSources } from './import-sources.mjs';
import { root } from './run.mjs';

const FILE = 'policy.schema.json';

const tables = await importSources(`
  export { ATTRIBUTES } from './src/domain/attribute.ts';
  export { CONDITION_NAMES, MAX_POLICY_DAYS, PROVIDER_DECISIONS } from './src/domain/check-rules.ts';
  export { MAX_POLICY_RULES, MAX_POLICY_TEXT } from './src/domain/policy-issue.ts';
  export { CORRECTABLE } from './src/domain/policy.ts';
  export { CONDITIONS, LOWERED } from './src/domain/signal-rule.ts';
  export { CONTRACT_TYPES, RISK_LEVELS, SIGNALS } from './src/domain/signal.ts';
  export { MATCH_DIALECTS } from './src/dialects/dialect.ts';`);
const { ATTRIBUTES, CONDITION_NAMES, CONDITIONS, SIGNALS } = tables;

const comments = new Map(
  ['policy', 'signal', 'signal-rule'].flatMap((name) => [...readComments(`src/domain/${name}.ts`)]),
);

/** The doc comment of a name as a description. */
function described(place, schema) {
  const description = comments.get(place);
  if (!description) throw new Error(`${place} has no doc comment`);
  return { description, ...schema };
}

const text = { type: 'string', minLength: 1, maxLength: tables.MAX_POLICY_TEXT, pattern: '\\S' };
const names = Object.keys(ATTRIBUTES);
const scored = names.filter((name) => ATTRIBUTES[name].scored);
const attributes = { type: 'array', items: { enum: names }, uniqueItems: true };
const closed = (required, properties, rest = {}) => ({
  type: 'object',
  required,
  properties,
  ...rest,
  additionalProperties: false,
});
const duration = (days, hours) => ({ type: 'number', exclusiveMinimum: 0, maximum: days * hours });

/** What a signal is compared with. */
function operand({ kind, min, max, isNullable }) {
  const schemas = {
    flag: { type: 'boolean' },
    number: { type: 'number', minimum: min, maximum: max },
    text,
    words: text,
    level: { enum: tables.RISK_LEVELS },
    contract: { enum: tables.CONTRACT_TYPES },
  };
  const schema = schemas[kind];
  if (!isNullable) return schema ?? false;
  return schema ? { anyOf: [schema, { type: 'null' }] } : { type: 'null' };
}

/** What each condition takes where a rule is about this signal; `false` where it cannot be asked. */
function conditionsOf(spec) {
  const all = {
    is: operand(spec),
    isNot: operand(spec),
    atLeast: operand(spec),
    atMost: operand(spec),
    withinHours: duration(tables.MAX_POLICY_DAYS, 24),
    withinDays: duration(tables.MAX_POLICY_DAYS, 1),
    isMissing: { const: true },
  };
  return Object.fromEntries(
    CONDITION_NAMES.map((name) => [name, CONDITIONS[spec.kind].includes(name) ? all[name] : false]),
  );
}

/** Signals that may be asked the same, with what may be asked. */
function groupSignals() {
  const groups = new Map();
  for (const [name, spec] of Object.entries(SIGNALS)) {
    const properties = conditionsOf(spec);
    const key = JSON.stringify(properties);
    groups.set(key, { properties, members: [...(groups.get(key)?.members ?? []), name] });
  }
  return [...groups.values()].map(({ members, properties }) => ({
    if: { properties: { signal: { enum: members } }, required: ['signal'] },
    then: { properties },
  }));
}

const signal = {
  description: 'What the rule asks about.',
  oneOf: Object.keys(SIGNALS).map((name) => ({
    const: name,
    ...(comments.has(`SIGNALS.${name}`) && { description: comments.get(`SIGNALS.${name}`) }),
  })),
};

const signalRule = described(
  'SignalRule',
  closed(
    ['name', 'signal', 'then'],
    {
      name: described('Named.name', text),
      signal,
      ...Object.fromEntries(CONDITION_NAMES.map((name) => [name, true])),
      then: described('Named.then', { enum: tables.LOWERED }),
    },
    { oneOf: CONDITION_NAMES.map((name) => ({ required: [name] })), allOf: groupSignals() },
  ),
);

const providerRule = described(
  'ProviderRule',
  closed(
    ['dialect', 'decision'],
    {
      dialect: described('ProviderRule.dialect', { enum: tables.MATCH_DIALECTS }),
      value: described('ProviderRule.value', text),
      atLeast: described('ProviderRule.atLeast', { type: 'number' }),
      decision: described('ProviderRule.decision', { enum: tables.PROVIDER_DECISIONS }),
    },
    { not: { required: ['value', 'atLeast'] } },
  ),
);

const rules = (items) => ({ type: 'array', maxItems: tables.MAX_POLICY_RULES, items });

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $comment: 'Generated by tools/policy-schema.mjs.',
  title: 'Policy of kyc-onboarding',
  ...described(
    'Policy',
    closed(['name', 'version', 'thresholds'], {
      $schema: { type: 'string' },
      name: described('Policy.name', text),
      version: described('Policy.version', text),
      required: described('Policy.required', attributes),
      ifAvailable: described('Policy.ifAvailable', attributes),
      thresholds: described('Policy.thresholds', {
        type: 'object',
        properties: Object.fromEntries(scored.map((name) => [name, { type: 'number', minimum: 0, maximum: 100 }])),
        additionalProperties: false,
      }),
      signals: described('Policy.signals', rules(signalRule)),
      provider: described('Policy.provider', rules(providerRule)),
      corrections: described('Policy.corrections', {
        type: 'array',
        items: { enum: tables.CORRECTABLE },
        uniqueItems: true,
      }),
    }),
  ),
};

const path = join(root, FILE);
const fresh = await prettier.format(JSON.stringify(schema), {
  ...(await prettier.resolveConfig(path)),
  filepath: path,
});
if (process.argv.includes('--check')) {
  const isFresh = existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === fresh;
  console.log(isFresh ? `${FILE} is fresh` : `${FILE} is stale: run node tools/policy-schema.mjs`);
  process.exit(isFresh ? 0 : 1);
}
writeFileSync(path, fresh);
console.log(`${FILE}: ${Object.keys(SIGNALS).length} signals, ${names.length} attributes`);
