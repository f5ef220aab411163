/**
 * What a proxy is held to, as data: every line of the report with the section of `docs/proxy-protocol.md` that says so. How a line is
 * tried is in the `check-*.ts` files; a line that none of them came to is reported as not checked.
 */

/** One line of the report. */
export interface LineSpec {
  /** What a proxy does that passes. */
  readonly title: string;
  /** Heading in `docs/proxy-protocol.md`. */
  readonly section: string;
}

export const LINES = {
  'requests.method': { title: 'Another method than POST is refused with 405', section: 'Requests' },
  'requests.content-type': { title: 'A body that is not JSON is refused with 415', section: 'Checklist' },
  'requests.size': { title: 'A body of more than 16 KiB is refused with 413', section: 'Checklist' },
  'requests.json': { title: 'A body that cannot be read is refused with invalid-input', section: 'Errors' },
  'requests.members': { title: 'A body without what is needed is refused with invalid-input', section: 'Errors' },
  'requests.number': { title: 'A number that is not E.164 is refused with invalid-input', section: 'POST /proof' },
  'requests.receipt': {
    title: 'A receipt in another shape is refused with invalid-input',
    section: 'What the person agreed to',
  },
  'requests.path': { title: 'A path that is none is refused with 404', section: 'Errors' },

  'origins.foreign': { title: 'Pages of other origins are refused with 403', section: 'Other origins' },
  'origins.reflection': { title: 'Pages of other origins get no leave to read', section: 'Other origins' },
  'origins.preflight': { title: 'A listed origin gets its preflight answered', section: 'Other origins' },
  'origins.listed': { title: 'A listed origin may read every answer, errors included', section: 'Other origins' },
  'origins.exposed': { title: 'Headers that the widget reads are exposed', section: 'Other origins' },
  'origins.session': { title: 'A listed origin gets its session in the answer', section: 'Session' },

  'session.cookie': { title: 'The cookie is out of reach of scripts and other sites', section: 'Session' },
  'session.name': { title: 'The session has a name that nobody can guess', section: 'Session' },
  'session.planted': { title: 'A session that was planted is not taken over', section: 'Session' },
  'session.renewed': { title: 'The session has a new name after the proof', section: 'Session' },

  'proof.start': { title: 'A start is answered in a way that the widget reads', section: 'POST /proof' },
  'proof.code-length': { title: 'Codes have at least six characters', section: 'Checklist' },
  'proof.handle': { title: 'Handles are random and say nothing about the number', section: 'Checklist' },
  'proof.sends': { title: 'Another code right away is refused with 429', section: 'Checklist' },
  'proof.wrong-code': { title: 'A wrong code is refused with 422 code-invalid', section: 'Errors' },
  'proof.unknown-handle': { title: 'A handle that nobody gave out is refused with 410', section: 'Errors' },
  'proof.foreign-handle': { title: 'A handle is of no use in another session', section: 'Checklist' },
  'proof.proved': { title: 'The right code proves the number', section: 'POST /proof' },
  'proof.checks': { title: 'A code can be tried a few times only', section: 'Checklist' },
  'proof.pending': {
    title: 'Before the person decided elsewhere, a check is answered with 409 pending',
    section: 'wait: the person confirms on their phone',
  },
  'proof.return-state': {
    title: 'A state that is not the handle’s is refused with 410 expired',
    section: 'open: a page of the operator',
  },
  'proof.cancelled': { title: 'A proof that was cancelled is over', section: 'POST /proof' },
  'proof.enumeration': { title: 'Answers before the proof do not depend on the number', section: 'POST /proof' },
  'proof.timing': { title: 'Answers before the proof take the same time', section: 'POST /proof' },
  'proof.record-first': { title: 'No record before a proof', section: 'POST /fill-in' },
  'proof.match-first': { title: 'No match before a proof, or its decision alone', section: 'Checklist' },
  'proof.session': { title: 'A proof is good for its own session alone', section: 'POST /fill-in' },
  'proof.number': { title: 'A proof is good for its own number alone', section: 'POST /fill-in' },

  'record.shape': { title: 'A record is answered in a way that the widget reads', section: 'POST /fill-in' },
  'record.asked': { title: 'A record holds only what was asked', section: 'POST /fill-in' },
  'record.masked': { title: 'Masked values do not hold the values', section: 'Masked values' },
  'record.confirmed': { title: 'Values behind masked ones come once, and only those shown', section: 'Masked values' },

  'match.empty': { title: 'A match of nothing is refused with 422 nothing-to-check', section: 'Errors' },
  'match.shape': { title: 'A match is answered in a way that the widget reads', section: 'POST /match' },
  'match.reference': { title: 'The reference cannot be guessed', section: 'POST /match' },
  'match.manual': { title: 'Going on by hand is recorded as unverified', section: 'POST /match' },
  'match.limit': { title: 'Matches are limited', section: 'Checklist' },

  'repeating.record': { title: 'The same key and record request have the same answer', section: 'Repeating' },
  'repeating.match': { title: 'The same key and match have the same answer', section: 'Repeating' },
  'repeating.parallel': { title: 'So have they when they arrive at once', section: 'Repeating' },
  'repeating.conflict': { title: 'The same key with another body is refused with 422', section: 'Repeating' },
  'repeating.promise': { title: 'What KYC-Idempotency says is yes', section: 'Repeating' },
  'repeating.calls': { title: 'The operator is asked once for a key', section: 'Repeating' },

  'token.reissued': { title: 'The session that matched gets another signed verdict, nobody else', section: 'Requests' },
  'token.keys': { title: 'The published keys are public ones', section: 'Requests' },

  'answers.reachable': { title: 'Every request is answered', section: 'Requests' },
  'answers.redirect': { title: 'No answer is a redirect', section: 'Requests' },
  'answers.content-type': { title: 'Every answer is JSON, and every refusal a problem', section: 'Requests' },
  'answers.problem': { title: 'Every refusal has a code, and a status that fits it', section: 'Errors' },
  'answers.wait': { title: 'A time to wait is one that the widget reads', section: 'Requests' },
  'answers.no-store': { title: 'No answer is stored: Cache-Control: no-store', section: 'Checklist' },
  'answers.validators': { title: 'No answer has an ETag or a Last-Modified', section: 'Checklist' },
  'answers.correlator': { title: 'The correlator comes back, or none', section: 'Requests' },
  'answers.protocol': { title: 'Every answer says KYC-Protocol: 1', section: 'Requests' },

  'leaks.number': { title: 'The number is in no URL, header or error', section: 'Checklist' },
  'leaks.values': { title: 'What was typed is in no URL, header or error', section: 'Checklist' },
  'leaks.inside': { title: 'No answer shows the program: traces, files, pages of a framework', section: 'Checklist' },
  'leaks.banners': { title: 'No header names the framework or its version', section: 'Checklist' },
  'leaks.logs': { title: 'The number and what was typed are in no log', section: 'Checklist' },
} as const satisfies Record<string, LineSpec>;

export type LineId = keyof typeof LINES;

export const LINE_IDS = Object.keys(LINES) as readonly LineId[];
