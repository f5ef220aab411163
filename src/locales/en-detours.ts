/** English, the words of steps that only some sign-ups take. */
import type { DetourMessages } from './messages.js';

const two = (count: number): string => String(count).padStart(2, '0');

export const enDetours: DetourMessages = {
  consentHeading: 'May we ask your mobile operator?',
  consentLead:
    'Your operator has the details of the person whose name is on the contract. If you agree, we ask for what this form needs, and nothing else.',
  consentAsked: 'We would ask for:',
  consentWhy: 'This fills in the form for you and confirms what you enter. You can also go on without it.',
  consentNotice: 'Read how your details are used',
  agree: 'Agree and continue',
  decline: 'No, I\u2019ll fill in the form myself',
  waitHeading: 'Confirm on your phone',
  waitLead: (number) =>
    `Your operator has sent a request to \u2066${number}\u2069. Open it on that phone and confirm. This page then continues by itself.`,
  waitStatus: 'Waiting for your confirmation\u2026',
  timeLeft: (minutes, seconds) => `Time left: ${minutes}:${two(seconds)}`,
  openHeading: {
    consent: 'Your operator needs your consent',
    network: 'Confirm your number with your mobile connection',
  },
  openLead: {
    consent: 'Your operator\u2019s own page shows what it would share. You decide there.',
    network:
      'Your operator can recognise your line. On the phone that has your number, switch off Wi-Fi, then follow the link.',
  },
  openLink: (host) => `Go to \u2066${host}\u2069`,
  newTab: 'opens in a new tab',
  leaving: 'This takes you away from this page. You may have to enter your details here again.',
  openStatus: 'When you are done there, come back here. This page then continues by itself.',
  startAgain: 'Try again',
  useCode: 'Text me a code instead',
  codeInstead:
    'Your number could not be confirmed over this connection, perhaps because of Wi-Fi. We have sent you a code instead.',
  consentPartial: 'You allowed your operator to share some of your details. Please fill in the rest yourself.',
  previewHeading: 'Are these your details?',
  previewText:
    'Your operator has them on record for this number. Parts stay hidden until you confirm that they are yours.',
  previewConfirm: 'Yes, fill in the form',
  previewRefuse: 'No, these are not mine',
  locked: 'You can change this only if it is wrong.',
  contest: (label) => `This is wrong: ${label}`,
  fieldDiffers: 'Differs from your operator\u2019s records. Please check.',
  reviewHeading: 'Please check everything once more',
  reviewLead: 'We send these details to your operator to compare them.',
  change: (label) => `Change: ${label}`,
  notProvided: 'Not provided',
  confirm: 'Confirm and continue',
};
