/** The list of all rows, by section, with a box that filters it. */
import { rowName, ROWS, SECTIONS } from '../../faults/rows.js';
import type { Row } from '../../faults/rows/row.js';
import { SCENES, type Scene } from '../../faults/scenes.js';
import { element } from '../element.js';

const ALL: readonly (Row | Scene)[] = [...ROWS, ...SCENES].sort((one, other) => one.number - other.number);

export interface RowListParts {
  readonly list: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly count: HTMLElement;
  /** Name of the row that is chosen at first; else the first of all. */
  readonly first: string | null;
  /** One was chosen. */
  readonly onChosen: (row: Row | Scene) => void;
}

function choice(row: Row | Scene, onChosen: RowListParts['onChosen']): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'row', value: rowName(row) });
  radio.addEventListener('change', () => onChosen(row));
  return element('label', { className: 'row' }, [
    radio,
    element('span', { className: 'number' }, [String(row.number)]),
    element('span', {}, [row.fault]),
  ]);
}

/** Fills the list, and chooses a row. */
export function showRows({ list, filter, count, first: wanted, onChosen }: RowListParts): void {
  const choices = ALL.map((row) => [row, choice(row, onChosen)] as const);
  const groups = SECTIONS.map(({ title, from, to }) =>
    element('fieldset', {}, [
      element('legend', {}, [`${title}, ${from} to ${to}`]),
      ...choices.filter(([{ number }]) => number >= from && number <= to).map(([, label]) => label),
    ]),
  );
  list.append(...groups);

  const narrow = (): void => {
    const words = filter.value.toLowerCase().split(/\s+/);
    for (const [row, label] of choices) {
      const name = rowName(row).toLowerCase();
      label.hidden = !words.every((word) => (/^\d+$/.test(word) ? name.startsWith(`${word} `) : name.includes(word)));
    }
    for (const group of groups) group.hidden = !group.querySelector('label:not([hidden])');
    const shown = choices.filter(([, label]) => !label.hidden).length;
    count.textContent = shown === choices.length ? `${shown} rows` : `${shown} of ${choices.length} rows`;
  };
  filter.addEventListener('input', narrow);
  narrow();

  const first = ALL.find((row) => rowName(row) === wanted) ?? ALL[0];
  if (!first) return;
  const radio = [...list.querySelectorAll<HTMLInputElement>('input[name=row]')].find(
    ({ value }) => value === rowName(first),
  );
  if (radio) radio.checked = true;
  onChosen(first);
}
