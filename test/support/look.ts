/**
 * What can be measured of a page: contrast of colours, and what is cut off or sticks out.
 */

type Rgb = readonly [number, number, number];

/** The numbers of a computed colour, `rgb()` or `color(srgb …)`, laid over a ground where it is translucent. */
export function readColor(text: string, ground: Rgb = [255, 255, 255]): Rgb {
  const numbers = (/\((?:srgb )?([^)]*)\)/.exec(text)?.[1] ?? '0 0 0').split(/[\s,/]+/).map(Number);
  const scale = text.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const over = (value: number, at: 0 | 1 | 2): number => value * scale * alpha + ground[at] * (1 - alpha);
  return [over(red, 0), over(green, 1), over(blue, 2)];
}

const luminance = (color: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours as WCAG 2.2 counts it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground that is seen behind an element. */
export function groundOf(element: Element): Rgb {
  const layers: string[] = [];
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element) layers.push(getComputedStyle(at).backgroundColor);
  return layers.reverse().reduce<Rgb>((ground, layer) => readColor(layer, ground), [255, 255, 255]);
}

const nameOf = (element: Element): string =>
  `${element.localName}${element.id ? `#${element.id}` : ''}.${element.className || '-'}: ${element.textContent.trim().slice(0, 24)}`;

/** What nobody sees on purpose, and what cuts its own text as every browser's does. */
const isExempt = (element: Element): boolean =>
  element.closest('.kyc-unseen, option, [aria-hidden=true], [slot=kyc-status]') !== null ||
  element.matches('input, select');

/** Elements whose content is cut off, that stick out of the window, or whose text spills over their box; one line each. */
export function faultsOf(root: ParentNode): readonly string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} pixels too wide`);
  for (const element of root.querySelectorAll<HTMLElement>('.kyc-widget *')) {
    if (isExempt(element) || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > clientWidth + 1)) faults.push(`sticks out: ${nameOf(element)}`);
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents') continue;
    const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const isHigh = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
    const isBox = element.matches('button, label, legend, p, li, h2, h3');
    if (isWide && (isBox || /hidden|clip/.test(overflowX))) faults.push(`too wide: ${nameOf(element)}`);
    if (isHigh && (element.matches('button') || /hidden|clip/.test(overflowY)))
      faults.push(`too high: ${nameOf(element)}`);
  }
  return faults;
}
