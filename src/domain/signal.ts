/**
 * Facts about a line that are no evidence about an identity, in one vocabulary for all providers: every name states what it means, its
 * unit and what is good. Readers fill them in, policies have rules over them, and no default policy looks at any.
 */

/**
 * What values a signal has.
 * - `flag`: true or false. `number`: a number of `unit`. `text`: as the provider writes it, at most 100 code units.
 * - `day`: YYYY-MM-DD. `moment`: date and time with zone, RFC 3339. `words`: texts, each of at most 100 code units.
 * - `level`: one of {@link RISK_LEVELS}. `contract`: one of {@link CONTRACT_TYPES}.
 */
export type SignalKind = 'flag' | 'number' | 'text' | 'day' | 'moment' | 'words' | 'level' | 'contract';

/** Which way is good: what a careful risk officer would rather see. `neither` where that depends on the business. */
export type SignalPolarity = 'higher-is-better' | 'lower-is-better' | 'true-is-better' | 'false-is-better' | 'neither';

export interface SignalSpec {
  readonly kind: SignalKind;
  readonly polarity: SignalPolarity;
  /** Of a number. */
  readonly unit?: 'days' | 'percent' | 'level';
  /** Range of a number, both ends included. */
  readonly min?: number;
  readonly max?: number;
  /** Whether `null` is an answer of its own: the source looked and there is nothing. */
  readonly isNullable?: true;
}

/** Risk from low to very high, as Incode grades it. */
export const RISK_LEVELS = ['low', 'medium', 'high', 'very-high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** CAMARA KYC Tenure: `PAYG`, `PAYM`, `Business`. */
export const CONTRACT_TYPES = ['prepaid', 'postpaid', 'business'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

const goodFlag = { kind: 'flag', polarity: 'true-is-better' } as const;
const badFlag = { kind: 'flag', polarity: 'false-is-better' } as const;
const neutral = { polarity: 'neither' } as const;
const percent = { kind: 'number', polarity: 'higher-is-better', unit: 'percent', min: 0, max: 100 } as const;
const lastChange = { kind: 'moment', polarity: 'lower-is-better', isNullable: true } as const;
const days = { kind: 'number', polarity: 'neither', unit: 'days', min: 0, max: 36_525 } as const;
const risk = { kind: 'level', polarity: 'lower-is-better' } as const;

/** Every signal. The table from which the type of {@link Signals} is taken. */
export const SIGNALS = {
  /** Whether the number was proved to belong to the person: by this session's proof, or by the network (CAMARA Number Verification). */
  numberVerified: goodFlag,
  /** Whether the number is a valid one that can be reached. */
  numberValid: goodFlag,
  /** Whether the number exists in the source. */
  numberKnown: goodFlag,
  /** Country of the phone number, ISO 3166-1 alpha-2; not of the address. */
  numberCountry: { kind: 'text', ...neutral },
  /** Whether the number belonged to somebody else after the date that was asked about. */
  numberRecycled: badFlag,
  /** Mobile, fixed, voice over IP …, in the provider's words. */
  lineType: { kind: 'text', ...neutral },
  /** Name of the carrier that serves the number. */
  carrier: { kind: 'text', ...neutral },
  /** Day on which the number moved to its carrier. A recent one is a risk. */
  lastPortedOn: { kind: 'day', polarity: 'lower-is-better' },
  /** Whether the SIM was changed within the hours that were asked about. */
  simSwapped: badFlag,
  /** Moment of the last change of SIM; `null`: none within `simMonitoredDays`. A recent one is a risk. */
  simChangedAt: lastChange,
  /** Days back over which the source can see a change of SIM. */
  simMonitoredDays: days,
  /** Whether the phone was changed within the hours that were asked about. */
  deviceSwapped: badFlag,
  /** Moment of the last change of phone; `null`: none within `deviceMonitoredDays`. */
  deviceChangedAt: lastChange,
  /** Days back over which the source can see a change of phone. */
  deviceMonitoredDays: days,
  /** Whether the person has been the operator's customer since the date that was asked about. */
  tenureConfirmed: goodFlag,
  /** Kind of contract behind the number. */
  contractType: { kind: 'contract', ...neutral },
  /** Whether the holder of the contract is at least as old as was asked about. */
  ageConfirmed: goodFlag,
  /** Whether the age rests on a document that the law accepts. */
  ageDocumentVerified: goodFlag,
  /** How sure the source is that its record is this person, 0–100. */
  identityMatchPercent: percent,
  /** Whether a filter for adult content is on. */
  contentLock: { kind: 'flag', ...neutral },
  /** Whether a parental control is on. */
  parentalControl: { kind: 'flag', ...neutral },
  /** Calls that are forwarded: `unconditional`, `conditional_busy` …; `inactive` for none. */
  callForwarding: { kind: 'words', polarity: 'neither' },
  /** How actively the number is used, 0–100. Incode's 0–1000 divided by ten. */
  activityPercent: percent,
  /** How likely a person can be reached here, `A` (best) to `F`. */
  contactGrade: { kind: 'text', ...neutral },
  /** Kind of mail address, in the provider's words. */
  emailType: { kind: 'text', ...neutral },
  /** Whether the tax number is one for people without a social security number (US). */
  taxIdIsItin: { kind: 'flag', ...neutral },
  /** Where the provider found its data, for example a carrier or a third party. */
  dataSource: { kind: 'text', ...neutral },
  /** NIST-like assurance that the number is this person's, −1 (none) to 3. */
  assuranceLevel: { kind: 'number', polarity: 'higher-is-better', unit: 'level', min: -1, max: 3 },
  /** How risky the provider finds the name. */
  nameRisk: risk,
  /** How risky the provider finds the number. */
  phoneRisk: risk,
  /** How risky the provider finds the mail address. */
  emailRisk: risk,
  /** How risky the provider finds the domain of the mail address. */
  emailDomainRisk: risk,
  /** How risky the provider finds the address. */
  addressRisk: risk,
  /** How risky the provider finds the tax number. */
  taxIdRisk: risk,
} as const satisfies Record<string, SignalSpec>;

export type SignalName = keyof typeof SIGNALS;

export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[];

/** The widened specification of one signal. */
export const signalSpec = (name: SignalName): SignalSpec => SIGNALS[name];

/** Whether a text is the name of a signal. Inherited keys such as `constructor` are not. */
export const isSignalName = (name: string): name is SignalName => Object.hasOwn(SIGNALS, name);

interface ValueOfKind {
  readonly flag: boolean;
  readonly number: number;
  readonly text: string;
  readonly day: string;
  readonly moment: string;
  readonly words: readonly string[];
  readonly level: RiskLevel;
  readonly contract: ContractType;
}

type SignalValueOf<Spec extends SignalSpec> =
  ValueOfKind[Spec['kind']] | (Spec extends { readonly isNullable: true } ? null : never);

/** Any signal's value. */
export type SignalValue = ValueOfKind[SignalKind] | null;

/** What the sources said; a signal that nobody spoke about has no key. */
export type Signals = { readonly [Name in SignalName]?: SignalValueOf<(typeof SIGNALS)[Name]> };
