import { expect } from 'chai';
import * as fc from 'fast-check';
import { createProblem } from '../../src/domain/problem.js';
import type { Opening } from '../../src/domain/kyc-service.js';
import { ok } from '../../src/domain/result.js';
import { EVENT_TYPES, type FlowEvent } from '../../src/flow/event.js';
import { initialState, STEPS, type FlowState } from '../../src/flow/state.js';
import { transition } from './all-steps.js';
import { EXPECTED } from './expected.js';
import {
  answerOf,
  codeSent,
  config,
  details,
  longConfig,
  matching,
  NUMBER,
  phone,
  SITUATIONS,
  task,
  TODAY,
} from './states.js';
import { EVENTS, summary } from './summary.js';

const run = (state: FlowState, ...events: readonly FlowEvent[]): FlowState =>
  events.reduce((before: FlowState, event) => transition(before, event)[0], state);

describe('transition: every step × every event', () => {
  it('has every step and every event type in the table', () => {
    expect([...new Set(Object.values(SITUATIONS).map(({ step }) => step))].sort()).to.deep.equal([...STEPS].sort());
    expect([...new Set(Object.values(EVENTS).map(({ type }) => type))].sort()).to.deep.equal([...EVENT_TYPES].sort());
  });

  for (const [name, state] of Object.entries(SITUATIONS) as [keyof typeof SITUATIONS, FlowState][]) {
    describe(name, () => {
      for (const [label, event] of Object.entries(EVENTS) as [keyof typeof EVENTS, FlowEvent][]) {
        const said = EXPECTED[name][label];
        it(`${label}: ${said ?? 'nothing'}`, () => {
          expect(summary(transition(state, event), state)).to.equal(said ?? '-');
        });
      }
    });
  }
});

describe('transition: what holds in every step', () => {
  it('a late answer changes nothing', () => {
    for (const state of Object.values(SITUATIONS)) {
      const late: FlowEvent = { type: 'failed', call: 6, problem: createProblem('network'), at: '' };
      expect(transition(state, late)[0]).to.equal(state);
    }
  });

  it('another number forgets the operator’s values and keeps the typed ones', () => {
    const held = {
      givenName: { text: 'Ada', source: 'user' },
      birthdate: { text: '1978-08-22', source: 'operator', operatorText: '1978-08-22' },
    } as const;
    const before: FlowState = { ...phone, phoneNumber: NUMBER, entries: held };
    expect(run(before, { type: 'phone-entered', phone: ok({ number: NUMBER }) }).entries).to.deep.equal(held);
    expect(run(before, { type: 'phone-entered', phone: ok({ number: '+33639980009' }) }).entries).to.have.keys(
      'givenName',
    );
  });

  it('a failed attempt repeated unchanged is the same attempt; a changed one is another', () => {
    const failedOnce = run(matching, { type: 'failed', call: 7, problem: createProblem('network'), at: '' });
    const again = run(failedOnce, { type: 'details-entered', today: TODAY });
    expect(again.step === 'matching' && again.attempt.number).to.equal(1);
    const changed = run(
      failedOnce,
      { type: 'typed', name: 'givenName', text: 'Grace' },
      { type: 'details-entered', today: TODAY },
    );
    expect(changed.step === 'matching' && changed.attempt.number).to.equal(2);
  });

  it('after a verdict that is not final, the same values are a new attempt', () => {
    const answered = run(matching, { type: 'matched', call: 7, answer: answerOf('mismatch', false) });
    const again = run(answered, { type: 'details-entered', today: TODAY });
    expect(again.step === 'matching' && again.attempt.number).to.equal(2);
  });

  it('going on by hand ends in a verdict even when nobody can be reached', () => {
    const byHand = run(details, { type: 'manual-chosen', today: TODAY }, { type: 'details-entered', today: TODAY });
    const end = run(byHand, {
      type: 'failed',
      call: byHand.calls,
      problem: createProblem('offline'),
      at: '2026-11-21T10:00:00.000Z',
    });
    expect(end.step === 'done' && end.answer.verdict.decision).to.equal('unverified');
    expect(end.step === 'done' && end.answer.verdict.checkedAt).to.equal('2026-11-21T10:00:00.000Z');
  });

  it('asks for the document number that the operator wants, and requires it', () => {
    const asked = run(matching, { type: 'failed', call: 7, problem: createProblem('document-required'), at: '' });
    const empty = run(asked, { type: 'details-entered', today: TODAY });
    expect(empty.issues).to.deep.equal({ idDocument: { code: 'missing' } });
  });

  it('leads to the page of the document where nothing else was looked at, and to the first page else', () => {
    const long: FlowState = { ...matching, config: longConfig };
    const answer = answerOf('mismatch', false);
    const gate = { ...answer, verdict: { ...answer.verdict, reasons: ['document-gate'] as const } };
    expect(run(long, { type: 'matched', call: 7, answer: gate })).to.include({ step: 'details', page: 1 });
    expect(run(long, { type: 'matched', call: 7, answer })).to.include({ step: 'details', page: 0 });
  });

  it('does not ask for records that the page does not want', () => {
    const proved: FlowEvent = {
      type: 'proof-answered',
      call: 7,
      answer: { status: 'proved', method: 'code', expiresIn: 300 },
    };
    const asking = { ...SITUATIONS['phone, asking'], config: { ...config, prefill: false } };
    expect(transition(asking, proved)[1].map(({ kind }) => kind)).to.not.include('fill-in');
  });
});

