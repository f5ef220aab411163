import { playSchedules } from './play.js';

playSchedules('sign-ups with rare steps', [
  { consent: 'ask' },
  { review: 'on' },
  { consent: 'ask', review: 'on', feedback: 'fields', lockPrefilled: 'birthdate' },
]);
