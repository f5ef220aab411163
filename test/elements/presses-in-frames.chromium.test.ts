/**
 * A yes in a frame: a page of another site may lay something over it that lets the mouse through. Chromium alone sees that.
 */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';

/** What the frame tells. */
interface Look {
  /** Whether the browser says that nothing lies over the button. */
  readonly isSeen: boolean;
  readonly position: readonly [number, number];
  readonly isTaken: boolean;
  readonly errors: readonly { readonly code: string; readonly step: string }[];
  readonly text: string;
}

interface Framed {
  readonly page: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Asks the frame until what it tells is as expected; its clock goes on with every question. */
  until(isIt: (look: Look) => boolean): Promise<Look>;
  /** Presses the button, more than once if need be, until what the frame tells is as expected. */
  press(isIt: (look: Look) => boolean): Promise<Look>;
}

const OWN = location.origin;
/** The same server under another name. */
const FOREIGN = OWN.replace('localhost', '127.0.0.1');

function open(site: string, style = ''): Framed {
  const page = fixtureSync<HTMLElement>(html`<div></div>`);
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: fixed; inset: 0; width: 600px; height: 600px; border: 0; ${style}`;
  frame.src = `${site}/test/elements/framed.html`;
  page.append(frame);

  const told = (): Promise<Look> =>
    new Promise((resolve) => {
      const ended = new AbortController();
      const onMessage = ({ data, source }: MessageEvent<Look>): void => {
        if (source !== frame.contentWindow) return;
        ended.abort();
        resolve(data);
      };
      addEventListener('message', onMessage, { signal: ended.signal });
    });
  // The frame speaks first.
  let next = told();
  const until: Framed['until'] = async (isIt) => {
    for (;;) {
      const look = await next;
      next = told();
      frame.contentWindow?.postMessage('', '*');
      if (isIt(look)) return look;
    }
  };
  const press: Framed['press'] = async (isIt) => {
    for (;;) {
      const { position } = await until(() => true);
      await sendMouse({ type: 'click', position: [Math.round(position[0]), Math.round(position[1])] });
      const look = await until(() => true);
      if (isIt(look)) return look;
    }
  };
  return { page, frame, until, press };
}

/** Lies over the frame and lets the mouse through. */
function cover({ page }: Framed): HTMLElement {
  const over = document.createElement('div');
  over.style.cssText = 'position: fixed; inset: 0; background: white; pointer-events: none';
  page.append(over);
  return over;
}

describe('a yes in a frame', () => {
  it('of another site is taken where it is to be seen', async () => {
    const framed = open(FOREIGN);
    await framed.until(({ isSeen }) => isSeen);
    await framed.press(({ isTaken }) => isTaken);
  });

  for (const [title, style] of [
    ['under something that lets the mouse through', undefined],
    ['in a frame that is nearly transparent', 'opacity: 0.01'],
  ] as const)
    it(`of another site is not taken ${title}: the person and the page are told, and there is a way on`, async () => {
      const framed = open(FOREIGN, style);
      const over = style ? undefined : cover(framed);
      await framed.until(({ isSeen }) => !isSeen);
      const refused = await framed.press(({ errors }) => errors.length > 0);
      expect(refused.isTaken).to.equal(false);
      expect(refused.errors[0]).to.deep.include({ code: 'config', step: 'consent' });
      expect(refused.text).to.include(en.problem.config(undefined)).and.to.include(words.decline);

      over?.remove();
      framed.frame.style.opacity = '';
      await framed.until(({ isSeen }) => isSeen);
      await framed.press(({ isTaken }) => isTaken);
    });

  it('of the same site is the site’s own business', async () => {
    const framed = open(OWN);
    cover(framed);
    await framed.until(({ isSeen }) => !isSeen);
    expect((await framed.press(({ isTaken }) => isTaken)).errors).to.deep.equal([]);
  });
});
