import { expect } from 'chai';
import { PROBLEMS } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { fr } from '../../src/locales/fr.js';
import { ja } from '../../src/locales/ja.js';
import { enDetours } from '../../src/locales/en-detours.js';
import { arDetours } from '../../src/locales/ar-detours.js';
import { deDetours } from '../../src/locales/de-detours.js';
import { frDetours } from '../../src/locales/fr-detours.js';
import { jaDetours } from '../../src/locales/ja-detours.js';
import { LANGUAGES, loadDetourMessages, loadMessages, resolveLanguage } from '../../src/locales/load.js';
import type { DetourMessages, OrdinaryMessages } from '../../src/locales/messages.js';

const ISSUES = [
  { code: 'missing' },
  { code: 'too-long', max: 100 },
  { code: 'email-malformed' },
  { code: 'postal-code-malformed', example: '154-0023' },
  { code: 'kana-expected' },
  { code: 'kana-incomplete', part: 'given' },
  { code: 'choice-unknown' },
  { code: 'date-incomplete', parts: ['day', 'month'] },
  { code: 'date-year-short', parts: ['year'] },
  { code: 'date-impossible', parts: ['month'] },
  { code: 'date-day-beyond', parts: ['day'], days: 30 },
  { code: 'date-era', parts: ['year'], year: 1978 },
  { code: 'birthdate-future', parts: ['year'] },
  { code: 'birthdate-too-early', parts: ['year'] },
  { code: 'expiry-past', parts: ['year'] },
  { code: 'phone-not-a-number' },
  { code: 'phone-too-short' },
  { code: 'phone-too-long' },
  { code: 'phone-code-unknown' },
  { code: 'phone-extension' },
  { code: 'phone-country-missing' },
  { code: 'phone-code-missing' },
  { code: 'phone-country-refused', country: 'DE' },
  { code: 'code-length', length: 6 },
] as const;

/** Adds the texts of a table and of its inner tables. */
function collect(found: Map<string, string>, path: string, value: unknown): void {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(found, `${path}.${key}`, inner);
}

/** Every sentence of a catalogue, functions called with plausible figures. */
function sentences(messages: OrdinaryMessages): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(found, '', { ...messages, issue: {}, problem: {} });
  for (const issue of ISSUES)
    found.set(
      `issue.${issue.code}`,
      (messages.issue[issue.code] as (label: string, issue: unknown) => string)('Label', issue),
    );
  for (const [code, write] of Object.entries(messages.problem)) found.set(`problem.${code}`, write(undefined));
  for (const count of [1, 2]) {
    found.set(`summaryHeading ${count}`, messages.summaryHeading(count));
    found.set(`prefillSome ${count}`, messages.prefillSome(count));
    found.set(`attemptsLeft ${count}`, messages.attemptsLeft(count));
  }
  found.set('useOperators', messages.useOperators('Label'));
  return found;
}

/** Keys of the rare steps' words that are functions, each with what it takes: one that is missing here does not compile. */
type DetourFigures = {
  readonly [
    K in keyof DetourMessages as DetourMessages[K] extends (...figures: never) => string ? K : never
  ]: DetourMessages[K] extends (...figures: infer Figures) => string ? Figures : never;
};

/** The number is one that nobody has. */
const FIGURES: DetourFigures = {
  waitLead: ['+33 6 39 98 00 01'],
  timeLeft: [4, 5],
  openLink: ['operator.example'],
  contest: ['Label'],
  change: ['Label'],
};

/** Every sentence of the rare steps. */
function detourSentences(messages: DetourMessages): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(found, '', messages);
  for (const [key, figures] of Object.entries(FIGURES))
    found.set(key, (messages[key as keyof DetourFigures] as (...all: unknown[]) => string)(...figures));
  return found;
}

/** Texts of the rare steps that are whole sentences, not headings, buttons or statuses. */
const WHOLE =
  /^\.?(consentLead|consentWhy|waitLead|openLead\.\w+|leaving|openStatus|codeInstead|consentPartial|previewText|locked|fieldDiffers|reviewLead)$/;

/** How many tries are left: one, two, three, eleven. */
const ATTEMPTS = {
  ar: ['محاولة واحدة.', 'محاولتان.', '3 محاولات.', '11 محاولة.'],
  de: ['einen Versuch.', '2 Versuche.', '3 Versuche.', '11 Versuche.'],
  en: ['once more.', '2 more times.', '3 more times.', '11 more times.'],
  fr: ['un essai.', '2 essais.', '3 essais.', '11 essais.'],
  ja: ['あと1回', 'あと2回', 'あと3回', 'あと11回'],
} as const;

/** One second and twenty, as each language counts them. */
const SECONDS = {
  ar: ['\u062b\u0627\u0646\u064a\u0629 \u0648\u0627\u062d\u062f\u0629', '20 \u062b\u0627\u0646\u064a\u0629'],
  de: ['1 Sekunde ', '20 Sekunden '],
  en: ['1 second.', '20 seconds.'],
  fr: ['1 seconde.', '20 secondes.'],
  ja: ['1\u79d2', '20\u79d2'],
} as const;

