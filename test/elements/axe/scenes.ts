/**
 * Every step of a sign-up in every state it can be in: how a person comes there. What is looked at there is others' business.
 */
import { codeSent, proved, verdict, type Question } from '../../support/fake-service.js';
import type { ProblemCode } from '../../../src/domain/problem.js';
import type { Decision } from '../../../src/domain/verdict.js';
import type { FieldsProperty } from '../../../src/domain/field.js';
import { en } from '../../../src/locales/en.js';
import { enDetours } from '../../../src/locales/en-detours.js';
import type { OrdinaryMessages } from '../../../src/locales/messages.js';
import type { KycOnboarding } from '../../../src/elements/kyc-onboarding.js';
import type { Messages } from '../../../src/locales/messages.js';
import type { Person } from '../harness.js';
import { opening, waiting } from '../rare-steps.js';

export const STEPS = [
  'number',
  'consent',
  'code',
  'elsewhere',
  'form',
  'second page',
  'by hand',
  'review',
  'result',
] as const;
export type StepName = (typeof STEPS)[number];

export interface Scene {
  readonly step: StepName;
  readonly state: string;
  /** From a page that was just opened. */
  readonly arrange: (person: Person) => Promise<void>;
  /** Where the page itself is another one. */
  readonly properties?: Partial<KycOnboarding>;
}

/** A long form: every kind of field, and a second page. */
export const FIELDS: FieldsProperty = [
  'givenName',
  'familyName',
  'nameKanaZenkaku',
  'birthdate',
  'gender',
  'address',
  'postalCode',
  'locality',
  'region',
  'country',
  'email',
  'nationality',
  'cityOfBirth',
  { name: 'idDocumentType', choices: ['passport', 'national_id_card', 'residence_permit'] },
  'idDocument',
  'idDocumentExpiryDate',
  'bankAccountNumber',
];

/** Nobody. */
export const VALUES = {
  givenName: 'Zéphyrine',
  familyName: 'Quatrebarbes',
  nameKanaZenkaku: 'カトルバルブ　ゼフィリーヌ',
  birthdate: '1971-08-23',
  gender: 'FEMALE',
  address: '99 impasse du Tatou',
  postalCode: '48190',
  locality: 'Cubières',
  region: 'Occitanie',
  country: 'FR',
  email: 'zephyrine@quatrebarbes.example',
  nationality: 'FR',
  cityOfBirth: 'Mende',
} as const;
const DOCUMENTS = {
  idDocumentType: 'passport',
  idDocument: '12AB34567',
  idDocumentExpiryDate: '2031-03-27',
  bankAccountNumber: 'IBAN:FR7630006000011234567890189',
} as const;

type Method = 'startProof' | 'checkCode' | 'checkProof' | 'fillIn' | 'match';

const answered = new WeakSet<Question>();

/** Lets the page work until something is there; the first way through also fetches what the later screens need. */
async function until<T>(person: Person, find: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 5000;
  for (let found = find(); performance.now() < end; found = find()) {
    if (found) return found;
    await person.settled();
  }
  throw new Error(`It did not come to that: ${person.text()}`);
}

/** The question that waits for its answer. */
async function question(person: Person, method: Method): Promise<Question> {
  const open = () => {
    const last = person.service.questions.at(-1);
    return last?.method === method && !last.signal.aborted && !answered.has(last) && last;
  };
  const asked = await until(person, open);
  answered.add(asked);
  return asked;
}

/** How long a question that is asked now stays unanswered, in milliseconds. */
const keepWaiting = async (person: Person, method: Method, milliseconds: number): Promise<void> => {
  await question(person, method);
  await person.wait(milliseconds);
};

const reply = async (person: Person, method: Method, answer: unknown): Promise<void> => {
  const asked = await question(person, method);
  await asked.answer(answer);
  await person.settled();
};

