/**
 * Trestle Real Contact 1.1: flat keys with a dot in them. Each answer says whether the name goes with the number, with the address or with
 * the mail address; `null` where Trestle cannot say. The grade says how well somebody can be reached, not who they are, so it is a signal.
 * Real Contact 1.0 answered a number of unknown scale (`person.match_score`), which is not read.
 * There is no writer: the API takes a person's data in the query of a GET request, where logs keep them.
 * Source: Trestle Real Contact API 1.1, where the type of the line is `phone.linetype` on the wire and `phone.line_type` in the
 * documentation.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const trestleRealContactTable: MatchTable = {
  dialect: 'trestle-real-contact',
  answers: { name: 'phone.name_match' },
  // Whether somebody of that name lives there or reads mail there; not whether the owner of the number does.
  otherIdentity: { address: 'address.name_match', email: 'email.name_match' },
  words: YES_OR_NO,
  signals: {
    numberValid: 'phone.is_valid',
    lineType: ['phone.linetype', 'phone.line_type'],
    activityPercent: 'phone.activity_score',
    contactGrade: 'phone.contact_grade',
  },
};

export const trestleRealContactReader = createMatchReader(trestleRealContactTable);
