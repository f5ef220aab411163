/**
 * Rows of the fault matrix that no server and no line of script can switch on: they need a browser that leaves the page, loads it anew,
 * opens a second tab, or lacks something. In words for whoever does it by hand; the tests play them in a browser of their own.
 */
import { PHASES, type Phase } from './phase.js';

export interface Scene {
  readonly number: number;
  readonly fault: string;
  readonly phases: readonly Phase[];
  /** What to do by hand. */
  readonly todo: string;
  readonly expected: string;
}

const KEPT = 'What was typed is still there, and the form can be used.';

const scene = (number: number, fault: string, phases: string, todo: string, expected: string): Scene => ({
  number,
  fault,
  phases: PHASES.filter((phase) => phases.includes(phase)),
  todo,
  expected,
});

const IN_PLACE =
  'Choose row 95, “the consent page: closed”, let the operator’s page open in place of this page, switch the row on, end the fault at ' +
  'once, and follow the link.';

export const SCENES: readonly Scene[] = [
  scene(
    95,
    'the consent page leads back: allowed, partly, refused, failed, too late',
    'C',
    `${IN_PLACE} Press each of its buttons in turn.`,
    'The form goes on, or says at the number why it does not.',
  ),
  scene(
    97,
    'the way back has a foreign state, none, or one that was used',
    'C',
    `${IN_PLACE} Come back with a state that nobody gave out; then reload the page.`,
    'The number is asked for again, and a kyc-diagnostic says return-state-unknown. After a reload nothing is gone on with.',
  ),
  scene(
    99,
    'the new tab is blocked',
    'CN',
    'Block pop-ups of this address in the browser’s settings, choose row 95, “the consent page: closed”, and follow the link.',
    `The link is still there, and opens the page when it is followed again. ${KEPT}`,
  ),
  scene(
    100,
    'the page is left for the operator’s, and loaded anew',
    'CN',
    `${IN_PLACE} Allow it.`,
    'That the details may have to be typed again is said before. The form then goes on, and knows the number.',
  ),
  scene(
    106,
    'mounted, unmounted and mounted again at once',
    'S',
    'Open the form in an app with React’s StrictMode; or type half of the form here and choose row 104 or 105.',
    'One kyc-ready, and nothing is asked twice.',
  ),
  scene(
    109,
    'Back and Forward, the page is kept',
    'SVPM',
    'Fill in half of the form, follow the link to the sign-up page, then press Back in the browser.',
    `The same step. ${KEPT} The operator’s values and the code are gone.`,
  ),
  scene(
    110,
    'Back and Forward, the page is built again',
    'SVPM',
    'Fill in half of the form, then reload the page.',
    'The form begins at the number. No operator’s value comes back.',
  ),
  scene(
    112,
    'two tabs',
    'VM',
    'Open this page in a second tab, and go through both forms in turn.',
    'Each tab goes on by itself, and loses nothing.',
  ),
  scene(
    113,
    'autofill, a password manager, a pasted number',
    'SM',
    'Paste a number such as 06.39-98 00 04, or let the browser fill in the form.',
    'The number is read, and stands there as it was pasted.',
  ),
  scene(
    114,
    'an input method while the form changes',
    'PM',
    'Switch row 18 on for the records, and type a name with a Japanese or Chinese input method while they are asked for.',
    'The composition goes on; no character is lost or doubled.',
  ),
  scene(
    118,
    'storage or cookies blocked, parts of the browser missing',
    'ACM',
    'Block cookies and site data of this address in the browser’s settings, then reload the page.',
    'The form works as before.',
  ),
];
