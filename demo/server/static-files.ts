/**
 * Serves the files of one folder, and nothing outside it. Directories show their `index.html`.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Handler } from './node-adapter.js';
import { refuseMethod, writeProblem } from './problem-response.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(String(error.code));

/** The segments of a path, or nothing where it is malformed or tries to leave its folder. */
function readSegments(pathname: string): readonly string[] | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  const isSafe = segments.every((segment) => !segment.startsWith('.') && !/[\\:\0]/.test(segment));
  return isSafe && !path.includes('//') ? segments : undefined;
}

type Found = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'directory' };

/** The real file behind the segments; links that lead out of the folder lead nowhere. */
async function findFile(root: string, segments: readonly string[]): Promise<Found | undefined> {
  try {
    const [folder, path] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    if (path !== folder && !path.startsWith(folder + sep)) return undefined;
    const found = await stat(path);
    if (found.isDirectory()) return { kind: 'directory' };
    return found.isFile() ? { kind: 'file', path } : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Creates the handler of a folder.
 * @param root the folder; it need not exist yet
 */
export function createStaticFiles(root: string): Handler {
  const folder = resolve(root);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod('GET, HEAD');
    const { pathname } = new URL(request.url);
    const segments = readSegments(pathname);
    if (!segments) return writeProblem(400, 'invalid-input', 'Malformed path');
    const found = await findFile(folder, segments);
    const isDirectory = found?.kind === 'directory';
    // Relative links of a page only work where its address ends with a slash.
    if (isDirectory && !pathname.endsWith('/'))
      return new Response(null, { status: 308, headers: { Location: `${pathname}/` } });
    const file = isDirectory ? await findFile(folder, [...segments, 'index.html']) : found;
    if (file?.kind !== 'file' || (!isDirectory && pathname.endsWith('/')))
      return writeProblem(404, 'config', 'Not found');
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { 'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' },
    });
  };
}
