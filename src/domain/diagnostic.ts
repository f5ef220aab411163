/**
 * Notes for the developer who embeds the widget or runs the proxy. Never about a person, never shown to the person signing up.
 */

/**
 * - `endpoint-missing`, `field-unknown`, `property-invalid`: the page's configuration is off.
 * - `dialect-recognised`: no dialect was named, and this one was read.
 * - `dialect-unknown`: a dialect was named that this version does not read.
 * - `dialect-unlike`: the named dialect finds nothing in the answer, and another one would.
 * - `word-unknown`: an outcome or an enumerated value that the dialect does not define; subject is the attribute.
 * - `score-dropped`: a score beside a match, out of range, or on an attribute that must not be scored.
 * - `value-dropped`: a value that could not be read as its attribute's kind.
 * - `value-check`: a value that was repaired and that a person should look at.
 * - `attribute-not-asked`: the answer mentions an attribute that was not asked for; ignored.
 * - `contradiction`: two answers disagree about the attribute.
 * - `answer-unusable`: the proxy's answer has a shape or a status that this version does not know.
 * - `url-refused`: the proxy named a page to open that is not https or whose host the page did not list in `open-hosts`.
 * - `return-state-unknown`: the page was opened with a `state` that this sign-up never gave out.
 * - `manual-unsigned`: the proxy could not record that the person went on by hand, so no token exists.
 */
export type DiagnosticCode =
  | 'endpoint-missing'
  | 'field-unknown'
  | 'property-invalid'
  | 'dialect-recognised'
  | 'dialect-unknown'
  | 'dialect-unlike'
  | 'word-unknown'
  | 'score-dropped'
  | 'value-dropped'
  | 'value-check'
  | 'attribute-not-asked'
  | 'contradiction'
  | 'answer-unusable'
  | 'url-refused'
  | 'return-state-unknown'
  | 'manual-unsigned';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** The attribute, field, dialect or property the note is about. */
  readonly subject?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}