const refuse = async (person: Person, method: Method, code: ProblemCode): Promise<void> => {
  const asked = await question(person, method);
  await asked.refuse(code, { supportId: 'a1-b2', ...(code === 'rate-limited' && { retryAfter: 20 }) });
  await person.settled();
};

/** The words on the page, whatever its language. */
const words = ({ widget }: Person): OrdinaryMessages => widget.catalogue ?? en;
const goOn = (person: Person): Promise<void> => person.press(words(person).continue);

const enterNumber = async (person: Person, number = '06 39 98 00 01'): Promise<void> => {
  await person.type(words(person).label.phoneNumber, number);
  await goOn(person);
};

const enterCode = async (person: Person, code: string): Promise<void> => {
  await person.type(words(person).code, code);
  await goOn(person);
};

const toCode = async (person: Person): Promise<void> => {
  await enterNumber(person);
  await reply(person, 'startProof', codeSent);
};

/** Types into a box that is known by its id: labels follow the country. */
const write = (person: Person, id: string, text: string): void => {
  const box = person.root.querySelector<HTMLInputElement>(`[id$='-${id}']`);
  if (!box) throw new Error(`Nothing is called ${id}`);
  box.value = text;
  for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
};

/** To the form while the operator is still asked. */
const toAsking = async (person: Person): Promise<void> => {
  await enterNumber(person);
  await reply(person, 'startProof', proved);
};

const toForm = async (person: Person): Promise<void> => {
  await toAsking(person);
  await reply(person, 'fillIn', { attributes: {}, check: [] });
};

const fill = async (person: Person, values: Readonly<Record<string, string>>): Promise<void> => {
  person.widget.values = values;
  await person.settled();
};

const toFilled = async (person: Person): Promise<void> => {
  await toForm(person);
  await fill(person, VALUES);
};

const toSecondPage = async (person: Person): Promise<void> => {
  await toFilled(person);
  await goOn(person);
};

/** Everything is typed, and compared. */
const toMatching = async (person: Person): Promise<void> => {
  await toSecondPage(person);
  await fill(person, DOCUMENTS);
  await goOn(person);
};

const toHand = async (person: Person): Promise<void> => {
  await enterNumber(person);
  await refuse(person, 'startProof', 'not-supported');
  await person.press(words(person).goByHand);
};

const toResult = (decision: Decision) => async (person: Person) => {
  await toMatching(person);
  await reply(person, 'match', verdict(decision));
};

/** What every way to a rare step begins with, however the page was opened: this service answers. */
const served = (person: Person): void => {
  person.widget.service = person.service;
};

/** The words of a rare step that is on the screen. */
const rareWords = ({ widget }: Person): Messages => widget.catalogue ?? { ...en, ...enDetours };

const toConsent = async (person: Person): Promise<void> => {
  served(person);
  await enterNumber(person);
  await until(person, () => person.widget.step === 'consent');
};

const agree = (person: Person): Promise<void> => person.press(rareWords(person).agree);

const toElsewhere = async (person: Person, answer: object): Promise<void> => {
  served(person);
  await enterNumber(person);
  await reply(person, 'startProof', { otherMethods: ['code'], ...answer });
  await until(person, () => person.widget.step === 'wait' || person.widget.step === 'open');
};

/** Follows the link; the browser stays here. */
const follow = async (person: Person): Promise<void> => {
  const link = person.root.querySelector<HTMLElement>('a.kyc-primary');
  link?.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link?.click();
  await person.settled();
};

const MASKED = { givenName: 'Z••••••••', familyName: 'Q•••••••••••', birthdate: '••••-••-23' } as const;

const toPrefilled = async (person: Person): Promise<void> => {
  served(person);
  await toAsking(person);
  await reply(person, 'fillIn', { attributes: VALUES, check: ['postalCode'], preview: false });
};

const toReview = async (person: Person): Promise<void> => {
  await toPrefilled(person);
  await goOn(person);
  await fill(person, DOCUMENTS);
  await goOn(person);
  await until(person, () => person.widget.step === 'review');
};

