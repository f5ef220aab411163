/**
 * The command line: `kyc-onboarding conformance <url>`. It reads words, asks for codes at a terminal, prints a report, and tells by its exit
 * code what came: 0 nothing failed, 1 something failed, 2 the command itself was wrong.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isE164 } from '../domain/e164.js';
import { failed, ok, type Result } from '../domain/result.js';
import { checkConformance, type ConformanceOptions } from './check-conformance.js';
import type { Elsewhere } from './trial.js';
import { formatReport } from './format-report.js';

const USAGE = `Usage: kyc-onboarding conformance <url> [options]

Asks a proxy of a test setup what the protocol says, and reports what came. <url> is
the address below which /proof, /fill-in and /match are.

  --phone <number>          a number of the setup, E.164; up to three, each is sent one code
  --unknown-phone <number>  a number that the operator does not know
  --code <code>             the code that the setup always sends
  --code-url <url>          gives it: asked by POST with {"phoneNumber"}, answers {"code"} or the bare code
  --origin <origin>         of the sign-up page; default: that of <url>
  --same-origin             <url> is an inner address: browsers see it below --origin
  --cross-origin <origin>   another origin that the proxy lists
  --timeout <seconds>       for one question; default 15
  --json                    prints the report as JSON
  --help                    prints this

Without --code and --code-url, codes are asked for where there is a terminal; so is a
confirmation, where the person confirms on the phone or on a page of the operator.
Exit codes: 0 nothing failed, 1 something failed, 2 the command was wrong.
`;

/** Where the command reads and writes. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Asks a person; absent where there is nobody. */
  readonly ask?: (question: string) => Promise<string>;
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** A code that a test setup hands out: JSON with `code`, or nothing but the code. */
async function fetchCode(url: string, phoneNumber: string): Promise<string | undefined> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber }),
  };
  const text = await fetch(url, init).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
  return /^\s*(\w{1,10})\s*$/.exec(text)?.[1] ?? /"code"\s*:\s*"(\w{1,10})"/.exec(text)?.[1];
}

interface Command {
  readonly options: ConformanceOptions;
  readonly isJson: boolean;
}

const OPTIONS = {
  phone: { type: 'string', multiple: true },
  'unknown-phone': { type: 'string' },
  code: { type: 'string' },
  'code-url': { type: 'string' },
  origin: { type: 'string' },
  'same-origin': { type: 'boolean' },
  'cross-origin': { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What was written wrong, or the command; nothing where help is wanted. */
function readCommand(words: readonly string[], { ask }: Terminal): Result<Command | undefined, string> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'not understood');
  }
  const { values, positionals } = parsed;
  if (values.help) return ok(undefined);
  const [name, url, ...more] = positionals;
  if (name !== 'conformance') return failed('the one command is conformance');
  if (url === undefined || more.length > 0 || !isAddress(url)) return failed('one address is needed, http or https');
  const phoneNumbers = values.phone ?? [];
  const { origin, 'cross-origin': crossOrigin, 'unknown-phone': unknownNumber, 'code-url': codeUrl, code } = values;
  const wrong = [...phoneNumbers, ...(unknownNumber === undefined ? [] : [unknownNumber])].findIndex(
    (each) => !isE164(each),
  );
  if (wrong >= 0) return failed(`number ${wrong + 1} is not E.164, such as +33639980001`);
  if (![origin, crossOrigin].every((each) => each === undefined || isOrigin(each)))
    return failed('an origin has a scheme, a host and nothing behind it');
  if (codeUrl !== undefined && !isAddress(codeUrl)) return failed('--code-url needs an address');
  const seconds = Number(values.timeout ?? 15);
  if (!(seconds > 0 && seconds <= 600)) return failed('--timeout needs seconds, at most 600');
  const askForCode =
    ask && ((number: string) => ask(`The code that was sent to ${number}: `).then((text) => text.trim() || undefined));
  const source = code ?? (codeUrl === undefined ? askForCode : (number: string) => fetchCode(codeUrl, number));
  const confirm =
    ask &&
    ((asked: Elsewhere) =>
      ask(
        asked.url === undefined
          ? `Confirm on the phone of ${asked.phoneNumber}, then press Enter: `
          : `Finish ${asked.url}, then press Enter: `,
      ));
  const options: ConformanceOptions = {
    url,
    phoneNumbers,
    timeout: seconds * 1000,
    ...(origin !== undefined && { origin }),
    ...(values['same-origin'] && { isSameOrigin: true }),
    ...(crossOrigin !== undefined && { crossOrigin }),
    ...(unknownNumber !== undefined && { unknownNumber }),
    ...(source !== undefined && { code: source }),
    ...(confirm && { confirm }),
  };
  return ok({ options, isJson: values.json ?? false });
}

/** Runs the command with its words. Resolves with the exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const command = readCommand(words, terminal);
  if (!command.ok) {
    terminal.complain(`${command.problem}\n\n${USAGE}`);
    return 2;
  }
  if (!command.value) {
    terminal.print(USAGE);
    return 0;
  }
  const report = await checkConformance(command.value.options);
  terminal.print(command.value.isJson ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
  return report.failed > 0 ? 1 : 0;
}

/** The terminal that this process was started from. */
export function createTerminal(): Terminal {
  const print = (text: string) => void process.stdout.write(text);
  const complain = (text: string) => void process.stderr.write(text);
  if (!process.stdin.isTTY) return { print, complain };
  const ask = async (question: string): Promise<string> => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  };
  return { print, complain, ask };
}
