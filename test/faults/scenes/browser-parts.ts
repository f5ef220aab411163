/** Rows 113, 114 and 118: what programs and input methods write, and browsers in which something is missing. */
import type { Phase } from '../../../demo/faults/phase.js';
import { CODE, TYPED } from '../../../demo/faults/sample.js';
import { NUMBER, type Look } from '../support/page.js';
import type { Visitor } from '../support/visitor.js';
import { words } from '../support/words.js';
import { createCritic, errorsIn, finish, type Critic, type Play, type Stage } from './stage.js';

/** As a password manager writes: with the events of a person, with one of them, or without any. */
const WRITINGS: Readonly<Record<string, string>> = {
  'input and change': `box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); box.dispatchEvent(new Event('change', { bubbles: true }));`,
  'change alone': `box.dispatchEvent(new Event('change', { bubbles: true }));`,
  'no event': '',
};

const PASTED = '06.39-98 00 04';

const write = (visitor: Visitor, texts: Readonly<Record<string, string>>, tells: string): Promise<void> =>
  visitor.run(
    `for (const [name, text] of Object.entries(${JSON.stringify(texts)})) { const box = faults.control(name); if (box) { box.value = text; ${tells} } }`,
  );

async function checkNumber(visitor: Visitor, how: string, critic: Critic, enter: () => Promise<void>): Promise<void> {
  await visitor.begin('S');
  await enter();
  await visitor.press();
  await visitor.isAt('proof');
  const { entries } = await visitor.look();
  critic.expects(entries.phoneNumber === PASTED, `${how}: I1: the number stands there otherwise`);
  const [start] = visitor.visit.calls;
  critic.expects(start?.body.includes(`"${NUMBER}"`) === true, `${how}: the number is read wrongly`);
}

export const written: Play = async (stage, phase) => {
  const critic = createCritic();
  const visitor = await stage.enter();
  if (phase === 'S')
    await checkNumber(visitor, 'pasted', critic, async () => {
      await visitor.run(`faults.select('tel')`);
      await visitor.tab.insertText(PASTED);
    });
  for (const [how, tells] of Object.entries(WRITINGS)) {
    if (phase === 'S') await checkNumber(visitor, how, critic, () => write(visitor, { tel: PASTED }, tells));
    else {
      await visitor.begin('V');
      await visitor.bring('V', { fault: { kind: 'hook', set: '', undo: '' } });
      await visitor.press();
      await visitor.until(`faults.events('kyc-prefill').length === 1`);
      await write(visitor, TYPED, tells);
      await visitor.press();
      await visitor.isAt('done');
      const sent = visitor.visit.calls.at(-1)?.body ?? '';
      for (const text of [TYPED['given-name'], TYPED['family-name'], '1971-08-23', TYPED.email])
        critic.expects(sent.includes(text), `${how}: I1: something was not sent`);
    }
    const { mistakes } = await visitor.look();
    critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  }
  return critic.broken;
};

const COMPOSED = '東海林';

const valueOf = (visitor: Visitor): Promise<string> => visitor.run(`faults.control('family-name').value`);

/** What changes the form while somebody composes, and whether it has. */
const CHANGES: Readonly<Partial<Record<Phase, string>>> = {
  P: `faults.events('kyc-prefill').length === 1`,
  M: `faults.events('kyc-error').length === 1`,
};

export const composed: Play = async (stage, phase) => {
  const critic = createCritic();
  const visitor = await stage.enter();
  const { tab } = visitor;
  await visitor.begin(phase);
  const fault =
    phase === 'M' ? ({ kind: 'reply', reply: { status: 500, body: '' } } as const) : ({ kind: 'slow' } as const);
  await visitor.bring(phase, { fault });
  const held = await visitor.ask(phase, { fault });
  await visitor.run(`faults.select('family-name')`);
  await tab.compose('しょう');
  await tab.compose('しょうじ');
  // Enter belongs to the input method now.
  await visitor.run(
    `faults.control('family-name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }))`,
  );
  held?.letGo();
  visitor.visit.letSlowGo();
  await visitor.until(CHANGES[phase] ?? 'true');
  await visitor.run('faults.element().updateComplete');
  critic.expects((await valueOf(visitor)).endsWith('しょうじ'), 'the composition is broken off');
  await tab.compose(COMPOSED);
  await tab.commit(COMPOSED);
  critic.expects((await valueOf(visitor)) === COMPOSED, `a character is lost or doubled`);
  const asked = visitor.visit.calls.filter((call) => call.phase === 'M').length;
  critic.expects(asked === (phase === 'M' ? 1 : 0), 'Enter within the composition sent the form');
  const { entries } = await visitor.look();
  critic.expects(entries.familyName === COMPOSED, 'I1: lost the composed name');
  visitor.visit.heal();
  const { mistakes } = await finish(visitor);
  critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  return critic.broken;
};