const STATES: Readonly<Record<StepName, Readonly<Record<string, Scene['arrange']>>>> = {
  number: {
    empty: async () => undefined,
    filled: (person) => person.type(words(person).label.phoneNumber, '06 39 98 00 01'),
    'error summary': async (person) => {
      await enterNumber(person, '06 39');
      await until(person, () => person.root.querySelector('.kyc-notice'));
    },
    busy: async (person) => {
      await enterNumber(person);
      await keepWaiting(person, 'startProof', 1000);
    },
    slow: async (person) => {
      await enterNumber(person);
      await keepWaiting(person, 'startProof', 4000);
    },
    problem: async (person) => {
      await enterNumber(person);
      await refuse(person, 'startProof', 'not-supported');
    },
    'landline noted': async (person) => {
      await person.type(words(person).label.phoneNumber, '01 99 00 12 34');
      person.field(words(person).label.phoneNumber).blur();
      await until(person, () => person.root.querySelector('.kyc-note'));
    },
    'countries open': async (person) => {
      person.root.querySelector<HTMLElement>('button.kyc-country')?.click();
      await until(person, () => person.root.querySelector('[role=listbox]'));
    },
    'note for developers': async (person) => {
      await person.settled();
    },
  },
  consent: {
    asked: toConsent,
    slow: async (person) => {
      await toConsent(person);
      await agree(person);
      await keepWaiting(person, 'startProof', 4000);
    },
    problem: async (person) => {
      await toConsent(person);
      await agree(person);
      await refuse(person, 'startProof', 'network');
    },
  },
  code: {
    empty: toCode,
    filled: async (person) => {
      await toCode(person);
      await person.type(words(person).code, '123456');
    },
    'error summary': async (person) => {
      await toCode(person);
      await enterCode(person, '12');
    },
    refused: async (person) => {
      await toCode(person);
      await enterCode(person, '000000');
      await refuse(person, 'checkCode', 'code-invalid');
    },
    slow: async (person) => {
      await toCode(person);
      await enterCode(person, '000000');
      await keepWaiting(person, 'checkCode', 4000);
    },
    problem: async (person) => {
      await toCode(person);
      await enterCode(person, '000000');
      await refuse(person, 'checkCode', 'network');
    },
  },
  elsewhere: {
    wait: (person) => toElsewhere(person, waiting),
    'wait is over': async (person) => {
      await toElsewhere(person, waiting);
      await person.wait(waiting.expiresIn * 1000);
    },
    refused: async (person) => {
      await toElsewhere(person, waiting);
      await person.wait(waiting.interval * 1000);
      await refuse(person, 'checkProof', 'consent-refused');
    },
    'starting again': async (person) => {
      await toElsewhere(person, waiting);
      await person.press(rareWords(person).useCode);
      await person.wait(4000);
    },
    'page to open': (person) => toElsewhere(person, opening),
    'page opened': async (person) => {
      await toElsewhere(person, { ...opening, reason: 'network' });
      await follow(person);
    },
    'page to open here': (person) => toElsewhere(person, opening),
  },
  form: {
    empty: toForm,
    filled: toFilled,
    'error summary': async (person) => {
      await toForm(person);
      await goOn(person);
    },
    asking: async (person) => {
      await toAsking(person);
      await keepWaiting(person, 'fillIn', 4000);
    },
    'operator not reached': async (person) => {
      await toAsking(person);
      await refuse(person, 'fillIn', 'provider-error');
    },
    prefilled: async (person) => {
      await toAsking(person);
      await reply(person, 'fillIn', { attributes: VALUES, check: ['postalCode'] });
      write(person, 'address-level2', 'Mende');
      await person.settled();
    },
    'masked values': async (person) => {
      served(person);
      await toAsking(person);
      await reply(person, 'fillIn', { attributes: MASKED, check: [], preview: true });
      await until(person, () => person.widget.step === 'preview');
    },
    cleared: async (person) => {
      await toPrefilled(person);
      await person.press(words(person).clearPrefill);
    },
    locked: toPrefilled,
    'differing fields': async (person) => {
      await toPrefilled(person);
      await goOn(person);
      await fill(person, DOCUMENTS);
      await goOn(person);
      const answer = verdict('mismatch', false, { attemptsLeft: 1 });
      const differs = { outcome: 'mismatch' };
      const attributes = { givenName: differs, birthdate: differs, gender: differs };
      await reply(person, 'match', { ...answer, verdict: { ...answer.verdict, attributes } });
    },
    questions: async (person) => {
      await toFilled(person);
      await fill(person, { birthdate: '2525-08-23', email: 'zephyrine@gmial.com', nationality: '' });
      await goOn(person);
    },
    correction: async (person) => {
      await toMatching(person);
      await reply(person, 'match', verdict('mismatch', false, { attemptsLeft: 2 }));
    },
  },
  'second page': {
    empty: toSecondPage,
    filled: async (person) => {
      await toSecondPage(person);
      await fill(person, DOCUMENTS);
    },
    'error summary': async (person) => {
      await toSecondPage(person);
      await goOn(person);
    },
    slow: async (person) => {
      await toMatching(person);
      await keepWaiting(person, 'match', 4000);
    },
    problem: async (person) => {
      await toMatching(person);
      await refuse(person, 'match', 'rate-limited');
    },
    'document changed': async (person) => {
      await toSecondPage(person);
      await fill(person, DOCUMENTS);
      person.field(words(person).documentType.national_id_card).click();
      await person.settled();
    },
  },
  'by hand': {
    empty: toHand,
    'error summary': async (person) => {
      await toHand(person);
      await goOn(person);
    },
    slow: async (person) => {
      await toHand(person);
      await fill(person, VALUES);
      await goOn(person);
      await fill(person, DOCUMENTS);
      await goOn(person);
      await keepWaiting(person, 'match', 4000);
    },
  },
  review: {
    whole: toReview,
    slow: async (person) => {
      await toReview(person);
      await person.press(rareWords(person).confirm);
      await keepWaiting(person, 'match', 4000);
    },
  },
  result: {
    match: toResult('match'),
    partial: toResult('partial'),
    mismatch: toResult('mismatch'),
    inconclusive: toResult('inconclusive'),
    unverified: toResult('unverified'),
  },
};

