/**
 * What a test asks of a browser: a page, its own autofill, and a keyboard. One implementation for each engine.
 */
import type { Profile } from './profile.js';

/** What a browser took a control for when it filled it. */
export interface Classified {
  /** The control's id, or its name where it has none. */
  readonly control: string;
  /** The browser's own word for it. */
  readonly kind: string;
  /** Whether it went by the autofill token, or guessed from names and labels. */
  readonly by: 'token' | 'guess';
}

export interface Tab {
  open(url: string): Promise<void>;
  /** Evaluates an expression in the page; a promise is waited for. The value travels as JSON. */
  run<T>(expression: string): Promise<T>;
  /**
   * Chooses a saved address in the browser's list below a control: one gesture of a person. Ends when the browser has written; what
   * the page makes of it may come later.
   * @param control an expression for the control
   */
  fill(control: string, profile: Profile): Promise<readonly Classified[]>;
  /** Presses a key for each character of the text, in the control that has the focus. */
  type(text: string): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The browser's one tab: tests come one after the other, each with a page of its own. */
  readonly tab: Tab;
  /** Goes away from the page. */
  leave(): Promise<void>;
  /** Ends the browser, whatever state it is in. */
  close(): Promise<void>;
}
