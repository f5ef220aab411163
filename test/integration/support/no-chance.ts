/**
 * A script for pages under test, before all others. The widget waits by chance before it asks again; here chance says not at all, and names stay different.
 * What is said is read in the live region; the browser's own announcement would leave nothing to read there.
 */
export const NO_CHANCE = `{
  const randomUUID = crypto.randomUUID.bind(crypto);
  crypto.randomUUID = () => '00000000' + randomUUID().slice(8);
  delete Element.prototype.ariaNotify;
}`;
