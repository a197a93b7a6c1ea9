/** A document that the rules rest on or cite: an order, a fact sheet, a solicitation, a summary of one. */
export interface DocumentData {
  readonly id: string;
  /** The name used in running text, `EO 14074`. */
  readonly short: string;
  readonly title: string;
  /** The day it was issued, `YYYY-MM-DD`, where known. */
  readonly issuedOn?: string;
  /** How its content came to us: read in full, or through whom. */
  readonly seen: string;
}

/** A place in a document, with what it says in our own words. */
export interface Citation {
  /** The id of one of the rule set's documents. */
  readonly document: string;
  /** `sec. 7(a)`; absent where the document has no parts or the place is not known. */
  readonly section?: string;
  /** What stands there, paraphrased. */
  readonly gist?: string;
}

/** How sure we are of a statement, the surest first. Everything graded `reconstructed` prints as *reconstructed, the text was not seen*. */
export type BasisGrade = 'official-text' | 'official-summary' | 'reconstructed' | 'modelling-choice';

export const BASIS_GRADES = [
  'official-text',
  'official-summary',
  'reconstructed',
  'modelling-choice',
] as const satisfies readonly BasisGrade[];

/** Two separate questions: was this an item of that cycle, and is the test what the text says? */
export interface Basis {
  readonly item: BasisGrade;
  readonly test: BasisGrade;
  /** Why these grades. */
  readonly note: string;
}

/** How sure we are that one call asks for a criterion, where we are less sure of that than that calls of its cycle did. */
export interface BasisHere {
  readonly item: BasisGrade;
  /** Why this grade. */
  readonly note: string;
}

/** A provision on which the rule set rests, and its end where it has one. */
export interface LegalBasis extends Citation {
  readonly revokedOn?: string;
  /** The id of the document that revoked it. */
  readonly revokedBy?: string;
}
