/** A report for people: a line for every line, and under each that failed what was expected and what came. */
import type { ConformanceReport, ReportLine } from './report.js';

const MARKS = { passed: '✓', failed: '✗', 'not-checked': '–' } as const;

const DOCUMENT = 'docs/proxy-protocol.md';

function formatLine({ id, title, section, outcome, findings, notChecked }: ReportLine): readonly string[] {
  const head = `${MARKS[outcome]} ${title}  [${id}]`;
  if (outcome === 'not-checked') return [head, `    not checked: ${notChecked ?? ''}`];
  const wrong = findings.flatMap(({ expected, came }) => [`    expected: ${expected}`, `    came:     ${came}`]);
  return [
    head,
    ...wrong,
    ...(outcome === 'failed' ? [`    see:      ${DOCUMENT}, “${section}”`] : []),
    ...(notChecked === undefined ? [] : [`    not checked in part: ${notChecked}`]),
  ];
}

/** @returns text with a line feed after every line */
export function formatReport(report: ConformanceReport): string {
  const { url, origin, passed, failed, notChecked, lines } = report;
  return [
    `Protocol version ${report.protocol} at ${url}, asked as a page of ${origin}`,
    '',
    ...lines.flatMap(formatLine),
    '',
    `${passed} passed, ${failed} failed, ${notChecked} not checked`,
    '',
  ].join('\n');
}
