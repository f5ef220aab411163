/**
 * What every field looks like around its control: label, hint, what is wrong, whose value it is. All texts are tied to the control.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldName } from '../domain/field.js';
import type { Issue } from '../domain/issue.js';
import { fieldView, type FieldView } from '../flow/select.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { countryName } from './country-name.js';

type Nothing = typeof nothing;

/** Issue messages take the issue that their code belongs to; the table and the union guarantee it, one look-up cannot show it. */
type AnyIssueMessage = (label: string, issue: Issue) => string;

/** The sentence for an issue, the same wherever it stands. A country in it is called by its name. */
export function issueText(messages: Messages, label: string, issue: Issue): string {
  const named =
    'country' in issue && issue.country ? { ...issue, country: countryName(issue.country, messages.language) } : issue;
  return (messages.issue[issue.code] as AnyIssueMessage)(label, named);
}

/** The label as it stands on the page. Middle names carry a hint instead of the mark. */
export function labelText(messages: Messages, name: FieldName, { isRequired, options, row }: FieldView): string {
  const label = options.label ?? (row.label ? messages.addressLabel[row.label] : messages.label[name]);
  return isRequired || name === 'middleNames' ? label : messages.optional(label);
}

/** What a field is called, without a mark. */
export const labelOf = (messages: Messages, name: FieldName, state: FlowState): string =>
  labelText(messages, name, { ...fieldView(state, name), isRequired: true });

/** The help below a label: the page's own, else the catalogue's. */
export function hintText(messages: Messages, name: FieldName, { options, row }: FieldView): string | undefined {
  const usual = row.label === 'whole' ? messages.wholeAddressHint : messages.hint[name];
  return (options.hint ?? (row.example === undefined ? usual : messages.postalCodeHint(row.example))) || undefined;
}

/** Ids of the texts that describe a control, in reading order: hint, what is wrong, whose value, and what else there is. */
export function describedBy(id: string, view: FieldView, hint: string | undefined, more = ''): string | typeof nothing {
  const ids = [
    hint && `${id}-hint`,
    view.issue && `${id}-error`,
    view.differs && `${id}-differs`,
    view.provenance && `${id}-tag`,
    view.isLocked && `${id}-locked`,
    more,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export const renderHint = (id: string, hint: string | undefined): TemplateResult | typeof nothing =>
  hint ? html`<span class="kyc-hint" part="hint" id="${id}-hint">${hint}</span>` : nothing;

export const renderIssue = (
  id: string,
  text: string | undefined,
  messages: Messages,
): TemplateResult | typeof nothing =>
  text
    ? html`<span class="kyc-issue" part="issue" id="${id}-error"
        ><span class="kyc-sign" aria-hidden="true"></span
        ><span class="kyc-unseen">${messages.error} </span>${text}</span
      >`
    : nothing;

export interface FieldParts {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly view: FieldView;
  readonly messages: Messages;
  readonly control: TemplateResult;
  /** In a group: whether what is wrong is tied to some of its controls, and not to the group. */
  readonly isOfParts?: boolean;
  /** Radio buttons say only as a group that one is wanted, and that something is wrong. */
  readonly isRadios?: boolean;
  /** What stands below the control. */
  readonly below?: TemplateResult | Nothing;
}

/** A field with one control. */
export const renderField = ({ id, label, hint, view, messages, control, below }: FieldParts): TemplateResult => html`
  <label part="label" for=${id}>${label}</label>
  ${renderHint(id, hint)} ${renderIssue(id, view.issue ? issueText(messages, label, view.issue) : undefined, messages)}
  ${control} ${below}
`;

/** A field with several controls: the legend names the group, and the group carries the descriptions. */
export const renderFieldset = ({
  id,
  label,
  hint,
  view,
  messages,
  control,
  isOfParts,
  isRadios,
  below,
}: FieldParts): TemplateResult => html`
  <fieldset
    role=${isRadios ? 'radiogroup' : nothing}
    aria-required=${isRadios ? view.isRequired : nothing}
    aria-invalid=${isRadios ? view.issue !== null : nothing}
    aria-describedby=${describedBy(id, isOfParts ? { ...view, issue: null } : view, hint)}
  >
    <legend part="label">${label}</legend>
    ${renderHint(id, hint)}
    ${renderIssue(id, view.issue ? issueText(messages, label, view.issue) : undefined, messages)} ${control} ${below}
  </fieldset>
`;
