/**
 * The browsers that the fault matrix runs in, what cannot be tried in which of them, and how much has to be.
 */
import type { Expected } from '../../../demo/faults/expected.js';
import type { Phase } from '../../../demo/faults/phase.js';
import { rowName } from '../../../demo/faults/rows.js';
import type { Row } from '../../../demo/faults/rows/row.js';
import { openFirefox, openWebKit } from './driver.js';
import { openDriven } from './driver-tab.js';
import type { FaultServer } from './fault-server.js';
import { openChromium } from './playwright-tab.js';
import type { Engine } from './tab.js';

/** A row that cannot be tried. */
interface NotHere {
  /** Its name. */
  readonly row: string;
  /** Letters of the phases in which it cannot; else in none of its own. */
  readonly phases?: string;
  readonly reason: string;
}

/** A row of which something else comes here, because the engine itself does something else. */
interface Otherwise {
  readonly row: string;
  readonly phases: string;
  readonly expected: Expected;
}

export interface EngineSpec {
  readonly title: string;
  readonly open: (server: FaultServer) => Promise<Engine>;
  /** So many cells at least: else it tried nothing, and said nothing of it. */
  readonly floor: number;
  readonly notHere: readonly NotHere[];
  readonly otherwise?: readonly Otherwise[];
}

/** The HTML standard remembers for the life of a page that a module could not be had; the other engines fetch it again. */
const FORGETS_NO_MODULE = 'a file that it could not fetch once it never fetches again on this page';

const ENGINES = {
  chromium: {
    title: 'Chromium',
    open: ({ origin }) => openChromium(origin),
    floor: 600,
    notHere: [],
  },
  firefox: {
    title: 'Firefox',
    open: (server) => openDriven(openFirefox, server),
    floor: 597,
    notHere: [
      { row: '1 offline before anything was fetched', reason: FORGETS_NO_MODULE },
      { row: '14 an ad blocker, of our own files', reason: FORGETS_NO_MODULE },
      {
        row: '109 Back and Forward, the page is kept',
        phases: 'P',
        reason: 'it keeps no page with a question on its way',
      },
    ],
  },
  webkit: {
    title: 'WebKit',
    open: (server) => openDriven(openWebKit, server),
    floor: 598,
    notHere: [{ row: '114 an input method while the form changes', reason: 'its driver has no input method' }],
    otherwise: [
      // Others silently repeat a question that a kept connection lost; libsoup repeats none that has a body. Where there is a key, the
      // widget does.
      { row: '17 a kept connection is closed meanwhile', phases: 'VC', expected: { code: 'network' } },
      // A body that ends too early is whole for libsoup: what is missing shows when it is read, and nobody knows that it was the line.
      { row: '47 cut in the middle', phases: 'SVPM', expected: { code: 'protocol' } },
    ],
  },
} as const satisfies Readonly<Record<string, EngineSpec>>;

/** Phases in which a row is tried in an engine. */
export const phasesIn = (
  { notHere }: EngineSpec,
  row: { readonly number: number; readonly fault: string; readonly phases: readonly Phase[] },
): readonly Phase[] =>
  row.phases.filter(
    (phase) => !notHere.some((each) => each.row === rowName(row) && (each.phases?.includes(phase) ?? true)),
  );

/** A row's expectations are those of every engine, where nothing else is said. Only what the network lost is asked again. */
export const rowIn = ({ otherwise = [] }: EngineSpec, row: Row, phase: Phase): Row => {
  const other = otherwise.find((each) => each.row === rowName(row) && each.phases.includes(phase));
  if (!other) return row;
  const { code } = other.expected;
  return { ...row, expected: other.expected, isRepeated: row.isRepeated === true && code === 'network' };
};

const isEngine = (name: string): name is keyof typeof ENGINES => Object.hasOwn(ENGINES, name);

/** Engines by names such as `firefox,webkit`; throws for one that is not known. */
export const readEngines = (names: string): readonly EngineSpec[] =>
  names.split(',').map((name) => {
    if (!isEngine(name)) throw new Error(`BROWSERS knows ${Object.keys(ENGINES).join(', ')}, not "${name}"`);
    return ENGINES[name];
  });
