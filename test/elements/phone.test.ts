/** The number's box: what may be typed, pasted and filled in, what becomes of it, and which country it belongs to. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { openPage, type Person } from './harness.js';

const LABEL = 'Mobile number';

const box = (person: Person): HTMLInputElement => person.field(LABEL);
/** What the country's button says, to everybody. */
const country = (person: Person): string =>
  person.root.querySelector('button[part~=country]')?.textContent?.replace(/\s+/g, ' ').trim() ?? 'no button';
const numberSent = (person: Person): unknown => person.service.last('startProof').request['phoneNumber'];

/** As autofill and paste do: the whole text at once. */
async function put(person: Person, text: string, inputType?: string): Promise<void> {
  const input = box(person);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...(inputType && { inputType }) }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await person.settled();
}

/** Key by key, as a keyboard does. */
async function keys(person: Person, text: string): Promise<void> {
  box(person).focus();
  await sendKeys({ type: text });
  await person.settled();
}

/** Everything that is said from now on. */
function listen(person: Person): readonly string[] {
  const said: string[] = [];
  const region = person.widget.querySelector('[role=status]') as HTMLElement;
  new MutationObserver(() => {
    if (region.textContent) said.push(region.textContent);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

describe('the phone field: whose number it is', () => {
  for (const [title, inputType] of [
    ['filled in by the browser', undefined],
    ['pasted', 'insertFromPaste'],
  ] as const) {
    it(`AC-PH-1 a German number ${title} on a page for Japan is refused, and never read as a Japanese one`, async () => {
      const person = await openPage({ properties: { country: 'JP', countries: 'JP' } });
      await put(person, '+4915112345678', inputType);
      await person.press('Continue');
      expect(person.text()).to.include('This number is from Germany, which is not accepted here.');
      expect(person.service.count('startProof')).to.equal(0);
      expect(country(person)).to.equal('Country code, Japan, JP +81');
      expect(box(person).value.replaceAll(' ', '')).to.equal('+4915112345678');
    });
  }

  it('AC-PH-1 the message stays when Enter leads away from a number that was just tidied', async () => {
    const person = await openPage({ properties: { country: 'JP', countries: 'JP' } });
    await put(person, '+4915112345678', 'insertFromPaste');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.focused()?.id).to.match(/-summary$/);
    expect(person.text()).to.include('This number is from Germany, which is not accepted here.');
    expect(box(person).value).to.equal('+49 1511 2345678');
  });

  it('AC-PH-1 a page that accepts one country reads national numbers by it, and others are not offered', async () => {
    const person = await openPage({ properties: { country: '', countries: 'jp' } });
    expect(country(person)).to.equal('Country code, Japan, JP +81');
    await person.enterNumber('090-1234-5678');
    expect(numberSent(person)).to.equal('+819012345678');
  });

  it('AC-PH-2 a number without trunk zero and country code is read by the chosen country', async () => {
    const person = await openPage({ properties: { country: 'DE' } });
    await put(person, '15112345678');
    await person.press('Continue');
    expect(numberSent(person)).to.equal('+4915112345678');
  });

  it('AC-PH-3 a British number stays British, although its digits could be Guernsey’s', async () => {
    const person = await openPage({ properties: { country: 'GB' } });
    await keys(person, '07911123456');
    box(person).blur();
    await person.settled();
    expect(country(person)).to.equal('Country code, United Kingdom, GB +44');
    await person.press('Continue');
    expect(numberSent(person)).to.equal('+447911123456');
  });

  it('AC-PH-3 a shared code keeps the chosen territory; the code of another group does not', async () => {
    const person = await openPage({ properties: { country: 'JE' } });
    await keys(person, '+44 7911');
    expect(country(person)).to.equal('Country code, Jersey, JE +44');
    box(person).select();
    await keys(person, '+47');
    expect(country(person)).to.equal('Country code, Norway, NO +47');
  });

  it('AC-PH-4 typing +81 changes the country to Japan and says so once; focus and caret do not move', async () => {
    const person = await openPage();
    const said = listen(person);
    await keys(person, '+81');
    expect(country(person)).to.equal('Country code, Japan, JP +81');
    expect(person.focused()?.id).to.equal(box(person).id);
    expect([box(person).value, box(person).selectionStart]).to.deep.equal(['+81', 3]);
    await keys(person, '90');
    expect(box(person).value).to.equal('+81 90');
    expect(said).to.deep.equal(['Country code changed: Japan, +81.']);
  });

  it('AC-PH-4 typing a code of no country shows no country, says so once, and keeps the digits', async () => {
    const person = await openPage();
    const said = listen(person);
    await keys(person, '+99912');
    expect(country(person)).to.equal('Country code, Please choose, \u2026');
    expect(box(person).value).to.equal('+99912');
    expect(said).to.deep.equal(['No country has this country code.']);
    box(person).select();
    await keys(person, '06');
    expect(country(person), 'national text is read by the page’s country again').to.equal(
      'Country code, France, FR +33',
    );
  });

  it('a number behind an exit code moves the country along when the person leaves it', async () => {
    const person = await openPage();
    await keys(person, '0044 7700 900101');
    box(person).blur();
    await person.settled();
    expect(country(person)).to.equal('Country code, United Kingdom, GB +44');
    expect(box(person).value).to.equal('0044 7700 900101');
  });
});

describe('the phone field: what is typed', () => {
  for (const [title, text] of [
    ['blanks, dots, slashes and brackets', '(06) 39.98/00 01'],
    ['(0) after the code', '+33 (0)6 39 98 00 01'],
    ['a tel: address', 'tel:+33639980001'],
    ['no-break hyphens and blanks', '06\u201139\u00a098\u202f00\u201101'],
    ['marks of direction', '\u202a\u2066+33639980001\u2069\u202c\u200e'],
    ['full-width digits and plus', '\uff0b\uff13\uff13\uff16\uff13\uff19\uff19\uff18\uff10\uff10\uff10\uff11'],
    ['Arabic-Indic digits', '\u0660\u0666\u0663\u0669\u0669\u0668\u0660\u0660\u0660\u0661'],
    ['Persian digits', '\u06f0\u06f6\u06f3\u06f9\u06f9\u06f8\u06f0\u06f0\u06f0\u06f1'],
    ['the country’s exit code', '0033639980001'],
  ] as const) {
    it(`AC-PH-5 AC-PH-7 reads ${title}, and leaves it as it was pasted`, async () => {
      const person = await openPage();
      await put(person, text, 'insertFromPaste');
      await person.press('Continue');
      expect(numberSent(person)).to.equal('+33639980001');
      expect(person.service.count('startProof')).to.equal(1);
    });
  }

  for (const [code, typed, shown] of [
    ['US', '2135550123', '213 555-0123'],
    ['BR', '11961234567', '11 96123-4567'],
    ['JP', '09012345678', '090-1234-5678'],
    ['GB', '07700900123', '07700 900123'],
    ['FR', '0639980001', '06 39 98 00 01'],
    ['IN', '9812345678', '98123 45678'],
  ] as const) {
    it(`AC-PH-6 ${code}: Backspace leads from a whole number to nothing, one character at a time`, async () => {
      const person = await openPage({ properties: { country: code } });
      await keys(person, typed);
      expect(box(person).value).to.equal(shown);
      for (let { length } = shown; length > 0; length--) {
        await sendKeys({ press: 'Backspace' });
        expect(box(person).value).to.equal(shown.slice(0, length - 1));
      }
    });

    it(`AC-PH-6 ${code}: a digit typed or deleted in the middle stays where it is, with the caret beside it`, async () => {
      const person = await openPage({ properties: { country: code } });
      await keys(person, typed);
      box(person).setSelectionRange(3, 3);
      await sendKeys({ type: '7' });
      expect(box(person).value).to.equal(`${shown.slice(0, 3)}7${shown.slice(3)}`);
      expect(box(person).selectionStart).to.equal(4);
      await sendKeys({ press: 'Backspace' });
      expect([box(person).value, box(person).selectionStart]).to.deep.equal([shown, 3]);
    });
  }

  it('AC-PH-6 nothing is written into the box while an input method is at work', async () => {
    const person = await openPage();
    const input = box(person);
    const compose = (type: string, data: string): unknown =>
      input.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
    const write = (text: string): unknown => {
      input.value = text;
      const event = { inputType: 'insertCompositionText', isComposing: true, data: text };
      return input.dispatchEvent(new InputEvent('input', { ...event, bubbles: true, composed: true }));
    };
    input.focus();
    compose('compositionstart', '');
    for (const text of ['0', '06', '063', '0639']) {
      compose('compositionupdate', text);
      write(text);
      await person.settled();
      expect(input.value).to.equal(text);
    }
    compose('compositionend', '0639');
    await person.settled();
    expect(input.value).to.equal('0639');
    for (const text of ['063', '06', '0', '']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
      expect(input.value).to.equal(text);
    }
  });

  it('AC-PH-6 spacing is tidied when the person leaves, and somebody’s own spacing is left alone the second time', async () => {
    const person = await openPage();
    await put(person, '0639980001', 'insertFromPaste');
    expect(box(person).value).to.equal('0639980001');
    box(person).blur();
    await person.settled();
    expect(box(person).value).to.equal('06 39 98 00 01');
    await put(person, '0639 980001', 'insertText');
    box(person).blur();
    await person.settled();
    expect(box(person).value).to.equal('0639 980001');
    await person.press('Continue');
    expect(numberSent(person)).to.equal('+33639980001');
  });

  it('AC-PH-7 no key is swallowed and nothing is cut; letters are answered when the person goes on', async () => {
    const person = await openPage();
    const prevented: string[] = [];
    person.widget.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) prevented.push(event.key);
    });
    await keys(person, '06 ab-c#*,+99999999999999999999');
    expect(box(person).value).to.equal('06 ab-c#*,+99999999999999999999');
    expect(prevented).to.deep.equal([]);
    expect(box(person).hasAttribute('maxlength')).to.equal(false);
    expect(box(person).ariaInvalid).to.equal('false');
    await person.press('Continue');
    expect(person.text()).to.include('Enter a phone number with digits only');
    expect(box(person).value).to.equal('06 ab-c#*,+99999999999999999999');
  });

  it('AC-PH-7 a million pasted characters do not hold the page up, and none is cut', async () => {
    const person = await openPage();
    const book = '06 39 98 00 01 '.repeat(70_000);
    const input = box(person);
    input.value = book;
    // Some browsers keep no more than half a million characters.
    const { length } = input.value;
    const times = [
      new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }),
      new InputEvent('input', { inputType: 'insertText', bubbles: true }),
      new Event('change', { bubbles: true }),
      new FocusEvent('blur'),
    ].map((event) => {
      const begun = performance.now();
      input.dispatchEvent(event);
      return performance.now() - begun;
    });
    expect(Math.max(...times)).to.be.lessThan(50);
    await person.press('Continue');
    expect(input.value.length).to.equal(length);
    expect(person.text()).to.include('The phone number is too long.');
  });
});

