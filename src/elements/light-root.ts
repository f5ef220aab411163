/**
 * The opt-out from the shadow root: the same templates in the element itself, for password managers that do not look into shadow roots.
 * The styles then live in a cascade layer of the tree that the element stands in, so that a page's own rules win.
 */
import type { CSSResult } from 'lit';

/** The tree that an element stands in. */
export type Tree = Document | ShadowRoot;

const sheets = new WeakMap<Tree, Set<CSSResult>>();

/** By their texts. A document takes no sheet that another one made (CSSOM, constructed style sheets). */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** What was added around a widget after it was first drawn, to be added again where the widget has gone since. */
const added = new WeakMap<Element, Set<CSSResult>>();

/** A sheet for a document; undefined for one that no window shows. */
function sheetFor(page: Document, text: string): CSSStyleSheet | undefined {
  const known = sheetsOf.get(page) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(page, known);
  const Sheet = page.defaultView?.CSSStyleSheet;
  const sheet = known.get(text) ?? (Sheet && new Sheet());
  if (!sheet || known.has(text)) return sheet;
  sheet.replaceSync(text);
  known.set(text, sheet);
  return sheet;
}

const KEYFRAMES = /@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** A component's styles as rules nested in its tag: `:host` becomes the tag, everything else what stands in it. */
export function lightStyles(tag: string, styles: readonly CSSResult[]): string {
  const text = styles.map(({ cssText }) => cssText).join('\n');
  const rules = text
    .replace(KEYFRAMES, '')
    .replace(/:host\(([^)]*\]?)\)/g, '&$1')
    .replace(/:host\b/g, '&')
    .replace(/::slotted\(([^)]*)\)/g, '& > $1');
  return `@layer ${tag} { ${(text.match(KEYFRAMES) ?? []).join('\n')} ${tag}[render-root='light'] { ${rules} } }`;
}

/** Adds styles to the tree that a light root stands in; those that are there already are not added again. */
export function adoptLightStyles(tree: Tree, tag: string, styles: readonly CSSResult[]): void {
  const known = sheets.get(tree) ?? new Set();
  const news = styles.filter((each) => !known.has(each));
  if (news.length === 0) return;
  const sheet = sheetFor(tree.ownerDocument ?? tree, lightStyles(tag, news));
  if (!sheet) return;
  tree.adoptedStyleSheets.push(sheet);
  sheets.set(tree, new Set([...known, ...news]));
}

/** Adds styles to a shadow root, once. */
export function adoptShadowStyles({ adoptedStyleSheets: sheets, ownerDocument }: ShadowRoot, styles: CSSResult): void {
  const sheet = ownerDocument === document ? styles.styleSheet : sheetFor(ownerDocument, styles.cssText);
  if (sheet && !sheets.includes(sheet)) sheets.push(sheet);
}

/** Adds styles to the widget that an element is drawn in, wherever that draws. */
export function adoptStylesAround(element: Element, styles: CSSResult): void {
  const tree = element.getRootNode();
  const widget = element.closest('[render-root="light"]') ?? (tree instanceof ShadowRoot ? tree.host : undefined);
  if (!widget) return;
  added.set(widget, (added.get(widget) ?? new Set()).add(styles));
  adoptStyles(widget, [styles]);
}

/** Adds styles to a widget wherever it draws, with those that were added around it before: another place may have none of them. */
export function adoptStyles(widget: Element, styles: readonly CSSResult[]): void {
  const all = [...styles, ...(added.get(widget) ?? [])];
  if (widget.shadowRoot) for (const each of all) adoptShadowStyles(widget.shadowRoot, each);
  // What was taken from the page meanwhile stands in no tree.
  else if (widget.isConnected) adoptLightStyles(widget.getRootNode() as Tree, widget.localName, all);
}
