/**
 * How the test programs tell `npm test` their figures and what failed: a file named by KYC_COUNTS. The summary may be all that is
 * left of a run, so each failed case is named there with its place and the first line of what it said.
 */
import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Where more fail at once, they fail of one thing. */
const MOST_FAILURES = 20;

/** A test file of this project, with its line where one is told. */
const PLACE = /\btest\/[\w./-]+\.test\.(?:ts|mjs)(?::\d+)?/;

/**
 * One failed case.
 * @param path titles from the outermost suite to the case
 * @param file its file, wherever that begins; the stack's own line in a test file says more, and wins
 */
export function createFailure({ path, file = '', error }) {
  const isError = typeof error === 'object' && error !== null;
  const text = stripVTControlCharacters(String((isError ? error.message : error) ?? 'no message'));
  const [place = file.replaceAll('\\', '/')] = [isError && error.stack, file].flatMap(
    (each) => PLACE.exec(String(each || '').replaceAll('\\', '/')) ?? [],
  );
  return {
    title: path.filter(Boolean).join(' > '),
    file: place,
    message: text.trim().split('\n', 1)[0].trim(),
  };
}

export function writeCounts({ passed, failed, skipped, failures }) {
  if (!process.env.KYC_COUNTS) return;
  const counts = { passed, failed, skipped, failures: failures.slice(0, MOST_FAILURES) };
  writeFileSync(process.env.KYC_COUNTS, `${JSON.stringify(counts)}\n`);
}
