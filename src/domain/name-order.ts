/**
 * In which order a language's people give the parts of their name.
 */
import type { AttributeName } from './attribute.js';

const PARTS: readonly AttributeName[] = ['familyName', 'givenName', 'middleNames'];
/** Vietnamese puts what stands between the two between them. */
const VIETNAMESE: readonly AttributeName[] = ['familyName', 'middleNames', 'givenName'];
const KANA: readonly AttributeName[] = ['nameKanaZenkaku', 'nameKanaHankaku'];

const inOrder = (order: readonly AttributeName[], attributes: readonly AttributeName[]): readonly AttributeName[] => {
  const sorted = order.filter((name) => attributes.includes(name));
  return attributes.map((name) => (order.includes(name) ? (sorted.shift() ?? name) : name));
};

/**
 * A page's list with the names in the order of its language. The places that names take in the list stay; where people begin with the
 * given name, so does the page's own order. Readings come together, behind the last of the names that they belong to.
 * @param locale BCP 47 tag of the words on the page
 */
export function orderNames(attributes: readonly AttributeName[], locale: string): readonly AttributeName[] {
  const [language] = /^(ja|ko|zh|hu|vi)(?![a-z])/i.exec(locale) ?? [];
  const sorted = language ? inOrder(language.toLowerCase() === 'vi' ? VIETNAMESE : PARTS, attributes) : attributes;
  const readings = KANA.filter((name) => attributes.includes(name));
  const anchor =
    sorted.filter((name) => name === 'name' || PARTS.includes(name)).at(-1) ??
    sorted.find((name) => KANA.includes(name));
  return readings.length === 0
    ? sorted
    : sorted.flatMap((name) => {
        const rest = KANA.includes(name) ? [] : [name];
        return name === anchor ? [...rest, ...readings] : rest;
      });
}
