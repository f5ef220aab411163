/**
 * Many connections that send or read as slowly as they like, over real sockets and the server of the guide, with all its times shorter by the same
 * factor: it closes them by itself, holds little meanwhile, and answers whoever is honest (security H2).
 */
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { closed, GUIDE_TIMES, openGuideServer, type GuideServer } from './guide-server.js';
import { createShop, ORIGIN } from './shop.js';

const FACTOR = 15;
/** Connections of each kind. */
const MANY = 40;
/** Fewer than send a body: places are for those who are served. */
const PLACES = 30;
const DROP = 50;
const KIB = 1024;

const times = Object.fromEntries(
  Object.entries(GUIDE_TIMES).map(([name, milliseconds]) => [name, Math.round(milliseconds / FACTOR)]),
) as typeof GUIDE_TIMES;

const HOST = new URL(ORIGIN).host;
const head = (line: string, ...more: readonly string[]) => [`${line} HTTP/1.1`, `Host: ${HOST}`, ...more].join('\r\n');
const question = (length: number, ...more: readonly string[]) =>
  head(
    'POST /api/kyc/proof',
    `Origin: ${ORIGIN}`,
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    ...more,
  ) + '\r\n\r\n';

let asked = 0;
function start(): string {
  const body = JSON.stringify({ action: 'start', phoneNumber: `+337009${String(10_000 + asked++)}` });
  return question(body.length, 'Connection: close') + body;
}

/** What slow clients say first, and what from time to time. */
const SLOW: readonly (readonly [first: string, drop: string])[] = [
  ['', ''],
  [head('POST /api/kyc/proof') + '\r\n', 'X: y\r\n'],
  [question(10_000), ' '],
  // Refused at once, and goes on.
  [question(10_000).replace(ORIGIN, 'https://evil.test'), ' '],
  [question(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'), '1\r\n \r\n'],
  // Does not read the answer.
  [question(2) + '{}', ''],
];

describe('a slow client', () => {
  let server: GuideServer;
  let clients: Socket[] = [];
  let drips: NodeJS.Timeout[] = [];
  const { proxy, operator } = createShop({
    basePath: '/api/kyc',
    limits: { codesPerRange: Infinity, concurrency: PLACES },
  });

  beforeEach(async () => {
    server = await openGuideServer(proxy, { times });
  });
  afterEach(async () => {
    drips.forEach(clearInterval);
    drips = [];
    for (const client of clients) client.destroy();
    clients = [];
    await server.close();
  });

  /** A connection that reads nothing of itself. */
  function open(first: string): Socket {
    const client = server.connect().pause();
    clients.push(client);
    client.write(first);
    return client;
  }

  /** Asks one after the other until the server has closed all connections that are open now. */
  async function askUntilClosed() {
    await server.opened(clients.length);
    const slow = [...server.sockets];
    let isOver = false;
    let answers = 0;
    let held = 0;
    const over = Promise.all(slow.map(closed)).then(() => (isOver = true));
    while (!isOver) {
      expect(await server.send(start())).to.match(/^HTTP\/1\.1 200 /);
      answers++;
      held = Math.max(held, ...slow.map(({ writableLength }) => writableLength));
    }
    await over;
    return { answers, mostHeld: held };
  }

  it('of any kind is closed, however many there are, and nobody waits for them', async () => {
    for (const [first, drop] of SLOW) {
      const group = Array.from({ length: MANY }, () => open(first));
      if (drop !== '')
        drips.push(setInterval(() => group.forEach((client) => client.writable && client.write(drop)), DROP));
    }
    const { answers, mostHeld } = await askUntilClosed();
    expect(answers).to.be.above(1);
    expect(mostHeld).to.be.below(KIB);
    expect(operator.calls, 'nobody else is asked about').to.have.length(answers);
  }).timeout(20_000);

  it('that asks and asks and reads no answer is not heard out, and closed', async () => {
    const calls = operator.calls.length;
    const client = open('');
    await server.opened(1);
    const [socket] = server.sockets;
    // Whole questions only: of one that is half there, Node itself is tired soon.
    while (socket?.writableLength === 0 && !socket.destroyed) {
      client.write(head('GET /api/kyc/return', '', '').repeat(20));
      await setImmediate();
    }
    const { answers, mostHeld } = await askUntilClosed();
    expect(answers).to.be.above(1);
    expect(mostHeld).to.be.within(1, KIB * KIB);
    expect(operator.calls.length - calls).to.equal(answers);
  }).timeout(20_000);
});
