import type { Basis, BasisGrade, Citation, DocumentData } from '@grantscore/core';

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

/** Both grades of a criterion in one phrase; said once where they are the same. */
export function basisText({ item, test }: Basis): string {
  return item === test
    ? `the item and its test: ${gradeText(item)}`
    : `the item: ${gradeText(item)}; the test: ${gradeText(test)}`;
}

/** `EO 14074 sec. 7(a)`, `Body-Worn Camera guide, item 4`. */
export function citationText(citation: Citation, documents: readonly DocumentData[]): string {
  const short = documents.find(({ id }) => id === citation.document)?.short ?? citation.document;
  if (citation.section === undefined) return short;
  return citation.section.startsWith('sec.')
    ? `${short} ${citation.section}`
    : `${short}, ${citation.section}`;
}
