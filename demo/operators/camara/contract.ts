/**
 * KYC Tenure 0.1 to 0.3.0-rc.1 and Number Recycling 0.1 and 0.2: since when somebody has been a customer, and since when a number has been theirs.
 * Beside them Call Forwarding Signal 0.3, which Network as Code serves.
 */
import { DAY_MS, findLine } from '../lines.js';
import { findPastDayFault, type LineApi } from './line-api.js';

/** Days between a day and now, of which only begun ones count. */
const daysSince = (day: unknown, now: number): number => Math.floor((now - Date.parse(String(day))) / DAY_MS);

const tenure = (version: string): LineApi => ({
  path: `/kyc-tenure/${version}/check-tenure`,
  scopes: ['kyc-tenure:check-tenure'],
  findFault: ({ tenureDate }, now) => findPastDayFault('tenureDate', tenureDate, now),
  answer({ phoneNumber }, { tenureDate }, now) {
    const { customerDays, contractType } = findLine(phoneNumber);
    return { tenureDateCheck: daysSince(tenureDate, now) <= customerDays, contractType };
  },
});

const recycling = (version: string): LineApi => ({
  path: `/number-recycling/${version}/check`,
  scopes: ['number-recycling:check'],
  findFault: ({ specifiedDate }, now) => findPastDayFault('specifiedDate', specifiedDate, now),
  answer: ({ phoneNumber }, { specifiedDate }, now) => ({
    phoneNumberRecycled: daysSince(specifiedDate, now) > findLine(phoneNumber).customerDays,
  }),
});

/** Nobody of the sandbox forwards calls. */
const FORWARDING: LineApi = {
  path: '/call-forwarding-signal/v0.3/call-forwardings',
  scopes: ['call-forwarding-signal:call-forwardings:read'],
  findFault: () => undefined,
  answer: () => ['inactive'],
};

/** Every version of these APIs, oldest first. */
export const CONTRACT_APIS: readonly LineApi[] = [
  ...['v0.1', 'v0.2', 'v0.3rc1'].map(tenure),
  ...['v0.1', 'v0.2'].map(recycling),
  FORWARDING,
];
