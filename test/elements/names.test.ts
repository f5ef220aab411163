import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KycVerdictDetail } from '../../src/elements/kyc-onboarding.events.js';
import { verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const BOTH = 'familyName givenName nameKanaZenkaku nameKanaHankaku';
const FAMILY = 'Family name in kana';
const GIVEN = 'Given names in kana';

const inForm = async (fields: string, values: Record<string, string> = {}, properties = {}): Promise<Person> => {
  const person = await openPage({ properties: { fields, ...properties } });
  await person.reachForm(values);
  return person;
};

const labels = (person: Person): readonly (string | undefined)[] =>
  [...person.root.querySelectorAll('.kyc-fields label, .kyc-fields legend')].map((each) => each.textContent?.trim());

const names = (person: Person): readonly string[] =>
  [...person.root.querySelectorAll<HTMLInputElement>('.kyc-fields input')].map(({ name }) => name);

/** Changes the language of the page, and waits until the widget speaks it. */
async function speak(person: Person, lang: string): Promise<void> {
  const { catalogue } = person.widget;
  person.widget.lang = lang;
  do await person.settled();
  while (person.widget.catalogue === catalogue);
}

const sent = (person: Person): unknown => person.service.last('match').request['attributes'];

/** What an input method does: shows the reading, then what it became, then what the person took. */
function compose(person: Person, label: string, steps: readonly string[], taken = steps.at(-1) ?? ''): void {
  const box = person.field(label);
  const before = box.value;
  const tell = (type: string, data: string): void =>
    void box.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
  const show = (text: string): void => {
    box.value = before + text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
  };
  box.focus();
  tell('compositionstart', '');
  for (const step of steps) {
    tell('compositionupdate', step);
    show(step);
  }
  show(taken);
  tell('compositionend', taken);
}

describe('names', () => {
  const MIDDLE = 'additional-name';
  for (const [lang, expected] of [
    ['en', ['given-name', MIDDLE, 'family-name', 'email']],
    ['ja', ['family-name', 'given-name', MIDDLE, 'email']],
    ['zh-Hant', ['family-name', 'given-name', MIDDLE, 'email']],
    ['vi', ['family-name', MIDDLE, 'given-name', 'email']],
  ] as const) {
    it(`asks for them in the order of ${lang}, and says what is wrong in the same order`, async () => {
      const person = await inForm('givenName middleNames familyName email');
      await speak(person, lang);
      expect(names(person)).to.deep.equal(expected);
      await person.widget.next();
      await person.settled();
      const led = [...person.root.querySelectorAll<HTMLElement>('[id$=-summary] a')].map((link) => {
        link.click();
        return (person.focused() as HTMLInputElement | null)?.name;
      });
      expect(led).to.deep.equal(expected.filter((name) => name !== MIDDLE));
    });
  }

  it('follows the page when its language changes, and keeps what was typed', async () => {
    const person = await inForm('givenName familyName');
    await person.type('Family name', 'Nagy');
    await speak(person, 'hu');
    expect(names(person)).to.deep.equal(['family-name', 'given-name']);
    expect(person.root.querySelector<HTMLInputElement>('[name=family-name]')?.value).to.equal('Nagy');
    await speak(person, 'en');
    expect(names(person)).to.deep.equal(['given-name', 'family-name']);
  });

  it('middle names carry no mark, though nobody needs them', async () => {
    const person = await inForm('middleNames familyNameAtBirth');
    expect(labels(person)).to.deep.equal(['Middle names', 'Family name at birth (optional)']);
  });

  for (const [what, name] of [
    ['a compatibility ideograph', '\ufa19'],
    ['a variation selector', '\u845b\u{e0100}'],
    ['a letter beyond 16 bits', '\u{20bb7}'],
    ['combining marks', 'e\u0301 n\u0303 \u1ec7 e\u0323\u0302'],
    ['capitals within', 'McDonald de la CRUZ \u0130\u0131'],
    ['signs that names have', 'O\u2019Neil-Smith d\u2019Arc \u02bbOk\u012bna Mar\u00b7\u00e7al'],
    [
      'other scripts',
      '\u05d9\u05b0\u05d4\u05d5\u05bc\u05d3\u05b4\u05d9\u05ea \u0627\u0644\u0632\u0647\u0631\u0627\u0621 \u0924\u0947\u091c\u0938\u094d\u0935\u0940',
    ],
    ['digits', 'Louis 14 \u0661\u0664'],
  ] as const) {
    it(`AC-NM-1 takes ${what}, and sends them as typed`, async () => {
      const person = await inForm('givenName familyName name middleNames');
      const names = ['Given names', 'Family name', 'Full name', 'Middle names'];
      for (const label of names) await person.type(label, name);
      for (const label of names) expect(person.field(label).value === name, label).to.equal(true);
      await person.press('Continue');
      expect(sent(person)).to.deep.equal({ givenName: name, familyName: name, name, middleNames: name });
    });
  }

  it('AC-NM-2 a name that is too long is said to be, by code points, and never cut', async () => {
    const person = await inForm('givenName');
    expect(person.field('Given names').maxLength).to.equal(-1);
    await person.type('Given names', '\u{20bb7}'.repeat(101));
    await person.press('Continue');
    expect(person.text()).to.include('Given names: please use at most 100 characters.');
    expect([...person.field('Given names').value].length).to.equal(101);
    await person.type('Given names', '\u{20bb7}'.repeat(100));
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ givenName: '\u{20bb7}'.repeat(100) });
  });
});

