import { expect } from 'chai';
import { PROBLEMS } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { fr } from '../../src/locales/fr.js';
import { ja } from '../../src/locales/ja.js';
import { LANGUAGES, loadMessages, resolveLanguage } from '../../src/locales/load.js';
import type { Messages } from '../../src/locales/messages.js';

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

/** Every sentence of a catalogue, functions called with plausible figures. */
function sentences(messages: Messages): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
  };
  walk('', { ...messages, issue: {}, problem: {} });
  for (const issue of ISSUES)
    found.set(
      `issue.${issue.code}`,
      (messages.issue[issue.code] as (label: string, issue: unknown) => string)('Label', issue),
    );
  for (const [code, write] of Object.entries(messages.problem)) found.set(`problem.${code}`, write(undefined));
  for (const count of [1, 2]) {
    found.set(`summaryHeading ${count}`, messages.summaryHeading(count));
    found.set(`prefillSome ${count}`, messages.prefillSome(count));
  }
  return found;
}

/** One second and twenty, as each language counts them. */
const SECONDS = {
  ar: ['\u062b\u0627\u0646\u064a\u0629 \u0648\u0627\u062d\u062f\u0629', '20 \u062b\u0627\u0646\u064a\u0629'],
  de: ['1 Sekunde ', '20 Sekunden '],
  en: ['1 second.', '20 seconds.'],
  fr: ['1 seconde.', '20 secondes.'],
  ja: ['1\u79d2', '20\u79d2'],
} as const;

describe('catalogues', () => {
  for (const [language, messages] of [
    ['en', en],
    ['ar', ar],
    ['de', de],
    ['fr', fr],
    ['ja', ja],
  ] as const) {
    describe(language, () => {
      it('has a sentence for every problem and every issue', () => {
        expect(Object.keys(messages.problem).sort()).to.deep.equal(Object.keys(PROBLEMS).sort());
        expect(Object.keys(messages.issue).sort()).to.deep.equal(ISSUES.map(({ code }) => code).sort());
      });

      it('leaves nothing empty and nothing unresolved', () => {
        for (const [path, text] of sentences(messages)) {
          expect(text.trim(), path).to.not.equal('');
          expect(text, path).to.not.match(/undefined|\[object|NaN/);
        }
      });

      it('ends every sentence of a problem or an issue with a full stop', () => {
        for (const [path, text] of sentences(messages))
          if (/^(issue|problem)\./.test(path)) expect(text, path).to.match(/[.\u3002\uff1f]$|\d$/);
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
    const english = sentences(en);
    for (const messages of [ar, de, fr, ja]) {
      const other = sentences(messages);
      expect([...other.keys()].sort()).to.deep.equal([...english.keys()].sort());
      const same = [...other].filter(([path, text]) => english.get(path) === text && text.includes(' '));
      expect(same).to.deep.equal([]);
    }
  });

  it('French puts a no-break space before double punctuation', () => {
    for (const [path, text] of sentences(fr)) expect(text, path).to.not.match(/[^\u00a0\u202f][;?!]| [:;?!]/);
  });
});

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
    });
  }
  it('every language that is offered has a catalogue of its own', async () => {
    for (const language of LANGUAGES) expect((await loadMessages(language)).language).to.equal(language);
  });
});
