/** French, the words of steps that only some sign-ups take. Spaces before : ; ? ! are no-break, as French typography asks. */
import type { DetourMessages } from './messages.js';

const two = (count: number): string => String(count).padStart(2, '0');

export const frDetours: DetourMessages = {
  consentHeading: 'Pouvons-nous interroger votre opérateur mobile\u00a0?',
  consentLead:
    'Votre opérateur dispose des informations du titulaire de la ligne. Avec votre accord, nous lui demandons ce qu\u2019il faut pour ce formulaire, et rien d\u2019autre.',
  consentAsked: 'Nous lui demanderions\u00a0:',
  consentWhy:
    'Cela permet de remplir le formulaire à votre place et de confirmer votre saisie. Vous pouvez aussi vous en passer.',
  consentNotice: 'Comment vos informations sont utilisées',
  agree: 'Accepter et continuer',
  decline: 'Non, je remplis le formulaire moi-même',
  waitHeading: 'Confirmez sur votre téléphone',
  waitLead: (number) =>
    `Votre opérateur a envoyé une demande au \u2066${number}\u2069. Ouvrez-la sur ce téléphone et confirmez. La suite s\u2019affichera ici automatiquement.`,
  waitStatus: 'En attente de votre confirmation\u2026',
  timeLeft: (minutes, seconds) => `Temps restant\u00a0: ${minutes}:${two(seconds)}`,
  openHeading: {
    consent: 'Votre opérateur a besoin de votre accord',
    network: 'Confirmez votre numéro avec votre connexion mobile',
  },
  openLead: {
    consent: 'La page de votre opérateur indique ce qu\u2019il transmettrait. C\u2019est là que vous décidez.',
    network:
      'Votre opérateur peut reconnaître votre ligne. Sur le téléphone qui a votre numéro, coupez le Wi-Fi, puis suivez le lien.',
  },
  openLink: (host) => `Aller sur \u2066${host}\u2069`,
  newTab: 's\u2019ouvre dans un nouvel onglet',
  leaving: 'Vous allez quitter cette page. Vous devrez peut-être y ressaisir vos informations.',
  openStatus: 'Une fois que c\u2019est fait, revenez ici. La suite s\u2019affichera automatiquement.',
  startAgain: 'Réessayer',
  useCode: 'Recevoir plutôt un code par SMS',
  codeInstead:
    'Votre numéro n\u2019a pas pu être confirmé par cette connexion, peut-être à cause du Wi-Fi. Nous vous avons donc envoyé un code.',
  consentPartial:
    'Vous avez autorisé votre opérateur à transmettre une partie de vos informations. Remplissez le reste vous-même.',
  previewHeading: 'Ces informations sont-elles les vôtres\u00a0?',
  previewText:
    'Votre opérateur les associe à ce numéro. Elles restent en partie masquées jusqu\u2019à votre confirmation.',
  previewConfirm: 'Oui, remplir le formulaire',
  previewRefuse: 'Non, ce ne sont pas les miennes',
  locked: 'Vous ne pouvez modifier cette information que si elle est fausse.',
  contest: (label) => `C\u2019est faux\u00a0: ${label}`,
  fieldDiffers: 'Différent des informations de votre opérateur. À vérifier.',
  reviewHeading: 'Vérifiez tout une dernière fois',
  reviewLead: 'Nous transmettons ces informations à votre opérateur pour les comparer aux siennes.',
  change: (label) => `Modifier\u00a0: ${label}`,
  notProvided: 'Non renseigné',
  confirm: 'Confirmer et continuer',
};
