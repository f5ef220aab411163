import { expect } from 'chai';
import * as fc from 'fast-check';
import { readOpenUrl } from '../../src/domain/open-url.js';

const HOSTS = ['good.example', '*.example.com', 'other.example:8443', 'localhost:8080', '127.0.0.1', '[::1]:3000'];
const LONGEST = `https://good.example/${'x'.repeat(2048 - 'https://good.example/'.length)}`;

describe('an address that a proxy wants opened', () => {
  const opened: readonly [name: string, url: string, href?: string][] = [
    ['a page', 'https://good.example/ask?id=1#part'],
    ['a host alone', 'https://good.example', 'https://good.example/'],
    ['capitals', 'HTTPS://GOOD.EXAMPLE/Ask', 'https://good.example/Ask'],
    ['the usual port', 'https://good.example:443/', 'https://good.example/'],
    ['a listed port', 'https://other.example:8443/'],
    ['a host below', 'https://a.example.com/'],
    ['a host far below', 'https://a.b.c.example.com/'],
    ['a host below in capitals', 'https://A.Example.COM/', 'https://a.example.com/'],
    ['an address in its query', 'https://good.example/?to=https://evil.example/'],
    ['an at sign in its path', 'https://good.example/@evil.example'],
    ['a script in its query', 'https://good.example/?x=javascript:alert(1)'],
    ['dots in its path', 'https://good.example/a/../b', 'https://good.example/b'],
    ['letters of many scripts in its path', 'https://good.example/é', 'https://good.example/%C3%A9'],
    ['a slash too many', 'https:///good.example/', 'https://good.example/'],
    ['no slashes', 'https:good.example', 'https://good.example/'],
    ['a machine of one’s own', 'http://localhost:8080/'],
    ['one’s own machine by number', 'http://127.0.0.1/'],
    ['one’s own machine by a shorter number', 'http://127.1/', 'http://127.0.0.1/'],
    ['one’s own machine by its newer number', 'http://[::1]:3000/'],
    ['one’s own machine, written out', 'http://[0:0:0:0:0:0:0:1]:3000/', 'http://[::1]:3000/'],
    ['2048 characters', LONGEST],
  ];
  for (const [name, url, href = url] of opened) {
    it(`is opened with ${name}`, () => expect(readOpenUrl(url, HOSTS)).to.equal(href));
  }

  const refused: readonly [name: string, url: string][] = [
    ['nothing', ''],
    ['a path', '/ask'],
    ['a host without a scheme', 'good.example/ask'],
    ['a scheme left to the page', '//good.example/ask'],
    ['a script', 'javascript:alert(1)'],
    ['a script that looks like a host', 'javascript://good.example/%0aalert(1)'],
    ['a script in capitals', 'JaVaScRiPt://good.example/'],
    ['a document of its own', 'data:text/html,<script>alert(1)</script>'],
    ['a document with a host', 'data://good.example/'],
    ['a blob', 'blob:https://good.example/6a3c4b0e'],
    ['another script', 'vbscript:msgbox(1)'],
    ['a file', 'file://good.example/etc/passwd'],
    ['a socket', 'wss://good.example/'],
    ['another protocol', 'ftp://good.example/'],
    ['a telephone', 'tel:+33700900001'],
    ['a mail', 'mailto:a@good.example'],
    ['an app of the phone', 'intent://good.example/#Intent;scheme=https;end'],
    ['about', 'about:blank'],
    ['no TLS', 'http://good.example/'],
    ['no TLS and the port of TLS', 'http://good.example:443/'],
    ['a name', 'https://user@good.example/'],
    ['a name and a password', 'https://user:password@good.example/'],
    ['a password alone', 'https://:password@good.example/'],
    ['a listed host as a name', 'https://good.example@evil.example/'],
    ['a listed host as name and password', 'https://good.example:443@evil.example/'],
    ['a listed host as a name on one’s own machine', 'http://good.example@localhost:8080/'],
    ['a host that is not listed', 'https://evil.example/'],
    ['a host below one that is listed alone', 'https://a.good.example/'],
    ['a host that ends like a listed one', 'https://notgood.example/'],
    ['a listed host in front of another', 'https://good.example.evil.com/'],
    ['the host above those that are listed', 'https://example.com/'],
    ['a host that ends like those that are listed', 'https://notexample.com/'],
    ['a host below another one that begins like it', 'https://a.example.com.evil.com/'],
    ['the listed host in front of another', 'https://example.com.evil.com/'],
    ['a star for a host that is listed alone', 'https://*.good.example/'],
    ['a dot after the host', 'https://good.example./'],
    ['a dot after a host below', 'https://a.example.com./'],
    ['another port', 'https://good.example:8443/'],
    ['the usual port where another is listed', 'https://other.example/'],
    ['a port below the listed ones', 'https://a.example.com:8443/'],
    ['a port that is none', 'https://good.example:99999/'],
    ['letters of two scripts', 'https://gооd.example/'],
    ['the same in ASCII', 'https://xn--gd-emca.example/'],
    ['a host with a dotless i', 'https://good.example\u0131/'],
    ['a percent sign in its host', 'https://good%2eexample%2fevil.com/'],
    ['a newline in its scheme', 'java\nscript:alert(1)'],
    ['a tab in its scheme', 'ht\ttps://good.example/'],
    ['a newline in its host', 'https://good.\nexample/'],
    ['a return in its path', 'https://good.example/\rx'],
    ['a blank in front', ' https://good.example/'],
    ['a newline behind', 'https://good.example/\n'],
    ['a blank in its path', 'https://good.example/a b'],
    ['a wide blank', 'https://good.example/\u3000'],
    ['a null character', 'https://good.example/\u0000'],
    ['a delete', 'https://good.example/\u007f'],
    ['a control beyond ASCII', 'https://good.example/\u0085'],
    ['a mark that turns the text round', 'https://good.example/\u202egpj'],
    ['a joiner that nobody sees', 'https://good\u200d.example/'],
    ['a mark for byte order', '\ufeffhttps://good.example/'],
    ['a soft hyphen in its host', 'https://go\u00adod.example/'],
    ['backslashes', 'https:\\\\good.example\\'],
    ['a backslash in front of another host', 'https://good.example\\@evil.example/'],
    ['a backslash in its path', 'https://good.example/\\evil.example'],
    ['half of a bracket', 'https://[::1/'],
    ['one’s own machine on another port', 'http://localhost:9090/'],
    ['a host below one’s own machine', 'http://a.localhost:8080/'],
    ['one’s own machine in front of a host', 'http://localhost.evil.com:8080/'],
    ['another machine by number', 'http://192.168.0.1/'],
    ['the network’s own address', 'http://0.0.0.0/'],
    ['a newer number of an older one', 'http://[::ffff:127.0.0.1]/'],
    ['2049 characters', `${LONGEST}x`],
  ];
  for (const [name, url] of refused) {
    it(`is refused with ${name}`, () => expect(readOpenUrl(url, HOSTS)).to.equal(undefined));
  }

  const lists: readonly [name: string, hosts: readonly string[], url: string, isOpened: boolean][] = [
    ['nobody', [], 'https://good.example/', false],
    ['an empty text', [''], 'https://good.example/', false],
    ['capitals', ['GOOD.example', '*.EXAMPLE.com'], 'https://good.example/', true],
    ['capitals below', ['*.EXAMPLE.com'], 'https://a.example.com/', true],
    ['a star alone', ['*'], 'https://good.example/', false],
    ['a star that stands for all', ['*.'], 'https://good.example/', false],
    ['a star without a dot', ['*example.com'], 'https://a.example.com/', false],
    ['a star in the middle', ['a.*.com'], 'https://a.example.com/', false],
    ['an address', ['https://good.example'], 'https://good.example/', false],
    ['a host in ASCII', ['xn--mnchen-3ya.example'], 'https://münchen.example/', true],
    ['stars with a port', ['*.example.com:8443'], 'https://a.example.com:8443/', true],
    ['stars with a port, for the usual one', ['*.example.com:8443'], 'https://a.example.com/', false],
    ['a host with its usual port', ['good.example:443'], 'https://good.example/', true],
    ['a host as people write it', ['münchen.example'], 'https://xn--mnchen-3ya.example/', true],
    ['stars and nothing below them', ['*.example.com'], 'https://.example.com/', false],
    ['stars alone', ['*.'], 'https://example.com./', false],
    ['TLS on one’s own machine', ['localhost'], 'https://localhost/', true],
    ['a machine by its newer number', ['[2001:db8::1]'], 'https://[2001:DB8:0::1]/', true],
  ];
  for (const [name, hosts, url, isOpened] of lists) {
    it(`is ${isOpened ? 'opened' : 'refused'} where the list holds ${name}`, () => {
      expect(readOpenUrl(url, hosts) !== undefined).to.equal(isOpened);
    });
  }

  it('is what the browser opens: read again it is the same', () => {
    for (const [, url] of opened) {
      const href = readOpenUrl(url, HOSTS) ?? '';
      expect(readOpenUrl(href, HOSTS)).to.equal(href);
      expect(new URL(href).href).to.equal(href);
    }
  });

  const PIECES = [
    'https:',
    'http:',
    'javascript:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '.',
    '#',
    '?',
    '%2f',
    '\t',
    '\u202e',
    '443',
    '8080',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...PIECES, ...HOSTS, 'evil.example', 'example.com', 'a.', '[::1]', 'ex\u00adample'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const tricky = fc.oneof(
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `https://${pieces.join('')}`),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
  );

  it('whatever it is, leads over TLS (or to one’s own machine) to a listed host, without a name, or nowhere', () => {
    let count = 0;
    fc.assert(
      fc.property(tricky, (text) => {
        const href = readOpenUrl(text, HOSTS);
        if (href === undefined) return;
        count++;
        const { protocol, hostname, host, username, password } = new URL(href);
        const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
        expect(protocol === 'https:' || (protocol === 'http:' && isOwn)).to.equal(true);
        expect(username + password).to.equal('');
        expect(HOSTS.includes(host) || /^[^/]*\.example\.com$/.test(host)).to.equal(true);
      }),
      { numRuns: 20_000 },
    );
    expect(count).to.be.above(20);
  });
});
