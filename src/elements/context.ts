/**
 * What the widget offers to the elements inside it: capabilities, not data bags. Both requests are answered by the host and stop there.
 */
import { createContext } from '@lit/context';
import type { Clock } from '../domain/clock.js';
import type { DatePart } from '../domain/issue.js';
import type { FieldName } from '../domain/field.js';
import type { FlowEvent } from '../flow/event.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';

/** One field on the screen, as the host deals with it. */
export interface FieldControl {
  readonly name: FieldName | 'code';
  /** The text in the box, if it is another one than was last read or written; reading it once settles it. */
  takeTyped(): string | undefined;
  /** Scrolls label and box into view and puts the focus into the box. */
  focusControl(): void;
}

export interface FlowContext {
  readonly state: FlowState;
  readonly isDisabled: boolean;
  send(event: FlowEvent): void;
  /** Makes a field known to the host; the returned function takes it back. */
  register(control: FieldControl): () => void;
}

export interface Words {
  readonly messages: Messages;
  /** BCP 47 tag for the platform's own names, dates and plurals: the page's, with its region. */
  readonly locale: string;
  readonly dateOrder: readonly DatePart[];
  /** `section-… ` in front of autofill tokens when the widget stands in a page's own form, else empty. */
  readonly autofillSection: string;
  readonly clock: Clock;
}

export const flowContext = createContext<FlowContext>(Symbol('kyc-flow'));
export const wordsContext = createContext<Words>(Symbol('kyc-words'));
