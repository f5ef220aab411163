/**
 * "Did you mean" for email addresses: a domain that is one slip away from one that very many people use. Only ever a suggestion, since
 * any domain may exist. The list is our own selection of mail providers.
 */
/** Mail domains with names long enough that a neighbour is more likely a slip than a company. The first that is near wins. */
const COMMON = (
  'gmail.com yahoo.com hotmail.com outlook.com icloud.com googlemail.com protonmail.com proton.me yahoo.co.jp docomo.ne.jp ezweb.ne.jp ' +
  'softbank.ne.jp yahoo.fr hotmail.fr outlook.fr orange.fr wanadoo.fr laposte.net yahoo.co.uk hotmail.co.uk btinternet.com t-online.de ' +
  'freenet.de yahoo.es hotmail.es yahoo.it hotmail.it libero.it virgilio.it terra.com.br yahoo.com.br hotmail.com.br yahoo.co.in ' +
  'rediffmail.com naver.com hanmail.net yandex.ru rambler.ru'
).split(' ');

/** Mail domains of their own that look like a slip for one of those. */
const OTHERS = ['mail.com', 'email.com', 'ymail.com'];

/** Whether two texts differ by one letter too many, too few or wrong, or by two neighbours that changed places (Damerau-Levenshtein 1). */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  return left.length + right.length > 0 && left.length <= 1 && right.length <= 1;
}

/**
 * The address that was probably meant.
 * @param email as typed; its local part comes back untouched
 * @param isEmail whether a text is an address; handed in, so that the file imports nothing
 * @returns undefined where the domain is a common one, looks like none, or the text is no address
 */
export function suggestEmail(email: string, isEmail: (text: string) => boolean): string | undefined {
  const text = email.trim();
  if (!isEmail(text)) return undefined;
  const at = text.indexOf('@') + 1;
  const domain = text.slice(at).toLowerCase();
  if (COMMON.includes(domain) || OTHERS.includes(domain)) return undefined;
  const meant = COMMON.find((common) => isOneSlip(domain, common));
  return meant && text.slice(0, at) + meant;
}
