/**
 * A proxy of ours as a test setup has it: over HTTP, with an operator that sends one code and does not know one number. A fault may be built
 * in front of it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type Handler } from '../../demo/server/node-adapter.js';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { createKycProxy } from '../../src/proxy/create-kyc-proxy.js';
import type { ProxyOptions } from '../../src/proxy/settings.js';
import { checkConformance, type ConformanceOptions } from '../../src/conformance/check-conformance.js';
import type { ConformanceReport } from '../../src/conformance/report.js';
import { CODE, createFakeOperator } from '../proxy/shop.js';

export const PAGE = 'https://shop.test';
export const LISTED = 'https://page.test';
export const NUMBERS = ['+33700900001', '+33700900011', '+33700900021'] as const;
export const UNKNOWN = '+33700900099';

/** What stands between the runner and the proxy. */
export type Fault = (proxy: Handler) => Handler;

/** Serves a handler for as long as something is done with it. */
export async function whileServing<T>(handler: Handler, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((incoming, outgoing) => serve(handler, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export function createTestProxy(options: Partial<ProxyOptions> = {}): Handler {
  const operator = createFakeOperator({
    sendCode: async ({ phoneNumber }) =>
      phoneNumber === UNKNOWN
        ? failed(createProblem('subscriber-not-found'))
        : ok({ reference: `code-${phoneNumber}` }),
  });
  return createKycProxy({
    operator,
    siteName: 'Shop',
    basePath: '/api/kyc',
    allowedOrigins: [PAGE, LISTED],
    ...options,
  });
}

/** A proxy that sends no codes: the person confirms on the phone, or on a page of the operator. */
export function createElsewhereProxy(kind: 'wait' | 'open') {
  let isConfirmed = false;
  let started = 0;
  const { code: _, ...operator } = createFakeOperator();
  const check = async () => (isConfirmed ? ok({}) : failed(createProblem('pending')));
  const start = async () => ok({ reference: `ask-${started++}`, interval: 1, expiresIn: 120 });
  const url = 'https://consent.operator.example/c';
  const proxy = createKycProxy({
    operator: {
      ...operator,
      ...(kind === 'wait'
        ? { wait: { start, check } }
        : { open: { reason: 'consent' as const, start: async () => ok({ ...(await start()).value, url }), check } }),
    },
    siteName: 'Shop',
    basePath: '/api/kyc',
    allowedOrigins: [PAGE, LISTED],
  });
  return { proxy, confirm: async () => void (isConfirmed = true) };
}

/** What the runner is told of such a setup. */
export const describeSetup = (address: string): ConformanceOptions => ({
  url: `${address}/api/kyc`,
  origin: PAGE,
  isSameOrigin: true,
  crossOrigin: LISTED,
  phoneNumbers: NUMBERS,
  unknownNumber: UNKNOWN,
  code: CODE,
});

/** Checks a proxy, with a fault if there is one. */
export const checkSetup = (
  fault: Fault = (proxy) => proxy,
  options: Partial<ProxyOptions> = {},
  told: Partial<ConformanceOptions> = {},
): Promise<ConformanceReport> =>
  whileServing(fault(createTestProxy(options)), (address) => checkConformance({ ...describeSetup(address), ...told }));

/** Ids of lines by outcome. */
export const idsOf = (report: ConformanceReport, outcome: 'passed' | 'failed' | 'not-checked'): readonly string[] =>
  report.lines.filter((line) => line.outcome === outcome).map(({ id }) => id);
