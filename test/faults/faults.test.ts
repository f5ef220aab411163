/**
 * The fault matrix: every row in each of its phases against the built element and a server that misbehaves. Each cell checks I1 to I10 of
 * the project's list of faults. Time is turned on the page's clock, never waited for.
 */
import { existsSync } from 'node:fs';
import { eventsFor, flat, messagesFor, stepAfter, type Expected } from '../../demo/faults/expected.js';
import { isBefore, type Fault, type Variant } from '../../demo/faults/fault.js';
import { isAboutRecords, isPolled, isSafe, PHASE_NAMES, type Phase } from '../../demo/faults/phase.js';
import { rowName, ROWS } from '../../demo/faults/rows.js';
import { SCENES } from '../../demo/faults/scenes.js';
import { expectedIn, type Row } from '../../demo/faults/rows/row.js';
import { PLAYS } from './scenes/plays.js';
import { Stage } from './scenes/stage.js';
import { checkAfter, checkEnd, terminal } from './support/check.js';
import { phasesIn, readEngines, rowIn } from './support/engines.js';
import { openFaultServer, type FaultServer } from './support/fault-server.js';
import { page, policy, type Look } from './support/page.js';
import type { Engine } from './support/tab.js';
import { Visitor } from './support/visitor.js';
import { words } from './support/words.js';

/** What a run of an engine came to. */
interface Figures {
  cells: number;
  runs: number;
  lost: number;
  events: number;
  calls: number;
}

/** Before the page had a moment to fetch what it will need. */
const HASTY = 'globalThis.requestIdleCallback = () => 0;';

/** Whether the question's answer has come once the server let it go. */
const isAnswered = ({ kind }: Fault): boolean => !['silent', 'drip', 'endless', 'slow', 'hook'].includes(kind);

/** What the person and the page see, once all of it is there. */
async function settled(visitor: Visitor, phase: Phase, expected: Expected): Promise<Look> {
  const events = eventsFor(phase, expected);
  const conditions = [
    `faults.element().step === '${stepAfter(phase, expected)}'`,
    '!faults.isBusy()',
    `faults.events('kyc-error').length + faults.events('kyc-verdict').length >= ${events.length}`,
    ...((phase === 'P' || phase === 'U') && expected.code === undefined && !expected.isGivenUp
      ? [`faults.events('kyc-prefill').length > 0`]
      : []),
  ];
  const told = messagesFor(expected, words);
  const messages = told.map((text) => `faults.sees(${JSON.stringify(text)})`);
  if (messages.length > 0) conditions.push(`(${messages.join(' || ')})`);
  // What never comes shows in what is checked.
  await visitor.until(conditions.join(' && '), 20_000).catch(() => undefined);
  const look = await visitor.look();
  if (expected.code === undefined && expected.isFinal !== false) return look;
  // What is said waits for its turn: a second for each text before it.
  let heard = look;
  const isTold = ({ said, led }: Look): boolean => led.length > 0 || said.some((text) => told.includes(flat(text)));
  for (let second = 0; second === 0 || (second < 4 && !isTold(heard)); second++) {
    await visitor.wait(1);
    heard = await visitor.look();
  }
  return { ...look, said: heard.said, led: heard.led, events: heard.events };
}

/** The steps of a question that takes long: it says so, and can be ended. */
async function outwait(visitor: Visitor, phase: Phase, seconds: number): Promise<readonly string[]> {
  if (seconds > 60 || isPolled(phase)) {
    await visitor.wait(seconds);
    return [];
  }
  await visitor.wait(1.1);
  const busy = await visitor.look();
  await visitor.wait(3);
  const slow = await visitor.look();
  await visitor.wait(seconds - 4);
  return [
    ...(busy.isBusy ? [] : ['I2: not busy after a second']),
    ...(slow.buttons.includes('Cancel') ? [] : ['I2: no Cancel after four seconds']),
    ...(isAboutRecords(phase) || !slow.buttons.includes('Continue') ? [] : ['I2: can be pressed twice']),
  ];
}

