/**
 * Pieces of the generated documentation, as Markdown.
 */

/** A name as it is written in code. */
export const code = (text) => `\`${text}\``;

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |\n`;

/** A table; the cells of the head and of every row may hold Markdown. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map(row).join('');
