/** Rows 95, 97, 99 and 100: a page of the operator, in another tab or in place of the form's. */
import { DECISIONS, type Decision } from '../../../demo/faults/healthy.js';
import type { Phase } from '../../../demo/faults/phase.js';
import { TYPED } from '../../../demo/faults/sample.js';
import type { ProblemCode } from '../../../src/domain/problem.js';
import { canariesIn } from '../support/check.js';
import { NUMBER } from '../support/page.js';
import type { Visitor } from '../support/visitor.js';
import { words } from '../support/words.js';
import { countOf, createCritic, errorsIn, notesIn, type Critic, type Play, type Stage } from './stage.js';

const NOTHING = { fault: { kind: 'hook', set: '', undo: '' } } as const;

/** At the link, which opens in place of the page; it was followed, and the operator's page is on the screen. */
async function leave(stage: Stage, phase: Phase, critic: Critic): Promise<Visitor> {
  const visitor = await stage.enter();
  await visitor.begin(phase, {}, { openIn: 'page' });
  visitor.visit.decision = undefined;
  await visitor.type({ tel: TYPED.tel });
  await visitor.press();
  await visitor.isAt('open');
  const { text } = await visitor.look();
  critic.expects(text.includes(words.leaving), 'that the page is left is not said before');
  await visitor.run('faults.opensLinks = true');
  await visitor.press();
  await visitor.until(`location.pathname.startsWith('/operator/')`);
  const kept = await visitor.run<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
  critic.expects(canariesIn(kept).length === 0, 'I7: a typed value is kept in the browser');
  return visitor;
}

/** The operator's page leads back. */
async function comeBack(visitor: Visitor, search: Readonly<Record<string, string>>): Promise<void> {
  const id = visitor.visit.endpoint.split('/').at(-1) ?? '';
  await visitor.tab.goto(`/?${new URLSearchParams({ visit: id, ...search }).toString()}`);
  await visitor.isThere();
  await visitor.run('faults.element().openHosts = location.host');
}

/** What is told of each ending at the number; nothing where the form goes on. */
const TOLD: Readonly<Record<Decision, ProblemCode | undefined>> = {
  granted: undefined,
  partial_grant: undefined,
  denied: 'consent-refused',
  error: 'provider-error',
  timeout: 'expired',
};

async function checkEnding(stage: Stage, phase: Phase, decision: Decision): Promise<readonly string[]> {
  const critic = createCritic();
  const visitor = await leave(stage, phase, critic);
  const { visit } = visitor;
  visit.decision = decision;
  await comeBack(visitor, { state: visit.returnState, capture_result: decision });
  const code = TOLD[decision];
  await visitor.until(code ? `faults.events('kyc-error').length > 0` : `faults.element().step === 'details'`);
  await visitor.until('!faults.isBusy()');
  const look = await visitor.look();
  critic.expects(errorsIn(look).join() === (code ?? ''), `I3: told ${errorsIn(look).join()}`);
  if (code) {
    critic.expects(look.step === 'phone' && look.canGoOn, `I2: at ${look.step}`);
    critic.expects(look.text.includes(words.problem[code](undefined)), 'I4: the message is not on the screen');
    critic.expects(look.led.length + look.said.length === 1, 'I4: not announced once');
  } else critic.expects(look.text.replace(/[\s\u2066\u2069]/g, '').includes(NUMBER), 'the number is not known');
  const [poll] = visit.calls.filter((call) => call.phase === phase);
  critic.expects(poll?.body.includes(`"captureResult":"${decision}"`) === true, 'the proxy is not told how it ended');
  critic.expects(look.mistakes.length === 0, `I5: ${look.mistakes.join()}`);
  visit.decision = 'granted';
  await visitor.goOn(phase);
  return critic.broken.map((sentence) => `${decision} ${sentence}`);
}

export const endings: Play = async (stage, phase) => {
  const broken: string[] = [];
  for (const decision of DECISIONS) broken.push(...(await checkEnding(stage, phase, decision)));
  return broken;
};

