/**
 * The people whose addresses a browser has saved. Nobody: invented names, telephone numbers from ranges set aside for fiction.
 */

/** A saved address, in its parts. */
export interface Profile {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** As a browser saves it; E.164 unless a test is about something else. */
  readonly phone: string;
  readonly street: string;
  readonly houseNumber: string;
  /** Street and number as the country writes them. */
  readonly line1: string;
  readonly unit: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export const ERIKA: Profile = {
  givenName: 'Erika',
  familyName: 'Mustermann',
  email: 'erika@mustermann.example',
  phone: '+491713920012',
  street: 'Tatzelwurmweg',
  houseNumber: '17',
  line1: 'Tatzelwurmweg 17',
  unit: 'Wohnung 4',
  postalCode: '51147',
  city: 'Wolperting',
  region: 'NW',
  country: 'DE',
};

/** Lives in Japan with a telephone from Britain: no country of hers tells the other. */
export const HANAKO: Profile = {
  givenName: '花子',
  familyName: '見本',
  email: 'hanako@mihon.example',
  phone: '+447700900123',
  street: '架空町',
  houseNumber: '1-2-3',
  line1: '架空町1-2-3',
  unit: '',
  postalCode: '102-8460',
  city: '千代田区',
  region: '東京都',
  country: 'JP',
};
