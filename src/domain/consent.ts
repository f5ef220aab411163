/**
 * What is recorded when a person agrees that the operator is asked about them: enough to prove later which words they read, and nothing
 * about them.
 */
export type ConsentReceipt = Readonly<{
  /** SHA-256 of the notice as it stood on the screen, blanks collapsed, as 64 hexadecimal digits; empty where the browser has no digests. */
  textHash: string;
  /** BCP 47 tag of the notice's language. */
  locale: string;
  /** The page's own name for this version of its notice; empty where it has none. */
  version: string;
  /** When the person agreed, ISO 8601 with zone. */
  at: string;
}>;
