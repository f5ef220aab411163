/**
 * Phone numbers as they travel. A file of its own, because reading what people type brings a library along.
 */

/**
 * Whether a text is a phone number in E.164 with its plus, `^\+[1-9][0-9]{4,14}$`. Without the plus a national number could pass for a foreign one.
 * Source: CAMARA Commonalities, `PhoneNumber`.
 */
export const isE164 = (text: string): boolean => /^\+[1-9][0-9]{4,14}$/.test(text);
