/**
 * A `fetch` that never opens a socket: requests below one address go to a handler in this process, all others fail like a network.
 */
import type { Handler } from './node-adapter.js';

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/**
 * Creates the fetch of one address.
 * @param baseUrl without a slash at its end
 */
export function createLocalFetch(baseUrl: string, handler: Handler): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${baseUrl}/`)) throw new TypeError('fetch failed');
    request.signal.throwIfAborted();
    return Promise.race([handler(request), whenAborted(request.signal)]);
  };
}
