/**
 * Plays random schedules of what a person, a proxy, the page and time do, against the element. A schedule that breaks something is made as
 * short as possible; the report names a seed, a path and a replay path, and
 * `SCHEDULES="1 <seed> <path> <replayPath>" npm test -- schedules` plays it again.
 */
import * as fc from 'fast-check';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { COMMANDS } from './commands.js';
import { checkRecovery } from './recover.js';
import { SignUp } from './sign-up.js';

/** Runs, seed, path and replay path, as the environment's SCHEDULES says: the runner writes it into the page. */
const wanted = document.querySelector<HTMLMetaElement>('meta[name=schedules]')?.content;
const [runs, seed, path, replayPath] = (wanted === undefined || wanted === '' ? '200' : wanted).split(' ');

const TIMEOUT = 15 * 60_000;

/** @param pages what pages write on the element; each schedule draws one */
export function playSchedules(title: string, pages: readonly Partial<KycOnboarding>[]): void {
  describe(title, function () {
    this.timeout(TIMEOUT);

    it(`${runs} random schedules: nothing typed is lost, no dead end, one end for a question, a verdict in the end`, () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...pages),
          fc.commands(COMMANDS, { maxCommands: 30, size: '+1', ...(replayPath !== undefined && { replayPath }) }),
          async (page, commands) => {
            const signUp = await SignUp.open({ openHosts: 'operator.example', ...page });
            try {
              await fc.asyncModelRun(() => ({ model: {}, real: signUp }), commands);
              const broken = await checkRecovery(signUp);
              if (broken.length > 0) throw new Error(`in the end:\n${broken.join('\n')}`);
            } finally {
              signUp.close();
            }
          },
        ),
        {
          numRuns: Number(runs),
          includeErrorInReport: true,
          ...(seed !== undefined && { seed: Number(seed) }),
          ...(path !== undefined && { path }),
        },
      ));
  });
}
