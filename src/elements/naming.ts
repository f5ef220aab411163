/**
 * Ids, owner forms and autofill tokens of one widget's controls. Ids never repeat across the widgets of a page.
 */
import { nothing } from 'lit';

export interface Naming {
  /** The id of something inside the widget. */
  readonly id: (name: string) => string;
  /** The `form` attribute of a control: those without an autofill token belong to the second form. */
  readonly form: (isApart?: boolean) => string | typeof nothing;
  /** The `autocomplete` attribute for an autofill token (HTML, autofill detail tokens), or for none. */
  readonly autocomplete: (token?: string) => string;
  /**
   * The same for a control that looks like a token and is something else: another country, the reading of a name. A browser that takes the
   * page's form and the widget's for one (Chromium, measured) leaves it alone where it stands in a section of its own. Nothing elsewhere.
   */
  readonly lonely: (name: string, token: string) => string | undefined;
}

export interface NamingOptions {
  /** Number of the widget among those of the page. */
  readonly widget: number;
  /** Whether the widget stands in a page's own form, in whatever tree: its tokens are then told apart from the page's. */
  readonly isInForm: boolean;
  /** Whether the widget's forms stand outside it, because a form cannot stand in the page's form in the same tree. */
  readonly isOutside: boolean;
}

export function createNaming({ widget, isInForm, isOutside }: NamingOptions): Naming {
  const id = (name: string): string => `kyc${widget}-${name}`;
  const section = `section-kyc-${widget}`;
  return {
    id,
    form: (isApart) => (isApart ? id('apart') : isOutside ? id('profile') : nothing),
    autocomplete: (token) => (token ? (isInForm ? `${section} ${token}` : token) : 'off'),
    lonely: (name, token) => (isInForm ? `${section}-${name} ${token}` : undefined),
  };
}
