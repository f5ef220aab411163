/**
 * What came of a check, line by line. A line passes if it was tried and never failed; one that was not tried says why not.
 */
import { LINE_IDS, LINES, type LineId } from './lines.js';

/** What was wrong, without any value of a person. */
export interface Finding {
  readonly expected: string;
  readonly came: string;
}

export interface ReportLine {
  readonly id: LineId;
  readonly title: string;
  /** Heading in `docs/proxy-protocol.md`. */
  readonly section: string;
  readonly outcome: 'passed' | 'failed' | 'not-checked';
  /** Of a line that failed; each one once. */
  readonly findings: readonly Finding[];
  /** Of a line that was not checked, or not in all its parts. */
  readonly notChecked?: string;
}

export interface ConformanceReport {
  /** Version of the protocol that was checked. */
  readonly protocol: 1;
  readonly url: string;
  /** Of the page that the check pretended to be. */
  readonly origin: string;
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
  readonly lines: readonly ReportLine[];
}

/** Collects what the checks find. */
export interface Findings {
  /** Passes or fails a line; a line that failed once stays failed. */
  expect(id: LineId, isRight: boolean, expected: string, came: string): void;
  /** Says why a line, or a part of it, was not tried. */
  skip(id: LineId, why: string): void;
  /** Says why a line was not tried, should nothing have tried it. */
  explain(id: LineId, why: string): void;
  write(about: { readonly url: string; readonly origin: string }): ConformanceReport;
}

/** Many answers with one fault are one finding. */
const MOST_FINDINGS = 5;

export function createFindings(): Findings {
  const tried = new Set<LineId>();
  const found = new Map<LineId, Map<string, Finding>>();
  const skipped = new Map<LineId, string>();
  const explained = new Map<LineId, string>();

  function lineOf(id: LineId): ReportLine {
    const findings = [...(found.get(id)?.values() ?? [])].slice(0, MOST_FINDINGS);
    const outcome = findings.length > 0 ? 'failed' : tried.has(id) ? 'passed' : 'not-checked';
    const whole = outcome === 'not-checked' ? (explained.get(id) ?? 'the check did not come so far') : undefined;
    const notChecked = skipped.get(id) ?? whole;
    return { id, ...LINES[id], outcome, findings, ...(notChecked !== undefined && { notChecked }) };
  }

  return {
    expect(id, isRight, expected, came) {
      tried.add(id);
      if (isRight) return;
      const findings = found.get(id) ?? new Map<string, Finding>();
      found.set(id, findings.set(`${expected}\n${came}`, { expected, came }));
    },
    skip: (id, why) => void skipped.set(id, skipped.get(id) ?? why),
    explain: (id, why) => void explained.set(id, explained.get(id) ?? why),
    write({ url, origin }) {
      const lines = LINE_IDS.map(lineOf);
      const count = (outcome: ReportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
      return {
        protocol: 1,
        url,
        origin,
        passed: count('passed'),
        failed: count('failed'),
        notChecked: count('not-checked'),
        lines,
      };
    },
  };
}
