import type { SettledTest } from '../evaluation/settled-test.ts';
import {
  type Condition,
  type ConditionValue,
  type NamedConditionData,
  OPERATOR_NAMES,
  OPERATORS,
  type OperatorName,
} from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
import { pathText } from '../rules/rule-set-problem.ts';
import { inlined } from './inlined.ts';
import { type CriterionPart, type Leaf, leavesOf, replacedAt } from './leaves.ts';
import type { Thresholds } from './thresholds.ts';

/** What a criterion asks, and of whom; all else about it is left as it is. */
type Conditions = Pick<CriterionData, 'id' | 'when' | 'appliesWhen'>;

/** A criterion with one small fault put into it. */
export interface Mutant {
  readonly criterion: string;
  /** What kind of fault. */
  readonly kind: 'operator' | 'value' | 'fact' | 'group' | 'negation';
  readonly part: CriterionPart;
  /** Where, `when.all[1]`. */
  readonly place: string;
  /** From what to what, `atLeast → above`. */
  readonly change: string;
  /** Puts the same fault into the criterion as another setting of the parameters leaves it. */
  readonly apply: <Own extends Conditions>(criterion: Own, named: readonly NamedConditionData[]) => Own;
}

/**
 * Every mutant of a criterion by one change in one place: the operator of a test by each other that reads its fact and takes such a value;
 * its value by one step up and down, each other accepted answer, or a list with one member more or less; its fact by each other of
 * its type that is tested anywhere and has such values; the test by its opposite; each group by the other kind; each `not` by
 * what stands under it. A list never loses its last member, which no rule set could have.
 * @param tested - The facts that tests may read.
 */
export function mutantsOf(
  criterion: Conditions,
  named: readonly NamedConditionData[],
  data: RuleSetData,
  thresholds: Thresholds,
  tested: ReadonlySet<string>,
): readonly Mutant[] {
  const facts = new Map([...testableFacts(data)].filter(([id]) => tested.has(id)));
  const leaves = leavesOf(criterion, named);
  return [
    ...leaves.flatMap((leaf) => leafMutants(criterion.id, leaf, facts, thresholds)),
    ...(['appliesWhen', 'when'] as const).flatMap((part) => {
      const condition = criterion[part];
      return condition === undefined ? [] : [...groupMutants(criterion.id, part, inlined(condition, named))];
    }),
  ];
}

/** A change of one test: with other parameters its value is another one, and the change is made to that. */
interface Change {
  readonly kind: Mutant['kind'];
  readonly change: string;
  readonly to: (test: SettledTest) => Condition;
}

function leafMutants(
  criterion: string,
  leaf: Leaf,
  facts: ReadonlyMap<string, TestableFact>,
  thresholds: Thresholds,
): readonly Mutant[] {
  const { part, index, place, test } = leaf;
  const fact = facts.get(test.fact);
  if (fact === undefined) return [];
  const changes = [
    ...otherOperators(test, fact),
    ...otherValues(test, fact, thresholds),
    ...otherFacts(test, fact, facts),
    { kind: 'negation', change: 'turned', to: (own: SettledTest): Condition => ({ not: own }) } as const,
  ];
  return changes.map(({ kind, change, to }) => ({
    criterion,
    kind,
    part,
    place,
    change,
    apply: (own, named) => {
      const same = leavesOf(own, named).find((one) => one.part === part && one.index === index);
      return same === undefined ? own : { ...own, [part]: same.replaced(to(same.test)) };
    },
  }));
}

function otherOperators({ operator }: SettledTest, { type }: TestableFact): readonly Change[] {
  const takes = (name: OperatorName) => {
    const reads: readonly string[] = OPERATORS[name].reads;
    return name !== operator && reads.includes(type) && OPERATORS[name].value === OPERATORS[operator].value;
  };
  return OPERATOR_NAMES.filter(takes).map((other) => ({
    kind: 'operator',
    change: `${operator} → ${other}`,
    to: (test) => ({ ...test, operator: other }),
  }));
}

