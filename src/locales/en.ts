/** English. */
import type { Messages } from './messages.js';

const wait = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'Please try again in a moment.'
    : `Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;

const PART_READ = {
  day: 'the day is a number from 1 to 31',
  month: 'the month is a number from 1 to 12, or its name',
  year: 'write the year with four digits, such as 1987',
} as const;

export const en: Messages = {
  language: 'en',

  stepOf: (index, total) => `Step ${index} of ${total}`,
  phoneHeading: 'Your mobile number',
  phoneLead:
    'We text you a code to make sure the number is yours. Your mobile operator can then fill in most of the form for you.',
  proofHeading: 'Enter the code',
  proofLead: (number) => `We sent a text message to ${number}.`,
  formHeading: 'Your details',
  formLead: 'Give your details as they are on your mobile contract. We compare them with your operator\u2019s records.',
  manualLead: 'Please fill in your details yourself. They are not compared with your operator\u2019s records.',
  documentsHeading: 'Your documents',
  documentsLead: 'Please have them at hand, and copy what is printed on them.',
  resultHeading: {
    match: 'Your details are confirmed',
    partial: 'Thank you, we have your details',
    mismatch: 'Thank you, we have your details',
    inconclusive: 'Thank you, we have your details',
    unverified: 'Thank you, we have your details',
  },
  resultText: {
    match: 'They agree with your mobile operator\u2019s records. You can go on.',
    partial: 'We could not confirm all of them. You can go on; we may ask you for something more.',
    mismatch: 'We could not confirm all of them. You can go on; we may ask you for something more.',
    inconclusive: 'Your operator could not check them. You can go on; we may ask you for something more.',
    unverified: 'They have not been checked with your operator. You can go on; we may ask you for something more.',
  },

  label: {
    phoneNumber: 'Mobile number',
    idDocument: 'Document number',
    idDocumentType: 'Type of document',
    idDocumentExpiryDate: 'Document valid until',
    bankAccountNumber: 'Bank account number',
    name: 'Full name',
    givenName: 'Given name',
    familyName: 'Family name',
    nameKanaHankaku: 'Name in half-width kana',
    nameKanaZenkaku: 'Name in full-width kana',
    middleNames: 'Middle names',
    familyNameAtBirth: 'Family name at birth',
    address: 'Address',
    streetName: 'Street',
    streetNumber: 'House number',
    postalCode: 'Postal code',
    region: 'Region',
    locality: 'Town or city',
    country: 'Country',
    houseNumberExtension: 'Flat, floor or staircase',
    birthdate: 'Date of birth',
    email: 'Email address',
    gender: 'Gender',
    cityOfBirth: 'Place of birth',
    countryOfBirth: 'Country of birth',
    nationality: 'Nationality',
  },
  hint: {
    middleNames: 'Leave this empty if you have none.',
    address: 'Street and house number.',
    bankAccountNumber: 'For example IBAN:FR7630006000011234567890189.',
    nationality: 'If you have several, the one on your identity document.',
  },
  optional: (label) => `${label} (optional)`,
  datePart: { day: 'Day', month: 'Month', year: 'Year' },
  dateHint: (example) => `For example ${example}.`,
  useYear: (year) => `Use ${year}`,
  gender: { FEMALE: 'Female', MALE: 'Male', OTHER: 'Other' },
  genderUnsaid: 'Prefer not to say',
  documentType: {
    passport: 'Passport',
    national_id_card: 'National identity card',
    residence_permit: 'Residence permit',
    diplomatic_id: 'Diplomatic card',
    driver_licence: 'Driving licence',
    social_security_id: 'Social security card',
    other: 'Another document',
  },
  choose: 'Please choose',
  phoneCountry: 'Country code',
  code: 'Code from the text message',
  codeHint: (length) => `${length} characters.`,

  continue: 'Continue',
  back: 'Back',
  sendingCode: 'Sending the code\u2026',
  checkingCode: 'Checking the code\u2026',
  checkingDetails: 'Checking your details\u2026',
  cancel: 'Cancel',
  resend: 'Send a new code',
  resendIn: (seconds) => `Send a new code (in ${seconds} s)`,
  changeNumber: 'Change the number',
  goByHand: 'Go on without this check',
  prefillAgain: 'Ask my operator again',
  numberIs: (number) => `Mobile number: ${number}`,

  prefillAsking: 'Asking your operator for your details. You can start typing already.',
  prefillSome: (count) =>
    `${count === 1 ? 'One field was' : `${count} fields were`} filled in from your operator\u2019s records. Please check them. What you change here does not change their records.`,
  prefillNone: 'Your operator has nothing to fill in for you. Please fill in the form yourself.',
  fromOperator: 'From your operator',
  edited: 'Changed by you',
  wantsCheck: 'Please check this one',

  error: 'Error:',
  summaryHeading: (count) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
  problemHeading: 'That did not work',
  correctionHeading: 'Some details differ from your operator\u2019s records',
  correctionText: 'Please check what you typed and press Continue. If everything is right, just press Continue.',
  issue: {
    missing: (label) => `${label}: please fill this in.`,
    'too-long': (label, { max }) => `${label}: please use at most ${max} characters.`,
    'email-malformed': () => 'Enter an email address such as name@example.com.',
    'choice-unknown': (label) => `${label}: please choose one from the list.`,
    'date-incomplete': (label, { parts }) => `${label}: please add the ${parts.join(' and the ')}.`,
    'date-year-short': (label) => `${label}: ${PART_READ.year}.`,
    'date-impossible': (label, { parts: [part = 'day', ...others] }) =>
      `${label}: ${others.length > 0 ? `please check the ${[part, ...others].join(' and the ')}` : PART_READ[part]}.`,
    'date-day-beyond': (label, { days }) => `${label}: that month has only ${days} days.`,
    'date-era': (label, { year }) => `${label}: did you mean ${year}? Please give the year of the Western calendar.`,
    'birthdate-future': (label) => `${label}: the day must be in the past.`,
    'birthdate-too-early': (label) => `${label}: the day is more than 130 years ago. Please check the year.`,
    'expiry-past': (label) => `${label}: this document is no longer valid. Please use one that is.`,
    'phone-not-a-number': () => 'Enter a phone number with digits only, such as 06 39 98 00 01 or +33 6 39 98 00 01.',
    'phone-too-short': () => 'The phone number is too short. Please check that it is complete.',
    'phone-too-long': () => 'The phone number is too long. Please check for extra digits.',
    'phone-code-unknown': () => 'No country has this country code. Please check the digits after the plus sign.',
    'phone-country-missing': () => 'Choose the country of your number, or begin with + and the country code.',
    'code-length': (_label, { length }) => `The code has ${length} characters. Please check the text message.`,
  },
  problem: {
    'invalid-input': () => 'Something in the form could not be read. Please check your details and try again.',
    'nothing-to-check': () => 'There is nothing to check yet. Please fill in at least one field.',
    'proof-required': () => 'Please confirm your number again. What you typed is still here.',
    'code-invalid': () => 'This code is not right. Please check the text message and try again.',
    'code-expired': () => 'This code is no longer valid. Please ask for a new one.',
    'consent-required': () => 'Your operator needs your consent first. You can go on without this check.',
    'consent-refused': () => 'Your operator may not share your details. You can go on without this check.',
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
  codeSent: 'The code was sent.',
  cancelled: 'Cancelled. What you typed is still here.',
  mayRetry: 'You can try again now.',

  notFinished: 'Please finish these steps first.',

  developerHeading: 'kyc-onboarding: note for the developer of this page',
  developer: ({ code, subject = '', suggestion }) => {
    if (code === 'endpoint-missing')
      return 'The endpoint attribute is missing. Add the address of your proxy, for example endpoint="/api/kyc".';
    if (code === 'field-unknown')
      return `The fields attribute names "${subject}", which is not a field.${suggestion ? ` Did you mean "${suggestion}"?` : ' The README lists the names.'}`;
    if (code === 'property-invalid') return `The value of "${subject}" could not be used; the default applies.`;
    return `${code} ${subject}`.trim();
  },
};
