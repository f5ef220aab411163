/** What no answer may tell: the number, what was typed, and how the program is made. Looked at over all answers. */
import { isE164 } from '../domain/e164.js';
import type { Exchange } from './page.js';
import type { Trial } from './trial.js';

/** Words of a stack trace, of an unhandled error's page, or of a file on the server. */
const INSIDE: readonly (readonly [string, RegExp])[] = [
  ['a stack trace of JavaScript', /\bat .{1,200}:\d+:\d+\)?/],
  ['a stack trace of Python', /Traceback \(most recent call last\)|File "[^"]+", line \d+/],
  ['a stack trace of PHP', /\bStack trace:|\bon line <?b?>?\d+|\.php:\d+|\.php\(\d+\)/],
  ['a stack trace of Java or .NET', /\bat [\w$.]+\([\w$]+\.(?:java|kt|cs):?\d*|\bException in thread\b/],
  ['a stack trace of Go', /\bgoroutine \d+ \[|\bpanic: /],
  ['a stack trace of Ruby', /\.rb:\d+:in\b/],
  ['a path on the server', /(?:\/(?:home|usr|var|srv|opt|app|root)\/|[A-Z]:\\\\?)[\w.\\/-]+|node_modules\//],
  ['a page instead of an answer', /<!doctype html|<html[\s>]/i],
  ['a message of a database', /\bSQLSTATE\b|\bsyntax error at or near\b|\bECONNREFUSED\b|\bgetaddrinfo\b/],
];

const BANNERS = [
  'x-powered-by',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-generator',
  'x-runtime',
  'x-drupal-cache',
];

/** The digits of a number, as they may stand in any spelling. */
const digitsOf = (text: string): string => text.replace(/[\s().+-]/g, '');

/** A body without the one place where a number belongs: the answer to the session that proved it. */
function tellable({ text, body }: Exchange): string {
  if (body.status !== 'proved') return text;
  const { phoneNumber: _, ...rest } = body;
  return JSON.stringify(rest);
}

/** Headers as one text, and the cookies with them. */
const headersOf = ({ headers }: Exchange): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');

function checkInside({ findings }: Trial, { name, status, text, headers }: Exchange): void {
  // An answer that went well may hold a page's address, and a person may be called anything.
  for (const [what, pattern] of status === 200 ? [] : INSIDE)
    findings.expect('leaks.inside', !pattern.test(text), `${name}: nothing about the program`, what);
  for (const header of BANNERS)
    findings.expect('leaks.banners', !headers.has(header), `${name}: no ${header}`, 'there is one');
  const hasVersion = /\d/.test(headers.get('server') ?? '');
  findings.expect('leaks.banners', !hasVersion, `${name}: no version in Server`, 'there is one');
}

export function checkLeaks(trial: Trial, exchanges: readonly Exchange[]): void {
  const { findings } = trial;
  const asked = exchanges.flatMap(({ typed }) => typed).filter(isE164);
  const numbers = [...new Set(asked)].map((number) => number.slice(1));
  for (const exchange of exchanges) {
    const { name, status, text, typed } = exchange;
    checkInside(trial, exchange);
    for (const [place, told] of [
      ['the body', tellable(exchange)],
      ['a header', headersOf(exchange)],
    ] as const) {
      const isTold = numbers.some((number) => digitsOf(told).includes(number));
      findings.expect('leaks.number', !isTold, `${name}: no number`, `in ${place}`);
    }
    const values = typed.filter((value) => !isE164(value));
    const isInHeader = values.some((value) => headersOf(exchange).includes(value));
    findings.expect('leaks.values', !isInHeader, `${name}: nothing that was typed`, 'in a header');
    const isInError = status !== 200 && values.some((value) => text.includes(value));
    findings.expect('leaks.values', !isInError, `${name}: nothing that was typed`, 'in an error');
  }
}
