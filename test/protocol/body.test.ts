import { expect } from 'chai';
import { isJson, readJson } from '../../src/protocol/body.js';

type Content = ConstructorParameters<typeof Response>[0];

const message = (body: Content, type: string | null = 'application/json') => {
  const response = new Response(body);
  response.headers.delete('content-type');
  if (type !== null) response.headers.set('content-type', type);
  return response;
};

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

function endless(onCancel: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(32)),
    cancel: onCancel,
  });
}

describe('a JSON body', () => {
  const accepted: readonly [string, Content, unknown][] = [
    ['an object', '{"a":1}', { a: 1 }],
    ['an array', '[1]', [1]],
    ['null', 'null', null],
    ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
    ['a character split between chunks', new TextEncoder().encode('{"a":"é"}'), { a: 'é' }],
    ['duplicate keys: the last wins', '{"a":1,"a":2}', { a: 2 }],
    ['nested as deep as allowed', nested(8), [[[[[[[[]]]]]]]]],
    ['a whole surrogate pair', '{"a":"\\ud83d\\ude00"}', { a: '😀' }],
  ];
  for (const [name, body, value] of accepted) {
    it(`accepts ${name}`, async () => {
      expect(await readJson(message(body))).to.deep.equal({ ok: true, value });
    });
  }

  const refused: readonly [string, Content, string | null][] = [
    ['no body', null, 'application/json'],
    ['an empty body', '', 'application/json'],
    ['a page', '<!doctype html>', 'text/html'],
    ['JSON that is called text', '{}', 'text/plain'],
    ['JSON without a type', '{}', null],
    ['JSON that is called something like JSON', '{}', 'application/jsonp'],
    ['a cut body', '{"a":', 'application/json'],
    ['two values', '{} {}', 'application/json'],
    ['a comment', '{/* */}', 'application/json'],
    ['bad UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'application/json'],
    ['UTF-8 that ends in mid-character', new Uint8Array([0x22, 0xc3]), 'application/json'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'application/json'],
    ['half a surrogate pair', '{"a":"\\ud83d"}', 'application/json'],
    ['nesting beyond the cap', nested(9), 'application/json'],
    ['nesting that would exhaust a stack', nested(30_000), 'application/json'],
  ];
  for (const [name, body, type] of refused) {
    it(`refuses ${name}`, async () => {
      expect(await readJson(message(body, type))).to.deep.equal({ ok: false, problem: 'malformed' });
    });
  }

  it('stops reading beyond the limit and cancels the rest', async () => {
    let isCancelled = false;
    const result = await readJson(message(endless(() => (isCancelled = true))));
    expect(result).to.deep.equal({ ok: false, problem: 'too-large' });
    expect(isCancelled).to.equal(true);
  });

  it('accepts a body of exactly the limit', async () => {
    const body = `"${'x'.repeat(98)}"`;
    expect((await readJson(message(body), 100)).ok).to.equal(true);
    expect((await readJson(message(body), 99)).ok).to.equal(false);
  });

  it('calls a connection that breaks in mid-body a network issue', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"a"')),
      pull: (controller) => controller.error(new TypeError('gone')),
    });
    expect(await readJson(message(body))).to.deep.equal({ ok: false, problem: 'network' });
  });

  it('leaves prototypes alone', async () => {
    await readJson(message('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });
});

describe('a content type', () => {
  const types: readonly [string | null, boolean][] = [
    ['application/json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/problem+json', true],
    ['application/vnd.shop.v1+json;x=y', true],
    ['text/json', false],
    ['application/json5', false],
    ['application/x-www-form-urlencoded', false],
    ['multipart/form-data; boundary=application/json', false],
    ['', false],
    [null, false],
  ];
  for (const [type, is] of types) {
    it(`${type ?? 'absent'} is ${is ? '' : 'not '}JSON`, () => expect(isJson(type)).to.equal(is));
  }
});
