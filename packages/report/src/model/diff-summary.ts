import type { CriterionDiff, ListDiff, Relation, RuleSetDiff } from '@grantscore/core/diff';
import { andList, counted } from '../explain/lists.ts';

/** How many names stand in a line before the others are only counted. */
const MOST_NAMES = 8;

/** The answer in short: how many criteria differ, and of each kind of change which; no more than a line each. */
export function diffSummary(diff: RuleSetDiff): readonly [string, ...string[]] {
  if (isSame(diff)) return ['they are one and the same rule set, digest and all'];
  const { added, removed, changed, unchanged } = diff.criteria;
  if (!differs(diff))
    return [
      `nothing differs in meaning, only in words that decide nothing: ${counted(String(unchanged.length), 'criterion', 'criteria')} as before`,
    ];
  const off = added.filter(({ offBecause }) => offBecause !== undefined).length;
  const both = changed.length + unchanged.length;
  const kinds = kindsOf(changed);
  const counting = new Set(kinds.flatMap(([, ids]) => ids)).size;
  const inWords = changed.length - counting;
  return [
    `${counted(String(added.length), 'criterion', 'criteria')} added${off === 0 ? '' : ` (${off} of them off)`}, ${removed.length} removed; of ${both} in both ${counting} changed${inWords === 0 ? '' : `, and ${inWords} only in words, evidence or sources`}`,
    ...(both > 0 && !changed.some(({ condition }) => condition !== null)
      ? ['none of those in both asks for anything else than before']
      : []),
    ...kinds.map(([words, ids]) => `${words}: ${namesText(ids)}`),
    ...besides(diff),
  ];
}

/** How much differs besides criteria; a family is told by the criteria that moved. */
function besides({ parameters, profiles, questions, derivedFacts }: RuleSetDiff): readonly string[] {
  const counts = (
    [
      [parameters, 'parameter'],
      [profiles, 'profile'],
      [questions, 'question'],
      [derivedFacts, 'derived fact'],
    ] as const
  ).flatMap(([{ added, removed, changed }, word]) => {
    const count = added.length + removed.length + changed.length;
    return count === 0 ? [] : [counted(String(count), word)];
  });
  return counts.length === 0 ? [] : [`added, removed or changed besides: ${andList(counts)}`];
}

/** Whether anything differs that decides, asks or backs something. */
export function differs(diff: RuleSetDiff): boolean {
  const { changes, criteria, families, parameters, profiles, questions, derivedFacts } = diff;
  const altered = [criteria, parameters, profiles, questions, derivedFacts].some(
    (list) => list.changed.length > 0,
  );
  const listed = [criteria, families, parameters, profiles, questions, derivedFacts].some(
    ({ added, removed }: ListDiff<unknown>) => added.length > 0 || removed.length > 0,
  );
  return changes.length > 0 || altered || listed;
}

function isSame({ from, to }: RuleSetDiff): boolean {
  return from.sha256 === to.sha256;
}

/** The criteria that changed in more than words, by what that means; one that changed in two ways is in two of them. */
function kindsOf(changed: readonly CriterionDiff[]): readonly (readonly [string, readonly string[]])[] {
  const having = (test: (diff: CriterionDiff) => boolean) => changed.filter(test).map(({ id }) => id);
  const changes =
    (part: string, to?: unknown) =>
    ({ changes }: CriterionDiff) =>
      changes.some((change) => change.part === part && (to === undefined || change.to === to));
  const all: readonly (readonly [string, readonly string[]])[] = [
    ...RELATIONS.map(
      ([relation, words]) =>
        [words, having(({ condition }) => condition?.met.relation === relation)] as const,
    ),
    [
      'written in another way, met by the same',
      having((diff) => isEquivalent(diff) && !concernsOthers(diff)),
    ],
    ['met by the same, but concerns others', having((diff) => isEquivalent(diff) && concernsOthers(diff))],
    ['in use now, off before', having(changes('inUse', true))],
    ['off now, in use before', having(changes('inUse', false))],
    ['of another kind now', having(changes('kind'))],
    ['moved to another family', having(changes('family'))],
    ['with other parameters for a solicitation to set', having(changes('parameters'))],
  ];
  return all.filter(([, ids]) => ids.length > 0);
}

const RELATIONS: readonly (readonly [Relation, string])[] = [
  ['stricter', 'stricter'],
  ['looser', 'looser'],
  ['neither', 'neither stricter nor looser'],
  ['not_decided', 'not decided whether stricter or looser'],
];

function isEquivalent({ condition }: CriterionDiff): boolean {
  return condition?.met.relation === 'equivalent';
}

function concernsOthers({ condition }: CriterionDiff): boolean {
  const concerns = condition?.concerns ?? null;
  return concerns !== null && concerns.relation !== 'equivalent';
}

function namesText(ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMES).map((id) => `\`${id}\``);
  const more = ids.length - names.length;
  return andList(more === 0 ? names : [...names, `${more} more`]);
}
