/**
 * The page's clock where a browser's driver has none. It goes on by itself until somebody turns it. Bundled, it runs in the page before
 * any other script; whoever serves the page says when its time begins.
 */
import { install } from '@sinonjs/fake-timers';

const TIMERS = ['Timeout', 'Interval'].flatMap((name) => [`set${name}`, `clear${name}`]);
const CALLBACKS = ['AnimationFrame', 'IdleCallback'].flatMap((name) => [`request${name}`, `cancel${name}`]);

const clock = install({
  now: PAGE_START,
  // Not every engine has idle callbacks.
  toFake: ['Date', ...TIMERS, ...CALLBACKS].filter((name) => name in globalThis),
  shouldAdvanceTime: true,
});
// The rest of `performance` stays: the library's own fake knows of no resources.
performance.now = clock.performance.now;

/** Two who turn a clock at once turn it back: it does not go on by itself meanwhile. */
async function turn(act) {
  clock.setTickMode({ mode: 'manual' });
  try {
    await act();
  } finally {
    clock.setTickMode({ mode: 'interval', delta: 20 });
  }
}

globalThis.pageClock = {
  /** Every timer on the way goes off in its time. */
  runFor: (milliseconds) => turn(() => clock.tickAsync(milliseconds)),
  /** Every timer on the way goes off once, at the end. */
  fastForward: (milliseconds) => turn(() => clock.jump(milliseconds)),
  /** The device's clock is put on or back; timers do not notice. */
  setSystemTime: (time) => clock.setSystemTime(time),
};
