/**
 * Ids, DOM names, owner forms and autofill tokens of one widget's controls. Ids never repeat across the widgets of a page.
 */
import { nothing } from 'lit';

type Nothing = typeof nothing;

export interface Naming {
  /** The id of something inside the widget. */
  readonly id: (name: string) => string;
  /** The DOM name of a control; none where a page's own form owns the control and would submit it by that name. */
  readonly name: (name: string, isApart?: boolean) => string | Nothing;
  /** The `form` attribute: controls without an autofill token belong to the second form. */
  readonly form: (isApart?: boolean) => string | Nothing;
  /** The `autocomplete` attribute for an autofill token (HTML, autofill detail tokens), or for none. */
  readonly autocomplete: (token?: string) => string;
}

export interface NamingOptions {
  /** Number of the widget among those of the page. */
  readonly widget: number;
  /** Whether the widget stands in a page's own form, in whatever tree: its tokens are then told apart from the page's. */
  readonly isInForm: boolean;
  /** Whether that form owns the widget's controls, because they stand in its own tree. */
  readonly isOwned: boolean;
}

export function createNaming({ widget, isInForm, isOwned }: NamingOptions): Naming {
  const id = (name: string): string => `kyc${widget}-${name}`;
  const section = isInForm ? `section-kyc-${widget} ` : '';
  return {
    id,
    name: (name, isApart) => (isOwned && !isApart ? nothing : name),
    form: (isApart) => (isApart ? id('apart') : nothing),
    autocomplete: (token) => (token ? section + token : 'off'),
  };
}
