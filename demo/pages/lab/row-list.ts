/** The list of all rows, by section, with a box that filters it. */
import { rowName, ROWS, SECTIONS } from '../../faults/rows.js';
import type { Row } from '../../faults/rows/row.js';
import { element } from '../element.js';
import { HAND_ROWS, type HandRow } from './hand-rows.js';

const ALL: readonly (Row | HandRow)[] = [...ROWS, ...HAND_ROWS].sort((one, other) => one.number - other.number);

export interface RowListParts {
  readonly list: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly count: HTMLElement;
  /** One was chosen. */
  readonly onChosen: (row: Row | HandRow) => void;
}

function choice(row: Row | HandRow, onChosen: RowListParts['onChosen']): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'row', value: rowName(row) });
  radio.addEventListener('change', () => onChosen(row));
  return element('label', { className: 'row' }, [
    radio,
    element('span', { className: 'number' }, [String(row.number)]),
    element('span', {}, [row.fault]),
  ]);
}

/** Fills the list, and chooses its first row. */
export function showRows({ list, filter, count, onChosen }: RowListParts): void {
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

  const [first] = ALL;
  if (!first) return;
  const radio = list.querySelector<HTMLInputElement>('input[name=row]');
  if (radio) radio.checked = true;
  onChosen(first);
}
