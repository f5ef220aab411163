/** German, formal. Quotation marks and dashes as German typography has them. */
import type { DatePart } from '../domain/issue.js';
import type { OrdinaryMessages } from './messages.js';

const wait = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'Bitte versuchen Sie es gleich noch einmal.'
    : `Bitte versuchen Sie es in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} noch einmal.`;

const PART = { day: 'den Tag', month: 'den Monat', year: 'das Jahr' } as const;
const PART_READ = {
  day: 'Der Tag ist eine Zahl von 1 bis 31',
  month: 'Der Monat ist eine Zahl von 1 bis 12 oder sein Name',
  year: 'Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1987',
} as const;

/** Several parts of a day, as the language lists things. */
const listed = (parts: readonly DatePart[]): string =>
  new Intl.ListFormat('de').format(parts.map((part) => PART[part]));

export const de: OrdinaryMessages = {
  language: 'de',

  stepOf: (index, total) => `Schritt ${index} von ${total}`,
  phoneHeading: 'Ihre Handynummer',
  phoneLead:
    'Wir prüfen, ob die Nummer Ihnen gehört, meist mit einem Code per SMS. Danach kann Ihr Mobilfunkanbieter den größten Teil des Formulars für Sie ausfüllen.',
  proofHeading: 'Code eingeben',
  proofLead: (number) => `Wir haben eine SMS an \u2066${number}\u2069 gesendet.`,
  formHeading: 'Ihre Angaben',
  formLead:
    'Bitte machen Sie Ihre Angaben so, wie sie in Ihrem Mobilfunkvertrag stehen. Wir vergleichen sie mit denen Ihres Anbieters.',
  manualLead:
    'Bitte füllen Sie das Formular selbst aus. Ihre Angaben werden nicht mit denen Ihres Anbieters verglichen.',
  documentsHeading: 'Ihre Dokumente',
  documentsLead: 'Bitte halten Sie sie bereit und übernehmen Sie alles so, wie es darauf gedruckt ist.',
  resultHeading: {
    match: 'Ihre Angaben sind bestätigt',
    partial: 'Vielen Dank, wir haben Ihre Angaben erhalten',
    mismatch: 'Vielen Dank, wir haben Ihre Angaben erhalten',
    inconclusive: 'Vielen Dank, wir haben Ihre Angaben erhalten',
    unverified: 'Vielen Dank, wir haben Ihre Angaben erhalten',
  },
  resultText: {
    match: 'Sie stimmen mit denen Ihres Mobilfunkanbieters überein. Sie können fortfahren.',
    partial:
      'Wir konnten nicht alle bestätigen. Sie können trotzdem fortfahren; möglicherweise bitten wir Sie um weitere Angaben.',
    mismatch:
      'Wir konnten nicht alle bestätigen. Sie können trotzdem fortfahren; möglicherweise bitten wir Sie um weitere Angaben.',
    inconclusive:
      'Ihr Anbieter konnte sie nicht prüfen. Sie können trotzdem fortfahren; möglicherweise bitten wir Sie um weitere Angaben.',
    unverified:
      'Sie wurden nicht bei Ihrem Anbieter geprüft. Sie können trotzdem fortfahren; möglicherweise bitten wir Sie um weitere Angaben.',
  },

  label: {
    phoneNumber: 'Handynummer',
    idDocument: 'Dokumentnummer',
    idDocumentType: 'Art des Dokuments',
    idDocumentExpiryDate: 'Dokument gültig bis',
    bankAccountNumber: 'Kontonummer',
    name: 'Vollständiger Name',
    givenName: 'Vorname',
    familyName: 'Nachname',
    nameKanaHankaku: 'Name in Kana',
    nameKanaZenkaku: 'Name in Kana',
    middleNames: 'Weitere Vornamen',
    familyNameAtBirth: 'Geburtsname',
    address: 'Adresse',
    streetName: 'Straße',
    streetNumber: 'Hausnummer',
    postalCode: 'Postleitzahl',
    region: 'Region',
    locality: 'Ort',
    country: 'Land',
    houseNumberExtension: 'Wohnung, Stockwerk oder Aufgang',
    birthdate: 'Geburtsdatum',
    email: 'E-Mail-Adresse',
    gender: 'Geschlecht',
    cityOfBirth: 'Geburtsort',
    countryOfBirth: 'Geburtsland',
    nationality: 'Staatsangehörigkeit',
  },
  hint: {
    nameKanaHankaku: 'Wie Ihr Name gelesen wird, in Katakana, Hiragana oder lateinischen Buchstaben.',
    nameKanaZenkaku: 'Wie Ihr Name gelesen wird, in Katakana, Hiragana oder lateinischen Buchstaben.',
    gender: 'Wir fragen, weil es bei Ihrem Anbieter stehen kann. Sie müssen nicht antworten.',
    middleNames: 'Lassen Sie das Feld leer, wenn Sie keine haben.',
    address: 'Straße und Hausnummer.',
    bankAccountNumber: 'Zum Beispiel IBAN:FR7630006000011234567890189.',
    nationality: 'Wenn Sie mehrere haben, die in Ihrem Ausweis.',
  },
  optional: (label) => `${label} (optional)`,
  addressLabel: {
    province: 'Provinz',
    state: 'Bundesstaat',
    prefecture: 'Präfektur',
    county: 'Grafschaft',
    emirate: 'Emirat',
    island: 'Insel',
    parish: 'Gemeinde',
    department: 'Departement',
    area: 'Gebiet',
    district: 'Bezirk',
    governorate: 'Gouvernement',
    region: 'Region',
    'do-si': 'Provinz oder Stadt (Do/Si)',
    city: 'Ort',
    'post-town': 'Postort',
    suburb: 'Vorort oder Ortsteil',
    municipality: 'Stadt, Bezirk oder Gemeinde',
    postal: 'Postleitzahl',
    zip: 'Postleitzahl (ZIP)',
    pin: 'Postleitzahl (PIN)',
    eircode: 'Postleitzahl (Eircode)',
    cep: 'Postleitzahl (CEP)',
    postcode: 'Postleitzahl',
    'street-line': 'Straße und Hausnummer',
    block: 'Viertel',
    'block-number': 'Block- und Hausnummer',
    whole: 'Adresse',
  },
  wholeAddressHint: 'Vollständig, wie auf einem Briefumschlag.',
  addressChanged: (country) => `Die Adressfelder haben sich geändert: ${country}.`,
  postalCodeHint: (example) => `Zum Beispiel ${example}`,
  datePart: { day: 'Tag', month: 'Monat', year: 'Jahr' },
  dateHint: (example) => `Zum Beispiel ${example}.`,
  useYear: (year) => `${year} verwenden`,
  kanaPart: { family: 'Nachname in Kana', given: 'Vorname in Kana' },
  kanaSuggested: 'Vorschlag nach Ihrer Eingabe. Bitte prüfen Sie ihn.',
  didYouMean: (email) => `Meinten Sie \u2068${email}\u2069?`,
  useEmail: 'Diese Adresse verwenden',
  sameCountry: (country) => `Wie das Wohnsitzland (${country})`,
  documentTypeChanged: 'Sie haben eine andere Art von Dokument gewählt. Gehört die Nummer noch dazu?',
  keepNumber: 'Nummer behalten',
  clearNumber: 'Nummer löschen',
  gender: { FEMALE: 'Weiblich', MALE: 'Männlich', OTHER: 'Divers' },
  genderUnsaid: 'Keine Angabe',
  documentType: {
    passport: 'Reisepass',
    national_id_card: 'Personalausweis',
    residence_permit: 'Aufenthaltstitel',
    diplomatic_id: 'Diplomatenausweis',
    driver_licence: 'Führerschein',
    social_security_id: 'Sozialversicherungsausweis',
    other: 'Anderes Dokument',
  },
  choose: 'Bitte wählen',
  phoneCountry: 'Ländervorwahl',
  code: 'Code aus der SMS',
  codeHint: (length) => `${length} Zeichen.`,

  continue: 'Weiter',
  back: 'Zurück',
  sendingCode: 'Der Code wird gesendet\u2026',
  checkingCode: 'Der Code wird geprüft\u2026',
  checkingDetails: 'Ihre Angaben werden geprüft\u2026',
  cancel: 'Abbrechen',
  resend: 'Neuen Code senden',
  resendIn: (seconds) => `Neuen Code senden (in ${seconds}\u00a0s)`,
  changeNumber: 'Nummer ändern',
  goByHand: 'Ohne diese Prüfung fortfahren',
  prefillAgain: 'Meinen Anbieter noch einmal fragen',
  numberIs: (number) => `Handynummer: \u2066${number}\u2069`,

  prefillAsking: 'Wir fragen Ihren Anbieter nach Ihren Angaben. Sie können schon mit dem Ausfüllen beginnen.',
  prefillSome: (count) =>
    `${count === 1 ? 'Ein Feld wurde' : `${count} Felder wurden`} mit den Daten Ihres Anbieters ausgefüllt. Bitte prüfen Sie ${count === 1 ? 'es' : 'sie'}. Was Sie hier ändern, ändert dort nichts.`,
  prefillNone: 'Ihr Anbieter kann für Sie nichts ausfüllen. Bitte füllen Sie das Formular selbst aus.',
  prefillCleared: 'Was Ihr Anbieter ausgefüllt hatte, wurde gelöscht. Ihre Eingaben sind noch da.',
  prefillForgotten: 'Zu Ihrem Schutz wurde gelöscht, was Ihr Anbieter ausgefüllt hatte. Ihre Eingaben sind noch da.',
  prefillOther: 'Ihr Anbieter hat andere Angaben, als Sie eingegeben haben. Sie können sie unten übernehmen.',
  clearPrefill: 'Vorausgefülltes löschen',
  undo: 'Rückgängig machen',
  notMe: 'Das sind nicht meine Angaben',
  useOperators: (label) => `Angabe Ihres Anbieters übernehmen: ${label}`,
  fromOperator: 'Von Ihrem Anbieter',
  edited: 'Von Ihnen geändert',
  wantsCheck: 'Bitte prüfen',

  error: 'Fehler:',
  summaryHeading: (count) => (count === 1 ? 'Es gibt ein Problem' : `Es gibt ${count} Probleme`),
  problemHeading: 'Das hat nicht funktioniert',
  correctionHeading: 'Einige Angaben weichen von denen Ihres Anbieters ab',
  correctionText:
    'Bitte prüfen Sie Ihre Eingaben und drücken Sie auf \u201eWeiter\u201c. Wenn alles stimmt, drücken Sie einfach auf \u201eWeiter\u201c.',
  attemptsLeft: (count) => `Sie haben noch ${count === 1 ? 'einen Versuch' : `${count} Versuche`}.`,
  issue: {
    missing: (label) => `${label}: Bitte füllen Sie das Feld aus.`,
    'too-long': (label, { max }) => `${label}: Bitte höchstens ${max} Zeichen.`,
    'email-malformed': () => 'Geben Sie eine E-Mail-Adresse wie name@beispiel.de ein.',
    'postal-code-malformed': (label, { example }) => `${label}: Bitte wie ${example} schreiben.`,
    'kana-expected': (label) => `${label}: Verwenden Sie Katakana, Hiragana oder lateinische Buchstaben, keine Kanji.`,
    'kana-incomplete': (label, { part }) =>
      `${label}: Bitte ergänzen Sie den ${part === 'family' ? 'Nachnamen' : 'Vornamen'}.`,
    'choice-unknown': (label) => `${label}: Bitte wählen Sie aus der Liste.`,
    'date-incomplete': (label, { parts }) => `${label}: Bitte ergänzen Sie ${listed(parts)}.`,
    'date-year-short': (label) => `${label}: ${PART_READ.year}.`,
    'date-impossible': (label, { parts: [part = 'day', ...others] }) =>
      `${label}: ${others.length > 0 ? `Bitte prüfen Sie ${listed([part, ...others])}` : PART_READ[part]}.`,
    'date-day-beyond': (label, { days }) => `${label}: Dieser Monat hat nur ${days} Tage.`,
    'date-era': (label, { year }) =>
      `${label}: Meinten Sie ${year}? Schreiben Sie das Jahr nach dem gregorianischen Kalender.`,
    'birthdate-future': (label) => `${label}: Der Tag muss in der Vergangenheit liegen.`,
    'birthdate-too-early': (label) => `${label}: Der Tag liegt mehr als 130 Jahre zurück. Bitte prüfen Sie das Jahr.`,
    'expiry-past': (label) => `${label}: Dieses Dokument ist abgelaufen. Bitte verwenden Sie ein gültiges.`,
    'phone-not-a-number': () =>
      'Geben Sie eine Nummer nur mit Ziffern ein, zum Beispiel 0176 04069001 oder +49 176 04069001.',
    'phone-too-short': () => 'Die Nummer ist zu kurz. Bitte prüfen Sie, ob sie vollständig ist.',
    'phone-too-long': () => 'Die Nummer ist zu lang. Bitte prüfen Sie, ob eine Ziffer zu viel ist.',
    'phone-code-unknown': () => 'Diese Ländervorwahl gibt es nicht. Bitte prüfen Sie die Ziffern nach dem Pluszeichen.',
    'phone-extension': () =>
      'Eine Handynummer hat keine Durchwahl. Geben Sie nur die Nummer ein, ohne die Ziffern der Durchwahl.',
    'phone-country-missing': () => 'Wählen Sie das Land Ihrer Nummer oder beginnen Sie mit + und der Ländervorwahl.',
    'phone-code-missing': () => 'Beginnen Sie mit + und der Ländervorwahl, zum Beispiel +49 176 04069001.',
    'phone-country-refused': (_label, { country }) =>
      country
        ? `Nummern aus diesem Land werden hier nicht angenommen (${country}). Bitte verwenden Sie eine andere.`
        : 'Nummern mit dieser Ländervorwahl werden hier nicht angenommen. Bitte verwenden Sie eine andere.',
    'code-length': (_label, { length }) => `Der Code hat ${length} Zeichen. Bitte prüfen Sie die SMS.`,
  },
  problem: {
    'invalid-input': () =>
      'Etwas im Formular konnte nicht gelesen werden. Bitte prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.',
    'nothing-to-check': () => 'Es gibt noch nichts zu prüfen. Bitte füllen Sie mindestens ein Feld aus.',
    'proof-required': () => 'Bitte bestätigen Sie Ihre Nummer noch einmal. Ihre Eingaben sind noch da.',
    'code-invalid': () => 'Dieser Code stimmt nicht. Bitte sehen Sie in der SMS nach und versuchen Sie es noch einmal.',
    'code-expired': () => 'Dieser Code gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    'consent-required': () =>
      'Ihr Anbieter braucht zuerst Ihre Einwilligung. Sie können ohne diese Prüfung fortfahren.',
    'consent-refused': () =>
      'Ihr Anbieter darf Ihre Angaben nicht weitergeben. Sie können ohne diese Prüfung fortfahren.',
    'subject-mismatch': () =>
      'Das ist nicht die Nummer des Anschlusses, den Sie gerade nutzen. Bitte prüfen Sie die Nummer.',
    'subscriber-not-found': () =>
      'Ihr Anbieter hat zu dieser Nummer keine Angaben. Prüfen Sie die Nummer oder fahren Sie ohne diese Prüfung fort.',
    'not-supported': () =>
      'Ihr Anbieter bietet diese Prüfung für Ihren Anschluss nicht an. Sie können ohne sie fortfahren.',
    'document-required': () =>
      'Ihr Anbieter braucht Ihre Dokumentnummer, um Ihre Angaben zu prüfen. Bitte ergänzen Sie sie.',
    'not-authorised': () => 'Diese Prüfung ist zurzeit nicht möglich. Sie können ohne sie fortfahren.',
    'rate-limited': (retryAfter) => `Es waren zu viele Versuche. ${wait(retryAfter)} Ihre Eingaben sind noch da.`,
    pending: () => 'Ihr Anbieter ist noch nicht fertig. Bitte versuchen Sie es gleich noch einmal.',
    expired: () =>
      'Das hat zu lange gedauert, deshalb müssen Sie Ihre Nummer noch einmal bestätigen. Ihre Eingaben sind noch da.',
    timeout: () => 'Die Antwort kam nicht rechtzeitig. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
    'provider-error': () =>
      'Der Dienst Ihres Anbieters hat eine Störung. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
    config: () => 'Diese Prüfung ist bei uns nicht richtig eingerichtet. Sie können ohne sie fortfahren.',
    offline: () =>
      'Sie sind offline. Ihre Eingaben sind noch da. Bitte versuchen Sie es wieder, sobald Sie verbunden sind.',
    network: () =>
      'Wir konnten den Dienst nicht erreichen. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
    protocol: () =>
      'Wir konnten die Antwort nicht lesen. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
    internal: () => 'Bei uns ist etwas schiefgegangen. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
  },
  support: (supportId) => `Referenz für den Kundendienst: ${supportId}`,

  busy: 'Bitte warten.',
  slow: 'Das dauert länger als sonst. Sie können warten oder abbrechen.',
  codeSent: 'Der Code wurde gesendet.',
  cancelled: 'Abgebrochen. Ihre Eingaben sind noch da.',
  mayRetry: 'Sie können es jetzt noch einmal versuchen.',

  notFinished: 'Bitte schließen Sie zuerst diese Schritte ab.',

  picker: {
    title: 'Ländervorwahl',
    search: 'Land oder Vorwahl suchen',
    clear: 'Suche löschen',
    close: 'Schließen',
    none: 'Anderes Land: mit + beginnen',
    count: (countries) =>
      countries === 0 ? 'Kein Land gefunden' : `${countries} ${countries === 1 ? 'Land' : 'Länder'} gefunden`,
  },
  countryChanged: (country, callingCode) => `Ländervorwahl geändert: ${country}, +${callingCode}.`,
  countryUnknown: 'Diese Ländervorwahl gibt es nicht.',
  unlikelyMobile: 'Das sieht nicht nach einer Handynummer aus. Bitte prüfen Sie, ob sie SMS empfangen kann.',
};
