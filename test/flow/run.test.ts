import { expect } from 'chai';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { ok } from '../../src/domain/result.js';
import type { Announcement, FocusTarget, Saying } from '../../src/flow/effect.js';
import { createFlow, type FlowPorts } from '../../src/flow/run.js';
import type { FlowState } from '../../src/flow/state.js';
import { codeSent, createFakeService, proved, verdict } from '../support/fake-service.js';
import { createManualClock, settle } from '../support/manual-clock.js';
import { ALL_STEPS } from './all-steps.js';
import { config, NUMBER, TODAY } from './states.js';

function start(ports: Partial<FlowPorts> = {}) {
  const service = createFakeService();
  const clock = createManualClock();
  const seen = {
    states: [] as FlowState[],
    announced: [] as Announcement[],
    said: [] as Saying[],
    focused: [] as FocusTarget[],
    noted: [] as Diagnostic[],
  };
  let ids = 0;
  const flow = createFlow(config, {
    service: () => Promise.resolve(service),
    clock,
    randomId: () => `id-${++ids}`,
    steps: () => ALL_STEPS,
    loadDetours: () => Promise.resolve(),
    beforeMatch: () => Promise.resolve(true),
    locale: () => 'fr-FR',
    onChange: (state) => seen.states.push(state),
    onAnnounce: (announcement) => seen.announced.push(announcement),
    onSay: (saying) => seen.said.push(saying),
    onFocus: (target) => seen.focused.push(target),
    onDiagnostics: (diagnostics) => seen.noted.push(...diagnostics),
    ...ports,
  });
  return { flow, service, clock, ...seen };
}

const enter = { type: 'phone-entered', phone: ok({ number: NUMBER }) } as const;

async function toDetails(started: ReturnType<typeof start>): Promise<void> {
  started.flow.send(enter);
  await settle();
  await started.service.last('startProof').answer(proved);
  await started.service.last('fillIn').answer({ attributes: { givenName: 'Ada' }, check: [] });
}

