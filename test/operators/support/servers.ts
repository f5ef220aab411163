/** Both servers of an operator, anew for each case of the file that asks for them. */
import { oauthClient, type OAuthClient } from '../../../src/proxy/oauth/oauth-client.js';
import { openAuthorisationServer, type AuthorisationServer } from './authorisation-server.js';
import { openCamaraServer, type CamaraServer } from './camara-server.js';

export interface Servers {
  readonly server: AuthorisationServer;
  readonly api: CamaraServer;
  readonly client: () => OAuthClient;
}

/** Called once at the top of a file. What it gives is there within a case. */
export function useServers(): Servers {
  let open: { readonly server: AuthorisationServer; readonly api: CamaraServer } | undefined;
  beforeEach(async () => {
    open = { server: await openAuthorisationServer(), api: await openCamaraServer() };
  });
  afterEach(async () => {
    await open?.server.close();
    await open?.api.close();
  });
  const current = () => {
    if (!open) throw new Error('Only within a case');
    return open;
  };
  return {
    get server() {
      return current().server;
    },
    get api() {
      return current().api;
    },
    client: () => oauthClient(current().server.options),
  };
}
