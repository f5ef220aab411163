/**
 * What the widget offers to the elements inside it: capabilities, not data bags. Both requests are answered by the host and stop there.
 */
import { createContext } from '@lit/context';
import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/entries.js';
import type { DatePart } from '../domain/issue.js';
import type { FieldName } from '../domain/field.js';
import type { FlowEvent } from '../flow/event.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import type { Naming } from './naming.js';

/** A text that was put into a box, and who did it. */
export interface Typed {
  readonly text: string;
  readonly source: Source;
}

/** One field on the screen, as the host deals with it. */
export interface FieldControl {
  readonly name: FieldName | 'code';
  /** The text in the box, if it is another one than was last read or written; reading it once settles it. */
  takeTyped(): Typed | undefined;
  /** Empties the box of what must not stand there when somebody else looks at the page. */
  forget?(): void;
  /** Scrolls label and box into view and puts the focus into the box. */
  focusControl(): void;
}

export interface FlowContext {
  readonly state: FlowState;
  readonly isDisabled: boolean;
  send(event: FlowEvent): void;
  /** Tells people who do not see the page, politely, of something that does not move the focus. */
  say(text: string): void;
  /** Makes a field known to the host; the returned function takes it back. */
  register(control: FieldControl): () => void;
}

export interface Words {
  readonly messages: Messages;
  /** BCP 47 tag for the platform's own names, dates and plurals: the page's, with its region. */
  readonly locale: string;
  readonly dateOrder: readonly DatePart[];
  readonly naming: Naming;
  readonly clock: Clock;
}

export const flowContext = createContext<FlowContext>(Symbol('kyc-flow'));
export const wordsContext = createContext<Words>(Symbol('kyc-words'));
