/**
 * The person's phone: what operators ask there, with the two answers. A question stays where it came, with what became of it.
 */
import { element } from './element.js';

interface Question {
  readonly id: string;
  readonly phoneNumber: string;
  readonly client: string;
  readonly scopes: readonly string[];
}

type Answer = 'allow' | 'refuse';

const OUTCOMES: Readonly<Record<Answer | 'over', string>> = {
  allow: 'You allowed it.',
  refuse: 'You refused.',
  over: 'Nobody waits for an answer any more.',
};

/** In a person's words: scopes are names of APIs. */
function describe({ client, scopes }: Question): string {
  const wants = [
    'know that this number is yours',
    ...(scopes.some((scope) => /fill-in/.test(scope)) ? ['read your details'] : []),
    ...(scopes.some((scope) => /:match$/.test(scope)) ? ['compare what you enter with our records'] : []),
  ];
  return `${client} would like to ${new Intl.ListFormat('en').format(wants)}. Do you allow it?`;
}

async function send(id: string, answer: Answer): Promise<Answer | 'over' | undefined> {
  try {
    const response = await fetch('/demo/phone', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, answer }),
    });
    return response.ok ? answer : 'over';
  } catch (error) {
    // The demo does not answer: the question can be answered when it does.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** One question in the log. */
function createBubble(question: Question) {
  const { id, phoneNumber } = question;
  const text = element('p', { id: `question-${id}` }, [describe(question)]);
  const buttons = element('p', { className: 'answers' });
  const bubble = element('div', { className: 'bubble question', role: 'group', tabIndex: -1 }, [
    text,
    buttons,
    element('p', { className: 'note' }, [`to ${phoneNumber}`]),
  ]);
  bubble.setAttribute('aria-labelledby', text.id);
  let isSending = false;

  function settle(outcome: Answer | 'over'): void {
    // The button that was pressed goes; who pressed it by keyboard stays here.
    if (buttons.contains(document.activeElement)) bubble.focus();
    buttons.replaceWith(element('p', { className: 'outcome' }, [OUTCOMES[outcome]]));
  }

  async function answer(chosen: Answer): Promise<void> {
    if (isSending) return;
    isSending = true;
    const outcome = await send(id, chosen);
    isSending = false;
    if (outcome) settle(outcome);
  }

  for (const [chosen, name] of [
    ['allow', 'Allow'],
    ['refuse', 'Refuse'],
  ] as const) {
    const button = element('button', { type: 'button', className: chosen }, [name]);
    button.addEventListener('click', () => void answer(chosen));
    buttons.append(button);
  }
  return {
    bubble,
    /** It was answered on another page, or was too old. */
    close: () => {
      if (!isSending && buttons.isConnected) settle('over');
    },
  };
}

/** @param phone the stream of the phone's events */
export function showQuestions(phone: EventSource, log: HTMLElement): void {
  const shown = new Map<string, ReturnType<typeof createBubble>>();
  phone.addEventListener('questions', ({ data }: MessageEvent<string>) => {
    const questions = JSON.parse(data) as readonly Question[];
    for (const question of questions) {
      if (shown.has(question.id)) continue;
      const made = createBubble(question);
      shown.set(question.id, made);
      log.querySelector('.empty')?.remove();
      log.prepend(made.bubble);
    }
    for (const [id, { close }] of shown) if (!questions.some((each) => each.id === id)) close();
  });
}
