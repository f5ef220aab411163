import { playSchedules } from './play.js';

playSchedules('ordinary sign-ups', [{}, { fields: 'givenName familyName email birthdate' }, { prefill: 'off' }]);
