/**
 * Waits for the end of a press. Leaving a field by pressing a button tells of the change while the button is still being pressed:
 * a message that went away then would move the button from under the finger, and the press would be lost.
 */
let isPressing = false;
const watched = new WeakSet<Document>();
const waiting: (() => void)[] = [];

const release = (): void => {
  // A click follows in the same turn; whatever moves the page comes after it.
  setTimeout(() => {
    isPressing = false;
    for (const callback of waiting.splice(0)) callback();
  });
};

/** Starts to follow presses on a page. Once is enough, however many widgets there are. */
export function watchPresses(page: Document): void {
  if (watched.has(page)) return;
  watched.add(page);
  const options = { capture: true, passive: true };
  // A tap is a pointer first and a mouse later; the change comes with the mouse.
  for (const type of ['pointerdown', 'mousedown']) page.addEventListener(type, () => (isPressing = true), options);
  for (const type of ['pointerup', 'pointercancel', 'click', 'dragend']) page.addEventListener(type, release, options);
}

/** Calls back at once, or after the press that is under way. */
export function afterPress(callback: () => void): void {
  if (isPressing) waiting.push(callback);
  else callback();
}
