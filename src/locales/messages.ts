/**
 * Everything that is said to a person, in three parts: the words of the first screen, which English has built in, those of the later
 * screens, and those of steps that only some sign-ups take. No key is optional: a language without a sentence does not compile.
 */
import type { AddressLabel } from '../domain/address-rules.js';
import type { AttributeName, DocumentType, Gender } from '../domain/attribute.js';
import type { OpenReason } from '../domain/kyc-service.js';
import type { DatePart, Issue, IssueCode } from '../domain/issue.js';
import type { ProblemCode } from '../domain/problem.js';
import type { Decision } from '../domain/verdict.js';

/** What an issue's sentence may use: the field's label as it stands on the page, and the issue's own figures. */
type IssueMessage<C extends IssueCode> = (label: string, issue: Extract<Issue, { readonly code: C }>) => string;

/** Issues that the first screen can show. */
type FirstIssueCode = Extract<IssueCode, 'missing' | `phone-${string}`>;

/** Words that the first screen needs, with everything that can go wrong on it. */
export interface FirstMessages {
  /** BCP 47 tag of the catalogue. */
  readonly language: string;

  // Headings and texts of the screens
  readonly stepOf: (index: number, total: number) => string;
  readonly phoneHeading: string;
  readonly phoneLead: string;
  readonly optional: (label: string) => string;
  readonly choose: string;
  readonly phoneCountry: string;

  // Buttons and links
  readonly continue: string;
  readonly sendingCode: string;
  readonly cancel: string;
  readonly goByHand: string;

  // What is wrong
  readonly error: string;
  readonly summaryHeading: (count: number) => string;
  readonly problemHeading: string;
  /** Says what happened, that nothing is lost where something could be, and what to do. `retryAfter` in seconds, where one was given. */
  readonly problem: Readonly<Record<ProblemCode, (retryAfter: number | undefined) => string>>;
  readonly support: (supportId: string) => string;

  // Said to screen readers without moving the focus
  readonly busy: string;
  readonly slow: string;
  readonly cancelled: string;
  readonly mayRetry: string;

  // Said by the browser when the page's own form is submitted too early
  readonly notFinished: string;
  readonly label: { readonly phoneNumber: string };
  readonly hint: { readonly phoneNumber?: string };
  readonly issue: { readonly [C in FirstIssueCode]: IssueMessage<C> };
}

/** Words of the later screens. */
export interface LaterMessages {
  // The phone field's list and notes fetch their words themselves, where those are not there yet
  /** The list of countries beside the phone number. */
  readonly picker: {
    readonly title: string;
    readonly search: string;
    readonly clear: string;
    readonly close: string;
    /** The choice of no country. */
    readonly none: string;
    readonly count: (countries: number) => string;
  };
  /** Said when a number brings another country's code. */
  readonly countryChanged: (country: string, callingCode: string) => string;
  /** Said when a number begins with a code that is no country's. */
  readonly countryUnknown: string;
  /** A warning beside a number that can be right all the same. */
  readonly unlikelyMobile: string;

  readonly proofHeading: string;
  readonly proofLead: (number: string) => string;
  readonly formHeading: string;
  readonly formLead: string;
  readonly manualLead: string;
  readonly documentsHeading: string;
  readonly documentsLead: string;
  readonly resultHeading: Readonly<Record<Decision, string>>;
  readonly resultText: Readonly<Record<Decision, string>>;

