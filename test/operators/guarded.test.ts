/** What an operator in trouble may cost. */
import { install } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import { failed, ok, type Result } from '../../src/domain/result.js';
import type { Operator, OperatorAnswer } from '../../src/proxy/operator.js';
import { guarded, type GuardOptions } from '../../src/proxy/operators/guarded.js';

const NUMBER = '+33639980001';
const QUESTION = { phoneNumber: NUMBER, attributes: { givenName: 'x' } };

type Answer = Result<OperatorAnswer>;

const answered = (status: number): Answer => ok({ status, body: {} });
const refused = (code: ProblemCode): Answer => failed(createProblem(code));

describe('a guard', () => {
  let clock: ReturnType<typeof install>;
  let asked = 0;
  let answer: () => Promise<Answer>;
  beforeEach(() => {
    clock = install({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    asked = 0;
    answer = async () => answered(200);
  });
  afterEach(() => clock.uninstall());

  const open = (options: GuardOptions = {}, more: Partial<Operator> = {}) =>
    guarded({ id: 'test', match: () => ((asked += 1), answer()), ...more }, options);
  const codeOf = async (result: Promise<Answer>) => {
    const given = await result;
    return given.ok ? given.value.status : `${given.problem.code} ${given.problem.retryAfter ?? ''}`.trim();
  };

  it('hands on what was asked and what came', async () => {
    const operator = open();
    expect(await codeOf(operator.match(QUESTION))).to.equal(200);
    expect(operator.id).to.equal('test');
    expect(operator).not.to.have.any.keys('fillIn', 'code', 'wait', 'open', 'signals');
  });

  it('ends a question that takes too long', async () => {
    answer = () => new Promise(() => undefined);
    const result = codeOf(open().match(QUESTION));
    await clock.tickAsync(8000);
    expect(await result).to.equal('timeout');
  });

  const failing: readonly [string, () => Promise<Answer>][] = [
    ['a broken connection', async () => refused('provider-error')],
    ['no answer in time', async () => refused('timeout')],
    ['a status of 500', async () => answered(500)],
    ['a status of 503', async () => answered(503)],
  ];
  for (const [name, failure] of failing)
    it(`asks nobody for a while after ${name}, several times in a row`, async () => {
      answer = failure;
      const operator = open();
      for (let count = 0; count < 5; count++) await operator.match(QUESTION);
      expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 5');
      expect(asked).to.equal(5);
    });

  it('counts a question that never ended', async () => {
    answer = () => new Promise(() => undefined);
    const operator = open({ failures: 1 });
    const first = operator.match(QUESTION);
    await clock.tickAsync(8000);
    await first;
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 5');
  });

  const fine: readonly [string, () => Promise<Answer>][] = [
    ['a refusal of the person', async () => answered(404)],
    ['too many questions', async () => answered(429)],
    ['refused credentials', async () => refused('not-authorised')],
  ];
  for (const [name, refusal] of fine)
    it(`goes on asking after ${name}`, async () => {
      answer = refusal;
      const operator = open();
      for (let count = 0; count < 8; count++) await operator.match(QUESTION);
      expect(asked).to.equal(8);
    });

  it('starts counting again after an answer', async () => {
    const operator = open({ failures: 2 });
    for (const status of [500, 200, 500, 200, 500]) {
      answer = async () => answered(status);
      await operator.match(QUESTION);
    }
    expect(asked).to.equal(5);
  });

  it('counts on where a refusal says nothing about the operator', async () => {
    const operator = open(
      { failures: 2 },
      {
        wait: {
          start: async () => failed(createProblem('pending')),
          check: async () => failed(createProblem('expired')),
        },
      },
    );
    answer = async () => answered(500);
    await operator.match(QUESTION);
    await operator.wait?.check({ reference: '' });
    await operator.match(QUESTION);
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 5');
  });

  it('does not believe a browser that says that something failed', async () => {
    const check = async () => failed(createProblem('provider-error'));
    const operator = open({ failures: 1 }, { open: { reason: 'consent', start: check, check } });
    for (let count = 0; count < 3; count++) await operator.open?.check({ phoneNumber: NUMBER, reference: '' });
    expect(await codeOf(operator.match(QUESTION))).to.equal(200);
  });

  it('lets one question try after the pause, and all of them once it was answered', async () => {
    answer = async () => answered(503);
    const operator = open({ failures: 1, pause: 3000 });
    await operator.match(QUESTION);
    clock.tick(2999);
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 3');
    clock.tick(1);
    let letGo: (value: Answer) => void = () => undefined;
    answer = () => new Promise((resolve) => (letGo = resolve));
    const trying = operator.match(QUESTION);
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 1');
    expect(asked).to.equal(2);
    letGo(answered(200));
    expect(await codeOf(trying)).to.equal(200);
    answer = async () => answered(200);
    expect(await codeOf(operator.match(QUESTION))).to.equal(200);
  });

  it('waits again where the try failed', async () => {
    answer = async () => answered(503);
    const operator = open({ failures: 1 });
    await operator.match(QUESTION);
    clock.tick(5000);
    expect(await codeOf(operator.match(QUESTION))).to.equal(503);
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 5');
  });

  it('asks so many at a time and refuses the others at once', async () => {
    const letGo: ((value: Answer) => void)[] = [];
    answer = () => new Promise((resolve) => letGo.push(resolve));
    const operator = open({ concurrent: 2 });
    const running = [operator.match(QUESTION), operator.match(QUESTION)];
    expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 1');
    for (const resolve of letGo) resolve(answered(200));
    await Promise.all(running);
    answer = async () => answered(200);
    expect(await codeOf(operator.match(QUESTION))).to.equal(200);
  });

  it('does not take its own refusals for failures of the operator', async () => {
    answer = () => new Promise(() => undefined);
    const operator = open({ concurrent: 1, failures: 2 });
    void operator.match(QUESTION);
    for (let count = 0; count < 4; count++) expect(await codeOf(operator.match(QUESTION))).to.equal('provider-error 1');
  });

  it('guards every question, and leaves what is no question', async () => {
    const gone = async () => failed(createProblem('provider-error'));
    const operator = guarded<Required<Omit<Operator, 'capabilities'>>>(
      {
        id: 'test',
        code: { length: 4, expiresIn: 60, send: gone, check: gone },
        wait: { start: gone, check: gone },
        open: { reason: 'network', start: gone, check: gone },
        fillIn: gone,
        match: gone,
        signals: async () => [await gone(), await gone()],
      },
      { failures: 8 },
    );
    const subject = { phoneNumber: NUMBER };
    const open = { ...subject, fields: [], returnUrl: 'https://shop.test', state: 's' };
    await operator.code.send({ ...subject, message: '' });
    await operator.code.check({ reference: '', code: '' });
    await operator.wait.start({ ...subject, fields: [] });
    await operator.wait.check({ reference: '' });
    await operator.open.start(open);
    await operator.open.check({ ...subject, reference: '' });
    await operator.fillIn({ ...subject, fields: [] });
    await operator.match(QUESTION);
    await operator.signals({ ...subject, names: [] });
    expect(operator.code.length).to.equal(4);
    expect(operator.open.reason).to.equal('network');
    const refusal = failed(createProblem('provider-error', { retryAfter: 5 }));
    expect(await operator.match(QUESTION)).to.deep.equal(refusal);
    expect(await operator.signals({ ...subject, names: [] })).to.deep.equal([refusal]);
  });

  it('keeps an operator that is an object of a class', async () => {
    class Own implements Operator {
      readonly id = 'own';
      readonly status = 204;
      async fillIn(): Promise<Answer> {
        return answered(this.status);
      }
    }
    expect(await codeOf(guarded(new Own()).fillIn())).to.equal(204);
  });

  it('lets a mistake of the programmer through', async () => {
    answer = () => Promise.reject(new RangeError('mistake'));
    let thrown: unknown;
    await open()
      .match(QUESTION)
      .catch((error: unknown) => (thrown = error));
    expect(thrown).to.be.instanceOf(RangeError);
  });
});
