/**
 * What a developer wants to see: every event in order, every request with its answer, and the verdict as a table.
 */
import type { AttributeOutcome, KycVerdictEvent } from 'kyc-onboarding';
import { element } from './element.js';

type Widget = HTMLElementTagNameMap['kyc-onboarding'];

const EVENTS = [
  'kyc-ready',
  'kyc-step',
  'kyc-prefill',
  'kyc-field-invalid',
  'kyc-verdict',
  'kyc-error',
  'kyc-token',
  'kyc-cancel',
  'kyc-diagnostic',
] as const;

const pretty = (value: unknown): string => JSON.stringify(value, null, 2) ?? '';

/** A line that opens to show its JSON. */
export const entry = (title: string, note: string, ...texts: readonly string[]): HTMLElement =>
  element('li', {}, [
    element('details', {}, [
      element('summary', {}, [element('code', {}, [title]), element('span', { className: 'note' }, [note])]),
      ...texts.filter(Boolean).map((text) => element('pre', { tabIndex: 0 }, [text])),
    ]),
  ]);

const EVENT_NOTES: Readonly<Record<string, (detail: Record<string, unknown>) => string>> = {
  'kyc-step': ({ previous, step }) => `${String(previous)} → ${String(step)}`,
  'kyc-prefill': ({ fields }) => `${(fields as unknown[]).length} fields`,
  'kyc-error': ({ code }) => String(code),
  'kyc-diagnostic': ({ code }) => String(code),
  'kyc-verdict': ({ verdict, final }) => `${(verdict as { decision: string }).decision}${final ? '' : ', not final'}`,
};

export function showEvents(widget: Widget, list: HTMLElement): void {
  for (const name of EVENTS) {
    widget.addEventListener(name, ({ detail }: CustomEvent<object>) => {
      list.append(entry(name, EVENT_NOTES[name]?.(detail as Record<string, unknown>) ?? '', pretty(detail)));
    });
  }
}

/** JSON with line breaks; anything else as it is. */
export const asJson = (text: string): string => {
  try {
    return pretty(JSON.parse(text));
  } catch {
    return text;
  }
};

/** Listens in on the widget's own requests through its `fetch` property. */
export function showRequests(widget: Widget, list: HTMLElement): void {
  widget.fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    const sent = typeof init?.body === 'string' ? asJson(init.body) : '';
    const started = performance.now();
    const took = (): string => `${Math.round(performance.now() - started)} ms`;
    try {
      const response = await fetch(input, init);
      list.append(entry(`POST ${path}`, `${response.status}, ${took()}`, sent, asJson(await response.clone().text())));
      return response;
    } catch (error) {
      list.append(entry(`POST ${path}`, `no answer, ${took()}`, sent));
      throw error;
    }
  };
}

const WORDS: Readonly<Record<string, string>> = {
  match: 'matches',
  partial: 'nearly matches',
  mismatch: 'differs',
  unavailable: 'not available',
  'not-checked': 'not checked',
};

const badge = (outcome: string): HTMLElement =>
  element('span', { className: `badge ${outcome}` }, [WORDS[outcome] ?? outcome]);

/** One column of the table: its head, and what stands in the row of an attribute. */
type Column = readonly [head: string, cell: (outcome: AttributeOutcome) => Node | string];

function verdictTable({ detail: { verdict, final, attemptsLeft } }: KycVerdictEvent): HTMLElement {
  const attributes = Object.entries(verdict.attributes);
  const has = (key: 'score' | 'reason'): boolean => attributes.some(([, outcome]) => outcome[key] !== undefined);
  const columns: readonly Column[] = [
    ['Outcome', ({ outcome }) => badge(outcome)],
    ...(has('score') ? [['Score', ({ score }) => String(score ?? '')] satisfies Column] : []),
    ...(has('reason') ? [['Reason', ({ reason }) => reason ?? ''] satisfies Column] : []),
  ];
  const heads = ['Attribute', ...columns.map(([text]) => text)].map((text) => element('th', { scope: 'col' }, [text]));
  const rows = attributes.map(([name, outcome]) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [name]),
      ...columns.map(([, cell]) => element('td', {}, [cell(outcome)])),
    ]),
  );
  return element('div', {}, [
    element('p', { className: 'decision' }, [
      element('strong', { className: `badge ${verdict.decision}` }, [verdict.decision]),
      element('span', { className: 'note' }, [final ? 'final' : `not final, ${attemptsLeft ?? 0} attempts left`]),
    ]),
    element('p', { className: 'note' }, [
      `Why: ${verdict.reasons.join(', ') || 'no reason'}. Policy: ${verdict.policy.name} ${verdict.policy.version}.`,
    ]),
    rows.length === 0
      ? element('p', { className: 'empty' }, ['No attribute was checked.'])
      : element('table', {}, [element('thead', {}, [element('tr', {}, heads)]), element('tbody', {}, rows)]),
  ]);
}

export function showVerdicts(widget: Widget, place: HTMLElement): void {
  widget.addEventListener('kyc-verdict', (event) => place.replaceChildren(verdictTable(event)));
}
