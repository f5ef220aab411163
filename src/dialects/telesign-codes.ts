/**
 * What the `status.code` of a Telesign PhoneID add-on means; each add-on of an answer has its own.
 * Source: Telesign PhoneID contract, `status` of the add-ons. 2800 is a success.
 */
import type { MatchTable } from './match-table.js';

export const TELESIGN_SUCCESS = '2800';

export const TELESIGN_CODES: NonNullable<NonNullable<MatchTable['problem']>['codes']> = {
  2801: 'invalid-input',
  2802: 'provider-error',
  2803: 'not-supported',
  2804: 'not-supported',
  2805: 'subscriber-not-found',
  2806: 'not-authorised',
  2807: 'invalid-input',
  2810: 'provider-error',
  2811: 'timeout',
};
