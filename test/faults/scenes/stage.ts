/**
 * Where scenes are played: rows that need a page, a tab or a browser of their own.
 */
import type { Phase } from '../../../demo/faults/phase.js';
import type { FaultServer } from '../support/fault-server.js';
import type { Look } from '../support/page.js';
import type { Engine } from '../support/tab.js';
import { Visitor } from '../support/visitor.js';

/** @returns what is broken, in sentences; none where all is well */
export type Play = (stage: Stage, phase: Phase) => Promise<readonly string[]>;

export class Stage {
  readonly #visitors: Visitor[] = [];

  constructor(
    readonly engine: Engine,
    readonly server: FaultServer,
  ) {}

  /**
   * @param before a script for the page before any other
   * @param keepsPages for Back and Forward
   */
  async enter(before = '', keepsPages = false): Promise<Visitor> {
    return this.keep(await Visitor.open(this.engine, this.server, before, keepsPages));
  }

  keep(visitor: Visitor): Visitor {
    this.#visitors.push(visitor);
    return visitor;
  }

  /** What the visitors were told and asked, for the figures of the matrix; nothing stays open. */
  async leave(): Promise<{ readonly events: number; readonly calls: number }> {
    let events = 0;
    let calls = 0;
    for (const visitor of this.#visitors.splice(0)) {
      const look = await visitor.look().catch(() => undefined);
      events += look?.events.length ?? 0;
      calls += visitor.visit.calls.length;
      await visitor.close();
    }
    return { events, calls };
  }
}

/** Collects sentences. */
export interface Critic {
  readonly broken: string[];
  expects(isSo: boolean, sentence: string): void;
}

export function createCritic(): Critic {
  const broken: string[] = [];
  return { broken, expects: (isSo, sentence) => void (isSo || broken.push(sentence)) };
}

export const errorsIn = ({ events }: Look): readonly string[] =>
  events.filter(({ name }) => name === 'kyc-error').map(({ detail }) => String(detail.code));

export const notesIn = ({ events }: Look): readonly string[] =>
  events.filter(({ name }) => name === 'kyc-diagnostic').map(({ detail }) => String(detail.code));

export const countOf = ({ events }: Look, wanted: string): number =>
  events.filter(({ name }) => name === wanted).length;

/** Up to the end, from wherever the visitor stands before the code. */
export async function finish(visitor: Visitor): Promise<Look> {
  for (let turn = 0; turn < 5; turn++) {
    const { step } = await visitor.look();
    if (step === 'done') break;
    if (step === 'details') {
      await visitor.typeMissing();
      await visitor.press();
      await visitor.isAt('done');
    } else await visitor.goOn('M');
  }
  return visitor.look();
}
