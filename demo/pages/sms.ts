/**
 * The person's phone: text messages of the simulator as they arrive.
 */
import { element } from './element.js';

/** @param phone the stream of the phone's events */
export function showMessages(phone: EventSource, log: HTMLElement): void {
  phone.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { to, text, at } = JSON.parse(data) as { to: string; text: string; at: string };
    const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    log.querySelector('.empty')?.remove();
    log.prepend(
      element('div', { className: 'bubble' }, [
        element('p', {}, [text]),
        element('p', { className: 'note' }, [`to ${to}, ${time}`]),
      ]),
    );
  });
}