function otherValues(test: SettledTest, fact: TestableFact, thresholds: Thresholds): readonly Change[] {
  const { value } = test;
  const by = (change: string, of: (test: SettledTest) => ConditionValue): Change => ({
    kind: 'value',
    change,
    to: (own) => ({ ...own, value: of(own) }),
  });
  if (typeof value === 'boolean') return [by(`${value} → ${!value}`, () => !value)];
  const members = fact.values ?? [];
  if (Array.isArray(value)) {
    const list: readonly string[] = value;
    return [
      ...(list.length === 1 ? [] : list).map((member) =>
        by(`without ${member}`, () => list.filter((one) => one !== member)),
      ),
      ...members
        .filter((member) => !list.includes(member))
        .map((member) => by(`with ${member}`, () => [...list, member])),
    ];
  }
  if (fact.values !== null)
    return members.filter((one) => one !== value).map((one) => by(`${String(value)} → ${one}`, () => one));
  if (!thresholds.has(test)) return [];
  return ([-1, 1] as const).flatMap((sign) =>
    thresholds.moved(test, sign) === null
      ? []
      : [
          by(
            sign < 0 ? 'one step lower' : 'one step higher',
            (own) => thresholds.moved(own, sign) ?? own.value,
          ),
        ],
  );
}

function otherFacts(
  { fact: own, value }: SettledTest,
  { type }: TestableFact,
  facts: ReadonlyMap<string, TestableFact>,
): readonly Change[] {
  const values = [value].flat().map(String);
  return [...facts.values()].flatMap((fact): Change[] => {
    const { id: other } = fact;
    if (other === own || fact.type !== type) return [];
    if (fact.values !== null && !values.every((one) => fact.values?.includes(one))) return [];
    return [{ kind: 'fact', change: `${own} → ${other}`, to: (test) => ({ ...test, fact: other }) }];
  });
}

/** Groups are turned in the criterion that is given: their tests have the values of the parameters set there. */
function groupMutants(criterion: string, part: CriterionPart, whole: Condition): readonly Mutant[] {
  return pathsOf(whole, []).flatMap((path) => {
    const to = turned(nodeAt(whole, path));
    if (to === null) return [];
    return [
      {
        criterion,
        kind: to.kind,
        part,
        place: pathText([part, ...path]),
        change: to.change,
        apply: (own, named) => {
          const written = own[part];
          if (written === undefined) return own;
          const condition = inlined(written, named);
          const by = turned(nodeAt(condition, path));
          return by === null ? own : { ...own, [part]: replacedAt(condition, path, by.condition) };
        },
      },
    ];
  });
}

/** A group of the other kind, or what stands under a `not`; null for a test. */
function turned(
  node: Condition,
): { readonly kind: Mutant['kind']; readonly change: string; readonly condition: Condition } | null {
  if ('all' in node) return { kind: 'group', change: 'all → any', condition: { any: node.all } };
  if ('any' in node) return { kind: 'group', change: 'any → all', condition: { all: node.any } };
  if ('not' in node) return { kind: 'negation', change: 'not dropped', condition: node.not };
  return null;
}

type Path = readonly (string | number)[];

/** The path of every node of a condition. */
function pathsOf(node: Condition, path: Path): readonly Path[] {
  const below = (key: string, children: readonly Condition[]) =>
    children.flatMap((child, i) => pathsOf(child, [...path, key, i]));
  if ('all' in node) return [path, ...below('all', node.all)];
  if ('any' in node) return [path, ...below('any', node.any)];
  return 'not' in node ? [path, ...pathsOf(node.not, [...path, 'not'])] : [path];
}

function nodeAt(node: Condition, [key, ...rest]: Path): Condition {
  if (key === undefined) return node;
  if ('not' in node) return nodeAt(node.not, rest);
  const [at, ...below] = rest;
  const children = 'all' in node ? node.all : 'any' in node ? node.any : [];
  const child = children[Number(at)];
  if (child === undefined) throw new RangeError(`nothing stands at \`${key}\``);
  return nodeAt(child, below);
}