describe('catalogues', () => {
  for (const [language, messages, detours] of [
    ['en', en, enDetours],
    ['ar', ar, arDetours],
    ['de', de, deDetours],
    ['fr', fr, frDetours],
    ['ja', ja, jaDetours],
  ] as const) {
    const all = [...sentences(messages), ...detourSentences(detours)];

    describe(language, () => {
      it('has a sentence for every problem and every issue', () => {
        expect(Object.keys(messages.problem).sort()).to.deep.equal(Object.keys(PROBLEMS).sort());
        expect(Object.keys(messages.issue).sort()).to.deep.equal(ISSUES.map(({ code }) => code).sort());
      });

      it('leaves nothing empty and nothing unresolved', () => {
        for (const [path, text] of all) {
          expect(text.trim(), path).to.not.equal('');
          expect(text, path).to.not.match(/undefined|\[object|NaN/);
        }
      });

      it('has no blank too many', () => {
        for (const [path, text] of all) expect(text, path).to.not.match(/\s\s|^\s|\s$/);
      });

      it('closes every isolate that it opens', () => {
        for (const [path, text] of all)
          expect(text.match(/[\u2066-\u2068]/g)?.length, path).to.equal(text.match(/\u2069/g)?.length);
      });

      it('sets numbers and hosts apart from the direction of the text', () => {
        expect(detours.waitLead('+33 6 39 98 00 01')).to.include('\u2066+33 6 39 98 00 01\u2069');
        expect(detours.openLink('operator.example')).to.include('\u2066operator.example\u2069');
      });

      it('writes the time that is left with two digits for the seconds', () => {
        expect(detours.timeLeft(4, 5)).to.include('4:05');
        expect(detours.timeLeft(0, 0)).to.include('0:00');
        expect(detours.timeLeft(12, 34)).to.include('12:34');
      });

      it('names the field on buttons that stand beside several', () => {
        for (const write of [messages.useOperators, detours.contest, detours.change])
          expect(write('Label')).to.include('Label');
      });

      it('counts the tries that are left', () => {
        for (const [index, count] of [1, 2, 3, 11].entries())
          expect(messages.attemptsLeft(count)).to.include(ATTEMPTS[language][index]);
      });

      it('ends every sentence of a problem or an issue with a full stop', () => {
        for (const [path, text] of sentences(messages))
          if (/^(issue|problem)\./.test(path)) expect(text, path).to.match(/[.\u3002\uff1f]$|\d$/);
      });

      it('ends every whole sentence of the rare steps with a full stop', () => {
        const whole = [...detourSentences(detours)].filter(([path]) => WHOLE.test(path));
        expect(whole).to.have.lengthOf(13);
        for (const [path, text] of whole) expect(text, path).to.match(/[.\u3002]$/);
      });

      it('AC-PH-1 names the country of a number that is not accepted, where it has one', () => {
        const write = messages.issue['phone-country-refused'];
        expect(write('Label', { code: 'phone-country-refused', country: 'Xanadu' })).to.include('Xanadu');
        expect(write('Label', { code: 'phone-country-refused' })).to.not.match(/undefined/);
      });

      it('says how long to wait, in the right number', () => {
        const [one, many] = [messages.problem['rate-limited'](1), messages.problem['rate-limited'](20)];
        const [single, several] = SECONDS[language];
        expect(one).to.include(single);
        expect(many).to.include(several);
      });
    });
  }

  it('other languages have the same keys as English and do not repeat its sentences', () => {
    const compare = (english: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): void => {
      expect([...other.keys()].sort()).to.deep.equal([...english.keys()].sort());
      const same = [...other].filter(([path, text]) => english.get(path) === text && text.includes(' '));
      expect(same).to.deep.equal([]);
    };
    for (const messages of [ar, de, fr, ja]) compare(sentences(en), sentences(messages));
    for (const detours of [arDetours, deDetours, frDetours, jaDetours])
      compare(detourSentences(enDetours), detourSentences(detours));
  });

  it('French puts a no-break space before double punctuation', () => {
    for (const [path, text] of [...sentences(fr), ...detourSentences(frDetours)])
      expect(text, path).to.not.match(/[^\u00a0\u202f][;?!]| [:;?!]/);
  });
});

const DETOURS = { ar: arDetours, de: deDetours, en: enDetours, fr: frDetours, ja: jaDetours } as const;

describe('choosing a language', () => {
  for (const [tag, language] of [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['ja-JP', 'ja'],
    ['ar-EG', 'ar'],
    ['tlh', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['x-y', 'en'],
  ] as const) {
    it(`${tag || 'nothing'}: ${language}`, async () => {
      expect(resolveLanguage(tag)).to.equal(language);
      expect((await loadMessages(tag)).language).to.equal(language);
      expect((await loadDetourMessages(tag)).consentHeading).to.equal(DETOURS[language].consentHeading);
    });
  }
  it('every language that is offered has a catalogue of its own', async () => {
    for (const language of LANGUAGES) expect((await loadMessages(language)).language).to.equal(language);
  });

  it('every language that is offered has its own words for the rare steps, fetched once', async () => {
    const loaded = await Promise.all(LANGUAGES.map((language) => loadDetourMessages(language)));
    expect(new Set(loaded).size).to.equal(LANGUAGES.length);
    const again = await Promise.all(LANGUAGES.map((language) => loadDetourMessages(language)));
    for (const [index, words] of again.entries()) expect(words).to.equal(loaded[index]);
  });
});
