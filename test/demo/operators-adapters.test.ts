/**
 * The adapters of the package against the simulators, over HTTP: every provider answers for the first person, and every way of proving a number and of
 * getting a token works and fails as it should.
 */
import { createPublicKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createOperators } from '../../demo/operators/all.js';
import type { Provider } from '../../demo/operators/provider.js';
import { serve } from '../../demo/server/node-adapter.js';
import { normaliseFillIn, normaliseMatch, normaliseSignals } from '../../src/entry/normalise.js';
import {
  authorisationCode,
  camara,
  ciba,
  clientCredentials,
  incode,
  jwtBearer,
  masOrange,
  nokia,
  oauthClient,
  prelude,
  telefonica,
  type OAuthClientOptions,
  type Operator,
} from '../../src/entry/operators.js';
import { findPerson } from '../../src/sandbox/people.js';
import { RETURN, ask, createWorld, type Simulator } from './simulator-world.js';

const [LINE, NEAR] = ['+33639980001', '+33639980002'];
const PUBLIC = 'https://operator.test';
const world = { ...createWorld(), now: Date.now };
const messages: string[] = [];
const operators = createOperators({
  ...world,
  onSms: ({ text }) => void messages.push(text),
  publicKey: createPublicKey(world.privateKey).export({ format: 'jwk' }),
  redirectUris: [RETURN],
  basePath: '',
  publicOrigin: PUBLIC,
  masOrangeBackchannel: { expiresIn: 60, interval: 1 },
});
const route: Simulator = (request) => operators(request) ?? Promise.resolve(new Response(null, { status: 404 }));

