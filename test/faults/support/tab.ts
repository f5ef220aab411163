/**
 * What the fault matrix asks of a browser: the part of a page that a visitor uses. How each engine does it is left to others.
 */

/** When the page's time begins. */
export const START = Date.UTC(2026, 8, 1, 9, 0, 0);

/** So much at once passes in one go: timers that repeat go off once. */
const LONG = 120;
export const isLong = (seconds: number): boolean => seconds > LONG;

export interface Tab {
  /** Evaluates a script in the page; a promise is waited for. The value travels as JSON. */
  run<T>(script: string): Promise<T>;
  /** Rejects when the condition does not hold within so many milliseconds. */
  until(condition: string, timeout?: number): Promise<void>;
  /** As typed at once, in place of what is selected in the control that has the focus. */
  insertText(text: string): Promise<void>;
  /** Presses a button of the widget with the mouse: the main one, or the one that says so. */
  press(text?: string): Promise<void>;
  /** Seconds pass on the page. */
  wait(seconds: number): Promise<void>;
  /** The device's clock is put on or back. */
  setSystemTime(time: number): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
  /** What is at this path of the page's server cannot be had; one that ends with a slash stands for everything below it. */
  block(path: string, reason?: 'addressunreachable' | 'blockedbyclient'): Promise<void>;
  unblock(): Promise<void>;
  goto(path: string): Promise<void>;
  /** Returns when the page has changed; it may still be loading. */
  back(): Promise<void>;
  reload(): Promise<void>;
  /** One more tab of the same person. */
  beside(): Promise<Tab>;
  /** The tab that opens when something is done. */
  opened(act: () => Promise<void>): Promise<Tab>;
  /** An input method's text that is not finished, in place of the one before. */
  compose(text: string): Promise<void>;
  /** The input method's text is finished. */
  commit(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  /** The page in a new tab of somebody who was never there. Such a tab may keep pages for Back and Forward. */
  open(keepsPages?: boolean): Promise<Tab>;
  close(): Promise<void>;
}

export const isAt = (path: string, blocked: string): boolean =>
  blocked.endsWith('/') ? path.startsWith(blocked) : path === blocked;
