/**
 * The shape of an email address, and nothing more: whether it receives mail is not for a form to say. Domains in any script and
 * addresses with a plus sign pass.
 */

/** One @, something before it, a domain of at least two parts, no blanks. Separators and parts share no sign, so no text is slow to read. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text);
