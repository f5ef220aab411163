/**
 * The samples in other languages, run as programs of their own in front of the demo's operator, and checked like a customer's proxy. A sample
 * whose runtime is not on this machine is not tried, and the test says so.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import { checkConformance } from '../../src/conformance/check-conformance.js';
import { formatReport } from '../../src/conformance/format-report.js';
import type { ConformanceReport } from '../../src/conformance/report.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { idsOf, LISTED, PAGE, whileServing } from './setup.js';

interface Sample {
  readonly name: string;
  readonly program: string;
  readonly words: (port: number) => readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    name: 'Python',
    program: process.env.PYTHON_PATH ?? 'python3',
    words: () => ['-B', 'samples/python/proxy.py'],
  },
  {
    name: 'PHP',
    program: process.env.PHP_PATH ?? 'php',
    words: (port) => ['-S', `127.0.0.1:${port}`, 'samples/php/proxy.php'],
  },
];

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Both say so when they listen; what they say later is read and forgotten. */
async function whenListening(child: ChildProcess, isOver: Promise<unknown>): Promise<void> {
  const { stdout, stderr } = child;
  await Promise.race([once(stdout!, 'data'), once(stderr!, 'data'), isOver]);
  stdout?.resume();
  stderr?.resume();
  if (child.exitCode !== null) throw new Error('the sample did not start');
}

/** Runs a sample in front of an operator, and lets something be done with both. */
async function whileRunning<T>(
  { program, words }: Sample,
  use: (
    address: string,
    codeOf: (phoneNumber: string) => Promise<string | undefined>,
    calls: readonly string[],
  ) => Promise<T>,
): Promise<T> {
  const codes = new Map<string, string>();
  const calls: string[] = [];
  const operator = createCamaraOperator({
    now: Date.now,
    onSms: ({ to, text }) => void codes.set(to, /\d{6}/.exec(text)?.[0] ?? ''),
  });
  const folder = await mkdtemp(join(tmpdir(), 'kyc-sample-'));
  const watched = (request: Request) => {
    calls.push(new URL(request.url).pathname);
    return operator(request);
  };
  try {
    return await whileServing(watched, async (upstream) => {
      const port = await findPort();
      const env = {
        ...process.env,
        KYC_UPSTREAM: upstream,
        KYC_UPSTREAM_TOKEN: 'sandbox',
        KYC_ORIGINS: `${PAGE},${LISTED}`,
        KYC_STATE: join(folder, 'state'),
        KYC_SECRET: 'a secret of this test, and of nothing else',
        PORT: String(port),
      };
      const child = spawn(program, words(port), { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const ended = once(child, 'close');
      try {
        const address = `http://127.0.0.1:${port}/api/kyc`;
        await whenListening(child, ended);
        return await use(address, async (phoneNumber) => codes.get(phoneNumber), calls);
      } finally {
        child.kill();
        await ended;
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const numbers = PEOPLE.filter(({ behaviour }) => behaviour.kind === 'answers')
  .map(({ phoneNumber }) => phoneNumber)
  .slice(0, 3);
const unknown = PEOPLE.find(({ behaviour }) => behaviour.kind === 'unknown-number')?.phoneNumber;

for (const sample of SAMPLES) {
  describe(`the sample in ${sample.name}`, () => {
    let report: ConformanceReport;
    let calls: readonly string[];

    before(async function () {
      this.timeout(30_000);
      if (!isThere(sample.program)) {
        console.log(`    ${sample.name} is not on this machine: the sample is not tried`);
        this.skip();
      }
      report = await whileRunning(sample, async (url, code, asked) => {
        const options = { url, origin: PAGE, isSameOrigin: true, crossOrigin: LISTED, phoneNumbers: numbers, code };
        const written = await checkConformance({
          ...options,
          ...(unknown !== undefined && { unknownNumber: unknown }),
        });
        calls = asked;
        return written;
      });
    });

    it('keeps the contract', () => {
      expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
    });

    it('is checked in everything but what it does not do, and what nobody sees', () => {
      expect([...idsOf(report, 'not-checked')].sort()).to.deep.equal(
        [
          ...['leaks.logs', 'proof.timing', 'repeating.calls'],
          ...[
            'proof.pending',
            'proof.return-state',
            'record.confirmed',
            'record.masked',
            'token.keys',
            'token.reissued',
          ],
        ].sort(),
      );
    });

    it('asks the operator once for one key', () => {
      const count = (path: string) => calls.filter((call) => call.endsWith(path)).length;
      expect(count('/fill-in')).to.equal(1);
      expect(count('/match')).to.equal(3);
    });
  });
}