/** How soon the widget asks again about a proof that is given elsewhere. */
async function checkPace(visitor: Visitor, seconds: number): Promise<readonly string[]> {
  const asked = (): Promise<number> => visitor.run<number>('faults.asked.all');
  const before = await asked();
  await visitor.wait(seconds - 2);
  const early = await asked();
  await visitor.wait(2);
  await visitor.until(`faults.asked.all > ${before}`, 1000).catch(() => undefined);
  const late = await asked();
  return [
    ...(early > before ? [`asks again before ${seconds} seconds`] : []),
    ...(late === before ? [`does not ask again after ${seconds} seconds`] : []),
  ];
}

async function runCell(
  figures: Figures,
  visitor: Visitor,
  phase: Phase,
  variant: Variant,
  row: Row,
  expected: Expected,
): Promise<readonly string[]> {
  const { fault, times, waits, jumps, polls = 1, wakes } = variant;
  await visitor.begin(phase, variant);
  await visitor.bring(phase, variant, times);
  const { visit } = visitor;
  const isNumberRead = fault.kind !== 'files' || !fault.isNational;
  await visitor.breakBefore(phase, fault);
  await visitor.run('faults.forget()');
  const ready = await visitor.look();
  const held = await visitor.ask(phase, variant);
  await visitor.breakMeanwhile(fault);
  // A person may have gone on typing meanwhile.
  const before = fault.kind === 'meanwhile' && expected.drops === undefined ? await visitor.look() : ready;
  if (jumps !== undefined && !wakes) await visitor.jump(jumps);
  held?.letGo();
  if (isPolled(phase) && isAnswered(fault)) await visitor.isAnswered();
  const slowness = waits === undefined ? [] : await outwait(visitor, phase, waits);
  if (!variant.isDeaf) visit.letSlowGo();
  const after = await settled(visitor, phase, expected);
  const asked = visit.calls.filter((call) => call.phase === phase).length;
  const broken = [
    ...slowness,
    ...checkAfter({ phase, expected, before, after, isAskedAgain: isBefore(fault), isNumberRead }),
  ];
  if (!isBefore(fault) && fault.kind !== 'race') {
    const due = row.isRepeated && times === undefined && isSafe(phase) ? 3 : times === 1 ? 2 : polls;
    if (asked !== due) broken.push(`I6: asked ${asked} times, not ${due}`);
  }

  if (variant.jumpsAfterwards !== undefined) {
    await visitor.jump(variant.jumpsAfterwards);
    await visitor.wait(1.1);
    // Put on, the clock says that the wait is nearly over; put back, that it has just begun.
    const messages = [...messagesFor(expected, words), ...messagesFor({ ...expected, seconds: 1 }, words)];
    const { text } = await visitor.look();
    if (!messages.some((message) => text.includes(message))) broken.push('I4: the wait is another one');
  }
  if (expected.asksIn !== undefined) broken.push(...(await checkPace(visitor, expected.asksIn)));
  visit.letSlowGo();
  await visit.isQuiet();
  await visitor.mend(fault);
  if (expected.seconds !== undefined) await visitor.wait(expected.seconds + 1);
  try {
    await visitor.goOn(phase);
  } catch (error) {
    broken.push(`I9: the next try fails: ${String(error).split('\n')[0] ?? ''}`);
  }
  await visit.isQuiet();
  await visitor.run('faults.submitOwn()');
  const end = await visitor.look();
  const errors = terminal(end).filter((event) => event.startsWith('kyc-error'));
  if (errors.length > (expected.code ? 1 : 0)) broken.push(`I3: another error in the end: ${errors.join()}`);
  broken.push(...checkEnd(phase, end, visit.calls, visit.open));
  figures.runs++;
  figures.lost += broken.filter((text) => text.startsWith('I1: lost')).length;
  figures.events += end.events.length;
  figures.calls += visit.calls.length;
  return broken;
}

/** Rows that a browser of their own plays, and those that any page does. */
const EVERYTHING = [...ROWS, ...SCENES];

