/**
 * The bank's sign-up page: one import and one tag are what a bank writes. The rest fills the inspector beside the form.
 */
import 'kyc-onboarding/define';
import { find } from './find.js';
import { FORMS } from './forms.js';
import { showEvents, showRequests, showVerdicts } from './inspector.js';
import { offerOperators } from './operator-switch.js';
import { offerPeople } from './people.js';
import { showQuestions } from './questions.js';
import { showMessages } from './sms.js';

const widget = find<HTMLElementTagNameMap['kyc-onboarding']>('kyc-onboarding');

showEvents(widget, find('#events'));
showRequests(widget, find('#requests'));
showVerdicts(widget, find('#verdict'));
offerPeople(widget, find('#people'));
offerOperators(widget, { operator: find('#operator'), proof: find('#proof'), note: find('#proof-note') });

const phone = new EventSource('/demo/sms');
showMessages(phone, find('#sms'));
showQuestions(phone, find('#sms'));

find<HTMLSelectElement>('#language').addEventListener('change', ({ target }) => {
  widget.lang = (target as HTMLSelectElement).value;
});

find<HTMLSelectElement>('#fields').addEventListener('change', ({ target }) => {
  const form = FORMS[(target as HTMLSelectElement).value];
  if (form) Object.assign(widget, form);
});

find<HTMLSelectElement>('#theme').addEventListener('change', ({ target }) => {
  document.documentElement.style.colorScheme = (target as HTMLSelectElement).value;
});

find<HTMLInputElement>('#outage').addEventListener('change', ({ target }) => {
  void fetch('/demo/outage', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ on: (target as HTMLInputElement).checked }),
  });
});
