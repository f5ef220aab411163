/** The guide to the proxy, followed to the letter: its files, in an empty folder, against the built package. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/proxy.md'), 'utf8');
const files = [...guide.matchAll(/```js\n\/\/ (\w+\.mjs)\n([\s\S]*?)```/g)].map(([, name, code]) => [name, code]);

const listen = async (server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
};

describe('the guide to the proxy', () => {
  let folder;
  let operator;
  let child;
  let origin;
  const asked = [];

  before(async () => {
    operator = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"authenticationId":"one"}');
    });
    const operatorPort = await listen(operator);
    const probe = createServer();
    const port = await listen(probe);
    probe.close();
    await once(probe, 'close');
    origin = `http://localhost:${port}`;
    folder = mkdtempSync(join(tmpdir(), 'kyc-guide-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'kyc-onboarding'), 'junction');
    mkdirSync(join(folder, 'node_modules', '@remix-run'));
    const library = join('node_modules', '@remix-run', 'node-fetch-server');
    symlinkSync(join(root, library), join(folder, library), 'junction');
    for (const [name, code] of files)
      writeFileSync(
        join(folder, name),
        code
          .replaceAll('localhost:4173', `127.0.0.1:${operatorPort}`)
          .replaceAll('localhost:3000', `localhost:${port}`)
          .replaceAll('listen(3000)', `listen(${port}, () => process.send('here'))`),
      );
    const options = { cwd: folder, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
    const env = { ...process.env, KYC_SECRET: 'a secret of more than thirty-two characters' };
    child = spawn(process.execPath, ['--no-warnings', 'server.mjs'], { ...options, env });
    const ended = once(child, 'exit').then(() => assert.fail('The server of the guide has ended'));
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
  });
  after(async () => {
    child?.removeAllListeners('exit');
    child?.kill('SIGKILL');
    if (child) await once(child, 'exit');
    operator?.closeAllConnections();
    operator?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('names its files', () =>
    assert.deepEqual(
      files.map(([name]) => name),
      ['operator.mjs', 'proxy.mjs', 'server.mjs'],
    ));

  it('refuses what is no request, and lives', async () => {
    const { port } = new URL(origin);
    const options = { host: '127.0.0.1', port, agent: false };
    for (const [method, path, status] of [
      ['GET', '//', 404],
      ['TRACE', '/', 400],
      ['GET', 'http://[', 400],
    ]) {
      const question = ask({ ...options, method, path }).end();
      const [answer] = await once(question, 'response');
      assert.deepEqual([answer.statusCode, answer.headers['content-type']], [status, 'application/problem+json']);
      answer.resume();
    }
  });

  it('ends with a proxy that sends a code', async () => {
    const response = await fetch(`${origin.replace('localhost', '127.0.0.1')}/api/kyc/proof`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ action: 'start', phoneNumber: '+33639980001' }),
    });
    const body = await response.json();
    assert.equal(body.status, 'code', JSON.stringify(body));
    assert.deepEqual(asked, ['/operators/camara/one-time-password-sms/v1/send-code']);
  });
});
