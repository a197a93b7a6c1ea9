import type { AppliedRuleSet, Citation, CriterionData, CriterionKind } from '@grantscore/core';
import type { CriterionDiff } from '@grantscore/core/diff';
import { citationText, gradeText } from './citations.ts';
import { conditionSentences } from './condition-change.ts';
import type { DiffSides } from './diff-sides.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { andList } from './lists.ts';
import { nameText } from './values.ts';

const KINDS: Readonly<Record<CriterionKind, string>> = {
  priority_consideration: 'a priority',
  eligibility: 'a condition of eligibility, which carries no points',
  completeness: 'a condition of completeness, which carries no points',
};

/** What has changed of a criterion itself, a sentence each: first whom it lets in, then the rest. */
export function criterionSentences(diff: CriterionDiff, sides: DiffSides): readonly string[] {
  const before = criterionOf(diff.id, sides.from);
  const after = criterionOf(diff.id, sides.to);
  return [
    ...(diff.condition === null ? [] : conditionSentences(diff.condition, sides)),
    ...diff.changes.flatMap(({ part }) => partSentences(part, before, after, sides, diff)),
  ];
}

/** What has changed of what a criterion rests on: its citations, and how sure we are. */
export function sourceSentences(diff: CriterionDiff, sides: DiffSides): readonly string[] {
  const before = criterionOf(diff.id, sides.from).basis;
  const after = criterionOf(diff.id, sides.to).basis;
  const grades = (['item', 'test'] as const).flatMap((part) =>
    before[part] === after[part]
      ? []
      : [`the ${part}: ${gradeText(after[part])}; before: ${gradeText(before[part])}`],
  );
  return [...citationSentences(diff, sides), ...grades];
}

/** A criterion that one of the two does not have: what it says, whether it counts, and what it cites. */
export function criterionNotes(
  { label, kind, citations, offBecause }: CriterionData,
  rules: AppliedRuleSet,
): readonly [string, ...string[]] {
  return [
    nameText(label),
    ...(kind === 'priority_consideration' ? [] : [KINDS[kind]]),
    ...(offBecause === undefined ? [] : [`off: ${nameText(offBecause)}`]),
    `cites ${citationList(citations, rules)}`,
  ];
}

function partSentences(
  part: CriterionDiff['changes'][number]['part'],
  before: CriterionData,
  after: CriterionData,
  sides: DiffSides,
  { changes }: CriterionDiff,
): readonly string[] {
  const { was } = sides;
  switch (part) {
    case 'kind':
      return [`${KINDS[after.kind]}; before: ${KINDS[before.kind]}`];
    case 'family':
      return [`moved to the family ${familyOf(after, sides.to)} from ${familyOf(before, sides.from)}`];
    case 'label':
      return [`says now “${nameText(after.label)}”; before “${nameText(before.label)}”`];
    case 'inUse':
      return [
        after.offBecause === undefined
          ? `in use now; off by ${was}: ${nameText(before.offBecause ?? '')}`
          : `off now: ${nameText(after.offBecause)}; in use by ${was}`,
      ];
    case 'evidence':
      return [`evidence asked now “${nameText(after.evidence)}”; before “${nameText(before.evidence)}”`];
    case 'shows':
      return [
        ...listSentence('shows now', missingFrom(before.shows, after.shows), sides.to),
        ...listSentence('no longer shows', missingFrom(after.shows, before.shows), sides.from),
      ];
    case 'parameters': {
      const change = changes.find((one) => one.part === 'parameters');
      const [old, now] = [texts(change?.from), texts(change?.to)];
      const [added, removed] = [missingFrom(old, now), missingFrom(now, old)].map((ids) =>
        andList(ids.map((id) => `\`${id}\``)),
      );
      return [
        ...(added === '' ? [] : [`a solicitation may change what it asks by ${added}`]),
        ...(removed === '' ? [] : [`a solicitation may no longer change what it asks by ${removed}`]),
      ];
    }
    case 'basis.item':
    case 'basis.test':
      return [];
    default:
      return part satisfies never;
  }
}

function citationSentences({ citations }: CriterionDiff, { from, to }: DiffSides): readonly string[] {
  return [
    ...(citations.added.length === 0 ? [] : [`cites now ${citationList(citations.added, to)}`]),
    ...(citations.removed.length === 0 ? [] : [`no longer cites ${citationList(citations.removed, from)}`]),
  ];
}

/** Places have commas of their own, so that semicolons stand between them. */
function citationList(citations: readonly Citation[], { data }: AppliedRuleSet): string {
  return citations.map((citation) => nameText(citationText(citation, data.documents))).join('; ');
}

/** @throws RangeError for a criterion that the rule set does not have. */
function criterionOf(id: string, { data }: AppliedRuleSet): CriterionData {
  const found = data.criteria.find((criterion) => criterion.id === id);
  if (found === undefined) throw new RangeError(`\`${id}\` is not a criterion of ${data.id}`);
  return found;
}

function familyOf({ family }: CriterionData, { data }: AppliedRuleSet): string {
  return nameText(data.families.find(({ id }) => id === family)?.label ?? family);
}

function listSentence(words: string, ids: readonly string[], rules: AppliedRuleSet): readonly string[] {
  const catalogue = factCatalogue(rules);
  return ids.length === 0 ? [] : [`${words} ${andList(ids.map((id) => catalogue.fact(id).label))}`];
}

function missingFrom(own: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return others.filter((id) => !own.includes(id));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
