/**
 * The opt-out from the shadow root: the same templates in the element itself, for password managers that do not look into shadow roots.
 * The styles then live in a cascade layer of the tree that the element stands in, so that a page's own rules win.
 */
import type { CSSResult } from 'lit';

/** The tree that an element stands in. */
export type Tree = Document | ShadowRoot;

const sheets = new WeakMap<Tree, Set<CSSResult>>();

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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lightStyles(tag, news));
  tree.adoptedStyleSheets.push(sheet);
  sheets.set(tree, new Set([...known, ...news]));
}

/** Adds styles to a shadow root, once. */
export function adoptShadowStyles({ adoptedStyleSheets: sheets }: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
}

/** Adds styles to the widget that an element is drawn in, wherever that draws. */
export function adoptStylesAround(element: Element, styles: CSSResult): void {
  const tree = element.getRootNode();
  const light = element.closest('[render-root="light"]');
  // What was taken from the page meanwhile stands in no tree.
  if (light?.isConnected) adoptLightStyles(tree as Tree, light.localName, [styles]);
  else if (tree instanceof ShadowRoot) adoptShadowStyles(tree, styles);
}
