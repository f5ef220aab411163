/**
 * The first screen: the number. It is all that a page has to load before the form can be used.
 */
import { html, type TemplateResult } from 'lit';
import { heading, mainButton, notices, type ScreenContext } from './screen-parts.js';

export const renderPhoneScreen = (context: ScreenContext): TemplateResult => {
  const { messages, country, countries, countryPicker, focusAfterCountry, testNumbers, onCountry } = context;
  return html`
    ${heading(context, messages.phoneHeading)} ${notices(context)}
    <p class="kyc-lead" part="lead">${messages.phoneLead}</p>
    <kyc-phone-field
      class="kyc-field"
      .country=${country}
      .countries=${countries}
      .picker=${countryPicker}
      .focusAfterCountry=${focusAfterCountry}
      .testNumbers=${testNumbers}
      .onCountry=${onCountry}
    ></kyc-phone-field>
    ${mainButton(context, context.state.task?.kind === 'check-proof' ? messages.busy : messages.sendingCode)}
  `;
};
