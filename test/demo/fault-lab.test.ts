/** The lab's server over real HTTP: rows by name, faults in their phase alone, an end to them, and nothing that piles up. */
import { Script } from 'node:vm';
import { expect } from 'chai';
import { messagesFor } from '../../demo/faults/expected.js';
import { expectedIn } from '../../demo/faults/rows/row.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { ja } from '../../src/locales/ja.js';
import { LAB_POLICY } from '../../demo/server/security-headers.js';
import { ROWS, rowName } from '../../demo/faults/rows.js';
import { openEvents, startDemo, type DemoHarness } from './demo-harness.js';

interface Visit {
  readonly id: string;
  readonly endpoint: string;
}

const START = { action: 'start' };
const CHECK = { action: 'check', code: '1' };
/** A question about a proof that is given elsewhere. */
const POLL = { action: 'check', returnState: 'state-1' };
const CLOSED = '95 the consent page: closed';

describe('fault lab: server', () => {
  let demo: DemoHarness;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const post = (path: string, body: unknown, type = 'application/json'): Promise<Response> =>
    fetch(demo.origin + path, {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-Correlator': 'c' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const open = async (wish: object = {}): Promise<Visit> => (await (await post('/lab/visits', wish)).json()) as Visit;
  const ask = async ({ endpoint }: Visit, route: string, body: object): Promise<number> =>
    (await post(`${endpoint}/${route}`, body)).status;

  it('switches on every row in every phase and variant', async () => {
    for (const row of ROWS)
      for (const phase of row.phases)
        for (const variant of Object.keys(row.variants)) {
          const response = await post('/lab/visits', { row: rowName(row), phase, variant });
          expect(response.status, `${rowName(row)} ${phase} ${variant}`).to.equal(201);
        }
  });

  it('names every row once', () => {
    const names = ROWS.map(rowName);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('has a sentence in every language for every message', () => {
    for (const row of ROWS)
      for (const phase of row.phases) {
        const expected = expectedIn(row, phase);
        const [first] = messagesFor(expected, en);
        if (first === undefined) continue;
        const others = [ar, de, fr, ja].map((words) => messagesFor(expected, words)[0]);
        expect(new Set([first, ...others]).size, `${rowName(row)} ${phase}`).to.equal(5);
      }
  });

  it('breaks the phase that was asked for, and no other, until the fault ends', async () => {
    const visit = await open({ row: '21 401', phase: 'V', variant: '' });
    expect(await ask(visit, 'proof', START)).to.equal(200);
    expect(await ask(visit, 'proof', CHECK)).to.equal(401);
    expect(await ask(visit, 'proof', CHECK)).to.equal(401);
    expect((await post(`/lab/visits/${visit.id}/end`, {})).status).to.equal(204);
    expect(await ask(visit, 'proof', CHECK)).to.equal(200);
  });

  it('breaks connections', async () => {
    const visit = await open({ row: '6 reset before headers', phase: 'S', variant: '' });
    const failure = await ask(visit, 'proof', START).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('keeps what happens on the page waiting until it is let go', async () => {
    const visit = await open({ row: '105 moved within the page', phase: 'M', variant: '' });
    const events = await openEvents(`${demo.origin}/lab/visits/${visit.id}/calls`);
    await events.next();
    const answer = ask(visit, 'match', { attributes: {}, attempt: 1 });
    expect(await events.next())
      .to.include('"phase":"M"')
      .and.include('waits');
    await post(`/lab/visits/${visit.id}/let-go`, {});
    expect(await answer).to.equal(200);
    await events.close();
  });

  it('forgets old visits', async () => {
    const first = await open();
    expect(await ask(first, 'proof', START)).to.equal(200);
    for (let count = 0; count < 50; count++) await open();
    expect(await ask(first, 'proof', START)).to.equal(404);
  });

  it('has a page of the operator, which ends as the person says and tells the form’s proxy', async () => {
    const visit = await open({ row: CLOSED, phase: 'C', variant: '' });
    await post(`/lab/visits/${visit.id}/end`, {});
    const start = (await (await post(`${visit.endpoint}/proof`, START)).json()) as { readonly url: string };
    expect(new URL(start.url).origin).to.equal(demo.origin);
    expect(await ask(visit, 'proof', POLL)).to.equal(409);
    const page = await (await fetch(start.url)).text();
    expect(page).to.include('value="denied"').and.include('value="granted"');
    const leave = (choice: string): Promise<Response> =>
      fetch(start.url, { method: 'POST', body: new URLSearchParams({ capture_result: choice }) });
    expect(await (await leave('denied')).text()).to.include('Close this tab');
    expect(await ask(visit, 'proof', POLL)).to.equal(403);
    await leave('partial_grant');
    expect(await ask(visit, 'proof', POLL)).to.equal(200);
    expect((await leave('nonsense')).status).to.equal(400);
    expect(await ask(visit, 'proof', POLL)).to.equal(200);
  });

  it('the operator’s page leads back, with the state that it got, or another', async () => {
    const visit = await open({ row: CLOSED, phase: 'C', variant: '', openIn: 'page' });
    await post(`/lab/visits/${visit.id}/end`, {});
    const start = (await (await post(`${visit.endpoint}/proof`, START)).json()) as {
      readonly url: string;
      readonly returnState: string;
    };
    const leave = async (choice: Record<string, string>): Promise<URLSearchParams> => {
      const body = new URLSearchParams(choice);
      const { headers } = await fetch(start.url, { method: 'POST', body, redirect: 'manual' });
      return new URL(headers.get('location') ?? '', demo.origin).searchParams;
    };
    const back = Object.fromEntries(await leave({ capture_result: 'granted' }));
    expect(back).to.deep.equal({
      visit: visit.id,
      row: CLOSED,
      phase: 'C',
      variant: '',
      state: start.returnState,
      capture_result: 'granted',
    });
    expect((await leave({ state: 'another-state' })).get('state')).to.not.equal(start.returnState);
  });

  const refused: readonly [string, string, unknown, number][] = [
    ['an unknown row', '/lab/visits', { row: '0 nothing', phase: 'S', variant: '' }, 400],
    ['a phase that the row does not have', '/lab/visits', { row: '84 send limit', phase: 'M', variant: '' }, 400],
    ['a variant of every object', '/lab/visits', { row: '21 401', phase: 'S', variant: 'constructor' }, 400],
    ['no JSON', '/lab/visits', '{', 400],
    ['no object', '/lab/visits', 'null', 400],
    ['an unknown visit', '/lab/visits/unknown/end', {}, 404],
    ['an unknown path', '/lab/else', {}, 404],
    ['an unknown proxy', '/lab/api/unknown/proof', START, 404],
  ];
  for (const [title, path, body, status] of refused)
    it(`${title}: ${status}`, async () => {
      expect((await post(path, body)).status).to.equal(status);
    });

  it('takes JSON alone', async () => {
    expect((await post('/lab/visits', '{}', 'text/plain')).status).to.equal(415);
  });

  it('refuses questions that are none', async () => {
    const visit = await open();
    for (const body of ['{', '7', `"${'x'.repeat(70_000)}"`])
      expect((await post(`${visit.endpoint}/proof`, body).catch(() => ({ status: 400 }))).status).to.equal(400);
  });

  it('the scripts of the rows can be read as a program', async () => {
    const response = await fetch(`${demo.origin}/lab/deeds.js`);
    expect(response.headers.get('content-type')).to.match(/^text\/javascript/);
    const text = await response.text();
    expect(() => new Script(text)).to.not.throw();
    expect(text).to.include('"104 taken from the page and put back: not heard"');
  });

  it('its page alone may ask elsewhere', async () => {
    const policy = async (path: string): Promise<string | null> =>
      (await fetch(demo.origin + path)).headers.get('content-security-policy');
    expect(await policy('/fault-lab')).to.equal(LAB_POLICY);
    expect(await policy('/lab/deeds.js')).to.not.equal(LAB_POLICY);
    expect(LAB_POLICY).to.include("default-src 'none'").and.not.include('unsafe');
  });
});