/** A property that throws when anybody touches it, as browsers do with what is blocked. */
const blocks = (owner: string, name: string): string =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, get() { throw new DOMException('blocked', 'SecurityError'); }, set() { throw new DOMException('blocked', 'SecurityError'); } });`;
const lacks = (owner: string, ...names: readonly string[]): string =>
  names.map((name) => `for (let at = ${owner}; at; at = Object.getPrototypeOf(at)) delete at.${name};`).join(' ');

const MISSING: Readonly<Partial<Record<Phase, Readonly<Record<string, string>>>>> = {
  A: { digests: lacks('crypto', 'subtle') },
  C: { storage: `${blocks('globalThis', 'sessionStorage')} ${blocks('globalThis', 'localStorage')}` },
  M: {
    storage: `${blocks('globalThis', 'sessionStorage')} ${blocks('globalThis', 'localStorage')} ${blocks('globalThis', 'indexedDB')}`,
    cookies: blocks('Document.prototype', 'cookie'),
    randomUUID: lacks('crypto', 'randomUUID'),
    'names of Intl': lacks('Intl', 'DisplayNames', 'ListFormat', 'PluralRules', 'Segmenter', 'Locale'),
    AbortSignal: lacks('AbortSignal', 'any', 'timeout'),
    'newer parts': `${lacks('globalThis', 'requestIdleCallback', 'structuredClone', 'CustomStateSet')} ${lacks('URL', 'canParse', 'parse')}`,
  },
};

async function walk(visitor: Visitor, phase: Phase): Promise<void> {
  await visitor.run(`faults.element().endpoint = ${JSON.stringify(visitor.visit.endpoint)}`);
  visitor.visit.leadTo(phase);
  await visitor.run(
    `Object.assign(faults.element(), { openHosts: location.host, consent: '${phase === 'A' ? 'ask' : 'off'}' })`,
  );
  if (phase === 'C') await visitor.run(`faults.element().openIn = 'page'`);
  await visitor.type({ tel: TYPED.tel });
  await visitor.press();
  await visitor.isAt(phase === 'A' ? 'consent' : phase === 'C' ? 'open' : 'proof');
  if (phase === 'A') {
    await visitor.press();
    await visitor.isAt('proof');
  }
  if (phase === 'C') {
    await visitor.press();
    await visitor.prove();
  } else {
    await visitor.type({ 'one-time-code': CODE });
    await visitor.press();
  }
  await visitor.until(`faults.events('kyc-prefill').length === 1`);
  await visitor.typeMissing();
  await visitor.press();
  await visitor.isAt('done');
}

/** Without these no form comes up, and the developer is told why; the page itself works as ever. */
const NEEDED = ['crypto', 'Intl', 'AbortController'];

async function checkNeeded({ engine, server }: Stage, name: string): Promise<readonly string[]> {
  const critic = createCritic();
  server.before = lacks('globalThis', name);
  const tab = await engine.open();
  const { mistakes, submitted } = await tab.run<Pick<Look, 'mistakes' | 'submitted'>>(
    '(faults.submitOwn(), faults.seen)',
  );
  const told = mistakes.join();
  critic.expects(told === `warn: kyc-onboarding: this page lacks ${name}.`, `not told, but: ${told}`);
  critic.expects(submitted.length === 1, 'I10: the page’s own form');
  await tab.close();
  return critic.broken.map((sentence) => `without ${name}: ${sentence}`);
}

export const missing: Play = async (stage, phase) => {
  const broken: string[] = [];
  if (phase === 'M') for (const name of NEEDED) broken.push(...(await checkNeeded(stage, name)));
  for (const [what, before] of Object.entries(MISSING[phase] ?? {})) {
    const critic = createCritic();
    const visitor = await stage.enter(before).catch((error: unknown) => String(error));
    if (typeof visitor === 'string') critic.broken.push(`I2: no form: ${visitor.split('\n')[0] ?? ''}`);
    else {
      await walk(visitor, phase).catch((error: unknown) =>
        critic.broken.push(`I9: ${String(error).split('\n')[0] ?? ''}`),
      );
      const look = await visitor.look().catch(() => undefined);
      if (look) {
        critic.expects(errorsIn(look).length === 0, `I3: told ${errorsIn(look).join()}`);
        critic.expects(look.mistakes.length === 0, `I5: ${look.mistakes.join()}`);
        critic.expects(look.text.includes(words.resultText.match), `I2: at ${look.step}`);
      }
    }
    broken.push(...critic.broken.map((sentence) => `without ${what}: ${sentence}`));
  }
  return broken;
};
