/**
 * Which attributes a sign-up is about at this moment, and how they lie on the form.
 */
import type { AttributeName } from '../domain/attribute.js';
import { formPages } from '../domain/form-pages.js';
import type { FlowState } from './state.js';

/** Whether the page itself says that a field may not stay empty. A default is no wish of the page's. */
const isWanted = ({ config }: FlowState, name: AttributeName): boolean =>
  config.options[name]?.required ?? (config.hasOwnRequired && config.required.includes(name));

/** Whether the operator can fill in or compare an attribute; what it does not say counts as possible. */
function isAnswerable({ capabilities }: FlowState, name: AttributeName): boolean {
  const lists = [capabilities?.fillIn, capabilities?.match].filter((list) => list !== undefined);
  return lists.length === 0 || lists.some((list) => list.includes(name));
}

/**
 * The page's attributes without those that nobody can say anything about, and those that the operator asked for. Where nothing would be left, nothing
 * is left out: a form without a field leads nowhere.
 */
const allAttributes = (state: FlowState): readonly AttributeName[] => {
  const { attributes } = state.config;
  const useful = attributes.filter((name) => isAnswerable(state, name) || isWanted(state, name));
  return [...(useful.length > 0 ? useful : attributes), ...state.revealed.filter((name) => !attributes.includes(name))];
};

/** What the operator is asked for. */
export const askedAttributes = (state: FlowState): readonly AttributeName[] => {
  const all = allAttributes(state);
  return state.address?.asked(all) ?? all;
};

/** The form's rows, as the address's country has them. */
export const shownAttributes = (state: FlowState): readonly AttributeName[] => {
  const all = allAttributes(state);
  const isAsked = (name: AttributeName): boolean => Boolean(state.issues[name] ?? state.entries[name]?.text.trim());
  return state.address?.rows(all, isAsked) ?? all;
};

/** The attributes that may not stay empty. */
export const requiredAttributes = ({ config, revealed, address }: FlowState): readonly AttributeName[] => [
  ...config.attributes.filter((name) => {
    const isNeeded =
      config.hasOwnRequired || config.options[name]?.required !== undefined ? undefined : address?.needs(name);
    return isNeeded ?? config.required.includes(name);
  }),
  ...revealed,
];

/** The form's pages, each with its attributes. */
export const pages = (state: FlowState): readonly (readonly AttributeName[])[] => formPages(shownAttributes(state));

/** The attributes of the page that the person sees; all of them on screens without pages. */
export const pageAttributes = (state: FlowState): readonly AttributeName[] =>
  ('page' in state && pages(state)[state.page]) || shownAttributes(state);