describe('the phone field: what is said', () => {
  for (const [title, text, message] of [
    ['nothing', '', 'Mobile number: please fill this in.'],
    ['too little', '06 39', 'The phone number is too short.'],
    ['too much', '06 39 98 00 01 22 33 44', 'The phone number is too long.'],
    ['letters', 'call me', 'Enter a phone number with digits only'],
    ['an extension', '06 39 98 00 01 ext. 12', 'A mobile number has no extension.'],
    ['a code of no country', '+999 1234567', 'No country has this country code.'],
    ['a country that is not accepted', '+49 1512 3456789', 'This number is from Germany, which is not accepted here.'],
  ] as const) {
    it(`AC-PH-8 ${title}: ${message}`, async () => {
      const person = await openPage({ properties: { countries: 'FR BE' } });
      await person.enterNumber(text);
      expect(person.text()).to.include(message);
      expect(person.service.count('startProof')).to.equal(0);
    });
  }

  it('AC-PH-8 a landline is pointed out, and goes on all the same', async () => {
    const person = await openPage();
    const said = listen(person);
    await keys(person, '0142685300');
    box(person).blur();
    await person.settled();
    const note = person.root.querySelector('[part=note]');
    expect(note?.textContent).to.include('This does not look like a mobile number.');
    expect(box(person).getAttribute('aria-describedby')).to.include(note?.id);
    expect(box(person).ariaInvalid).to.equal('false');
    expect(said).to.have.lengthOf(1);
    await person.press('Continue');
    expect(numberSent(person)).to.equal('+33142685300');
  });

  it('AC-PH-8 a mobile number takes the warning away', async () => {
    const person = await openPage();
    for (const [text, notes] of [
      ['0142685300', 1],
      ['0639980001', 0],
    ] as const) {
      await put(person, text);
      box(person).blur();
      await person.settled();
      expect(person.root.querySelectorAll('[part=note]').length).to.equal(notes);
    }
  });
});