export const states: Play = async (stage, phase) => {
  const critic = createCritic();
  const foreign = await leave(stage, phase, critic);
  foreign.visit.decision = 'granted';
  await comeBack(foreign, { state: 'another-state', capture_result: 'granted' });
  await foreign.until(`faults.events('kyc-error').length > 0`);
  const refused = await foreign.look();
  critic.expects(errorsIn(refused).join() === 'expired' && refused.step === 'phone', 'foreign: not told at the number');
  critic.expects(notesIn(refused).includes('return-state-unknown'), 'foreign: no note for the developer');
  critic.expects(refused.text.includes(words.problem.expired(undefined)), 'foreign: I4: no message');
  const asked = (visitor: Visitor): number => visitor.visit.calls.filter((call) => call.phase === phase).length;
  critic.expects(asked(foreign) === 0, 'foreign: the proxy was asked');
  await foreign.goOn(phase);

  const missing = await leave(stage, phase, critic);
  missing.visit.decision = 'granted';
  await comeBack(missing, {});
  await missing.isAt('details');
  critic.expects(asked(missing) === 1, 'missing: the proxy was not asked');

  // Once more under the same address: what it led to was gone on with.
  await comeBack(missing, { state: missing.visit.returnState });
  await missing.wait(2);
  const reused = await missing.look();
  critic.expects(reused.step === 'phone' && errorsIn(reused).length === 0, 'reused: something is told');
  critic.expects(asked(missing) === 1 && countOf(reused, 'kyc-step') === 0, 'reused: it is gone on with');
  await missing.goOn(phase);
  for (const visitor of [foreign, missing]) {
    const { mistakes } = await visitor.look();
    critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  }
  return critic.broken;
};

export const blockedTab: Play = async (stage, phase) => {
  const critic = createCritic();
  const visitor = await stage.enter();
  await visitor.begin(phase);
  visitor.visit.decision = undefined;
  await visitor.bring(phase, NOTHING);
  await visitor.poll();
  await visitor.isAnswered();
  const blocked = await visitor.look();
  critic.expects(blocked.step === 'open' && blocked.links.length === 1, 'I2: the link is gone');
  critic.expects(errorsIn(blocked).length === 0, `I3: told ${errorsIn(blocked).join()}`);
  critic.expects(blocked.entries.phoneNumber === TYPED.tel, 'I1: lost the number');
  await visitor.run('faults.opensLinks = true');
  const tab = await visitor.tab.opened(() => visitor.press());
  await tab.until(`location.pathname.startsWith('/operator/')`);
  critic.expects((await tab.run('location.href')) === blocked.links[0], 'another page was opened');
  critic.expects((await tab.run('opener')) === null, 'the operator holds the page');
  await tab.close();
  visitor.visit.decision = 'granted';
  await visitor.prove();
  const { mistakes } = await visitor.look();
  critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  return critic.broken;
};

export const wholePage: Play = async (stage, phase) => {
  const critic = createCritic();
  const visitor = await leave(stage, phase, critic);
  const { visit } = visitor;
  visit.decision = 'granted';
  await comeBack(visitor, { state: visit.returnState, capture_result: 'granted' });
  await visitor.isAt('details');
  const look = await visitor.look();
  const steps = look.events.filter(({ name }) => name === 'kyc-step').map(({ detail }) => detail.step);
  critic.expects(steps.join() === 'details', `kyc-step: ${steps.join()}`);
  critic.expects(errorsIn(look).length === 0, `I3: told ${errorsIn(look).join()}`);
  critic.expects(canariesIn(look.places).length === 0, 'I7: a typed value is outside the form');
  const [poll] = visit.calls.filter((call) => call.phase === phase);
  critic.expects(poll?.body.includes(`"returnState":"${visit.returnState}"`) === true, 'the state was not given back');
  await visitor.until(`faults.events('kyc-prefill').length === 1`);
  await visitor.typeMissing();
  await visitor.press();
  await visitor.isAt('done');
  const { mistakes } = await visitor.look();
  critic.expects(mistakes.length === 0, `I5: ${mistakes.join()}`);
  return critic.broken;
};
