/**
 * Pages that an operator shows to a person: plain HTML without a script or a style of its own, so that they live under the demo's policy.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, also in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/**
 * Writes a page.
 * @param title a text
 * @param content HTML
 */
export const writePage = (title: string, content: string, status = 200): Response =>
  new Response(
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      `<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo/sign-up.css">` +
      `<main><h1>${escapeHtml(title)}</h1>${content}</main>\n`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } },
  );

/** A button of the form that it stands in. */
export const writeButton = (name: string, value: string, text: string): string =>
  `<p><button name="${escapeHtml(name)}" value="${escapeHtml(value)}">${escapeHtml(text)}</button></p>`;

/** Leads a browser on. The address keeps what it has and gets what is new. */
export function redirect(address: string, query: Readonly<Record<string, string | undefined>>): Response {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  return new Response(null, { status: 303, headers: { Location: url.href, 'Cache-Control': 'no-store' } });
}