describe('the reading of a name', () => {
  for (const [fields, expected] of [
    [BOTH, { nameKanaZenkaku: 'ヤマダ\u3000タロウ', nameKanaHankaku: 'ﾔﾏﾀﾞ ﾀﾛｳ' }],
    ['familyName givenName nameKanaZenkaku', { nameKanaZenkaku: 'ヤマダ\u3000タロウ' }],
    ['familyName givenName nameKanaHankaku', { nameKanaHankaku: 'ﾔﾏﾀﾞ ﾀﾛｳ' }],
  ] as const) {
    it(`AC-NM-3 is one row of two boxes behind the names for ${fields.split(' ').slice(2).join(' and ')}`, async () => {
      const person = await inForm(`birthdate ${fields}`, {
        familyName: '山田',
        givenName: '太郎',
        birthdate: '1990-04-09',
      });
      expect(labels(person).slice(-5)).to.deep.equal(['Family name', 'Given names', 'Name in kana', FAMILY, GIVEN]);
      await person.type(FAMILY, 'やまだ');
      await person.type(GIVEN, 'ﾀﾛｳ');
      await person.press('Continue');
      expect(sent(person)).to.deep.include(expected);
      expect(Object.keys(sent(person) as object).filter((name) => name.startsWith('nameKana'))).to.have.members(
        Object.keys(expected),
      );
    });
  }

  it('AC-NM-3 turns what was typed into full-width katakana when the box is left, not before, and Latin stays', async () => {
    const person = await inForm(BOTH, {}, { requiredFields: '' });
    person.field(FAMILY).focus();
    await sendKeys({ type: 'やまだ' });
    expect(person.field(FAMILY).value).to.equal('やまだ');
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(person.field(FAMILY).value).to.equal('ヤマダ');
    expect(person.focused()?.id).to.equal(person.field(GIVEN).id);
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(person.field(GIVEN).value).to.equal('Ada');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ nameKanaZenkaku: 'ヤマダ\u3000Ａｄａ', nameKanaHankaku: 'ﾔﾏﾀﾞ Ada' });
  });

  it('AC-NM-3 undo brings back what was typed, which then stays', async () => {
    const person = await inForm(BOTH, {}, { requiredFields: '' });
    await person.type(GIVEN, 'タロウ');
    person.field(FAMILY).focus();
    await sendKeys({ type: 'やまだ' });
    await sendKeys({ press: 'Tab' });
    person.field(FAMILY).focus();
    expect(person.field(FAMILY).value).to.equal('ヤマダ');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect(person.field(FAMILY).value).to.equal('やまだ');
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(person.field(FAMILY).value).to.equal('やまだ');
    await person.press('Continue');
    expect(sent(person)).to.deep.include({ nameKanaZenkaku: 'ヤマダ\u3000タロウ' });
  });

  it('AC-NM-3 has both boxes in Japanese, in the second form, without a token', async () => {
    const person = await inForm(BOTH);
    for (const [label, name] of [
      [FAMILY, 'family-name-kana'],
      [GIVEN, 'given-name-kana'],
    ] as const) {
      const box = person.field(label);
      expect([box.lang, box.name, box.hasAttribute('autocomplete'), box.maxLength]).to.deep.equal([
        'ja',
        name,
        false,
        -1,
      ]);
      expect(box.form?.id).to.match(/-apart$/);
    }
  });

  it('AC-NM-4 shows the operator’s reading, sends it back as it was held, and says whose it is', async () => {
    const held = { nameKanaZenkaku: 'ヤマダ\u3000キョウコ', nameKanaHankaku: 'ﾔﾏﾀﾞ ｷﾖｳｺ' };
    const person = await inForm(BOTH, { familyName: '山田', givenName: '京子', ...held });
    expect([person.field(FAMILY).value, person.field(GIVEN).value]).to.deep.equal(['ヤマダ', 'キョウコ']);
    await person.press('Continue');
    expect(sent(person)).to.deep.include(held);
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    const { fields } = person.detail<KycVerdictDetail>('kyc-verdict');
    expect(fields.nameKanaZenkaku).to.deep.equal({ source: 'operator', edited: false });
    expect(fields.nameKanaHankaku).to.deep.equal({ source: 'operator', edited: false });
  });

  for (const [name, held, other, derived] of [
    ['nameKanaZenkaku', 'ヤマダ\u3000タロウ', 'nameKanaHankaku', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
    ['nameKanaHankaku', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'nameKanaZenkaku', 'ヤマダ\u3000タロウ'],
    ['nameKanaHankaku', 'ﾔﾏﾀﾞﾀﾛｳ', 'nameKanaZenkaku', 'ヤマダタロウ'],
  ] as const) {
    it(`AC-NM-4 derives the other width from the operator’s ${name} of ${held.length} signs`, async () => {
      const person = await inForm('nameKanaZenkaku nameKanaHankaku', { [name]: held });
      await person.press('Continue');
      expect(sent(person)).to.deep.equal({ [name]: held, [other]: derived });
      await person.service.last('match').answer(verdict('match'));
      await person.settled();
      const { fields } = person.detail<KycVerdictDetail>('kyc-verdict');
      expect([fields[name]?.source, fields[other]?.source]).to.deep.equal(['operator', 'operator']);
    });
  }

  it('AC-NM-4 an edited reading is the person’s in both widths, and the operator’s again when it is put back', async () => {
    const held = { nameKanaZenkaku: 'ヤマダ\u3000タロウ', nameKanaHankaku: 'ﾔﾏﾀﾞ ﾀﾛｳ' };
    const person = await inForm('nameKanaZenkaku nameKanaHankaku', held);
    await person.type(GIVEN, 'じろう');
    expect(person.text()).to.include('Changed by you');
    expect(person.widget.values).to.deep.include({
      nameKanaZenkaku: 'ヤマダ\u3000ジロウ',
      nameKanaHankaku: 'ﾔﾏﾀﾞ ｼﾞﾛｳ',
    });
    await person.type(GIVEN, 'タロウ');
    expect(person.widget.values).to.deep.include(held);
    expect(person.text()).to.include('From your operator');
  });

  it('AC-NM-4 the page’s own value fills the row and stays the page’s', async () => {
    const person = await inForm(
      'nameKanaZenkaku nameKanaHankaku',
      {},
      { values: { nameKanaZenkaku: 'やまだ たろう' } },
    );
    expect([person.field(FAMILY).value, person.field(GIVEN).value]).to.deep.equal(['ヤマダ', 'タロウ']);
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ nameKanaZenkaku: 'ヤマダ\u3000タロウ', nameKanaHankaku: 'ﾔﾏﾀﾞ ﾀﾛｳ' });
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    const { fields } = person.detail<KycVerdictDetail>('kyc-verdict');
    expect([fields.nameKanaZenkaku?.source, fields.nameKanaHankaku?.source]).to.deep.equal([
      'integrator',
      'integrator',
    ]);
  });

  it('AC-NM-4 says once that a half-width reading is too long', async () => {
    const person = await inForm('nameKanaZenkaku nameKanaHankaku');
    await person.type(FAMILY, 'パ'.repeat(100));
    await person.type(GIVEN, 'パ'.repeat(40));
    await person.press('Continue');
    const wrong = [...person.root.querySelectorAll('[id$=-summary] li')].map((each) => each.textContent?.trim());
    expect(wrong).to.deep.equal(['Name in kana: please use at most 256 characters.']);
    expect([person.field(FAMILY).ariaInvalid, person.field(GIVEN).ariaInvalid]).to.deep.equal(['true', 'true']);
    expect(person.field(GIVEN).value).to.equal('パ'.repeat(40));
    person.root.querySelector<HTMLElement>('[id$=-summary] a')?.click();
    expect(person.focused()?.id).to.equal(person.field(FAMILY).id);
  });

  for (const [family, given, sentence, wrong] of [
    ['', '', 'Name in kana: please fill this in.', ['true', 'true']],
    ['ヤマダ', '', 'Name in kana: please add the given names.', ['false', 'true']],
    ['', 'タロウ', 'Name in kana: please add the family name.', ['true', 'false']],
    ['山田', 'タロウ', 'Name in kana: use katakana, hiragana or Latin letters, not kanji.', ['true', 'false']],
  ] as const) {
    it(`AC-NM-5 says what is wrong with ${family ? 'a' : 'no'} family name and ${given ? 'a' : 'no'} given name, keeps it, and lets it be mended`, async () => {
      const person = await inForm('nameKanaZenkaku nameKanaHankaku');
      if (family) await person.type(FAMILY, family);
      if (given) await person.type(GIVEN, given);
      expect(person.field(FAMILY).ariaInvalid).to.equal('false');
      await person.press('Continue');
      const items = [...person.root.querySelectorAll('[id$=-summary] li')].map((each) => each.textContent?.trim());
      expect(items).to.deep.equal([sentence]);
      expect([person.field(FAMILY).ariaInvalid, person.field(GIVEN).ariaInvalid]).to.deep.equal(wrong);
      expect([person.field(FAMILY).value, person.field(GIVEN).value]).to.deep.equal([family, given]);
      await person.type(FAMILY, 'ヤマダ');
      await person.type(GIVEN, 'タロウ');
      expect(person.root.querySelector('[id$=-summary]')).to.equal(null);
      expect([person.field(FAMILY).ariaInvalid, person.field(GIVEN).ariaInvalid]).to.deep.equal(['false', 'false']);
    });
  }

  /** Autofill cannot be had from a test page: the box says that it was filled, as the browser's own would. */
  const autofill = async (person: Person, label: string, text: string): Promise<void> => {
    const box = person.field(label);
    const matches = (selector: string): boolean =>
      selector === ':autofill' || Element.prototype.matches.call(box, selector);
    Object.defineProperty(box, 'matches', { value: matches, configurable: true });
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await person.settled();
  };

  for (const [what, text, kept] of [
    ['the family name just filled in', '山田', ''],
    ['the given name just filled in', '太郎', ''],
    ['both in one', '山田 太郎', ''],
    ['both without a blank', '山田太郎', ''],
    ['a reading', 'やまだ', 'ヤマダ'],
    ['something else', 'Yamada', 'Yamada'],
  ] as const) {
    it(`AC-NM-5 autofill of ${what} ${kept ? 'is kept' : 'leaves the box empty and unmarked'}`, async () => {
      const person = await inForm(BOTH);
      await person.type('Family name', '山田');
      await person.type('Given names', '太郎');
      await autofill(person, FAMILY, text);
      expect(person.field(FAMILY).value).to.equal(kept);
      expect(person.widget.values.nameKanaZenkaku ?? '').to.equal(
        kept && `${kept === 'ヤマダ' ? kept : 'Ｙａｍａｄａ'}\n`,
      );
      expect(person.field(FAMILY).ariaInvalid).to.equal('false');
    });
  }

  it('AC-NM-5 a name in Latin letters that a person types into both is kept in both', async () => {
    const person = await inForm(BOTH);
    for (const label of ['Family name', FAMILY]) await person.type(label, 'Lovelace');
    for (const label of ['Given names', GIVEN]) await person.type(label, 'Ada');
    await person.press('Continue');
    expect(sent(person)).to.deep.include({ nameKanaHankaku: 'Lovelace Ada' });
  });
});

