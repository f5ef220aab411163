/** French. Spaces before : ; ? ! are no-break, as French typography asks. */
import type { DatePart } from '../domain/issue.js';
import type { OrdinaryMessages } from './messages.js';

const wait = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'Réessayez dans un instant.'
    : `Réessayez dans ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}.`;

const PART = { day: 'le jour', month: 'le mois', year: 'l\u2019année' } as const;
const PART_READ = {
  day: 'le jour est un nombre de 1 à 31',
  month: 'le mois est un nombre de 1 à 12, ou son nom',
  year: 'écrivez l\u2019année avec quatre chiffres, par exemple 1987',
} as const;

/** Several parts of a day, as the language lists things. */
const listed = (parts: readonly DatePart[]): string =>
  new Intl.ListFormat('fr').format(parts.map((part) => PART[part]));

export const fr: OrdinaryMessages = {
  language: 'fr',

  stepOf: (index, total) => `Étape ${index} sur ${total}`,
  phoneHeading: 'Votre numéro de mobile',
  phoneLead:
    'Nous vérifions que ce numéro est bien le vôtre, le plus souvent avec un code envoyé par SMS. Votre opérateur peut ensuite remplir l\u2019essentiel du formulaire à votre place.',
  proofHeading: 'Saisissez le code',
  proofLead: (number) => `Nous avons envoyé un SMS au \u2066${number}\u2069.`,
  formHeading: 'Vos informations',
  formLead:
    'Indiquez vos informations telles qu\u2019elles figurent sur votre contrat mobile. Nous les comparons à celles de votre opérateur.',
  manualLead: 'Remplissez vous-même vos informations. Elles ne sont pas comparées à celles de votre opérateur.',
  documentsHeading: 'Vos documents',
  documentsLead: 'Gardez-les à portée de main et recopiez-les tels qu\u2019ils sont imprimés.',
  resultHeading: {
    match: 'Vos informations sont confirmées',
    partial: 'Merci, nous avons bien reçu vos informations',
    mismatch: 'Merci, nous avons bien reçu vos informations',
    inconclusive: 'Merci, nous avons bien reçu vos informations',
    unverified: 'Merci, nous avons bien reçu vos informations',
  },
  resultText: {
    match: 'Elles correspondent à celles de votre opérateur mobile. Vous pouvez continuer.',
    partial:
      'Nous n\u2019avons pas pu toutes les confirmer. Vous pouvez continuer\u00a0; nous vous demanderons peut-être un complément.',
    mismatch:
      'Nous n\u2019avons pas pu toutes les confirmer. Vous pouvez continuer\u00a0; nous vous demanderons peut-être un complément.',
    inconclusive:
      'Votre opérateur n\u2019a pas pu les vérifier. Vous pouvez continuer\u00a0; nous vous demanderons peut-être un complément.',
    unverified:
      'Elles n\u2019ont pas été vérifiées auprès de votre opérateur. Vous pouvez continuer\u00a0; nous vous demanderons peut-être un complément.',
  },

  label: {
    phoneNumber: 'Numéro de mobile',
    idDocument: 'Numéro du document',
    idDocumentType: 'Type de document',
    idDocumentExpiryDate: 'Document valable jusqu\u2019au',
    bankAccountNumber: 'Numéro de compte bancaire',
    name: 'Nom complet',
    givenName: 'Prénoms',
    familyName: 'Nom de famille',
    nameKanaHankaku: 'Lecture du nom en kana',
    nameKanaZenkaku: 'Lecture du nom en kana',
    middleNames: 'Autres prénoms',
    familyNameAtBirth: 'Nom de naissance',
    address: 'Adresse',
    streetName: 'Rue',
    streetNumber: 'Numéro dans la rue',
    postalCode: 'Code postal',
    region: 'Région',
    locality: 'Ville',
    country: 'Pays',
    houseNumberExtension: 'Appartement, étage ou escalier',
    birthdate: 'Date de naissance',
    email: 'Adresse e-mail',
    gender: 'Sexe',
    cityOfBirth: 'Lieu de naissance',
    countryOfBirth: 'Pays de naissance',
    nationality: 'Nationalité',
  },
  hint: {
    nameKanaHankaku: 'La prononciation de votre nom, en katakana, en hiragana ou en lettres latines.',
    nameKanaZenkaku: 'La prononciation de votre nom, en katakana, en hiragana ou en lettres latines.',
    gender: 'Nous posons la question car votre opérateur peut le savoir. Vous pouvez ne pas répondre.',
    middleNames: 'Laissez vide si vous n\u2019en avez pas.',
    address: 'Numéro et rue.',
    bankAccountNumber: 'Par exemple IBAN:FR7630006000011234567890189.',
    nationality: 'Si vous en avez plusieurs, celle de votre pièce d\u2019identité.',
  },
  optional: (label) => `${label} (facultatif)`,
  addressLabel: {
    province: 'Province',
    state: 'État',
    prefecture: 'Préfecture',
    county: 'Comté',
    emirate: 'Émirat',
    island: 'Île',
    parish: 'Paroisse',
    department: 'Département',
    area: 'Zone',
    district: 'District',
    governorate: 'Gouvernorat',
    region: 'Région',
    'do-si': 'Province ou ville (do/si)',
    city: 'Ville',
    'post-town': 'Ville de distribution postale',
    suburb: 'Quartier ou localité',
    municipality: 'Ville, arrondissement ou bourg',
    postal: 'Code postal',
    zip: 'Code postal (ZIP)',
    pin: 'Code postal (PIN)',
    eircode: 'Code postal (Eircode)',
    cep: 'Code postal (CEP)',
    postcode: 'Code postal',
    'street-line': 'Numéro et rue',
    block: 'Quartier',
    'block-number': 'Numéro d\u2019îlot et de maison',
    whole: 'Adresse',
  },
  wholeAddressHint: 'En entier, comme sur une enveloppe.',
  addressChanged: (country) => `Les champs de l\u2019adresse ont changé\u00a0: ${country}.`,
  postalCodeHint: (example) => `Par exemple ${example}`,
  datePart: { day: 'Jour', month: 'Mois', year: 'Année' },
  dateHint: (example) => `Par exemple ${example}.`,
  useYear: (year) => `Utiliser ${year}`,
  kanaPart: { family: 'Nom de famille en kana', given: 'Prénoms en kana' },
  kanaSuggested: 'Proposé d\u2019après votre saisie. Vérifiez-le.',
  didYouMean: (email) => `Vouliez-vous dire \u2068${email}\u2069\u00a0?`,
  useEmail: 'Utiliser cette adresse',
  sameCountry: (country) => `Comme votre pays de résidence (${country})`,
  documentTypeChanged: 'Vous avez changé de type de document. Le numéro est-il toujours le bon\u00a0?',
  keepNumber: 'Garder le numéro',
  clearNumber: 'Effacer le numéro',
  gender: { FEMALE: 'Féminin', MALE: 'Masculin', OTHER: 'Autre' },
  genderUnsaid: 'Je préfère ne pas répondre',
  documentType: {
    passport: 'Passeport',
    national_id_card: 'Carte nationale d\u2019identité',
    residence_permit: 'Titre de séjour',
    diplomatic_id: 'Carte diplomatique',
    driver_licence: 'Permis de conduire',
    social_security_id: 'Carte de sécurité sociale',
    other: 'Autre document',
  },
  choose: 'Choisissez',
  phoneCountry: 'Indicatif du pays',
  code: 'Code reçu par SMS',
  codeHint: (length) => `${length} caractères.`,

  continue: 'Continuer',
  back: 'Retour',
  sendingCode: 'Envoi du code\u2026',
  checkingCode: 'Vérification du code\u2026',
  checkingDetails: 'Vérification de vos informations\u2026',
  cancel: 'Annuler',
  resend: 'Recevoir un nouveau code',
  resendIn: (seconds) => `Recevoir un nouveau code (dans ${seconds}\u00a0s)`,
  changeNumber: 'Changer de numéro',
  goByHand: 'Continuer sans cette vérification',
  prefillAgain: 'Interroger à nouveau mon opérateur',
  numberIs: (number) => `Numéro de mobile\u00a0: \u2066${number}\u2069`,

  prefillAsking: 'Nous demandons vos informations à votre opérateur. Vous pouvez déjà commencer à saisir.',
  prefillSome: (count) =>
    `${count === 1 ? 'Un champ a été rempli' : `${count} champs ont été remplis`} avec les informations de votre opérateur. Vérifiez\u2011${count === 1 ? 'le' : 'les'}. Vos modifications ici ne changent rien chez lui.`,
  prefillNone: 'Votre opérateur n\u2019a rien à remplir pour vous. Remplissez le formulaire vous-même.',
  prefillCleared: 'Ce que votre opérateur avait rempli a été effacé. Votre saisie est conservée.',
  prefillForgotten: 'Par sécurité, ce que votre opérateur avait rempli a été effacé. Votre saisie est conservée.',
  prefillOther:
    'Votre opérateur connaît d\u2019autres informations que celles que vous avez saisies. Vous pouvez les reprendre ci-dessous.',
  clearPrefill: 'Effacer ce que l\u2019opérateur a rempli',
  undo: 'Annuler l\u2019effacement',
  notMe: 'Ces informations ne sont pas les miennes',
  useOperators: (label) => `Reprendre l\u2019information de votre opérateur\u00a0: ${label}`,
  fromOperator: 'Fourni par votre opérateur',
  edited: 'Modifié par vous',
  wantsCheck: 'À vérifier',

  error: 'Erreur\u00a0:',
  summaryHeading: (count) => (count === 1 ? 'Il y a un problème' : `Il y a ${count} problèmes`),
  problemHeading: 'Cela n\u2019a pas fonctionné',
  correctionHeading: 'Certaines informations diffèrent de celles de votre opérateur',
  correctionText:
    'Vérifiez votre saisie, puis appuyez sur Continuer. Si tout est exact, appuyez simplement sur Continuer.',
  attemptsLeft: (count) => (count < 2 ? 'Il vous reste un essai.' : `Il vous reste ${count} essais.`),
  issue: {
    missing: (label) => `${label}\u00a0: remplissez ce champ.`,
    'too-long': (label, { max }) => `${label}\u00a0: ${max} caractères au plus.`,
    'email-malformed': () => 'Saisissez une adresse e-mail comme nom@exemple.fr.',
    'postal-code-malformed': (label, { example }) => `${label}\u00a0: écrivez-le comme ${example}.`,
    'kana-expected': (label) =>
      `${label}\u00a0: utilisez des katakana, des hiragana ou des lettres latines, pas de kanji.`,
    'kana-incomplete': (label, { part }) =>
      `${label}\u00a0: ajoutez ${part === 'family' ? 'le nom de famille' : 'les prénoms'}.`,
    'choice-unknown': (label) => `${label}\u00a0: choisissez dans la liste.`,
    'date-incomplete': (label, { parts }) => `${label}\u00a0: ajoutez ${listed(parts)}.`,
    'date-year-short': (label) => `${label}\u00a0: ${PART_READ.year}.`,
    'date-impossible': (label, { parts: [part = 'day', ...others] }) =>
      `${label}\u00a0: ${others.length > 0 ? `vérifiez ${listed([part, ...others])}` : PART_READ[part]}.`,
    'date-day-beyond': (label, { days }) => `${label}\u00a0: ce mois n\u2019a que ${days} jours.`,
    'date-era': (label, { year }) =>
      `${label}\u00a0: vouliez-vous dire ${year}\u00a0? Indiquez l\u2019année du calendrier grégorien.`,
    'birthdate-future': (label) => `${label}\u00a0: le jour doit être dans le passé.`,
    'birthdate-too-early': (label) => `${label}\u00a0: ce jour remonte à plus de 130 ans. Vérifiez l\u2019année.`,
    'expiry-past': (label) =>
      `${label}\u00a0: ce document n\u2019est plus valable. Utilisez-en un qui l\u2019est encore.`,
    'phone-not-a-number': () =>
      'Saisissez un numéro avec des chiffres seulement, par exemple 06 39 98 00 01 ou +33 6 39 98 00 01.',
    'phone-too-short': () => 'Le numéro est trop court. Vérifiez qu\u2019il est complet.',
    'phone-too-long': () => 'Le numéro est trop long. Vérifiez qu\u2019il n\u2019y a pas de chiffre en trop.',
    'phone-code-unknown': () => 'Aucun pays n\u2019a cet indicatif. Vérifiez les chiffres après le signe plus.',
    'phone-extension': () =>
      'Un numéro de mobile n\u2019a pas de poste. Saisissez le numéro seul, sans les chiffres du poste.',
    'phone-country-missing': () => 'Choisissez le pays de votre numéro, ou commencez par + et l\u2019indicatif.',
    'phone-code-missing': () => 'Commencez par + et l\u2019indicatif du pays, par exemple +33 6 39 98 00 01.',
    'phone-country-refused': (_label, { country }) =>
      country
        ? `Les numéros de ce pays ne sont pas acceptés ici (${country}). Utilisez un autre numéro.`
        : 'Les numéros avec cet indicatif ne sont pas acceptés ici. Utilisez un autre numéro.',
    'code-length': (_label, { length }) => `Le code comporte ${length} caractères. Vérifiez le SMS.`,
  },
  problem: {
    'invalid-input': () => 'Une information n\u2019a pas pu être lue. Vérifiez le formulaire et réessayez.',
    'nothing-to-check': () => 'Il n\u2019y a encore rien à vérifier. Remplissez au moins un champ.',
    'proof-required': () => 'Confirmez à nouveau votre numéro. Ce que vous avez saisi est conservé.',
    'code-invalid': () => 'Ce code n\u2019est pas le bon. Vérifiez le SMS et réessayez.',
    'code-expired': () => 'Ce code n\u2019est plus valable. Demandez-en un nouveau.',
    'consent-required': () =>
      'Votre opérateur a d\u2019abord besoin de votre accord. Vous pouvez continuer sans cette vérification.',
    'consent-refused': () =>
      'Votre opérateur n\u2019est pas autorisé à transmettre vos informations. Vous pouvez continuer sans cette vérification.',
    'subject-mismatch': () => 'Ce numéro n\u2019est pas celui de la ligne que vous utilisez. Vérifiez le numéro.',
    'subscriber-not-found': () =>
      'Votre opérateur n\u2019a pas d\u2019informations pour ce numéro. Vérifiez le numéro, ou continuez sans cette vérification.',
    'not-supported': () =>
      'Votre opérateur ne propose pas cette vérification pour votre ligne. Vous pouvez continuer sans elle.',
    'document-required': () =>
      'Votre opérateur a besoin du numéro de votre document pour vérifier vos informations. Ajoutez-le.',
    'not-authorised': () =>
      'Cette vérification n\u2019est pas possible pour le moment. Vous pouvez continuer sans elle.',
    'rate-limited': (retryAfter) =>
      `Il y a eu trop de tentatives. ${wait(retryAfter)} Ce que vous avez saisi est conservé.`,
    pending: () => 'Votre opérateur n\u2019a pas encore terminé. Réessayez dans un instant.',
    expired: () => 'Le délai est dépassé\u00a0: confirmez à nouveau votre numéro. Ce que vous avez saisi est conservé.',
    timeout: () => 'La réponse n\u2019est pas arrivée à temps. Ce que vous avez saisi est conservé. Réessayez.',
    'provider-error': () =>
      'Le service de votre opérateur rencontre un problème. Ce que vous avez saisi est conservé. Réessayez.',
    config: () => 'Cette vérification n\u2019est pas bien configurée de notre côté. Vous pouvez continuer sans elle.',
    offline: () => 'Vous êtes hors ligne. Ce que vous avez saisi est conservé. Réessayez une fois connecté.',
    network: () => 'Le service est injoignable. Ce que vous avez saisi est conservé. Réessayez.',
    protocol: () => 'Nous n\u2019avons pas pu lire la réponse. Ce que vous avez saisi est conservé. Réessayez.',
    internal: () => 'Une erreur s\u2019est produite de notre côté. Ce que vous avez saisi est conservé. Réessayez.',
  },
  support: (supportId) => `Référence pour l\u2019assistance\u00a0: ${supportId}`,

  busy: 'Veuillez patienter.',
  slow: 'C\u2019est plus long que d\u2019habitude. Vous pouvez attendre ou annuler.',
  codeSent: 'Le code a été envoyé.',
  cancelled: 'Annulé. Ce que vous avez saisi est conservé.',
  mayRetry: 'Vous pouvez réessayer maintenant.',

  notFinished: 'Terminez d\u2019abord ces étapes.',

  picker: {
    title: 'Indicatif du pays',
    search: 'Chercher un pays ou un indicatif',
    clear: 'Effacer la recherche',
    close: 'Fermer',
    none: 'Autre pays\u00a0: commencer par +',
    count: (countries) =>
      countries === 0 ? 'Aucun pays trouvé' : `${countries} ${countries === 1 ? 'pays trouvé' : 'pays trouvés'}`,
  },
  countryChanged: (country, callingCode) => `Indicatif changé\u00a0: ${country}, +${callingCode}.`,
  countryUnknown: 'Aucun pays n\u2019a cet indicatif.',
  unlikelyMobile: 'Ce numéro ne ressemble pas à un numéro de mobile. Vérifiez qu\u2019il peut recevoir des SMS.',
};
