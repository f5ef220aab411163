/**
 * Everything that is said to a person, as one flat interface. No key is optional: a language without a sentence does not compile.
 */
import type { DocumentType, Gender } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { FieldName } from '../domain/field.js';
import type { DatePart, Issue, IssueCode } from '../domain/issue.js';
import type { ProblemCode } from '../domain/problem.js';
import type { Decision } from '../domain/verdict.js';

/** What an issue's sentence may use: the field's label as it stands on the page, and the issue's own figures. */
type IssueMessage<C extends IssueCode> = (label: string, issue: Extract<Issue, { readonly code: C }>) => string;

export interface Messages {
  /** BCP 47 tag of the catalogue. */
  readonly language: string;

  // Headings and texts of the screens
  readonly stepOf: (index: number, total: number) => string;
  readonly phoneHeading: string;
  readonly phoneLead: string;
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
  readonly label: Readonly<Record<FieldName, string>>;
  readonly hint: Readonly<Partial<Record<FieldName, string>>>;
  readonly optional: (label: string) => string;
  readonly datePart: Readonly<Record<DatePart, string>>;
  readonly dateHint: (example: string) => string;
  /** On the button that takes a proposed year. */
  readonly useYear: (year: number) => string;
  readonly gender: Readonly<Record<Gender, string>>;
  readonly genderUnsaid: string;
  readonly documentType: Readonly<Record<DocumentType, string>>;
  readonly choose: string;
  readonly phoneCountry: string;
  readonly code: string;
  readonly codeHint: (length: number) => string;

  // Buttons and links
  readonly continue: string;
  readonly back: string;
  readonly sendingCode: string;
  readonly checkingCode: string;
  readonly checkingDetails: string;
  readonly cancel: string;
  readonly resend: string;
  readonly resendIn: (seconds: number) => string;
  readonly changeNumber: string;
  readonly goByHand: string;
  readonly prefillAgain: string;
  readonly numberIs: (number: string) => string;

  // Records of the operator
  readonly prefillAsking: string;
  readonly prefillSome: (count: number) => string;
  readonly prefillNone: string;
  readonly fromOperator: string;
  readonly edited: string;
  readonly wantsCheck: string;

  // What is wrong
  readonly error: string;
  readonly summaryHeading: (count: number) => string;
  readonly problemHeading: string;
  readonly correctionHeading: string;
  readonly correctionText: string;
  readonly issue: { readonly [C in IssueCode]: IssueMessage<C> };
  /** Says what happened, that nothing is lost where something could be, and what to do. `retryAfter` in seconds, where one was given. */
  readonly problem: Readonly<Record<ProblemCode, (retryAfter: number | undefined) => string>>;
  readonly support: (supportId: string) => string;

  // Said to screen readers without moving the focus
  readonly busy: string;
  readonly slow: string;
  readonly codeSent: string;
  readonly cancelled: string;
  readonly mayRetry: string;

  // Said by the browser when the page's own form is submitted too early
  readonly notFinished: string;

  // Said to the developer, on the page
  readonly developerHeading: string;
  readonly developer: (diagnostic: Diagnostic) => string;
}