describe('a reading proposed from the name', () => {
  const PROPOSED = 'Suggested from what you typed. Please check it.';

  it('AC-NM-6 takes the last kana that the input method showed, marks it as a proposal, and lets it be changed', async () => {
    const person = await inForm(BOTH);
    compose(person, 'Family name', ['y', 'や', 'やm', 'やま', 'やまd', 'やまだ', '山田']);
    compose(person, 'Given names', ['たろう', '太朗', '太郎']);
    await person.settled();
    expect([person.field(FAMILY).value, person.field(GIVEN).value]).to.deep.equal(['ヤマダ', 'タロウ']);
    const box = person.field(FAMILY);
    const described = box
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => person.root.querySelector(`#${id}`)?.textContent?.trim());
    expect(described).to.deep.equal([PROPOSED]);
    await person.type(GIVEN, 'じろう');
    expect(person.text().split(PROPOSED).length - 1).to.equal(1);
    await person.type('Family name', '山田');
    await person.press('Continue');
    expect(sent(person)).to.deep.include({ nameKanaZenkaku: 'ヤマダ\u3000ジロウ', nameKanaHankaku: 'ﾔﾏﾀﾞ ｼﾞﾛｳ' });
  });

  it('AC-NM-6 follows a name that is typed in pieces, and one that is typed again', async () => {
    const person = await inForm(BOTH);
    compose(person, 'Family name', ['やま', '山']);
    compose(person, 'Family name', ['だ', '田']);
    expect(person.field(FAMILY).value).to.equal('ヤマダ');
    person.field('Family name').value = '';
    compose(person, 'Family name', ['すずき', '鈴木']);
    expect(person.field(FAMILY).value).to.equal('スズキ');
  });

  it('AC-NM-6 is off where the person has touched the box, also to empty it', async () => {
    const person = await inForm(BOTH);
    await person.type(FAMILY, 'ヤマタ');
    compose(person, 'Family name', ['やまだ', '山田']);
    expect(person.field(FAMILY).value).to.equal('ヤマタ');
    await person.type(FAMILY, '');
    await person.type('Family name', '');
    compose(person, 'Family name', ['やまだ', '山田']);
    expect(person.field(FAMILY).value).to.equal('');
    compose(person, 'Given names', ['たろう', '太郎']);
    expect(person.field(GIVEN).value).to.equal('タロウ');
  });

  for (const [what, steps, taken] of [
    ['Latin letters', ['A', 'Ad', 'Ada'], 'Ada'],
    ['another language', ['ㅎ', '하', '한'], '한'],
    ['a composition that was given up', ['やまだ'], ''],
  ] as const) {
    it(`AC-NM-6 proposes nothing for ${what}`, async () => {
      const person = await inForm(BOTH);
      compose(person, 'Family name', steps, taken);
      await person.settled();
      expect(person.field(FAMILY).value).to.equal('');
      expect(person.text()).to.not.include(PROPOSED);
    });
  }

  it('AC-NM-6 leaves the operator’s reading alone', async () => {
    const person = await inForm(BOTH, { nameKanaZenkaku: 'ヤマダ\u3000タロウ' });
    compose(person, 'Family name', ['すずき', '鈴木']);
    expect(person.field(FAMILY).value).to.equal('ヤマダ');
  });
});

