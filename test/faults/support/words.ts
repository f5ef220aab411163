/** Everything that the widget says in English: the words of rare steps are in a file of their own. */
import { enDetours } from '../../../src/locales/en-detours.js';
import { en } from '../../../src/locales/en.js';

export const words = { ...enDetours, ...en };
