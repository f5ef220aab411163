/** Rows 101 to 120: what a person, a page and a device do meanwhile. */
import { FIELDS } from '../sample.js';
import { problem, type Fault, type Variant } from '../fault.js';
import { ALL, EVERY, GOES_ON, PROVES_AGAIN, row, type Row } from './row.js';

const meanwhile = (act: string, undo?: string): Fault => ({
  kind: 'meanwhile',
  act,
  ...(undo !== undefined && { undo }),
});
const deaf = (fault: Fault): Variant => ({ fault, isDeaf: true });
const hook = (set: string, undo = ''): Fault => ({ kind: 'hook', set, undo });

const CHANGE_NUMBER = meanwhile(`faults.button('Change the number').click()`);
const givenUp = { isGivenUp: true, ...PROVES_AGAIN } as const;

/** Out of the page, and back when it was taken for gone. */
const REMOVE = `(async () => {
  const element = faults.element();
  const { parentNode, nextSibling } = element;
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  parentNode.insertBefore(element, nextSibling);
  await element.updateComplete;
})()`;
const MOVE = `{
  const element = faults.element();
  element.parentNode.insertBefore(element, element.nextSibling);
}`;
const FIFTY_TIMES = `{
  const button = faults.main();
  for (let time = 0; time < 50; time++) {
    button.click();
    button.form.requestSubmit();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }
}`;
const THROWS = `{
  class HostError extends Error { name = 'HostError'; }
  globalThis.hostile = new AbortController();
  for (const name of ['step', 'prefill', 'verdict', 'error', 'diagnostic'])
    faults.element().addEventListener('kyc-' + name, (event) => {
      event.preventDefault();
      throw new HostError('host');
    }, { signal: hostile.signal });
}`;
const without = (name: 'headers' | 'fetch'): string => `faults.element().${name} = undefined`;
const broken = (name: 'headers' | 'fetch', does: string): Fault =>
  hook(`faults.element().${name} = () => { ${does} }`, without(name));

export const PAGE_ROWS: readonly Row[] = [
  row(
    101,
    'the number is edited meanwhile',
    'S',
    deaf(
      meanwhile(`{
    const box = faults.control('tel');
    box.value = '06 39 98 00 02';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }`),
    ),
    { isGivenUp: true, at: 'phone' },
  ),
  row(101, 'the number is given up meanwhile', 'AVCWNPQ', deaf(CHANGE_NUMBER), givenUp),
  row(
    102,
    'another field is edited meanwhile',
    'M',
    meanwhile(`{
    const box = faults.control('given-name');
    box.value = 'Later';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }`),
    GOES_ON,
  ),
  row(103, 'fifty clicks, submits and Enters', 'SAVMR', meanwhile(FIFTY_TIMES), GOES_ON),
  row(
    104,
    'taken from the page and put back',
    EVERY,
    { 'and heard': meanwhile(REMOVE), 'not heard': deaf(meanwhile(REMOVE)) },
    givenUp,
  ),
  row(105, 'moved within the page', EVERY, meanwhile(MOVE), GOES_ON),
  row(
    107,
    'other fields',
    ALL,
    meanwhile(`faults.element().fields += ' locality'`, `faults.element().fields = '${FIELDS}'`),
    GOES_ON,
  ),
  row(107, 'another address', ALL, meanwhile(`faults.element().endpoint += '/'`), GOES_ON),
  row(
    108,
    'reset',
    EVERY,
    {
      'by the page': meanwhile('faults.element().reset()'),
      'of its form': deaf(meanwhile(`document.querySelector('#own').reset()`)),
    },
    {
      isGivenUp: true,
      at: 'phone',
      drops: 'everything',
    },
  ),
  row(111, 'hours asleep', 'SPM', { fault: { kind: 'silent' }, waits: 10_000 }, { code: 'timeout' }),
  row(115, 'another language', ALL, meanwhile(`faults.element().lang = 'fr'`, `faults.element().lang = ''`), GOES_ON),
  row(115, 'another direction', ALL, meanwhile(`faults.element().dir = 'rtl'`, `faults.element().dir = ''`), GOES_ON),
  row(116, 'listeners that throw', ALL, hook(THROWS, 'hostile.abort()'), GOES_ON),
  row(
    117,
    'a headers hook that throws or rejects',
    ALL,
    {
      throws: broken('headers', `throw new Error('host')`),
      rejects: broken('headers', `return Promise.reject(new Error('host'))`),
      nonsense: broken('headers', `return { 'no name': 'x' }`),
    },
    { code: 'config' },
  ),
  row(
    117,
    'a headers hook that never settles',
    ALL,
    { fault: broken('headers', 'return new Promise(() => undefined)'), waits: 15 },
    { code: 'config' },
  ),
  row(
    117,
    'a fetch that throws or rejects',
    ALL,
    {
      throws: broken('fetch', `throw new Error('host')`),
      rejects: broken('fetch', `return Promise.reject(new Error('host'))`),
      nonsense: broken('fetch', 'return undefined'),
    },
    { code: 'network' },
  ),
  row(
    117,
    'a fetch that never settles',
    ALL,
    { fault: broken('fetch', 'return new Promise(() => undefined)'), waits: 15 },
    { code: 'timeout' },
  ),
  row(
    119,
    'the clock jumps',
    ALL,
    {
      'an hour on': { fault: { kind: 'silent' }, jumps: 3600, waits: 15 },
      'an hour back': { fault: { kind: 'silent' }, jumps: -3600, waits: 15 },
    },
    { code: 'timeout' },
  ),
  row(
    119,
    'the clock jumps, and an answer comes',
    ALL,
    {
      'an hour on': { fault: { kind: 'slow' }, jumps: 3600, waits: 5 },
      'an hour back': { fault: { kind: 'slow' }, jumps: -3600, waits: 5 },
    },
    GOES_ON,
  ),
  row(
    119,
    'the clock jumps while a wait runs down',
    ALL,
    {
      'an hour on': { fault: problem(429, 'rate-limited', { retryAfter: 40 }), jumpsAfterwards: 3600 },
      'an hour back': { fault: problem(429, 'rate-limited', { retryAfter: 40 }), jumpsAfterwards: -3600 },
    },
    { code: 'rate-limited', seconds: 40 },
  ),
  row(120, 'no memory in a hook of the page', ALL, broken('fetch', `throw new RangeError('host')`), {
    code: 'network',
  }),
];