describe('createFlow', () => {
  it('walks from a number to a verdict', async () => {
    const started = start();
    const { flow, service, announced, focused } = started;
    flow.send(enter);
    await settle();
    expect(service.last('startProof').request).to.deep.equal({
      phoneNumber: NUMBER,
      fields: config.attributes,
      locale: 'fr-FR',
    });
    await service.last('startProof').answer(codeSent);
    flow.send({ type: 'code-entered', code: '123456' });
    await settle();
    expect(service.last('checkCode').request).to.deep.equal({ handle: 'h1', code: '123456' });
    await service.last('checkCode').answer(proved);
    await service.last('fillIn').answer({ attributes: { givenName: 'Ada', birthdate: '1978-08-22' }, check: [] });
    flow.send({ type: 'details-entered', today: TODAY });
    await settle();
    expect(service.last('match').request).to.deep.include({
      attributes: { givenName: 'Ada', birthdate: '1978-08-22' },
      attempt: 1,
    });
    await service.last('match').answer(verdict('match'));
    expect(flow.state.step).to.equal('done');
    expect(announced.map(({ type }) => type)).to.deep.equal(['step', 'step', 'prefill', 'step', 'verdict', 'step']);
    expect(focused).to.deep.equal(['heading', 'heading', 'heading']);
  });

  it('repeats a failed match under its key, and a changed one under another', async () => {
    const started = start();
    await toDetails(started);
    const { flow, service } = started;
    const send = async () => {
      flow.send({ type: 'details-entered', today: TODAY });
      await settle();
      return service.last('match').request['key'];
    };
    const first = await send();
    await service.last('match').refuse('network');
    expect(await send()).to.equal(first);
    await service.last('match').refuse('network');
    flow.send({ type: 'typed', name: 'givenName', text: 'Grace' });
    expect(await send()).to.not.equal(first);
  });

  it('asks for other records under another key', async () => {
    const started = start();
    await toDetails(started);
    const { flow, service } = started;
    const first = service.last('fillIn').request['key'];
    flow.send({ type: 'details-entered', today: TODAY });
    await settle();
    await service.last('match').refuse('document-required');
    flow.send({ type: 'back-chosen' });
    await toDetails(started);
    expect(service.last('fillIn').request['fields']).to.include('idDocument');
    expect(service.last('fillIn').request['key']).to.not.equal(first);
  });

  it('uses other keys for another number, and for the same one proved again', async () => {
    const started = start();
    await toDetails(started);
    const { flow, service } = started;
    flow.send({ type: 'details-entered', today: TODAY });
    await settle();
    const first = service.last('match').request['key'];
    await service.last('match').refuse('expired');
    await toDetails(started);
    flow.send({ type: 'details-entered', today: TODAY });
    await settle();
    expect(service.last('match').request['key']).to.not.equal(first);
  });

  it('says that it works after one second, that it is slow after four, and nothing once it is answered', async () => {
    const { flow, service, clock, said } = start();
    flow.send(enter);
    await clock.advance(999);
    expect(said).to.deep.equal([]);
    await clock.advance(1);
    expect(said).to.deep.equal(['busy']);
    await clock.advance(3000);
    expect(said).to.deep.equal(['busy', 'slow']);
    await service.last('startProof').refuse('timeout');
    await clock.advance(60_000);
    expect(said).to.deep.equal(['busy', 'slow']);
    expect(clock.waiting).to.equal(0);
  });

  it('lets another code be sent after the wait, and calls a code expired when it is', async () => {
    const { flow, service, clock, announced } = start();
    flow.send(enter);
    await settle();
    await service.last('startProof').answer(codeSent);
    flow.send({ type: 'resend-asked' });
    expect(service.count('resendCode')).to.equal(0);
    await clock.advance(30_000);
    flow.send({ type: 'resend-asked' });
    await settle();
    expect(service.last('resendCode').request).to.deep.equal({ handle: 'h1', locale: 'fr-FR' });
    await service.last('resendCode').answer({ ...codeSent, handle: 'h2' });
    await clock.advance(600_000);
    expect(flow.state.problem?.code).to.equal('code-expired');
    expect(announced.filter(({ type }) => type === 'error')).to.have.length(1);
  });

  it('ignores the answer of a request that was cancelled', async () => {
    const { flow, service } = start();
    flow.send(enter);
    await settle();
    const question = service.last('startProof');
    flow.send({ type: 'task-cancelled' });
    expect(question.signal.aborted).to.equal(true);
    await question.answer(codeSent);
    expect(flow.state.step).to.equal('phone');
  });

  it('takes in what stands in the fields before an answer comes, so that prefill does not overwrite it', async () => {
    let onScreen: { name: 'givenName'; text: string }[] = [];
    const started = start({ takeTyped: () => onScreen.splice(0) });
    const { flow, service } = started;
    flow.send(enter);
    await settle();
    await service.last('startProof').answer(proved);
    onScreen = [{ name: 'givenName', text: 'Typed meanwhile' }];
    await service.last('fillIn').answer({ attributes: { givenName: 'Ada' }, check: [] });
    expect(flow.state.entries.givenName).to.deep.equal({
      text: 'Typed meanwhile',
      source: 'user',
      operatorText: 'Ada',
    });
  });

  it('answers a service that cannot be had with a network problem, and one that breaks with an internal one', async () => {
    const missing = start({ service: () => Promise.reject(new Error('not loaded')) });
    missing.flow.send(enter);
    await settle();
    expect(missing.flow.state.problem?.code).to.equal('network');

    const service = { ...createFakeService(), startProof: () => Promise.reject(new Error('broken')) };
    const broken = start({ service: () => Promise.resolve(service) });
    broken.flow.send(enter);
    await settle();
    expect(broken.flow.state.problem?.code).to.equal('internal');
  });

  it('takes events in turn, also those that a listener sends', () => {
    const seen: string[] = [];
    const { flow } = start({
      onAnnounce: ({ type }) => {
        seen.push(`begin ${type}`);
        if (type === 'field-invalid') flow.send({ type: 'abandoned' });
        seen.push(`end ${type}`);
      },
    });
    flow.send({ type: 'phone-entered', phone: { ok: false, problem: { code: 'missing' } } });
    expect(seen).to.deep.equal(['begin field-invalid', 'end field-invalid', 'begin cancel', 'end cancel']);
  });

  it('does nothing any more once it is disposed of', async () => {
    const { flow, service, clock, states } = start();
    flow.send(enter);
    await settle();
    const before = states.length;
    const question = service.last('startProof');
    flow.dispose();
    expect(question.signal.aborted).to.equal(true);
    await question.answer(codeSent);
    await clock.advance(10_000);
    expect(states).to.have.length(before);
    expect(clock.waiting).to.equal(0);
  });
});