describe('the adapters against the simulators', () => {
  let server: Server;
  let origin = '';

  before((done) => {
    server = createServer((incoming, outgoing) => serve(route, incoming, outgoing));
    server.listen(0, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

  const root = (name: Provider) => `${origin}/${name}`;
  const client = (base: string, more: Partial<OAuthClientOptions> = {}) =>
    oauthClient({ issuer: base, clientId: 'sandbox-client', secret: 'sandbox-secret', ...more } as OAuthClientOptions);
  const keyClient = (base: string) => {
    const key = { ...world.privateKey.export({ format: 'jwk' }), alg: 'ES256' };
    return oauthClient({ issuer: base, clientId: 'sandbox-key-client', key });
  };

  const make: Readonly<Record<Provider, () => Operator>> = {
    camara: () => camara({ baseUrl: root('camara'), auth: clientCredentials(client(root('camara'))) }),
    nokia: () => nokia({ baseUrl: root('nokia'), key: 'sandbox-nokia-key' }),
    telefonica: () => telefonica({ baseUrl: root('telefonica'), auth: clientCredentials(client(root('telefonica'))) }),
    masorange: () => {
      const base = `${root('masorange')}/orgs/sandbox`;
      const auth = clientCredentials(client(base));
      return masOrange({ baseUrl: root('masorange'), organisation: 'sandbox', auth });
    },
    prelude: () => prelude({ baseUrl: root('prelude'), key: 'sandbox-prelude-key' }),
    incode: () => incode({ baseUrl: root('incode'), key: 'sandbox-incode-key', session: 'sandbox-session' }),
  };

  async function match(operator: Operator, phoneNumber = LINE, grant?: string) {
    const { givenName = '', familyName = '', birthdate = '' } = findPerson(LINE)?.record ?? {};
    const attributes = { givenName, familyName, birthdate };
    const answer = await operator.match?.({ phoneNumber, attributes, ...(grant !== undefined && { grant }) });
    if (!answer?.ok) throw new Error(answer?.problem.code ?? 'no match');
    return normaliseMatch(answer.value);
  }

  for (const [name, create] of Object.entries(make))
    it(`${name}: the first person matches, and nobody else's line does`, async () => {
      const operator = create();
      const { verdict, diagnostics } = await match(operator);
      expect([verdict?.decision, diagnostics]).to.deep.equal(['match', []]);
      const near = await match(operator, NEAR);
      expect(near.verdict?.decision).to.equal('mismatch');
    });

  it('wrong credentials are the customer’s fault, everywhere', async () => {
    const wrong: readonly Operator[] = [
      camara({ baseUrl: root('camara'), auth: clientCredentials(client(root('camara'), { secret: 'x' })) }),
      nokia({ baseUrl: root('nokia'), key: 'x' }),
      prelude({ baseUrl: root('prelude'), key: 'x' }),
      incode({ baseUrl: root('incode'), key: 'x', session: 'sandbox-session' }),
      incode({ baseUrl: root('incode'), key: 'sandbox-incode-key', session: 'x' }),
    ];
    for (const operator of wrong) {
      const answer = await operator.match?.({ phoneNumber: LINE, attributes: { givenName: 'X' } });
      const code = answer?.ok ? normaliseMatch(answer.value).problem?.code : answer?.problem.code;
      expect(code, operator.id).to.equal('not-authorised');
    }
  });

  it('a code by text message', async () => {
    const { code } = camara({
      baseUrl: root('camara'),
      auth: clientCredentials(client(root('camara'))),
      code: { length: 6, expiresIn: 600 },
    });
    const sent = await code?.send({ phoneNumber: LINE, message: 'Code {{code}}' });
    if (!code || !sent?.ok) throw new Error('not sent');
    const { reference } = sent.value;
    expect(await code.check({ reference, code: 'x' })).to.deep.include({ ok: false });
    expect(await code.check({ reference, code: messages.at(-1)?.slice(5) ?? '' })).to.deep.include({ ok: true });
  });

  const waiting: readonly ['camara' | 'telefonica' | 'masorange', string][] = [
    ['camara', ''],
    ['telefonica', ''],
    ['masorange', '/orgs/sandbox'],
  ];
  for (const [name, path] of waiting)
    it(`${name}: the person confirms on the phone, and the token is good for a match`, async () => {
      const base = `${root(name)}${path}`;
      const wait = ciba(client(base));
      const shared = { baseUrl: root(name), auth: clientCredentials(client(base)), wait };
      const operator = { camara, telefonica, masorange: masOrange }[name]({ ...shared, organisation: 'sandbox' });
      const started = await operator.wait?.start({ phoneNumber: LINE, fields: ['givenName'] });
      if (!started?.ok) throw new Error(started?.problem.code ?? 'cannot wait');
      const { reference } = started.value;
      const pending = await operator.wait?.check({ reference });
      expect(pending?.ok === false && pending.problem.code).to.equal('pending');
      const [question] = world.phone.questions;
      world.phone.answer(question?.id ?? '', 'refuse');
      const again = await operator.wait?.start({ phoneNumber: LINE, fields: ['givenName'] });
      if (!again?.ok) throw new Error('cannot wait');
      world.phone.answer(world.phone.questions[0]?.id ?? '', 'allow');
      const proved = await operator.wait?.check(again.value);
      if (!proved?.ok) throw new Error(proved?.problem.code ?? 'not proved');
      expect((await match(operator, LINE, proved.value.grant)).verdict?.decision).to.equal('match');
    });

  const networks: readonly ['mobile-data' | 'another-number' | 'wifi' | 'password', string][] = [
    ['mobile-data', 'proved'],
    ['another-number', 'subject-mismatch'],
    ['wifi', 'not-supported'],
    ['password', 'not-supported'],
  ];
  for (const [connection, expected] of networks)
    it(`the network at ${connection}: ${expected}`, async () => {
      const door = keyClient(root('camara'));
      const operator = camara({
        baseUrl: root('camara'),
        auth: clientCredentials(door),
        open: authorisationCode(door),
      });
      const asked = { phoneNumber: LINE, fields: ['givenName'] as const, returnUrl: RETURN, state: 'state-1' };
      const started = await operator.open?.start(asked);
      if (!started?.ok) throw new Error(started?.problem.code ?? 'cannot open');
      world.phone.connect(connection, LINE);
      const { pathname, search } = new URL(started.value.url);
      const left = await ask(route, `${origin}${pathname}${search}`, { method: 'GET' });
      world.phone.connect('ask');
      const returned = Object.fromEntries(new URL(left.headers.get('location') ?? '').searchParams);
      const { reference } = started.value;
      const proved = await operator.open?.check({ reference, phoneNumber: LINE, returned });
      expect(proved?.ok ? 'proved' : proved?.problem.code).to.equal(expected);
      if (!proved?.ok) return;
      const record = await operator.fillIn({ phoneNumber: LINE, fields: ['givenName'], ...proved.value });
      if (!record.ok) throw new Error(record.problem.code);
      expect(Object.keys(normaliseFillIn(record.value).attributes ?? {})).to.deep.equal(['givenName']);
    });

  it('consent on the operator’s page, after which a signed assertion is enough', async () => {
    const door = keyClient(root('camara'));
    const operator = camara({
      baseUrl: root('camara'),
      auth: clientCredentials(door),
      personal: jwtBearer(door),
      open: 'consent',
    });
    const subject = { phoneNumber: NEAR, fields: ['givenName', 'birthdate'] as const };
    const early = await operator.fillIn(subject);
    expect(early.ok).to.equal(false);
    const started = await operator.open?.start({ ...subject, returnUrl: RETURN, state: 'state-1' });
    if (!started?.ok) throw new Error(started?.problem.code ?? 'cannot open');
    const { pathname, search } = new URL(started.value.url);
    const left = await ask(route, `${origin}${pathname}${search}`, { form: { capture_result: 'granted' } });
    const returned = Object.fromEntries(new URL(left.headers.get('location') ?? '').searchParams);
    expect(returned).to.deep.equal({ capture_result: 'granted', state: 'state-1' });
    const proved = await operator.open?.check({ reference: started.value.reference, phoneNumber: NEAR, returned });
    expect(proved?.ok).to.equal(true);
    const record = await operator.fillIn(subject);
    if (!record.ok) throw new Error(record.problem.code);
    expect(Object.keys(normaliseFillIn(record.value).attributes ?? {})).to.have.members(['givenName', 'birthdate']);
  });

  const signals = {
    simSwap: {},
    deviceSwap: {},
    tenure: { days: 365 },
    ageVerification: { threshold: 18, locks: true },
    numberRecycling: { days: 365 },
  };
  const NAMES = [
    'simSwapped',
    'simChangedAt',
    'deviceSwapped',
    'deviceChangedAt',
    'tenureConfirmed',
    'ageConfirmed',
    'numberRecycled',
  ] as const;
  const places: readonly ['camara' | 'nokia' | 'telefonica', () => Operator][] = [
    ['camara', () => camara({ baseUrl: root('camara'), auth: clientCredentials(client(root('camara'))), signals })],
    ['nokia', () => nokia({ baseUrl: root('nokia'), key: 'sandbox-nokia-key', signals })],
    [
      'telefonica',
      () => telefonica({ baseUrl: root('telefonica'), auth: clientCredentials(client(root('telefonica'))), signals }),
    ],
  ];
  for (const [name, create] of places)
    it(`${name}: every signal is said`, async () => {
      const answers = (await create().signals?.({ phoneNumber: '+33639980003', names: [...NAMES] })) ?? [];
      const read = answers.map((answer) => (answer.ok ? normaliseSignals(answer.value) : undefined));
      expect(read.flatMap((each) => each?.diagnostics ?? [])).to.deep.equal([]);
      const said = Object.assign({}, ...read.map((each) => each?.signals)) as Readonly<Record<string, unknown>>;
      expect(said).to.include({
        simSwapped: true,
        deviceSwapped: true,
        tenureConfirmed: true,
        ageConfirmed: true,
        numberRecycled: false,
      });
      expect(said).to.have.property('simChangedAt').that.is.a('string');
    });
});
