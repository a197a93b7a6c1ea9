import type { AppliedRuleSet, BasisGrade, Citation, CriterionKind, ProfileData } from '@grantscore/core';
import { basisInUse, basisNote, basisText, citationText } from '../explain/citations.ts';

/** A citation with its short text, `EO 14074 sec. 7(a)`. */
export interface CitationEntry {
  readonly document: string;
  readonly section: string | null;
  readonly text: string;
  /** What stands there, in our own words. */
  readonly gist: string | null;
}

/** A criterion in use. Its text stands here alone; findings refer to it by id. */
export interface CriterionEntry {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly family: string;
  readonly label: string;
  readonly citations: readonly CitationEntry[];
  readonly basis: {
    readonly item: BasisGrade;
    /** How sure we are that this call asks for it, where the solicitation says so. */
    readonly itemHere: BasisGrade | null;
    readonly test: BasisGrade;
    readonly text: string;
    readonly note: string;
  };
  /** What an applicant is expected to show. */
  readonly evidenceAsked: string;
  /** What the profile gives for it, as written; null for criteria that carry no points. */
  readonly points: string | null;
  /** The ids of the solicitation's items that it is part of. */
  readonly items: readonly string[];
}

/** The criteria in use, in the rule set's order. */
export function criterionEntries(rules: AppliedRuleSet, profile: ProfileData): readonly CriterionEntry[] {
  const items = rules.solicitation?.data.items ?? [];
  return rules.criteria.map((criterion) => {
    const { id, kind, family, label, citations, evidence } = criterion;
    const used = basisInUse(criterion, rules);
    const { item, test } = used.basis;
    return {
      id,
      kind,
      family,
      label,
      citations: citations.map((citation) => citationEntry(citation, rules)),
      basis: {
        item,
        itemHere: used.here?.item ?? null,
        test,
        text: basisText(used),
        note: basisNote(used),
      },
      evidenceAsked: evidence,
      points: kind === 'priority_consideration' ? pointsGiven(profile, id) : null,
      items: items.filter(({ criteria }) => criteria.includes(id)).map((own) => own.id),
    };
  });
}

export function citationEntry(citation: Citation, rules: AppliedRuleSet): CitationEntry {
  return {
    document: citation.document,
    section: citation.section ?? null,
    text: citationText(citation, rules.data.documents),
    gist: citation.gist ?? null,
  };
}

function pointsGiven(profile: ProfileData, criterion: string): string {
  const own =
    profile.points !== undefined && Object.hasOwn(profile.points, criterion)
      ? profile.points[criterion]
      : undefined;
  return own ?? profile.pointsEach ?? '0';
}
