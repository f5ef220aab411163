/** Rows 106, 109, 110 and 112: the page comes and goes, and there are two of it. */
import type { Phase } from '../../../demo/faults/phase.js';
import { CODE, RECORD, TYPED } from '../../../demo/faults/sample.js';
import type { Look } from '../support/page.js';
import type { Visitor } from '../support/visitor.js';
import { words } from '../support/words.js';
import { countOf, createCritic, errorsIn, finish, type Critic, type Play, type Stage } from './stage.js';

const NOTHING = { fault: { kind: 'slow' } } as const;

/** All that a page, a program or a person finds of the operator's. */
function hasNothingOfOperator(look: Look, critic: Critic): void {
  const everything = JSON.stringify([look.controls, look.entries, look.text, look.places]);
  for (const value of Object.values(RECORD))
    critic.expects(!everything.includes(value), 'a value of the operator is still there');
}

const isTypedThere = (look: Look, phase: Phase): boolean => {
  const wanted = phase === 'S' || phase === 'V' ? [] : phase === 'P' ? ['givenName'] : ['givenName', 'familyName'];
  return (
    look.entries.phoneNumber === TYPED.tel &&
    wanted.every((name) => look.entries[name] === (name === 'givenName' ? TYPED['given-name'] : TYPED['family-name']))
  );
};

/** Brings somebody to a phase who types all names themselves. */
async function bring(visitor: Visitor, phase: Phase): Promise<void> {
  await visitor.begin(phase);
  await visitor.bring(phase, NOTHING);
  if (phase !== 'M') return;
  // In place of what the operator filled in.
  await visitor.type({ 'given-name': TYPED['given-name'] });
}

export const strictMode: Play = async (stage) => {
  const critic = createCritic();
  const visitor = await stage.enter();
  await visitor.run(`(async () => {
    const old = faults.element();
    const { parentNode, nextSibling } = old;
    old.remove();
    await new Promise((resolve) => setTimeout(resolve));
    faults.forget();
    const element = old.cloneNode();
    const mount = () => parentNode.insertBefore(element, nextSibling);
    mount();
    element.remove();
    mount();
    await Promise.resolve();
    element.remove();
    mount();
    await element.updateComplete;
  })()`);
  await visitor.isThere();
  critic.expects(countOf(await visitor.look(), 'kyc-ready') === 1, 'not one kyc-ready');
  visitor.visit.leadTo('S');
  await visitor.run(`faults.element().endpoint = ${JSON.stringify(visitor.visit.endpoint)}`);
  await visitor.type({ tel: TYPED.tel });
  await visitor.press();
  await visitor.isAt('proof');
  const look = await visitor.look();
  critic.expects(visitor.visit.calls.length === 1, `${visitor.visit.calls.length} questions, not one`);
  critic.expects(countOf(look, 'kyc-ready') === 1 && countOf(look, 'kyc-step') === 1, 'I3: events came twice');
  critic.expects(look.mistakes.length === 0, `I5: ${look.mistakes.join()}`);
  await finish(visitor);
  return critic.broken;
};

/** Away and back, with the page as it was. */
async function comeBack(visitor: Visitor): Promise<boolean> {
  await visitor.tab.goto('/elsewhere');
  await visitor.tab.back();
  await visitor.until('Boolean(globalThis.faults?.isReady() || faults.element().step)');
  return visitor.run('globalThis.wasKept');
}

const SHOWN = `addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted; });`;

export const kept: Play = async (stage, phase) => {
  const critic = createCritic();
  const visitor = await stage.enter(SHOWN, true);
  await bring(visitor, phase);
  const before = await visitor.look();
  critic.expects(await comeBack(visitor), 'the page was not kept: nothing was tried');
  await visitor.visit.isQuiet();
  visitor.visit.heal();
  if (phase === 'P') (await visitor.ask(phase, NOTHING))?.letGo();
  const look = await visitor.look();
  critic.expects(look.step === before.step, `I2: at ${look.step}, not at ${before.step}`);
  critic.expects(isTypedThere(look, phase), 'I1: lost what was typed');
  critic.expects(phase !== 'V' || look.controls['one-time-code'] === '', 'the code is still there');
  hasNothingOfOperator(look, critic);
  critic.expects(errorsIn(look).length === 0 && countOf(look, 'kyc-ready') === 0, 'I3: something was told');
  await usable(visitor, phase);
  critic.expects((await visitor.look()).mistakes.length === 0, 'I5: mistakes');
  return critic.broken;
};

