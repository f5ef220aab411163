/**
 * An opaque identifier of 122 random bits. Pages served without https have no `randomUUID`, but they have random numbers.
 */
export function randomId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const words = (crypto as Crypto).getRandomValues(new Uint32Array(4));
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
}
