/**
 * The elements around an element, across shadow roots, from the inside out.
 */

/** The element itself first, then its shadow-including ancestors. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element) yield at;
  }
}
