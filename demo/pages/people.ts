/**
 * The simulator's numbers, with a button that types one into the form.
 */
import { PEOPLE } from 'kyc-onboarding/sandbox';
import { element } from './element.js';

export function offerPeople(widget: HTMLElementTagNameMap['kyc-onboarding'], list: HTMLElement): void {
  for (const { typed, title } of PEOPLE) {
    const button = element('button', { type: 'button' }, [typed]);
    button.addEventListener('click', () => {
      widget.reset();
      widget.values = { phoneNumber: typed };
      list.closest('details')?.removeAttribute('open');
      void widget.updateComplete.then(() => widget.start());
    });
    list.append(element('li', {}, [button, element('span', {}, [title])]));
  }
}
