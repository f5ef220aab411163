import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readDateText } from '../../src/domain/calendar-date.js';
import type { DatePart } from '../../src/domain/issue.js';
import { localToday } from '../../src/elements/browser-clock.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import type { KycFieldInvalidDetail } from '../../src/elements/kyc-onboarding.events.js';
import { NOW, openPage, type Person } from './harness.js';

type Properties = Partial<KycOnboarding>;
type Box = HTMLInputElement;

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** The boxes as they follow each other in the document. */
const boxes = (person: Person): readonly Box[] => [...person.root.querySelectorAll<Box>('.kyc-date input')];
const box = (person: Person, part: DatePart): Box => {
  const found = person.root.querySelector<Box>(`[data-part=${part}]`);
  if (!found) throw new Error(`There is no box for the ${part}`);
  return found;
};
const partsOf = (person: Person): readonly string[] => boxes(person).map(({ dataset }) => dataset['part'] ?? '');
const wrongOf = (person: Person): readonly string[] => PARTS.filter((part) => box(person, part).ariaInvalid === 'true');

/** Ids that an element is described by, without the widget's own prefix. */
const describedBy = (element: Element | null): readonly string[] =>
  (element?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => id.replace(/^kyc\d*-/, ''));
const described = (person: Person, element: Element | null): string =>
  (element?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (id ? person.root.querySelector(`#${id}`)?.textContent?.replace(/\s+/g, ' ').trim() : ''))
    .join(' ');
