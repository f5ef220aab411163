/**
 * What the time of an answer tells somebody who has proved nothing about a number: starts and wrong codes for numbers that the operator knows and for
 * those that it refuses, in turns and in random order, one at a time. The operator answers all of them at once, so what differs is our own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { post, start } from './proxy.mjs';
import { median, shuffled } from './statistics.mjs';

/** How a number is proved, and where the proxy remembers: the process serves each below its name. */
const WAYS = ['code', 'code-sqlite', 'wait', 'wait-sqlite'];

/** The digit by which the bench's operator tells numbers apart. `known, again` differs from `known` by nothing: it shows the noise. */
const CLASSES = {
  known: 0,
  'known, again': 1,
  'unknown number': 2,
  'not our operator': 3,
  'no consent': 4,
  blocked: 5,
};

/** How often a value of the one is greater than one of the other: 0.5 where nobody can tell them apart. */
function superiority(ones, others) {
  const later = ones.map((one) => others.filter((other) => one > other).length);
  return later.reduce((sum, each) => sum + each, 0) / (ones.length * others.length);
}

let asked = 0;

/** The same words for everybody are promised; the same mistake for everybody would be no measurement. */
function mustBe(expected, { status, text }) {
  if (status !== expected) throw new Error(`Answered with ${status}, not ${expected}: ${text}`);
}

/** One person at a form: milliseconds for the start, and for a first check. */
async function visit(server, agent, way, digit) {
  const isCode = way.startsWith('code');
  const phoneNumber = `+3363${digit}${String(asked++).padStart(6, '0')}`;
  const begun = performance.now();
  const started = await post(server, agent, `/${way}/proof`, { action: 'start', phoneNumber });
  const between = performance.now();
  mustBe(200, started);
  const { handle } = JSON.parse(started.text);
  const check = { action: 'check', handle, ...(isCode && { code: '000000' }) };
  const checked = await post(server, agent, `/${way}/proof`, check, started.cookie);
  const ended = performance.now();
  mustBe(isCode ? 422 : 409, checked);
  const shape = [started, checked].map(({ status, text }) => `${status} ${text.replace(handle, '').length}`).join();
  return { start: between - begun, check: ended - between, shape };
}

/**
 * @param count visits of each class
 * @returns for each way of proving and each class: shapes of its answers, medians in ms and in those of known numbers, how often it is later than one
 */
export async function measureEnumeration(dist, count) {
  const folder = mkdtempSync(join(tmpdir(), 'kyc-bench-'));
  const server = await start('enumeration', [], dist, '', folder, ...WAYS);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const results = {};
  try {
    for (const way of WAYS) {
      const visits = Object.fromEntries(Object.keys(CLASSES).map((name) => [name, []]));
      // The first tenth warms up.
      for (let turn = -count / 10; turn < count; turn++)
        for (const [name, digit] of shuffled(Object.entries(CLASSES))) {
          const took = await visit(server, agent, way, digit);
          if (turn >= 0) visits[name].push(took);
        }
      const figures = (name, question) => {
        const [times, known] = [name, 'known'].map((each) => visits[each].map((took) => took[question]));
        return { median: median(times), ratio: median(times) / median(known), later: superiority(times, known) };
      };
      results[way] = Object.keys(CLASSES).map((name) => ({
        name,
        shapes: [...new Set(visits[name].map(({ shape }) => shape))],
        start: figures(name, 'start'),
        check: figures(name, 'check'),
      }));
    }
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