describe('the phone field: where it stands', () => {
  it('AC-PH-14 nothing is fetched for flags', async () => {
    const person = await openPage();
    await keys(person, '+8190');
    expect(person.root.querySelectorAll('img, svg, picture').length).to.equal(0);
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    expect(files.filter(({ host }) => host !== location.host).map(({ href }) => href)).to.deep.equal([]);
    expect(files.filter(({ pathname }) => /\.(png|svg|webp|gif)$/.test(pathname))).to.deep.equal([]);
  });

  it('AC-PH-15 digits stay left to right on a page from right to left, and begin where the page’s lines begin', async () => {
    const person = await openPage({ page: html`<div dir="rtl"><kyc-onboarding></kyc-onboarding></div>` });
    const style = getComputedStyle(box(person));
    expect(style.direction).to.equal('ltr');
    expect(['right', 'end']).to.include(style.textAlign);
    const [button, input] = [person.root.querySelector('button[part~=country]'), box(person)];
    expect(button?.getBoundingClientRect().left).to.be.greaterThan(input.getBoundingClientRect().right - 1);
    expect(style.paddingLeft).to.equal(style.paddingRight);
  });

  it('AC-PH-16 without a picker the box is alone and wants a plus', async () => {
    const person = await openPage({ properties: { countryPicker: 'none' } });
    expect(country(person)).to.equal('no button');
    expect(person.text()).to.include('Begin with + and the country code');
    await person.enterNumber('06 39 98 00 01');
    expect(person.service.count('startProof')).to.equal(0);
    expect(box(person).ariaInvalid).to.equal('true');
    await person.enterNumber('+33 6 39 98 00 01');
    expect(numberSent(person)).to.equal('+33639980001');
  });

  it('AC-PH-16 the browser’s own list belongs to the second form, and AC-PH-1 holds beside it', async () => {
    const person = await openPage({ properties: { countryPicker: 'native', country: 'JP', countries: 'JP FR' } });
    await import('../../src/elements/country-select.js');
    await person.settled();
    const list = person.field<HTMLSelectElement>('Country code');
    expect(list.form?.id).to.match(/-apart$/);
    expect([...list.options].map(({ text }) => text.trim())).to.deep.equal([
      'Please choose',
      'Japan +81',
      'France +33',
    ]);
    expect(list.value).to.equal('JP');
    await put(person, '+4915112345678');
    expect(list.value).to.equal('JP');
    await person.press('Continue');
    expect(person.text()).to.include('This number is from Germany, which is not accepted here.');
    list.value = 'FR';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await person.enterNumber('06 39 98 00 01');
    expect(numberSent(person)).to.equal('+33639980001');
  });
});
