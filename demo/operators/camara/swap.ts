/**
 * SIM Swap 0, 1 and 2.1, Device Swap 0.1, 0.2 and 1.0: one shape with two names. Both operations of each.
 * Who has had the same SIM for longer than a year is answered `null` with the period that was looked at, in versions that have one.
 */
import { DAY_MS, findLine } from '../lines.js';
import { createRefusal, type Refusal } from './error.js';
import { invalid, type Claims, type LineApi } from './line-api.js';

const DEFAULT_HOURS = 240;
const MAX_HOURS = 2400;
const MONITORED_DAYS = 365;

function findAgeFault({ maxAge }: Claims): Refusal | undefined {
  if (maxAge === undefined) return undefined;
  if (typeof maxAge !== 'number' || !Number.isInteger(maxAge)) return invalid('maxAge');
  return maxAge < 1 || maxAge > MAX_HOURS ? createRefusal(400, 'OUT_OF_RANGE') : undefined;
}

interface Swap {
  readonly api: 'sim-swap' | 'device-swap';
  readonly key: 'latestSimChange' | 'latestDeviceChange';
  readonly daysOf: (phoneNumber: string) => number | undefined;
}

const SIM: Swap = { api: 'sim-swap', key: 'latestSimChange', daysOf: (line) => findLine(line).simDays };
const DEVICE: Swap = { api: 'device-swap', key: 'latestDeviceChange', daysOf: (line) => findLine(line).deviceDays };

function createApis(
  { api, key, daysOf }: Swap,
  version: string,
  { isOld, hasPeriod }: Readonly<Record<'isOld' | 'hasPeriod', boolean>>,
) {
  const scopesOf = (operation: string): readonly string[] => [`${api}:${operation}`, api];
  const check: LineApi = {
    path: `/${api}/${version}/check`,
    scopes: scopesOf('check'),
    isOld,
    findFault: findAgeFault,
    answer({ phoneNumber }, { maxAge }) {
      const days = daysOf(phoneNumber);
      const hours = typeof maxAge === 'number' ? maxAge : DEFAULT_HOURS;
      return { swapped: days !== undefined && days * 24 <= hours };
    },
  };
  const retrieve: LineApi = {
    path: `/${api}/${version}/retrieve-date`,
    scopes: scopesOf('retrieve-date'),
    isOld,
    findFault: () => undefined,
    answer({ phoneNumber }, _, now) {
      const days = daysOf(phoneNumber);
      const isSeen = days !== undefined && (!hasPeriod || days <= MONITORED_DAYS);
      if (isSeen) return { [key]: new Date(now - days * DAY_MS).toISOString() };
      return { [key]: null, ...(hasPeriod && { monitoredPeriod: MONITORED_DAYS }) };
    },
  };
  return [check, retrieve];
}

/** Every version of both APIs, oldest first. */
export const SWAP_APIS: readonly LineApi[] = [
  ...createApis(SIM, 'v0', { isOld: true, hasPeriod: false }),
  ...createApis(SIM, 'v1', { isOld: true, hasPeriod: false }),
  ...createApis(SIM, 'v2', { isOld: false, hasPeriod: true }),
  ...createApis(DEVICE, 'v0.1', { isOld: true, hasPeriod: false }),
  ...createApis(DEVICE, 'v0.2', { isOld: false, hasPeriod: true }),
  ...createApis(DEVICE, 'v1', { isOld: false, hasPeriod: true }),
];
