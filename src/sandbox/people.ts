/**
 * THE table of simulator people and their magic numbers: read by the simulators, the demo, the tests and the README.
 * Numbers come from ranges kept for fiction: France 06 39 98 00 00 to 99 99 (ARCEP), United Kingdom 07700 900000 to 900999 (Ofcom).
 * There is no magic one-time code: the simulator makes a random one of six digits for each message and shows the message.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Person } from './person.js';

const namesOf = (record: AttributeValues): readonly AttributeName[] => Object.keys(record) as AttributeName[];

/** A person whose whole record comes back from Fill-in. */
const open = (person: Omit<Person, 'gives'>): Person => ({ ...person, gives: namesOf(person.record) });

/** A number that is only good for its behaviour. */
const faceless = (person: Omit<Person, 'gives' | 'record'>): Person => ({ ...person, record: {}, gives: [] });

/** Every person of the simulator, in the order of their numbers. */
export const PEOPLE: readonly Person[] = [
  open({
    phoneNumber: '+33639980001',
    typed: '06 39 98 00 01',
    title: 'everything matches',
    behaviour: { kind: 'answers' },
    record: {
      idDocument: '12AB34567',
      idDocumentType: 'national_id_card',
      idDocumentExpiryDate: '2031-05-14',
      name: 'Camille Louise Béranger',
      givenName: 'Camille',
      familyName: 'Béranger',
      middleNames: 'Louise',
      familyNameAtBirth: 'Béranger',
      address: '14 rue des Lilas',
      streetName: 'des Lilas',
      streetNumber: '14',
      postalCode: '69003',
      region: 'Auvergne-Rhône-Alpes',
      locality: 'Lyon',
      country: 'FR',
      birthdate: '1990-04-17',
      email: 'camille.beranger@example.com',
      gender: 'FEMALE',
      cityOfBirth: 'Annecy',
      countryOfBirth: 'FR',
      nationality: 'FR',
    },
  }),
  open({
    phoneNumber: '+33639980002',
    typed: '06 39 98 00 02',
    title: 'nearly matches: the names differ a little and have scores',
    behaviour: { kind: 'answers' },
    record: {
      givenName: 'Anne Sophie',
      familyName: 'Lefebvre',
      address: '3 place du Marché',
      postalCode: '35000',
      locality: 'Rennes',
      country: 'FR',
      birthdate: '1984-11-02',
      email: 'as.lefebvre@example.com',
    },
    fillInDiffers: { givenName: 'Anne-Sophie', familyName: 'Lefèvre' },
  }),
  open({
    phoneNumber: '+33639980003',
    typed: '06 39 98 00 03',
    title: 'one mismatch: day and month of birth are swapped',
    behaviour: { kind: 'answers' },
    record: {
      givenName: 'Youssef',
      familyName: 'Benali',
      address: '27 boulevard Chave',
      postalCode: '13005',
      locality: 'Marseille',
      region: "Provence-Alpes-Côte d'Azur",
      country: 'FR',
      birthdate: '1987-03-12',
      email: 'youssef.benali@example.com',
      gender: 'MALE',
    },
    fillInDiffers: { birthdate: '1987-12-03' },
  }),
  faceless({
    phoneNumber: '+33639980004',
    typed: '06 39 98 00 04',
    title: 'the operator holds nothing: no prefill, every answer is not available',
    behaviour: { kind: 'answers' },
  }),
  faceless({
    phoneNumber: '+33639980005',
    typed: '06 39 98 00 05',
    title: 'the operator does not know the number',
    behaviour: { kind: 'unknown-number' },
  }),
  faceless({
    phoneNumber: '+33639980006',
    typed: '06 39 98 00 06',
    title: 'a company line, which the service does not cover',
    behaviour: { kind: 'not-applicable' },
  }),
  {
    phoneNumber: '+33639980007',
    typed: '06 39 98 00 07',
    title: 'the document number is asked for first, and a wrong one is refused',
    behaviour: { kind: 'document-first' },
    record: {
      idDocument: '19FV06235',
      idDocumentType: 'passport',
      idDocumentExpiryDate: '2029-08-30',
      givenName: 'Hélène',
      familyName: 'Da Silva',
      address: '8 rue Émile-Zola',
      postalCode: '31000',
      locality: 'Toulouse',
      country: 'FR',
      birthdate: '1979-01-25',
      email: 'helene.dasilva@example.com',
    },
    gives: ['givenName', 'familyName', 'address', 'postalCode', 'locality', 'country', 'birthdate', 'email'],
  },
  open({
    phoneNumber: '+33639980008',
    typed: '06 39 98 00 08',
    title: 'everything matches, after six seconds',
    behaviour: { kind: 'slow', delayMs: 6000 },
    record: {
      givenName: 'Loïc',
      familyName: 'Le Goff',
      address: '51 quai de la Fosse',
      postalCode: '44000',
      locality: 'Nantes',
      country: 'FR',
      birthdate: '2001-06-09',
      email: 'loic.legoff@example.com',
    },
  }),
  faceless({
    phoneNumber: '+33639980009',
    typed: '06 39 98 00 09',
    title: 'the operator fails: 500',
    behaviour: { kind: 'server-error' },
  }),
  faceless({
    phoneNumber: '+33639980010',
    typed: '06 39 98 00 10',
    title: 'too many requests: 429, try again after 20 seconds',
    behaviour: { kind: 'rate-limited', retryAfterSeconds: 20 },
  }),
  faceless({
    phoneNumber: '+33639980011',
    typed: '06 39 98 00 11',
    title: 'an HTML page where JSON should be, with status 200',
    behaviour: { kind: 'malformed' },
  }),
  open({
    phoneNumber: '+447700900101',
    typed: '+44 7700 900101',
    title: 'all that is held matches; the address is held in parts, so the whole of it is not available',
    behaviour: { kind: 'answers' },
    record: {
      name: 'Niamh O’Connor-Hughes',
      givenName: 'Niamh',
      familyName: 'O’Connor-Hughes',
      familyNameAtBirth: 'O’Connor',
      streetName: 'Elm',
      streetNumber: '12',
      houseNumberExtension: 'Flat 4',
      postalCode: 'LS6 3AB',
      locality: 'Leeds',
      region: 'West Yorkshire',
      country: 'GB',
      birthdate: '1995-09-28',
      email: 'niamh.oconnor@example.org',
      nationality: 'IE',
    },
  }),
  {
    phoneNumber: '+447700900102',
    typed: '+44 7700 900102',
    title: 'a small prefill: name and postal code only; Match knows the rest',
    behaviour: { kind: 'answers' },
    record: {
      givenName: 'Olúwaṣeun',
      familyName: 'Adébáyọ̀',
      address: '7 Harbour Road',
      postalCode: 'BS1 5TY',
      locality: 'Bristol',
      country: 'GB',
      birthdate: '1988-02-29',
      email: 'seun.adebayo@example.org',
    },
    gives: ['givenName', 'familyName', 'postalCode'],
  },
];

const byNumber: ReadonlyMap<string, Person> = new Map(PEOPLE.map((person) => [person.phoneNumber, person]));

/**
 * The person behind a number.
 * @param phoneNumber E.164, as it travels
 * @returns nobody for a number that is not in the table: the operator does not know it
 */
export const findPerson = (phoneNumber: string): Person | undefined => byNumber.get(phoneNumber);
