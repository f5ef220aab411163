/**
 * Serves the measured pages from memory, compressed as a content network does, and answers the element's routes like a proxy that
 * proves every number, or asks for a code. Nothing on the disk is read while something is measured.
 */
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', webp: 'image/webp' };
const COMPRESSED = ['html', 'js', 'css'];

/** What the simulated operator holds: nobody's record, in every field that is typed into. */
const RECORD = { givenName: 'Zéphyrine', familyName: 'Quatrebarbes', cityOfBirth: 'Cubières' };
const ANSWERS = {
  '/kyc/proof': { status: 'proved', method: 'session', expiresIn: 300 },
  '/code/proof': { status: 'code', handle: 'bench', length: 6, resendIn: 30, expiresIn: 300 },
  '/kyc/fill-in': { attributes: RECORD, preview: false },
};

/**
 * Opens a server on a free port of this machine.
 * @returns its origin, `put` for a file or page, `close`
 */
export async function openServer() {
  const files = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = ANSWERS[pathname];
    if (request.method === 'POST' && answer) {
      response.writeHead(200, { 'Content-Type': 'application/json', 'KYC-Protocol': '1' });
      return void response.end(JSON.stringify(answer));
    }
    const file = files.get(pathname);
    response.writeHead(file ? 200 : 404, { 'Cache-Control': 'no-store', ...file?.headers });
    return void response.end(file?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    put(path, content) {
      const type = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
      const body = Buffer.from(content);
      const isText = COMPRESSED.includes(type);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      files.set(path, {
        body: isText ? brotliCompressSync(body, options) : body,
        headers: {
          'Content-Type': `${TYPES[type]}${isText ? '; charset=utf-8' : ''}`,
          ...(isText && { 'Content-Encoding': 'br' }),
        },
      });
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