/** What a page asks for where a scene needs that; scenes without a form are told from the others by having an entry. */
const PROPERTIES: Readonly<Record<string, Scene['properties']>> = {
  'number, note for developers': { endpoint: '' },
  'elsewhere, page to open here': { openIn: 'page' },
  'form, locked': { lockPrefilled: ['givenName', 'birthdate', 'gender', 'country', 'postalCode'] },
  'form, differing fields': { feedback: 'fields' },
};
const PROPERTIES_OF_STEPS: Readonly<Partial<Record<StepName, Scene['properties']>>> = {
  consent: { consent: 'ask', consentUrl: 'https://shop.example/{lang}/privacy' },
  elsewhere: {},
  review: { review: 'on' },
};

/** All of them, in the order of a sign-up. */
export const SCENES: readonly Scene[] = STEPS.flatMap((step) =>
  Object.entries(STATES[step]).map(([state, arrange]) => {
    const properties = PROPERTIES[`${step}, ${state}`] ?? PROPERTIES_OF_STEPS[step];
    return { step, state, arrange, ...(properties && { properties }) };
  }),
);

/** One scene by its names; fails where there is none. */
export function scene(step: StepName, state: string): Scene {
  const found = SCENES.find((each) => each.step === step && each.state === state);
  if (!found) throw new Error(`No scene is called ${step}, ${state}`);
  return found;
}
