/**
 * The render root: in a shadow root by default, in the element itself on request, alone or in a page's own form.
 */
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { expect } from '@open-wc/testing';
import { openPage } from './harness.js';

describe('the light render root', () => {
  it('AC-AF-4 draws the same templates into the element, with styles from a cascade layer of the tree', async () => {
    const person = await openPage({ page: html`<kyc-onboarding render-root="light"></kyc-onboarding>` });
    expect(person.widget.shadowRoot === null).to.equal(true);
    expect(person.widget.querySelector('h2')?.textContent).to.include('Your mobile number');
    const button = person.widget.querySelector('button.kyc-primary');
    expect(button && getComputedStyle(button).fontWeight).to.equal('600');
    const classes = [...person.widget.querySelectorAll('[class]')].flatMap((each) => [...each.classList]);
    expect(classes.filter((name) => !name.startsWith('kyc-'))).to.deep.equal([]);
  });

  it('AC-AF-4 puts no form into a page’s form; its own stand beside it, and go with it', async () => {
    const person = await openPage({
      page: html`<form id="page"><kyc-onboarding render-root="light" name="kyc"></kyc-onboarding></form>`,
    });
    expect(person.widget.querySelectorAll('form').length).to.equal(0);
    const owners = (): readonly (string | undefined)[] =>
      [...person.widget.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ form }) => form?.id);
    expect(owners().filter((id) => !/^kyc\d+-profile$/.test(id ?? ''))).to.deep.equal([]);
    await person.reachForm();
    expect(owners().filter((id) => !/^kyc\d+-(profile|apart)$/.test(id ?? ''))).to.deep.equal([]);
    expect([...new FormData(person.widget.form ?? undefined).keys()]).to.deep.equal([]);
    person.widget.remove();
    expect(document.querySelectorAll('form[hidden]').length).to.equal(0);
  });

  it('AC-FA-6 Enter in the widget goes on in the widget and never submits the page’s form', async () => {
    let submitted = 0;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      submitted++;
    };
    const person = await openPage({
      page: html`<form @submit=${onSubmit}><kyc-onboarding render-root="light"></kyc-onboarding></form>`,
    });
    const box = person.widget.querySelector<HTMLInputElement>('input[type=tel]');
    box?.focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.text()).to.include('There is a problem');
    await person.press('Continue');
    expect(submitted).to.equal(0);
  });

  it('a copy of the element is an empty form of its own, without what stood in the boxes', async () => {
    const person = await openPage({ page: html`<kyc-onboarding render-root="light"></kyc-onboarding>` });
    await person.reachForm({ givenName: 'Ada' });
    const copy = person.widget.cloneNode(true) as typeof person.widget;
    person.widget.after(copy);
    await person.settled();
    await copy.updateComplete;
    expect(copy.querySelectorAll('.kyc-widget, h2').length).to.equal(2);
    expect([...copy.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal(['']);
    expect(copy.values).to.deep.equal({});
  });

  it('AC-NH-2 ids do not repeat across the widgets of a page', async () => {
    const person = await openPage({
      page: html`<kyc-onboarding render-root="light"></kyc-onboarding
        ><kyc-onboarding render-root="light" endpoint="/kyc"></kyc-onboarding>`,
    });
    await person.settled();
    const ids = [...(person.widget.parentElement?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
    expect(ids.length).to.be.greaterThan(4);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
