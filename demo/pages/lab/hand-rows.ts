/** Rows that no data can switch on, because they are about the browser around the page: what to do by hand, and what then happens. */
import { ROWS } from '../../faults/rows.js';

export interface HandRow {
  readonly number: number;
  readonly fault: string;
  /** What to do. */
  readonly todo: string;
  readonly expected: string;
}

const KEPT = 'What was typed is still there, and the form can be used.';

const BY_HAND: readonly HandRow[] = [
  {
    number: 106,
    fault: 'mounted, unmounted and mounted again at once',
    todo: 'Open the form in an app with React’s StrictMode; or type half of the form here and choose row 104 or 105.',
    expected: 'One kyc-ready, and nothing is asked twice.',
  },
  {
    number: 109,
    fault: 'Back and Forward, the page is kept',
    todo: 'Fill in half of the form, follow the link to the sign-up page, then press Back in the browser.',
    expected: `The same step. ${KEPT} The operator’s values and the code are gone.`,
  },
  {
    number: 110,
    fault: 'Back and Forward, the page is built again',
    todo: 'Fill in half of the form, then reload the page.',
    expected: 'The form begins at the number. No operator’s value comes back.',
  },
  {
    number: 112,
    fault: 'two tabs',
    todo: 'Open this page in a second tab, and go through both forms in turn.',
    expected: 'Each tab goes on by itself, and loses nothing.',
  },
  {
    number: 113,
    fault: 'autofill, a password manager, a pasted number',
    todo: 'Paste a number such as 06.39-98 00 04, or let the browser fill in the form.',
    expected: 'The number is read, and stands there as it was pasted.',
  },
  {
    number: 114,
    fault: 'an input method while the form changes',
    todo: 'Switch row 18 on for the records, and type a name with a Japanese or Chinese input method while they are asked for.',
    expected: 'The composition goes on; no character is lost or doubled.',
  },
  {
    number: 118,
    fault: 'storage or cookies blocked',
    todo: 'Block cookies and site data of this address in the browser’s settings, then reload the page.',
    expected: 'The form works as before.',
  },
];

/** None whose number is in the data. */
export const HAND_ROWS: readonly HandRow[] = BY_HAND.filter(({ number }) => !ROWS.some((row) => row.number === number));
