/**
 * The field that a person has to fill in next.
 */

const CONTROLS = '[aria-required=true]:is(input, select, textarea), [role=radiogroup][aria-required=true] input';

/** The first control of the screen that may not stay empty and is. Of radio buttons the first, where none is chosen. */
export function firstIncomplete(root: ParentNode): HTMLElement | undefined {
  const controls = [...root.querySelectorAll<HTMLInputElement>(CONTROLS)];
  return controls.find((control) =>
    control.type === 'radio'
      ? !control.closest('[role=radiogroup]')?.querySelector(':checked')
      : control.value.trim() === '',
  );
}
