/**
 * The text message that carries a one-time code. The only words the proxy speaks; they go to a phone, never to a page.
 */

/** Longest message that CAMARA One-Time-Password SMS 1.1.1 accepts. */
const LONGEST = 160;

const SENTENCES: Readonly<Record<'en' | 'fr', (site: string) => string>> = {
  en: (site) => `Your code for ${site}: {{code}}. Do not share it with anyone.`,
  fr: (site) => `Votre code pour ${site} : {{code}}. Ne le communiquez jamais.`,
};

/**
 * Writes the message in the person's language, English if it is not known.
 * @param host adds the origin-bound last line that lets a browser offer the code on that host only; left out where there is no room
 * @returns a text of at most 160 characters with `{{code}}` where the operator puts the code
 */
export function writeCodeMessage(siteName: string, locale: string | undefined, host?: string): string {
  const language = locale?.slice(0, 2).toLowerCase() === 'fr' ? 'fr' : 'en';
  // The name is the customer's, and must not be able to move the code or add a line.
  const sentence = SENTENCES[language](siteName.replace(/[\p{Cc}{}]+/gu, ' '));
  const bound = host === undefined ? sentence : `${sentence}\n@${host} #{{code}}`;
  return [...bound].length <= LONGEST ? bound : sentence;
}
