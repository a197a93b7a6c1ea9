import type { AppliedRuleSet, Citation, CriterionData } from '@grantscore/core';

/** A criterion with what it cites, `le-no-knock: EO 14074 sec. 10(a), DOJ fact sheet`. */
export function criterionCitations({ id, citations }: CriterionData, { data }: AppliedRuleSet): string {
  const short = (document: string) => data.documents.find((own) => own.id === document)?.short ?? document;
  const place = ({ document, section }: Citation) =>
    [short(document), section].filter((part) => part !== undefined).join(' ');
  return `${id}: ${citations.map(place).join(', ')}`;
}
