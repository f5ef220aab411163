/**
 * Every simulator on one phone, each below its own name: `/operators/camara/…`, `/operators/nokia/…` and so on.
 */
import type { webcrypto } from 'node:crypto';
import { createCamaraOperator, type CamaraOperatorOptions } from './camara/operator.js';
import { createIncodeOperator } from './incode/operator.js';
import { createMasOrangeOperator } from './masorange/operator.js';
import { createNokiaOperator } from './nokia/operator.js';
import { createClients } from './oauth/client.js';
import { createPreludeOperator } from './prelude/operator.js';
import { PROVIDERS, type Provider } from './provider.js';
import { createTelefonicaOperator } from './telefonica/operator.js';

export interface OperatorsOptions extends Pick<
  CamaraOperatorOptions,
  'now' | 'random' | 'sleep' | 'onSms' | 'phone' | 'tokenLifetime'
> {
  /** Where their pages may lead back to. */
  readonly redirectUris?: readonly string[];
  /** Of the client that signs. */
  readonly publicKey?: webcrypto.JsonWebKey;
  /** What comes before a provider's name in the path. Default `/operators`. */
  readonly basePath?: string;
  /** Origin under which backends call them, and under which browsers do. Default: as they are called. */
  readonly issuerOrigin?: string;
  readonly publicOrigin?: string;
  /** In the place of MasOrange's own six minutes and sixty seconds, which are long for a demo. */
  readonly masOrangeBackchannel?: { readonly expiresIn: number; readonly interval: number };
}

/**
 * Creates them all.
 * @returns a handler for every path below the base; nothing for a path that is no provider's
 */
export function createOperators(options: OperatorsOptions): (request: Request) => Promise<Response> | undefined {
  const { basePath = '/operators', redirectUris = [], publicKey, issuerOrigin, publicOrigin } = options;
  const { masOrangeBackchannel, ...shared } = options;
  const clients = createClients({ redirectUris, ...(publicKey && { publicKey }) });
  const placed = (provider: Provider, root = ''): CamaraOperatorOptions => ({
    ...shared,
    clients,
    basePath: `${basePath}/${provider}`,
    ...(issuerOrigin !== undefined && { issuer: `${issuerOrigin}${basePath}/${provider}${root}` }),
    ...(publicOrigin !== undefined && { publicUrl: `${publicOrigin}${basePath}/${provider}${root}` }),
  });
  const handlers: Readonly<Record<Provider, (request: Request) => Promise<Response>>> = {
    camara: createCamaraOperator(placed('camara')),
    nokia: createNokiaOperator(placed('nokia')),
    telefonica: createTelefonicaOperator(placed('telefonica')),
    masorange: createMasOrangeOperator({
      ...placed('masorange', '/orgs/sandbox'),
      ...(masOrangeBackchannel && { backchannel: masOrangeBackchannel }),
    }),
    prelude: createPreludeOperator(placed('prelude')),
    incode: createIncodeOperator(placed('incode')),
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    const provider = PROVIDERS.find((name) => pathname.startsWith(`${basePath}/${name}/`));
    return provider && handlers[provider](request);
  };
}
