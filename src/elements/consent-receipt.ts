/**
 * Proof of what a person agreed to: a digest of the words that stood on the screen, with nothing about the person.
 */
import type { ConsentReceipt } from '../domain/consent.js';

/** The text of a tree as it is read, with what the page put into its slots, and with the addresses of its links. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const inside = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  const text = inside.map(textOf).join('');
  return node instanceof HTMLAnchorElement ? `${text} ${node.href} ` : text;
}

async function digest(text: string): Promise<string> {
  // Without TLS a browser has no digests; the receipt then says when and in which language, and no more.
  if (!('subtle' in crypto)) return '';
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param notice what the person had before them
 * @param page language of the words, the page's own name for their version, and the moment, ISO 8601
 */
export async function writeReceipt(
  notice: Element,
  { locale, version, at }: Omit<ConsentReceipt, 'textHash'>,
): Promise<ConsentReceipt> {
  return {
    textHash: await digest(textOf(notice).replace(/\s+/g, ' ').trim()),
    locale,
    version: version.slice(0, 64),
    at,
  };
}
