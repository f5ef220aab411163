/**
 * The opt-out from the shadow root: the same templates in the element itself, for password managers that do not look into shadow roots.
 * The styles then live in a cascade layer of the tree that the element stands in, so that a page's own rules win.
 */
import type { CSSResult } from 'lit';

/** The tree that an element stands in. */
export type Tree = Document | ShadowRoot;

const sheets = new WeakMap<Tree, CSSStyleSheet>();

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

/** Adds the styles to a tree, once. */
export function adoptLightStyles(tree: Tree, tag: string, styles: readonly CSSResult[]): void {
  if (sheets.has(tree)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lightStyles(tag, styles));
  sheets.set(tree, sheet);
  tree.adoptedStyleSheets.push(sheet);
}