const issue = (person: Person): string =>
  person.root.querySelector('kyc-date-field [part=issue]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A day as the person's own calendar has it, whatever zone the browser is in. */
const dayFromToday = (days: number): string => localToday({ now: () => NOW + days * 86_400_000 });

/** To a form with one date, whatever the language of the page is. */
async function atDate(properties: Properties = {}, values: Readonly<Record<string, string>> = {}): Promise<Person> {
  const person = await openPage({ properties: { fields: 'birthdate', ...properties } });
  const number = person.root.querySelector<Box>('input[type=tel]');
  if (!number) throw new Error('There is no box for the number');
  number.value = '+33639980001';
  await person.widget.next();
  // The words of the later screens are files of their own.
  while (person.service.count('startProof') === 0) await person.settled();
  await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
  await person.settled();
  await person.service.last('fillIn').answer({ attributes: values, check: [] });
  await person.settled();
  return person;
}

async function put(person: Person, texts: Partial<Record<DatePart, string>>): Promise<void> {
  for (const part of PARTS) {
    const text = texts[part];
    if (text === undefined) continue;
    const each = box(person, part);
    each.focus();
    each.value = text;
    each.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    each.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await person.settled();
}

async function goOn(person: Person): Promise<void> {
  await person.widget.next();
  await person.settled();
}

/** What went out for comparison; undefined where nothing did. */
const sent = (person: Person): unknown =>
  person.service.count('match') > 0 ? person.service.last('match').request['attributes'] : undefined;

async function paste(person: Person, part: DatePart, text: string): Promise<boolean> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  // Firefox takes the text by a way of its own.
  const init = { clipboardData, data: text, dataType: 'text/plain', bubbles: true, cancelable: true };
  const event = new ClipboardEvent('paste', init);
  const isPlain = box(person, part).dispatchEvent(event);
  await person.settled();
  return isPlain;
}

const texts = (person: Person): readonly string[] => PARTS.map((part) => box(person, part).value);

describe('the order of a date’s boxes', () => {
  for (const [order, locales] of [
    ['year month day', 'ja ko zh hu lt sv mn fa en-CA fr-CA'],
    ['day month year', 'en-GB es de fr nl pt ar he hi th kk'],
    ['month day year', 'en-US'],
  ] as const) {
    for (const lang of locales.split(' '))
      it(`AC-DT-1 in ${lang} is ${order}, for the eye, the keyboard and the labels`, async () => {
        const person = await atDate({ lang, country: '', dir: /^(ar|fa|he)/.test(lang) ? 'rtl' : 'ltr' });
        expect(partsOf(person).join(' ')).to.equal(order);
        const inLine = boxes(person).map((each) => each.getBoundingClientRect());
        const isRtl = getComputedStyle(person.widget).direction === 'rtl';
        const starts = inLine.map(({ left, right }) => (isRtl ? -right : left));
        expect(starts).to.deep.equal([...starts].sort((one, other) => one - other));
        expect(new Set(inLine.map(({ top }) => Math.round(top))).size, 'one line').to.equal(1);
        const labels = [...person.root.querySelectorAll('.kyc-date label')];
        expect(labels.map((label) => (label as HTMLLabelElement).htmlFor)).to.deep.equal(
          boxes(person).map(({ id }) => id),
        );
        const tops = labels.map((label) => label.getBoundingClientRect());
        for (const [index, { left, right }] of tops.entries()) {
          const under = inLine[index];
          expect(
            under && left >= under.left - 1 && right <= under.right + 1,
            `label ${index} is above its box`,
          ).to.equal(true);
        }
      });
  }

  it('AC-DT-1 is day month year in a language that the browser does not know, and not that of the browser', async () => {
    expect(partsOf(await atDate({ lang: 'tlh' })).join(' ')).to.equal('day month year');
  });

  it('AC-DT-1 and the names of months are those of our calendar, whatever calendar and digits the page’s language asks for', async () => {
    for (const lang of ['th-TH-u-ca-buddhist-nu-thai', 'fa-IR', 'ar-SA-u-ca-islamic']) {
      const person = await atDate({ lang });
      expect(partsOf(person).join(' ')).to.equal(lang === 'fa-IR' ? 'year month day' : 'day month year');
      const may = new Intl.DateTimeFormat(lang.slice(0, 2), { month: 'long', calendar: 'gregory' }).format(
        Date.UTC(2024, 4, 15),
      );
      await put(person, { day: '3', month: may, year: '1978' });
      await goOn(person);
      expect(sent(person)).to.deep.equal({ birthdate: '1978-05-03' });
    }
  });

  it('AC-DT-1 is the page’s own where it says one', async () => {
    for (const order of ['month year day', 'year, month, day'])
      expect(partsOf(await atDate({ lang: 'de', dateOrder: order })).join(' ')).to.equal(order.replaceAll(',', ''));
    expect(partsOf(await atDate({ lang: 'de', dateOrder: 'day year' })).join(' '), 'not an order').to.equal(
      'day month year',
    );
  });

  it('AC-DT-1 shows its example in the same order', async () => {
    expect((await atDate({ lang: 'en-US' })).text()).to.include('For example 3 27 1987.');
    expect((await atDate({ lang: 'en-GB' })).text()).to.include('For example 27 3 1987.');
  });

  it('AC-DT-1 reads its example from right to left where the boxes stand so', async () => {
    const person = await atDate({ lang: 'ar', dir: 'rtl' });
    const hint = person.root.querySelector('kyc-date-field [part=hint]');
    const text = [...(hint?.childNodes ?? [])].find(
      (node): node is Text => node instanceof Text && /1987/.test(node.data),
    );
    if (!text) throw new Error('There is no example');
    const rights = ['27', '3', '1987'].map((number) => {
      const range = document.createRange();
      const start = text.data.indexOf(number);
      range.setStart(text, start);
      range.setEnd(text, start + number.length);
      return range.getBoundingClientRect().right;
    });
    expect(rights).to.deep.equal([...rights].sort((one, other) => other - one));
  });

  it('never moves on by itself: after four digits the focus is where it was', async () => {
    const person = await atDate();
    box(person, 'day').focus();
    await sendKeys({ type: '27' });
    expect(person.focused()?.id).to.equal(box(person, 'day').id);
    box(person, 'year').focus();
    await sendKeys({ type: '1987' });
    expect(person.focused()?.id).to.equal(box(person, 'year').id);
    expect(texts(person)).to.deep.equal(['27', '', '1987']);
  });
});

describe('what a date’s boxes are called and told', () => {
  it('AC-DT-2 each box has its part in its name, the group has the question and the hint, once', async () => {
    const person = await atDate();
    expect(boxes(person).map(({ labels }) => labels?.[0]?.textContent)).to.deep.equal(['Day', 'Month', 'Year']);
    const group = person.root.querySelector('kyc-date-field fieldset');
    expect(group?.querySelector('legend')?.textContent).to.equal('Date of birth');
    expect(describedBy(group)).to.deep.equal(['bday-hint']);
    expect(boxes(person).flatMap(describedBy)).to.deep.equal([]);
  });

  it('AC-DT-2 what is wrong with one part is tied to that part alone', async () => {
    const person = await atDate();
    await put(person, { day: '3', month: '13', year: '1978' });
    await goOn(person);
    expect(issue(person)).to.equal('Error: Date of birth: the month is a number from 1 to 12, or its name.');
    expect(wrongOf(person)).to.deep.equal(['month']);
    expect(describedBy(person.root.querySelector('fieldset'))).to.deep.equal(['bday-hint']);
    expect(describedBy(box(person, 'month'))).to.deep.equal(['bday-error']);
    expect(described(person, box(person, 'month'))).to.equal(issue(person));
    expect(describedBy(box(person, 'day'))).to.deep.equal([]);
  });

  it('AC-DT-2 what is wrong with the day as a whole is tied to the group alone', async () => {
    const person = await atDate();
    await put(person, readDateText(dayFromToday(1)));
    await goOn(person);
    expect(issue(person)).to.equal('Error: Date of birth: the day must be in the past.');
    expect(wrongOf(person)).to.deep.equal(['day', 'month', 'year']);
    expect(describedBy(person.root.querySelector('fieldset'))).to.deep.equal(['bday-hint', 'bday-error']);
    expect(boxes(person).flatMap(describedBy)).to.deep.equal([]);
  });

  it('has autofill tokens for a birth date, and neutral names for the end of a document', async () => {
    const person = await atDate({ fields: 'birthdate idDocumentExpiryDate' });
    expect(boxes(person).map((each) => [each.getAttribute('autocomplete'), each.name])).to.deep.equal([
      ['bday-day', 'bday-day'],
      ['bday-month', 'bday-month'],
      ['bday-year', 'bday-year'],
      ['off', 'doc-exp-1'],
      ['off', 'doc-exp-2'],
      ['off', 'doc-exp-3'],
    ]);
    expect(boxes(person).map(({ inputMode }) => inputMode)).to.deep.equal([
      'numeric',
      'text',
      'numeric',
      'numeric',
      'numeric',
      'numeric',
    ]);
    for (const { id, name } of boxes(person).slice(3)) expect(id.endsWith(`-${name}`), id).to.equal(true);
  });
});

describe('what is read from a date’s boxes', () => {
  for (const [lang, day, month, year, iso] of [
    ['en', '3', '4', '1978', '1978-04-03'],
    ['en', '03', '04', '1978', '1978-04-03'],
    ['en', '３', '０４', '１９７８', '1978-04-03'],
    ['en', '٣', '٤', '١٩٧٨', '1978-04-03'],
    ['en', '3', 'April', '1978', '1978-04-03'],
    ['fr', '1er', 'févr.', '1978', '1978-02-01'],
    ['fr', '3', 'AOUT', '1978', '1978-08-03'],
    ['fr', '3', 'april', '1978', '1978-04-03'],
    ['de', '3', 'März', '1978', '1978-03-03'],
    ['th', '๓', 'มี.ค.', '๑๙๗๘', '1978-03-03'],
    ['ja', '3日', '3月', '1978年', '1978-03-03'],
    ['he', '3', 'במרץ', '1978', '1978-03-03'],
  ] as const)
    it(`AC-DT-3 AC-DT-7 ${day} ${month} ${year} on a page in ${lang} goes out as ${iso}, and stays as typed`, async () => {
      const person = await atDate({ lang });
      await put(person, { day, month, year });
      await goOn(person);
      expect(sent(person)).to.deep.equal({ birthdate: iso });
      expect(texts(person)).to.deep.equal([day, month, year]);
    });

  for (const [day, month, year, message, wrong] of [
    ['', '', '', 'please fill this in.', ['day', 'month', 'year']],
    ['31', '', '78', 'please add the month.', ['month']],
    ['30', '2', '1978', 'that month has only 28 days.', ['day']],
    ['31', 'juin', '1978', 'that month has only 30 days.', ['day']],
    ['3', 'jui', '1978', 'the month is a number from 1 to 12, or its name.', ['month']],
    ['3', '4', '78', 'write the year with four digits, such as 1987.', ['year']],
    ['32', '13', '1978', 'please check the day and the month.', ['day', 'month']],
    ['3', '4', '2027', 'the day must be in the past.', ['year']],
    ['3', '4', '1890', 'the day is more than 130 years ago. Please check the year.', ['year']],
  ] as const)
    it(`AC-DT-3 says one thing about ${day || '-'} ${month || '-'} ${year || '-'}: ${message}`, async () => {
      // The page is French, its words are replaced by English ones: names of months come from the page's language.
      const { en } = await import('../../src/locales/en.js');
      const person = await atDate({ lang: 'fr', messages: en });
      await put(person, { day, month, year });
      await goOn(person);
      expect(sent(person)).to.equal(undefined);
      expect(issue(person)).to.equal(`Error: Date of birth: ${message}`);
      expect(wrongOf(person)).to.deep.equal(wrong);
      expect(person.root.querySelectorAll('kyc-date-field [part=issue]').length).to.equal(1);
      expect(person.detail<KycFieldInvalidDetail>('kyc-field-invalid').fields.map(({ name }) => name)).to.deep.equal([
        'birthdate',
      ]);
      expect(texts(person)).to.deep.equal([day, month, year]);
    });
});

describe('years of other eras', () => {
  const suggestion = (person: Person): HTMLButtonElement | null =>
    person.root.querySelector('kyc-date-field fieldset button');

  for (const [lang, text] of [
    ['th', '2521'],
    ['en', '2521'],
    ['ja', '昭和53'],
    ['ja', 'Ｓ５３'],
    ['fr', 'S53'],
  ] as const)
    it(`AC-DT-4 ${text} on a page in ${lang} is answered with a suggestion, and changed by the person’s act alone`, async () => {
      const person = await atDate({ lang });
      await put(person, { day: '22', month: '8', year: text });
      await goOn(person);
      expect(sent(person)).to.equal(undefined);
      expect(issue(person)).to.include('1978');
      expect(wrongOf(person)).to.deep.equal(['year']);
      expect(box(person, 'year').value, 'as typed').to.equal(text);
      expect(suggestion(person)?.textContent).to.include('1978');
      suggestion(person)?.focus();
      suggestion(person)?.click();
      await person.settled();
      expect(box(person, 'year').value).to.equal('1978');
      expect(issue(person)).to.equal('');
      expect(suggestion(person) === null).to.equal(true);
      expect(person.focused()?.id, 'the focus is not lost with the button').to.equal(box(person, 'year').id);
      await goOn(person);
      expect(sent(person)).to.deep.equal({ birthdate: '1978-08-22' });
    });

  it('AC-DT-4 asks “did you mean” in words', async () => {
    const person = await atDate();
    await put(person, { day: '22', month: '8', year: '2521' });
    await goOn(person);
    expect(person.hasButton('Use 1978')).to.equal(true);
    expect(issue(person)).to.equal(
      'Error: Date of birth: did you mean 1978? Please give the year of the Western calendar.',
    );
  });

  it('AC-DT-4 tells nobody outside which year was meant', async () => {
    const person = await atDate();
    await put(person, { day: '22', month: '8', year: '2521' });
    await goOn(person);
    expect(person.detail('kyc-field-invalid')).to.deep.equal({ fields: [{ name: 'birthdate', code: 'date-era' }] });
    expect(JSON.stringify(person.events)).to.not.match(/1978|2521/);
  });

  const era = (person: Person): string => person.root.querySelector('.kyc-era')?.textContent ?? '';

  it('AC-DT-4 in Japanese the era’s year stands beside the year, as text that is read with it', async () => {
    const person = await atDate({ lang: 'ja' });
    expect(era(person)).to.equal('');
    box(person, 'year').focus();
    await sendKeys({ type: '1978' });
    await person.settled();
    expect(era(person)).to.equal('昭和53年');
    expect(person.root.querySelector('.kyc-era')?.localName).to.equal('span');
    expect(described(person, box(person, 'year'))).to.equal('昭和53年');
    await sendKeys({ press: 'Backspace' });
    await person.settled();
    expect(era(person)).to.equal('');
    expect(boxes(person).length).to.equal(3);
  });

  for (const [day, month, year, text] of [
    ['7', '1', '1989', '昭和64年'],
    ['8', '1', '1989', '平成元年'],
    ['', '', '1989', '昭和64年・平成元年'],
    ['', '', '２０１９', '平成31年・令和元年'],
    ['1', '5', '2019', '令和元年'],
    ['', '', '1872', ''],
    ['', '', '2521', ''],
  ] as const)
    it(`AC-DT-4 in Japanese ${year} ${month} ${day} is ${text || 'no year of an era'}`, async () => {
      const person = await atDate({ lang: 'ja' });
      await put(person, { day, month, year });
      expect(era(person)).to.equal(text);
    });

  it('AC-DT-4 stands beside a year of the operator’s too, and in no other language', async () => {
    expect(era(await atDate({ lang: 'ja' }, { birthdate: '1978-08-22' }))).to.equal('昭和53年');
    expect(era(await atDate({ lang: 'en' }, { birthdate: '1978-08-22' }))).to.equal('');
  });
});

describe('pasting a whole date', () => {
  for (const [lang, text, typed, iso] of [
    ['en', '1987-03-27', ['27', '03', '1987'], '1987-03-27'],
    ['en-US', '3/27/1987', ['27', '3', '1987'], '1987-03-27'],
    ['en-US', 'March 27, 1987', ['27', 'March', '1987'], '1987-03-27'],
    ['fr', '27/03/1987', ['27', '03', '1987'], '1987-03-27'],
    ['fr', '27 mars 1987', ['27', 'mars', '1987'], '1987-03-27'],
    ['ja', '1987年3月27日', ['27', '3', '1987'], '1987-03-27'],
    ['ja', '１９８７／０３／２７', ['27', '03', '1987'], '1987-03-27'],
    ['ar', '٢٧/٣/١٩٨٧', ['27', '3', '1987'], '1987-03-27'],
  ] as const)
    it(`AC-DT-5 spreads ${text} over the boxes of a page in ${lang}, whichever it went into`, async () => {
      const person = await atDate({ lang, country: '' });
      for (const part of PARTS) {
        await put(person, { day: '', month: '', year: '' });
        expect(await paste(person, part, text)).to.equal(false);
        expect(texts(person)).to.deep.equal(typed);
      }
      await goOn(person);
      expect(sent(person)).to.deep.equal({ birthdate: iso });
    });

  for (const [lang, text] of [
    ['en-US', '27/03/1987'],
    ['fr', '3/27/1987'],
    ['ja', '03/04/1987'],
    ['en', '27/03/87'],
    ['en', '1987'],
  ] as const)
    it(`AC-DT-5 leaves ${text} to the browser on a page in ${lang}`, async () => {
      const person = await atDate({ lang, country: '' });
      expect(await paste(person, 'day', text)).to.equal(true);
      expect(texts(person)).to.deep.equal(['', '', '']);
    });

  it('AC-DT-5 changes nothing that the page has made read-only', async () => {
    const person = await atDate({ fields: [{ name: 'birthdate', value: '1978-08-22', readonly: true }] });
    expect(boxes(person).every(({ readOnly }) => readOnly)).to.equal(true);
    await paste(person, 'day', '1987-03-27');
    expect(texts(person)).to.deep.equal(['22', '08', '1978']);
  });

  it('AC-DT-5 follows the page’s own order', async () => {
    const person = await atDate({ lang: 'fr', dateOrder: 'month day year' });
    expect(await paste(person, 'year', '3/4/1987')).to.equal(false);
    expect(texts(person)).to.deep.equal(['4', '3', '1987']);
  });
});

describe('until when a document is valid', () => {
  const expiry = (options: object = {}): Properties => ({
    fields: [{ name: 'idDocumentExpiryDate', ...options }],
  });

  it('AC-DT-6 has the parts in the order in which they are printed', async () => {
    const asPrinted = await atDate(expiry({ dateOrder: ['year', 'month', 'day'] }));
    expect(partsOf(asPrinted)).to.deep.equal(['year', 'month', 'day']);
    expect(asPrinted.text()).to.include('For example 2031 3 27.');
    const both = await atDate({
      fields: ['birthdate', { name: 'idDocumentExpiryDate', dateOrder: ['month', 'day', 'year'] }],
    });
    expect(partsOf(both).join(' ')).to.equal('day month year month day year');
    const nonsense = await atDate(expiry({ dateOrder: ['year'] }));
    expect(partsOf(nonsense)).to.deep.equal(['day', 'month', 'year']);
  });

  for (const [name, options, days, message] of [
    ['yesterday', {}, -1, 'Error: Document valid until: this document is no longer valid. Please use one that is.'],
    ['yesterday, where the page lets it pass', { allowPast: true }, -1, ''],
    ['today', {}, 0, ''],
  ] as const)
    it(`AC-DT-6 a document that ended ${name} ${message ? 'is refused' : 'passes'}`, async () => {
      const person = await atDate(expiry(options));
      const day = dayFromToday(days);
      await put(person, readDateText(day));
      await goOn(person);
      expect(issue(person)).to.equal(message);
      expect(sent(person)).to.deep.equal(message ? undefined : { idDocumentExpiryDate: day });
    });
});
