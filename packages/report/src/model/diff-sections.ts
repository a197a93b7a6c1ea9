import type { AppliedRuleSet } from '@grantscore/core';
import type { ListDiff, RuleSetDiff } from '@grantscore/core/diff';
import { basisText } from '../explain/citations.ts';
import { criterionNotes, criterionSentences, sourceSentences } from '../explain/criterion-change.ts';
import { type DiffSides, diffSides } from '../explain/diff-sides.ts';
import { parameterSentences, profileSentences } from '../explain/profile-change.ts';
import { derivationSentence, questionSentences } from '../explain/question-change.ts';
import { nameText } from '../explain/values.ts';

/** What only one of two rule sets has, or what is not the same in both. */
export interface DiffEntry {
  readonly mark: 'added' | 'removed' | 'changed';
  /** Several where the same is to be said of each. */
  readonly ids: readonly [string, ...string[]];
  /** Sentences, lower case; what stands between backticks is a name or a value. */
  readonly says: readonly [string, ...string[]];
}

/** The differences of one kind. */
export interface DiffSection {
  readonly title: string;
  readonly entries: readonly DiffEntry[];
}

/** Everything that differs, in words, what decides a score first; sections without a difference are left out. */
export function diffSections(
  diff: RuleSetDiff,
  from: AppliedRuleSet,
  to: AppliedRuleSet,
): readonly DiffSection[] {
  const sides = diffSides(from, to);
  const { changes, criteria, families, parameters, profiles, questions, derivedFacts } = diff;
  const sections: DiffSection[] = [
    {
      title: 'Rule set',
      entries: changes.flatMap(({ part, from: was, to: is }) =>
        changed(HEAD[part], [`${String(is)}; before: ${String(was)}`]),
      ),
    },
    {
      title: 'Criteria',
      entries: [
        ...criteria.added.map((one) => entry('added', one.id, ...criterionNotes(one, to))),
        ...criteria.removed.map((one) => entry('removed', one.id, ...criterionNotes(one, from))),
        ...criteria.changed.flatMap((one) => changed(one.id, criterionSentences(one, sides))),
      ],
    },
    { title: 'Families', entries: listed(families, ({ label }) => label) },
    {
      title: 'Parameters',
      entries: [
        ...listed(
          parameters,
          ({ label, default: value }) => `${label}; ${value} unless a solicitation sets it`,
        ),
        ...parameters.changed.flatMap((one) => changed(one.id, parameterSentences(one))),
      ],
    },
    {
      title: 'Profiles',
      entries: [
        ...listed(profiles, ({ label }) => label),
        ...profiles.changed.flatMap((one) => changed(one.id, profileSentences(one))),
      ],
    },
    {
      title: 'Questions',
      entries: [
        ...listed(questions, ({ question }) => question),
        ...questions.changed.flatMap((one) => changed(one.id, questionSentences(one))),
      ],
    },
    {
      title: 'Facts that follow from others',
      entries: [
        ...listed(derivedFacts, ({ description }) => description),
        ...derivedFacts.changed.flatMap((one) => changed(one.id, [derivationSentence(one, sides)])),
      ],
    },
    { title: 'What the criteria rest on', entries: together(sourceEntries(diff, sides)) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

const HEAD: Readonly<Record<RuleSetDiff['changes'][number]['part'], string>> = {
  cycle: 'cycle',
  effective: 'in force',
  status: 'status',
  defaultProfile: 'profile used unless another is named',
};

function sourceEntries({ criteria }: RuleSetDiff, sides: DiffSides): readonly DiffEntry[] {
  return [
    ...criteria.added.map(({ id, basis }) => entry('added', id, basisText({ basis, here: null }))),
    ...criteria.changed.flatMap((one) => changed(one.id, sourceSentences(one, sides))),
  ];
}

/** One entry for all of which the same is said, at the place of the first. */
function together(entries: readonly DiffEntry[]): readonly DiffEntry[] {
  const groups = new Map<string, DiffEntry>();
  for (const one of entries) {
    const key = JSON.stringify([one.mark, one.says]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? one : { ...group, ids: [...group.ids, ...one.ids] });
  }
  return [...groups.values()];
}

function listed<T extends { readonly id: string }>(
  { added, removed }: ListDiff<T>,
  words: (item: T) => string,
): readonly DiffEntry[] {
  return [
    ...added.map((item) => entry('added', item.id, nameText(words(item)))),
    ...removed.map((item) => entry('removed', item.id, nameText(words(item)))),
  ];
}

function changed(id: string, [first, ...rest]: readonly string[]): readonly DiffEntry[] {
  return first === undefined ? [] : [{ mark: 'changed', ids: [id], says: [first, ...rest] }];
}

function entry(mark: DiffEntry['mark'], id: string, ...says: [string, ...string[]]): DiffEntry {
  return { mark, ids: [id], says };
}