for (const spec of readEngines(process.env.BROWSERS ?? 'chromium'))
  describe(`fault matrix in ${spec.title}`, () => {
    const figures: Figures = { cells: 0, runs: 0, lost: 0, events: 0, calls: 0 };
    let engine: Engine;
    let server: FaultServer;
    let visitor: Visitor | undefined;

    const leave = async (): Promise<void> => {
      await visitor?.close();
      visitor = undefined;
    };

    before(async () => {
      if (!existsSync('dist/cdn/kyc-onboarding.js')) throw new Error('Not built: `npm run build` first');
      server = await openFaultServer(page, policy);
      engine = await spec.open(server);
    });
    after(async () => {
      await engine.close();
      await server.close();
      const { cells, runs, lost, events, calls } = figures;
      const rows = new Set(EVERYTHING.filter((each) => phasesIn(spec, each).length > 0).map(({ number }) => number));
      const all = EVERYTHING.reduce((sum, { phases }) => sum + phases.length, 0);
      const tried = EVERYTHING.reduce((sum, each) => sum + phasesIn(spec, each).length, 0);
      const reasons = spec.notHere.map(({ row, reason }) => `${row} (${reason})`);
      console.log(
        `\n${spec.title}: ${rows.size} rows, ${cells} cells in ${runs} runs, ${lost} values lost, ${events} events, ${calls} calls` +
          (all > tried ? `; not run here: ${all - tried} cells: ${reasons.join(', ')}` : ''),
      );
    });
    afterEach(async function () {
      // A page on which something went wrong is not used again.
      if (this.currentTest?.state !== 'failed') return;
      await leave();
    });

    for (const each of ROWS)
      for (const phase of phasesIn(spec, each)) {
        it(`${each.number} ${each.fault}: ${PHASE_NAMES[phase]}`, async () => {
          const row = rowIn(spec, each, phase);
          const expected = expectedIn(row, phase);
          const broken: string[] = [];
          figures.cells++;
          for (const [name, variant] of Object.entries(row.variants)) {
            const runs: readonly (readonly [string, Variant, Expected])[] = [
              [name, variant, expected],
              // A fault that passes is not noticed where the question may be repeated.
              ...(row.isRepeated && isSafe(phase) ? ([[`${name} once`, { ...variant, times: 1 }, {}]] as const) : []),
            ];
            for (const [way, run, outcome] of runs) {
              const isHasty = run.fault.kind === 'files';
              // A note is told once on a page.
              if (isHasty || outcome.notes) await leave();
              visitor ??= await Visitor.open(engine, server, isHasty ? HASTY : '');
              broken.push(
                ...(await runCell(figures, visitor, phase, run, row, outcome)).map((text) => `${way} ${text}`.trim()),
              );
            }
          }
          if (broken.length > 0) throw new Error(broken.join('\n'));
        });
      }

    for (const scene of SCENES)
      for (const phase of phasesIn(spec, scene)) {
        it(`${scene.number} ${scene.fault}: ${PHASE_NAMES[phase]}`, async () => {
          const play = PLAYS[rowName(scene)];
          if (!play) throw new Error('Nobody plays this scene');
          figures.cells++;
          const stage = new Stage(engine, server);
          const broken = await play(stage, phase).finally(async () => {
            const { events, calls } = await stage.leave();
            figures.runs++;
            figures.events += events;
            figures.calls += calls;
          });
          figures.lost += broken.filter((text) => text.includes('I1: lost')).length;
          if (broken.length > 0) throw new Error(broken.join('\n'));
        });
      }

    it('has every row of the list of faults, and a play for each scene', () => {
      const numbers = [...new Set(EVERYTHING.map(({ number }) => number))].sort((one, other) => one - other);
      if (numbers.join() !== Array.from({ length: 120 }, (_, at) => at + 1).join())
        throw new Error(`${numbers.length} rows, not 120: ${numbers.join()}`);
      const cells = EVERYTHING.reduce((sum, each) => sum + phasesIn(spec, each).length, 0);
      if (cells < spec.floor) throw new Error(`${cells} cells, less than ${spec.floor}`);
      const named = [...Object.keys(PLAYS), ...[...spec.notHere, ...(spec.otherwise ?? [])].map(({ row }) => row)];
      const unknown = named.filter((name) => !EVERYTHING.some((each) => rowName(each) === name));
      if (unknown.length > 0) throw new Error(`Not in the data: ${unknown.join()}`);
    });
  });
