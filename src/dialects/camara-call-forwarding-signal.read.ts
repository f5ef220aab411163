/**
 * CAMARA Call Forwarding Signal 0.2 and 0.3, both operations: the kinds of forwarding that are on, which is a bare list, or whether unconditional
 * forwarding is. Spoken by operators and through Nokia Network as Code.
 * Source: call-forwarding-signal.yaml 0.2.0-rc.1 (`conditional_unavailable`, `conditional_no_reply`) and 0.3.0 (`conditional_not_reachable`,
 * `conditional_no_answer`).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraCallForwardingSignalTable: MatchTable = {
  dialect: 'camara-call-forwarding-signal',
  list: 'callForwardings',
  answers: {},
  words: YES_OR_NO,
  signals: {
    callForwarding: {
      at: ['callForwardings', 'active'],
      // Of the operation that asks for unconditional forwarding alone. Where that is off, others may be on: this is not `inactive`.
      words: { true: ['unconditional'], false: [] },
    },
  },
};

/** Holds a signal alone. Has to be named for the answer `active`, a key that anybody may use. */
export const camaraCallForwardingSignalReader = createMatchReader(camaraCallForwardingSignalTable);
