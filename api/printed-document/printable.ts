import type { Field, PrintedSection } from './form-content';

/** What both papers show of an application; names instead of codes, instants in words. */
export interface Printable {
  readonly number: string;
  readonly projectName: string;
  /** How often it was sent: the version on the paper. */
  readonly round: number;
  readonly submittedAt: string;
  readonly personName: string;
  readonly documentType: string;
  readonly documentNumber: string;
  /** Level, category, subjects, unit or region, fee. */
  readonly choice: readonly Field[];
  /** JPEG; absent where the project asks for none. */
  readonly photo?: Buffer;
  readonly check: { readonly code: string; readonly address: string };
}

export interface PrintableForm extends Printable {
  readonly sections: readonly PrintedSection[];
  readonly materials: readonly Field[];
  readonly pledge: { readonly version: string; readonly paragraphs: readonly string[] };
}

export interface PrintableNotice extends Printable {
  readonly passedAt: string;
  /** Absent where nothing was due. */
  readonly payment?: { readonly amount: string; readonly paidAt: string };
}
