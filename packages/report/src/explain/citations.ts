import type {
  AppliedRuleSet,
  Basis,
  BasisGrade,
  BasisHere,
  Citation,
  CriterionData,
  DocumentData,
} from '@grantscore/core';

/** How sure we are of a statement, in words. */
const GRADES: Readonly<Record<BasisGrade, string>> = {
  'official-text': 'the text itself was read',
  'official-summary': 'known from a third party’s summary',
  reconstructed: 'reconstructed, the text was not seen',
  'modelling-choice': 'our modelling choice',
};

export function gradeText(grade: BasisGrade): string {
  return GRADES[grade];
}

/** The same of whether one call asks for a criterion. */
const GRADES_HERE: Readonly<Record<BasisGrade, string>> = {
  'official-text': 'was read in its text',
  'official-summary': 'is known from a third party’s summary',
  reconstructed: 'is inferred',
  'modelling-choice': 'is our choice',
};

/** A criterion's basis, and what the solicitation says of its own use of it. */
export interface BasisInUse {
  readonly basis: Basis;
  /** Null where it says nothing. */
  readonly here: BasisHere | null;
}

/** The basis with which a criterion is used: a solicitation that is less sure of its item is heard. */
export function basisInUse({ id, basis }: CriterionData, { solicitation }: AppliedRuleSet): BasisInUse {
  const own = solicitation?.data.criterionBasis;
  const here = own !== undefined && Object.hasOwn(own, id) ? own[id] : undefined;
  return { basis, here: here ?? null };
}

/** Every grade of a criterion in one phrase; said once where item and test have the same. */
export function basisText({ basis: { item, test }, here }: BasisInUse): string {
  const asked = here === null ? '' : `that this call asks for it ${GRADES_HERE[here.item]}`;
  if (item === test) return `the item and its test: ${gradeText(item)}${asked === '' ? '' : `; ${asked}`}`;
  return `the item: ${gradeText(item)}${asked === '' ? '' : `, but ${asked}`}; the test: ${gradeText(test)}`;
}

/** Why these grades; what the solicitation says of its own comes last. */
export function basisNote({ basis, here }: BasisInUse): string {
  return here === null ? basis.note : `${basis.note} In this call: ${here.note}`;
}

/** `EO 14074 sec. 7(a)`, `Body-Worn Camera guide, item 4`. */
export function citationText(citation: Citation, documents: readonly DocumentData[]): string {
  const short = documents.find(({ id }) => id === citation.document)?.short ?? citation.document;
  if (citation.section === undefined) return short;
  return citation.section.startsWith('sec.')
    ? `${short} ${citation.section}`
    : `${short}, ${citation.section}`;
}