  // Fields
  readonly label: Readonly<Record<AttributeName, string>>;
  readonly hint: Readonly<Partial<Record<AttributeName, string>>>;
  /** What the rows of an address are called where the country says more than the attribute. */
  readonly addressLabel: Readonly<Record<AddressLabel, string>>;
  /** Help where one box takes the whole address. */
  readonly wholeAddressHint: string;
  /** Said when another country was chosen. */
  readonly addressChanged: (country: string) => string;
  /** Help of a postal code. */
  readonly postalCodeHint: (example: string) => string;
  readonly datePart: Readonly<Record<DatePart, string>>;
  readonly dateHint: (example: string) => string;
  /** On the button that takes a proposed year. */
  readonly useYear: (year: number) => string;
  /** Labels of the two boxes for a reading. */
  readonly kanaPart: Readonly<Record<'family' | 'given', string>>;
  readonly kanaSuggested: string;
  readonly didYouMean: (email: string) => string;
  readonly useEmail: string;
  /** On the button that takes the country of residence for another one. */
  readonly sameCountry: (country: string) => string;
  readonly documentTypeChanged: string;
  readonly keepNumber: string;
  readonly clearNumber: string;
  readonly gender: Readonly<Record<Gender, string>>;
  readonly genderUnsaid: string;
  readonly documentType: Readonly<Record<DocumentType, string>>;
  readonly code: string;
  readonly codeHint: (length: number) => string;
  readonly back: string;
  readonly checkingCode: string;
  readonly checkingDetails: string;
  readonly resend: string;
  readonly resendIn: (seconds: number) => string;
  readonly changeNumber: string;
  readonly prefillAgain: string;
  readonly numberIs: (number: string) => string;

  // Records of the operator
  readonly prefillAsking: string;
  readonly prefillSome: (count: number) => string;
  readonly prefillNone: string;
  /** What was filled in stands there no more: the person cleared it, or nobody did anything for a long time. */
  readonly prefillCleared: string;
  readonly prefillForgotten: string;
  /** Nothing was filled in, because the person had typed all of it, and the operator holds something else. */
  readonly prefillOther: string;
  readonly clearPrefill: string;
  readonly undo: string;
  /** The details are somebody else's: leads to the form by hand. */
  readonly notMe: string;
  /** On the button beside a field that holds another value than the operator's. */
  readonly useOperators: (label: string) => string;
  readonly fromOperator: string;
  readonly edited: string;
  readonly wantsCheck: string;
  readonly correctionHeading: string;
  readonly correctionText: string;
  readonly attemptsLeft: (count: number) => string;
  readonly issue: { readonly [C in Exclude<IssueCode, FirstIssueCode>]: IssueMessage<C> };
  readonly codeSent: string;
}

/** Words of the steps that only some sign-ups take. */
export interface DetourMessages {
  // Consent
  readonly consentHeading: string;
  readonly consentLead: string;
  /** Above the list of what is asked for. */
  readonly consentAsked: string;
  readonly consentWhy: string;
  /** On the link to the page's own notice. */
  readonly consentNotice: string;
  readonly agree: string;
  readonly decline: string;

  // A proof given elsewhere
  readonly waitHeading: string;
  readonly waitLead: (number: string) => string;
  /** Beside the time that is left, which counts down. */
  readonly waitStatus: string;
  readonly timeLeft: (minutes: number, seconds: number) => string;
  readonly openHeading: Readonly<Record<OpenReason, string>>;
  readonly openLead: Readonly<Record<OpenReason, string>>;
  /** On the link to the operator's page. */
  readonly openLink: (host: string) => string;
  readonly newTab: string;
  /** Where the link leads away from this page. */
  readonly leaving: string;
  readonly openStatus: string;
  readonly startAgain: string;
  readonly useCode: string;
  /** Why a code is asked for after all. */
  readonly codeInstead: string;
  /** The operator may share some of what it was asked for. */
  readonly consentPartial: string;

  // Masked values
  readonly previewHeading: string;
  readonly previewText: string;
  readonly previewConfirm: string;
  readonly previewRefuse: string;

  // Values that stay as the operator filled them in
  readonly locked: string;
  readonly contest: (label: string) => string;

  /** At a field of which the operator holds something else, where the page wants that said. */
  readonly fieldDiffers: string;

  // Everything once more
  readonly reviewHeading: string;
  readonly reviewLead: string;
  readonly change: (label: string) => string;
  readonly notProvided: string;
  readonly confirm: string;
}

/** Words of every sign-up. */
export type OrdinaryMessages = FirstMessages & LaterMessages;

/** A whole catalogue. */
export type Messages = OrdinaryMessages & DetourMessages;
