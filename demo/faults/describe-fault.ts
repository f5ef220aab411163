/** What a fault does, in one English sentence for a developer. */
import type { Fault, Place, Reply } from './fault.js';

const PLACE: Readonly<Record<Place, string>> = {
  'unknown-host': 'The proxy’s address has a host that nobody knows.',
  'closed-port': 'Nobody listens at the proxy’s address.',
  'not-tls': 'The proxy’s address begins with https, and the server there does not speak it.',
  policy: 'The page’s content policy does not allow the proxy’s address.',
  foreign: 'The proxy’s address is of another origin, which lets nobody read its answers.',
};

function describeReply({ status = 200, headers = {}, json, body }: Reply): string {
  const code = typeof json === 'object' && json !== null && 'code' in json ? `, code ${String(json.code)}` : '';
  const type = headers['content-type']?.includes('html') ? ', an HTML page' : '';
  const wait = headers['retry-after'] ? `, Retry-After: ${headers['retry-after']}` : '';
  const place = headers.location ? `, Location: ${headers.location}` : '';
  const bare = body === '' && !type ? ' and no body' : '';
  return `The answer is ${status}${code}${type}${wait}${place}${bare}.`;
}

export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'reset':
      return 'The connection is reset before there is an answer.';
    case 'reset-in-body':
      return 'The connection is reset in the middle of the answer.';
    case 'race':
      return 'The connection was kept open, and is closed at the moment when the question comes.';
    case 'cut':
      return 'The answer ends before the length that it announced.';
    case 'silent':
      return 'No answer ever comes.';
    case 'drip':
      return 'The answer comes byte by byte and never ends.';
    case 'endless':
      return 'The answer has no end.';
    case 'slow':
      return 'The right answer comes late.';
    case 'reply':
      return describeReply(fault.reply);
    case 'bent':
      return 'Something in the right answer is changed.';
    case 'bytes':
      return 'The answer comes in other bytes or under other headers.';
    case 'offline':
      return fault.when === 'before'
        ? 'The browser is offline before the question is asked.'
        : 'The browser goes offline while the question is on its way.';
    case 'unreachable':
      return fault.reason === 'blockedbyclient'
        ? 'Something in the browser blocks the question.'
        : 'The browser finds no way to the server.';
    case 'address':
      return PLACE[fault.place];
    case 'files':
      return 'Files that the widget fetches when it needs them cannot be had.';
    case 'hook':
      return 'The page’s own code does something wrong before the question is asked.';
    case 'meanwhile':
      return 'Something happens on the page while the question is on its way.';
  }
}