describe('names for everybody', () => {
  it('leaves nothing to mend: empty, proposed, wrong', async () => {
    const person = await inForm(BOTH);
    await expect(person.widget).to.be.accessible();
    compose(person, 'Family name', ['やまだ', '山田']);
    await person.settled();
    await expect(person.widget).to.be.accessible();
    await person.press('Continue');
    await expect(person.widget).to.be.accessible();
  });
});

describe('while an input method is at work', () => {
  it('AC-NM-7 nothing is rewritten between the start and the end of a composition', async () => {
    const person = await inForm(BOTH, {}, { requiredFields: '' });
    const box = person.field(FAMILY);
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    box.value = 'やまだ';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    person.widget.requestUpdate();
    await person.settled();
    expect(box.value).to.equal('やまだ');
    box.dispatchEvent(new CompositionEvent('compositionend', { data: 'やまだ', bubbles: true, composed: true }));
    await person.settled();
    expect(box.value).to.equal('やまだ');
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(box.value).to.equal('ヤマダ');
  });

  for (const [what, label, init] of [
    ['in a name', 'Family name', { isComposing: true }],
    ['in a name, as Safari tells it', 'Family name', { keyCode: 229 }],
    ['in a reading', FAMILY, { isComposing: true }],
    ['in a reading, as Safari tells it', FAMILY, { keyCode: 229 }],
  ] as const) {
    it(`AC-NM-7 Enter that takes a candidate ${what} does not go on`, async () => {
      const person = await inForm(BOTH, {
        familyName: '山田',
        givenName: '太郎',
        nameKanaZenkaku: 'ヤマダ\u3000タロウ',
      });
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      person.field(label).focus();
      person.field(label).dispatchEvent(enter);
      await person.settled();
      expect(enter.defaultPrevented).to.equal(true);
      expect(person.service.count('match')).to.equal(0);
      await sendKeys({ press: 'Enter' });
      await person.settled();
      expect(person.service.count('match')).to.equal(1);
    });
  }
});
