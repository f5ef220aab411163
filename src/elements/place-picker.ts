/**
 * Where the list of countries opens: under the number's row, above it where there is more room, or as a sheet over everything.
 */

/** Room around the list, and between it and the row. */
const GAP = 8;
const [WIDEST, HIGHEST] = [448, 448];
/** Below this there is no room for a list beside anything else. */
const [NARROW, SHORT] = [480, 400];

const isSheet = ({ innerWidth, innerHeight }: Window): boolean =>
  innerWidth < NARROW || innerHeight < SHORT || matchMedia('(pointer: coarse)').matches;

/** Places the list, in pixels of the viewport: the top layer knows no other place. */
export function placePicker(list: HTMLElement, row: HTMLElement): void {
  const view = row.ownerDocument.defaultView;
  if (!view) return;
  const { innerWidth, innerHeight, visualViewport } = view;
  const put = (properties: Readonly<Record<string, number>>): void => {
    for (const [name, value] of Object.entries(properties)) list.style.setProperty(name, `${value}px`);
  };
  /** Without a top layer an ancestor may have a say in what `fixed` means: what comes out is looked at, and mended. */
  const moveTo = (left: number, top: number): void => {
    put({ left, top });
    const { left: x, top: y } = list.getBoundingClientRect();
    if (x !== left || y !== top) put({ left: 2 * left - x, top: 2 * top - y });
  };
  const isWhole = isSheet(view);
  list.classList.toggle('kyc-sheet', isWhole);
  if (isWhole) {
    // What the on-screen keyboard leaves.
    const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
    put({ width: innerWidth, height, 'max-height': height });
    return moveTo(0, offsetTop);
  }
  const { left, right, top, bottom, width: rowWidth } = row.getBoundingClientRect();
  const [below, above] = [innerHeight - bottom - 2 * GAP, top - 2 * GAP];
  const isAbove = below < HIGHEST / 2 && above > below;
  const width = Math.min(Math.max(rowWidth, NARROW / 2), WIDEST, innerWidth - 2 * GAP);
  const start = getComputedStyle(row).direction === 'rtl' ? right - width : left;
  list.style.removeProperty('height');
  put({ width, 'max-height': Math.max(Math.min(HIGHEST, isAbove ? above : below), SHORT / 2) });
  moveTo(
    Math.max(GAP, Math.min(start, innerWidth - width - GAP)),
    isAbove ? top - GAP / 2 - list.offsetHeight : bottom + GAP / 2,
  );
}