describe('transition: random schedules', () => {
  const eventArbitrary = fc.constantFrom<FlowEvent>(...(Object.values(EVENTS) as FlowEvent[]));

  it('never loses a typed text, never throws, and always has a way on', () => {
    const texts = fc.record({
      type: fc.constant('typed' as const),
      name: fc.constantFrom('givenName' as const),
      text: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(eventArbitrary, texts), { maxLength: 40 }), (events) => {
        let state: FlowState = initialState(config);
        let lastTyped = '';
        for (const event of events) {
          // Answers are given to whatever is asked at that moment.
          const [next] = transition(state, 'call' in event ? { ...event, call: state.task?.call ?? 0 } : event);
          if (event.type === 'reset') lastTyped = '';
          else if (event.type === 'typed' && event.name === 'givenName' && state.step !== 'done')
            lastTyped = event.text;
          if ((next.entries.givenName?.text ?? '') !== lastTyped) return false;
          if (next.step === 'matching' && !next.task) return false;
          state = next;
        }
        return true;
      }),
      { numRuns: 5000 },
    );
  });

  it('charges nothing twice: one request under way at a time', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { maxLength: 40 }), (events) => {
        let state: FlowState = initialState(config);
        for (const event of events) {
          const wasMatching = state.step === 'matching';
          const [next, effects] = transition(
            state,
            'call' in event ? { ...event, call: state.task?.call ?? 0 } : event,
          );
          if (wasMatching && effects.some(({ kind }) => kind === 'match')) return false;
          state = next;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });

  it('sends a code only once until it may be sent again', () => {
    const sent = run(SITUATIONS['phone, asking'], { type: 'proof-answered', call: 7, answer: codeSent });
    expect(transition(sent, { type: 'resend-asked' })[1]).to.deep.equal([]);
    const later = run(sent, { type: 'elapsed', timer: 'resend' });
    expect(transition(later, { type: 'resend-asked' })[1].map(({ kind }) => kind)).to.include('resend-code');
  });

  it('says what the operator holds beside what was typed, where it could fill in nothing', () => {
    const asking: FlowState = { ...details, prefill: 'asking', task: task('fill-in') };
    const answer = { attributes: { givenName: 'Augusta' }, check: [], preview: false };
    const [next, effects] = transition(asking, { type: 'filled-in', call: 7, answer });
    expect(next.step === 'details' && next.prefill).to.equal('other');
    expect(effects).to.deep.include({ kind: 'say', saying: 'prefill-other' });
  });

  it('remembers that the operator may share only some of it', () => {
    const proof = { handle: 'h3', returnState: 's3' };
    const answer = { status: 'proved', method: 'consent', expiresIn: 300 } as const;
    const partOf = (captureResult: 'granted' | 'partial_grant'): unknown => {
      const asking = run(phone, { type: 'resumed', proof: { ...proof, captureResult } });
      const next = run(asking, { type: 'proof-answered', call: asking.calls, answer });
      return next.step === 'details' && next.isPartial;
    };
    expect(partOf('partial_grant')).to.equal(true);
    expect(partOf('granted')).to.equal(false);
  });

  it('a page of the operator that is still open has no more time than it had, unless the proxy says so', () => {
    const asking = SITUATIONS['open, asking'];
    const { handle, url, returnState, reason } = asking;
    const page: Opening = { status: 'open', handle, url, returnState, reason };
    const timersOf = (more: Partial<Opening>): readonly string[] =>
      transition(asking, { type: 'proof-answered', call: 7, answer: { ...page, ...more } })[1].flatMap((effect) =>
        effect.kind === 'timer' ? [effect.timer] : [],
      );
    expect(timersOf({})).to.deep.equal(['poll']);
    expect(timersOf({ expiresIn: 60 })).to.deep.equal(['poll', 'code']);
  });

  it('a yes that is covered does not end a wait that the proxy asked for', () => {
    const waits: FlowState = { ...SITUATIONS.consent, problem: createProblem('rate-limited', { retryAfter: 20 }) };
    expect(transition(waits, { type: 'yes-covered' })).to.deep.equal([waits, []]);
  });

  it('masked values that are not taken for a covered yes can still be confirmed, and the message goes', () => {
    const asked = run(SITUATIONS.preview, { type: 'yes-covered' }, { type: 'prefill-confirmed' });
    expect(asked).to.deep.include({ step: 'details', prefill: 'asking', problem: null });
  });

  it('nobody is asked about another page before its link was followed', () => {
    const asking = SITUATIONS['open, asking'];
    const another: Opening = {
      status: 'open',
      handle: 'h9',
      url: 'https://a.example/',
      returnState: 's9',
      reason: 'consent',
    };
    const [next, effects] = transition(asking, {
      type: 'proof-answered',
      call: 7,
      answer: another,
    });
    expect(next.step === 'open' && next.isOpened).to.equal(false);
    expect(effects.map((effect) => effect.kind === 'timer' && effect.timer)).to.deep.equal(['code']);
  });
});
