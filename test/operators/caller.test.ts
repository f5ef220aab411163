import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createCaller } from '../../src/proxy/operators/caller.js';

describe('a question to an operator', () => {
  for (const status of [301, 302, 303, 307, 308])
    it(`does not follow an answer of ${status} elsewhere`, async () => {
      const asked: (string | undefined)[] = [];
      const server = createServer(({ url }, response) => {
        asked.push(url);
        response.writeHead(status, { location: '/elsewhere', 'content-type': 'application/json' }).end('{}');
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      try {
        const ask = createCaller({ baseUrl: `http://127.0.0.1:${port}` });
        const answer = await ask({ path: '/match', body: {}, headers: { authorization: 'Bearer secret' } });
        expect(answer.ok ? answer.value : answer.problem.code).to.equal('provider-error');
        expect(asked).to.deep.equal(['/match']);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
});