/** Goes on where the page stands. */
async function usable(visitor: Visitor, phase: Phase): Promise<void> {
  if (phase === 'V') await visitor.type({ 'one-time-code': CODE });
  if (phase === 'P') {
    await visitor.press(words.prefillAgain);
    await visitor.until(`faults.events('kyc-prefill').length === 1`);
  } else {
    await visitor.typeMissing(phase === 'M' ? TYPED : {});
    await visitor.press();
    await visitor.isAt(phase === 'S' ? 'proof' : phase === 'V' ? 'details' : 'done');
  }
}

export const rebuilt: Play = async (stage, phase) => {
  const critic = createCritic();
  const ways: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
    reloaded: (visitor) => visitor.tab.reload(),
    'gone back to': async (visitor) => {
      await visitor.tab.goto('/elsewhere');
      await visitor.tab.back();
    },
  };
  for (const [how, leave] of Object.entries(ways)) {
    const visitor = await stage.enter();
    await bring(visitor, phase);
    await leave(visitor);
    await visitor.isThere();
    const look = await visitor.look();
    critic.expects(look.step === 'phone', `${how} I2: at ${look.step}`);
    critic.expects(look.controls['one-time-code'] === undefined, `${how} the code is still there`);
    hasNothingOfOperator(look, critic);
    critic.expects(errorsIn(look).length === 0, `${how} I3: something was told`);
    visitor.visit.heal();
    await visitor.begin('S');
    await visitor.type({ tel: TYPED.tel });
    await finish(visitor);
    critic.expects((await visitor.look()).mistakes.length === 0, `${how} I5: mistakes`);
  }
  return critic.broken;
};

async function twoTabs(stage: Stage, phase: Phase): Promise<readonly [Visitor, Visitor]> {
  const one = await stage.enter();
  await one.begin(phase);
  const other = stage.keep(await one.beside());
  await other.begin(phase);
  // The same session: one proxy.
  other.visit = one.visit;
  await other.run(`faults.element().endpoint = ${JSON.stringify(one.visit.endpoint)}`);
  return [one, other];
}

export const tabs: Play = async (stage, phase) => {
  const critic = createCritic();
  const [one, other] = await twoTabs(stage, phase);
  await one.bring(phase, { fault: { kind: 'hook', set: '', undo: '' } });
  await other.bring(phase, { fault: { kind: 'hook', set: '', undo: '' } });
  const before = await one.look();
  if (phase === 'V') {
    // The other tab's code took the place of this one's.
    const reply = {
      status: 410,
      json: { code: 'code-expired' },
      headers: { 'content-type': 'application/problem+json' },
    };
    one.visit.arm('V', { kind: 'reply', reply }, 1);
    await one.press();
    await one.until(`faults.events('kyc-error').length === 1`);
    const told = await one.look();
    critic.expects(told.text.includes(words.problem['code-expired'](undefined)), 'I4: no message');
    critic.expects(told.entries.phoneNumber === TYPED.tel, 'I1: lost the number');
  }
  await finish(other);
  const meanwhile = await one.look();
  critic.expects(meanwhile.step === before.step, `I2: at ${meanwhile.step} because of the other tab`);
  critic.expects(
    Object.entries(before.entries).every(([name, text]) => meanwhile.entries[name] === text),
    'I1: lost something because of the other tab',
  );
  const end = await finish(one);
  critic.expects(end.step === 'done' && (await other.look()).step === 'done', 'I9: not both came to an end');
  const keys = one.visit.calls.flatMap(({ phase: asked, key }) => (asked === 'M' ? [key] : []));
  critic.expects(keys.length === 2 && new Set(keys).size === 2, `I6: ${keys.length} comparisons, not one per tab`);
  for (const each of [one, other]) {
    const { mistakes } = await each.look();
    critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  }
  return critic.broken;
};
