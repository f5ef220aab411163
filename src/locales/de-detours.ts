/** German, the words of steps that only some sign-ups take. */
import type { DetourMessages } from './messages.js';

const two = (count: number): string => String(count).padStart(2, '0');

export const deDetours: DetourMessages = {
  consentHeading: 'Dürfen wir Ihren Mobilfunkanbieter fragen?',
  consentLead:
    'Ihr Anbieter kennt die Angaben der Person, auf die der Vertrag läuft. Wenn Sie einwilligen, fragen wir nur nach dem, was dieses Formular braucht.',
  consentAsked: 'Danach würden wir fragen:',
  consentWhy: 'Das füllt das Formular für Sie aus und bestätigt Ihre Eingaben. Es geht auch ohne.',
  consentNotice: 'So werden Ihre Angaben verwendet',
  agree: 'Einwilligen und weiter',
  decline: 'Nein, ich fülle das Formular selbst aus',
  waitHeading: 'Auf dem Handy bestätigen',
  waitLead: (number) =>
    `Ihr Anbieter hat eine Anfrage an \u2066${number}\u2069 gesendet. Öffnen Sie sie auf diesem Handy und bestätigen Sie. Danach geht es hier von selbst weiter.`,
  waitStatus: 'Warten auf Ihre Bestätigung\u2026',
  timeLeft: (minutes, seconds) => `Verbleibende Zeit: ${minutes}:${two(seconds)}`,
  openHeading: {
    consent: 'Ihr Anbieter braucht Ihre Einwilligung',
    network: 'Nummer über die Mobilfunkverbindung bestätigen',
  },
  openLead: {
    consent: 'Ihr Anbieter zeigt Ihnen auf seiner eigenen Seite, was er weitergeben würde. Dort entscheiden Sie.',
    network:
      'Ihr Anbieter kann Ihren Anschluss erkennen. Schalten Sie auf dem Handy mit Ihrer Nummer das WLAN aus und folgen Sie dann dem Link.',
  },
  openLink: (host) => `Weiter zu \u2066${host}\u2069`,
  newTab: 'wird in einem neuen Tab geöffnet',
  leaving: 'Sie verlassen damit diese Seite. Möglicherweise müssen Sie Ihre Angaben hier noch einmal eingeben.',
  openStatus: 'Wenn Sie dort fertig sind, kommen Sie hierher zurück. Dann geht es von selbst weiter.',
  startAgain: 'Noch einmal versuchen',
  useCode: 'Stattdessen Code per SMS senden',
  codeInstead:
    'Ihre Nummer konnte über diese Verbindung nicht bestätigt werden, vielleicht wegen WLAN. Wir haben Ihnen stattdessen einen Code gesendet.',
  consentPartial:
    'Sie haben Ihrem Anbieter erlaubt, einen Teil Ihrer Angaben weiterzugeben. Bitte füllen Sie den Rest selbst aus.',
  previewHeading: 'Sind das Ihre Angaben?',
  previewText:
    'Ihr Anbieter hat sie zu dieser Nummer gespeichert. Teile bleiben verdeckt, bis Sie bestätigen, dass es Ihre sind.',
  previewConfirm: 'Ja, Formular ausfüllen',
  previewRefuse: 'Nein, das sind nicht meine',
  locked: 'Diese Angabe lässt sich nur ändern, wenn sie falsch ist.',
  contest: (label) => `Das ist falsch: ${label}`,
  fieldDiffers: 'Weicht von den Daten Ihres Anbieters ab. Bitte prüfen.',
  reviewHeading: 'Bitte prüfen Sie alles noch einmal',
  reviewLead: 'Wir senden diese Angaben zum Vergleich an Ihren Anbieter.',
  change: (label) => `Ändern: ${label}`,
  notProvided: 'Keine Angabe',
  confirm: 'Bestätigen und weiter',
};
