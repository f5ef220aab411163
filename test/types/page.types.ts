/**
 * What a customer's TypeScript must accept, and what it must not, against the built package and by its published name alone.
 */
import 'kyc-onboarding/define';
import type { Decision, KycOnboarding, KycVerdictEvent, OrdinaryMessages, Policy } from 'kyc-onboarding';
import { normaliseMatch } from 'kyc-onboarding/normalise';
import { camara } from 'kyc-onboarding/operators';
import { createKycProxy, type KycProxy } from 'kyc-onboarding/proxy';
import { en } from 'kyc-onboarding/locales/en';
import { PEOPLE } from 'kyc-onboarding/sandbox';

const widget: KycOnboarding | null = document.querySelector('kyc-onboarding');

widget?.addEventListener('kyc-verdict', ({ detail }) => {
  const decision: Decision = detail.verdict.decision;
  const token: string | undefined = detail.token;
  // @ts-expect-error details are frozen
  detail.final = true;
  return [decision, token];
});
document.addEventListener('kyc-verdict', (event: KycVerdictEvent) => event.detail.fields.givenName?.source);

if (widget) {
  widget.fields = ['givenName', 'familyName'];
  widget.values = { phoneNumber: PEOPLE[0]?.typed ?? '', givenName: 'x' };
  widget.headers = async () => ({ 'x-csrf-token': 'x' });
  widget.messages = { continue: 'Go on', label: { ...en.label, locality: 'City' } };
  // @ts-expect-error no such theme
  widget.theme = 'blue';
  // @ts-expect-error no such field
  widget.values = { givenNam: 'x' };
  // @ts-expect-error the step is read only
  widget.step = 'done';
}

export const policy: Policy = { name: 'ours', version: '1', required: ['givenName'], thresholds: { givenName: 90 } };
export const texts: OrdinaryMessages = en;

const result = normaliseMatch({ body: {}, asked: ['givenName'], policy });
export const outcome = result.verdict ? result.verdict.decision : result.problem.code;

export const proxy: KycProxy = createKycProxy({
  operator: camara({ baseUrl: 'https://operator.example', token: ({ scope }) => scope }),
  siteName: 'Bank',
});
