/** English, the words of the first screen: built in, so that a page is never without words. */
import type { FirstMessages } from './messages.js';

const wait = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'Please try again in a moment.'
    : `Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;

/** Countries whose names English puts an article before. */
const the = (country: string): string =>
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Dominican R|Central A)|Islands$|Territory$/.test(
    country,
  )
    ? `the ${country}`
    : country;

export const enFirst: FirstMessages = {
  language: 'en',
  stepOf: (index, total) => `Step ${index} of ${total}`,
  phoneHeading: 'Your mobile number',
  phoneLead:
    'We make sure the number is yours, usually with a code in a text message. Your mobile operator can then fill in most of the form for you.',
  label: { phoneNumber: 'Mobile number' },
  hint: {},
  optional: (label) => `${label} (optional)`,
  choose: 'Please choose',
  phoneCountry: 'Country code',
  continue: 'Continue',
  sendingCode: 'Sending the code\u2026',
  cancel: 'Cancel',
  goByHand: 'Go on without this check',
  error: 'Error:',
  summaryHeading: (count) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
  problemHeading: 'That did not work',
  issue: {
    missing: (label) => `${label}: please fill this in.`,
    'phone-not-a-number': () => 'Enter a phone number with digits only, such as 06 39 98 00 01 or +33 6 39 98 00 01.',
    'phone-too-short': () => 'The phone number is too short. Please check that it is complete.',
    'phone-too-long': () => 'The phone number is too long. Please check for extra digits.',
    'phone-code-unknown': () => 'No country has this country code. Please check the digits after the plus sign.',
    'phone-extension': () =>
      'A mobile number has no extension. Please enter the number alone, without the digits after \u201cext.\u201d.',
    'phone-country-missing': () => 'Choose the country of your number, or begin with + and the country code.',
    'phone-code-missing': () => 'Begin with + and the country code, such as +33 6 39 98 00 01.',
    'phone-country-refused': (_label, { country }) =>
      country
        ? `This number is from ${the(country)}, which is not accepted here. Please use another number.`
        : 'Numbers with this country code are not accepted here. Please use another number.',
  },
  problem: {
    'invalid-input': () => 'Something in the form could not be read. Please check your details and try again.',
    'nothing-to-check': () => 'There is nothing to check yet. Please fill in at least one field.',
    'proof-required': () => 'Please confirm your number again. What you typed is still here.',
    'code-invalid': () => 'This code is not right. Please check the text message and try again.',
    'code-expired': () => 'This code is no longer valid. Please ask for a new one.',
    'consent-required': () => 'Your operator needs your consent first. You can go on without this check.',
    'consent-refused': () => 'Your operator has no permission to share your details. You can go on without this check.',
    'subject-mismatch': () => 'This is not the number of the line you are using. Please check the number.',
    'subscriber-not-found': () =>
      'Your operator has no records for this number. You can check the number, or go on without this check.',
    'not-supported': () => 'Your operator does not offer this check for your line. You can go on without it.',
    'document-required': () => 'Your operator needs your document number to check your details. Please add it.',
    'not-authorised': () => 'This check is not possible at the moment. You can go on without it.',
    'rate-limited': (retryAfter) => `There were too many tries. ${wait(retryAfter)} What you typed is still here.`,
    pending: () => 'Your operator is still working on it. Please try again in a moment.',
    expired: () => 'That took too long, so we need to confirm your number again. What you typed is still here.',
    timeout: () => 'There was no answer in time. What you typed is still here. Please try again.',
    'provider-error': () =>
      'Your operator\u2019s service has a problem. What you typed is still here. Please try again.',
    config: () => 'This check is not set up properly on our side. You can go on without it.',
    offline: () => 'You are offline. What you typed is still here. Please try again when you are connected.',
    network: () => 'We could not reach the service. What you typed is still here. Please try again.',
    protocol: () => 'We could not read the answer. What you typed is still here. Please try again.',
    internal: () => 'Something went wrong on our side. What you typed is still here. Please try again.',
  },
  support: (supportId) => `Reference for support: ${supportId}`,
  busy: 'Please wait.',
  slow: 'This takes longer than usual. You can wait or cancel.',
  cancelled: 'Cancelled. What you typed is still here.',
  mayRetry: 'You can try again now.',
  notFinished: 'Please finish these steps first.',
};
