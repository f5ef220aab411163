import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { runCommand } from '../../src/conformance/command.js';
import type { ConformanceReport } from '../../src/conformance/report.js';
import { CODE } from '../proxy/shop.js';
import { FAULTS } from './faults.js';
import { createTestProxy, LISTED, NUMBERS, PAGE, UNKNOWN, whileServing } from './setup.js';

/** A terminal that remembers; `answers` are what a person types. */
function createScreen(answer?: string) {
  let shown = '';
  let complaints = '';
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => (asked.push(question), answer ?? '');
  return {
    asked,
    terminal: {
      print: (text: string) => void (shown += text),
      complain: (text: string) => void (complaints += text),
      ...(answer !== undefined && { ask }),
    },
    shown: () => shown,
    complaints: () => complaints,
  };
}

const setup = (address: string) => [
  'conformance',
  `${address}/api/kyc`,
  ...NUMBERS.flatMap((number) => ['--phone', number]),
  ...['--unknown-phone', UNKNOWN, '--origin', PAGE, '--same-origin', '--cross-origin', LISTED],
];

describe('kyc-onboarding conformance', () => {
  it('prints a report for people and leaves with 0', async () => {
    const screen = createScreen();
    const code = await whileServing(createTestProxy(), (address) =>
      runCommand([...setup(address), '--code', CODE], screen.terminal),
    );
    expect(code).to.equal(0);
    expect(screen.shown())
      .to.match(/^Protocol version 1 at http/)
      .and.match(/\n\d+ passed, 0 failed, \d+ not checked\n$/);
    expect(screen.complaints()).to.equal('');
  });

  it('names the fault, the section and what came, and leaves with 1', async () => {
    const fault = FAULTS.find(([, id]) => id === 'answers.no-store')?.[2];
    const screen = createScreen();
    const code = await whileServing(fault!(createTestProxy()), (address) =>
      runCommand([...setup(address), '--code', CODE], screen.terminal),
    );
    expect(code).to.equal(1);
    expect(screen.shown()).to.contain(
      '✗ No answer is stored: Cache-Control: no-store  [answers.no-store]\n    expected: ',
    );
    expect(screen.shown()).to.contain('    see:      docs/proxy-protocol.md, “Checklist”');
  });

  it('prints a report for programs', async () => {
    const screen = createScreen();
    await whileServing(createTestProxy(), (address) =>
      runCommand([...setup(address), '--code', CODE, '--json'], screen.terminal),
    );
    const report = JSON.parse(screen.shown()) as ConformanceReport;
    expect(report).to.include({ protocol: 1, origin: PAGE, failed: 0 });
  });

  for (const [kind, body] of [
    ['JSON', JSON.stringify({ code: CODE })],
    ['a bare text', `${CODE}\n`],
  ] as const)
    it(`gets codes from an address that answers with ${kind}, and puts no number into it`, async () => {
      const screen = createScreen();
      const addresses: string[] = [];
      const handler = (request: Request) => {
        addresses.push(request.url);
        return new Response(body);
      };
      const code = await whileServing(handler, (codes) =>
        whileServing(createTestProxy(), (address) =>
          runCommand([...setup(address), '--code-url', `${codes}/codes`], screen.terminal),
        ),
      );
      expect(code).to.equal(0);
      expect(addresses.length).to.be.above(0);
      for (const each of addresses) expect(new URL(each).pathname + new URL(each).search).to.equal('/codes');
      expect(screen.shown()).to.contain('✓ The right code proves the number');
    });

  it('asks a person for each code once', async () => {
    const screen = createScreen(CODE);
    const code = await whileServing(createTestProxy(), (address) => runCommand(setup(address), screen.terminal));
    expect(code).to.equal(0);
    expect(new Set(screen.asked).size).to.equal(screen.asked.length);
    expect(screen.asked).to.have.length(3);
  });

  it('says that nobody named the code where there is nobody to ask', async () => {
    const screen = createScreen();
    await whileServing(createTestProxy(), (address) => runCommand(setup(address), screen.terminal));
    expect(screen.shown()).to.contain('not checked: nobody named the code that was sent');
  });

  it('explains itself', async () => {
    const screen = createScreen();
    expect(await runCommand(['--help'], screen.terminal)).to.equal(0);
    expect(screen.shown()).to.contain('Usage: kyc-onboarding conformance <url>');
  });

  const mistakes: readonly (readonly [string, readonly string[], string])[] = [
    ['no command', [], 'the one command is conformance'],
    ['another command', ['serve', 'http://localhost'], 'the one command is conformance'],
    ['no address', ['conformance'], 'one address is needed'],
    ['an address of another kind', ['conformance', 'ftp://localhost'], 'one address is needed'],
    ['two addresses', ['conformance', 'http://a', 'http://b'], 'one address is needed'],
    ['a number that is none', ['conformance', 'http://a', '--phone', '0612'], 'number 1 is not E.164'],
    ['an origin with a path', ['conformance', 'http://a', '--origin', 'https://a/b'], 'an origin has a scheme'],
    ['codes from nowhere', ['conformance', 'http://a', '--code-url', 'codes'], '--code-url needs an address'],
    ['no time', ['conformance', 'http://a', '--timeout', '0'], '--timeout needs seconds'],
    ['an option that is none', ['conformance', 'http://a', '--fast'], '--fast'],
  ];
  for (const [name, words, complaint] of mistakes) {
    it(`refuses ${name} with 2, and says how it is used`, async () => {
      const screen = createScreen();
      expect(await runCommand(words, screen.terminal)).to.equal(2);
      expect(screen.complaints()).to.contain(complaint).and.contain('Usage:');
      expect(screen.shown()).to.equal('');
    });
  }

  it('is a program', async () => {
    const program = spawn(process.execPath, ['--import=tsx', 'src/entry/cli.ts', 'conformance'], { stdio: 'pipe' });
    let complaints = '';
    program.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    const [code] = (await once(program, 'close')) as [number];
    expect(code).to.equal(2);
    expect(complaints).to.contain('one address is needed');
  });
});
