/**
 * What a page may say about one field beyond its name. Given with the field's name in the `fields` property.
 */
import type { DatePart } from './issue.js';
import type { FieldName } from './field.js';

export interface FieldOptions {
  /** Whether the field may not stay empty; goes before `required-fields` and the default. */
  readonly required?: boolean;
  /** Replaces the label. Also used in messages about the field. */
  readonly label?: string;
  /** Replaces the help below the label; an empty text removes it. */
  readonly hint?: string;
  /** Shows the value and does not let it be changed. It is compared all the same. */
  readonly readonly?: boolean;
  /** First value, as the page knows it; ISO 8601 for dates, the code for countries and choices. Never replaces what a person typed. */
  readonly value?: string;
  /** For `gender`, `idDocumentType`: those of the field's values that are offered, in this order. */
  readonly choices?: readonly string[];
  /** For dates: order of the boxes, for example as it is printed on the document. */
  readonly dateOrder?: readonly DatePart[];
  /** For `region`: what is sent of a region that was chosen from a list: its local name (the default), or its ISO 3166-2 code without the country. */
  readonly sendAs?: 'name' | 'code';
  /** For `idDocumentExpiryDate`: lets a document pass that has expired. */
  readonly allowPast?: boolean;
}

/** One entry of the `fields` property: a name with options. */
export interface FieldRequest extends FieldOptions {
  readonly name: FieldName;
}

export type FieldOptionsByName = Readonly<Partial<Record<FieldName, FieldOptions>>>;
