import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { everyApplication } from './every-application.ts';

/** What every application there is says of a rule set: its faults, by name, and how far its scores go. */
export interface BruteForce {
  readonly faults: ReadonlySet<string>;
  readonly lowest: number;
  readonly highest: number;
}

const MOST_ROWS = 3;

/**
 * Evaluates every application there is with the ordinary executor and looks at what comes out; nothing is searched. Only for facts of few
 * answers, and tables of which three rows show all. Shared conditions are not looked into.
 */
export function faultsByBruteForce(rules: AppliedRuleSet, points: (criterion: string) => number): BruteForce {
  const variants = rules.criteria.flatMap((criterion, i) => variantsOf(criterion, i));
  const compiled = compile({
    ...rules,
    criteria: [...rules.criteria, ...variants.map((one) => one.criterion)],
  });
  const seen = new Set<string>();
  let [lowest, highest] = [0, 0];
  for (const facts of everyApplication(rules.facts, MOST_ROWS)) {
    const { outcomes } = compiled.evaluate({ id: 'one of all', facts });
    let score = 0;
    for (const [i, { id }] of rules.criteria.entries()) {
      const outcome = outcomes[i]?.outcome ?? 'indeterminate';
      seen.add(`${i} ${outcome}`);
      if (outcome === 'met') score += points(id);
      for (let j = 0; j < rules.criteria.length; j += 1) {
        const other = outcomes[j]?.outcome;
        if (j === i || outcome === 'indeterminate' || other === undefined || other === 'indeterminate')
          continue;
        if (outcome === 'met') seen.add(`${i} with${other === 'met' ? '' : 'out'} ${j}`);
      }
    }
    for (const [at, { of }] of variants.entries()) {
      const own = outcomes[of]?.outcome;
      const other = outcomes[rules.criteria.length + at]?.outcome;
      if (own !== 'indeterminate' && other !== 'indeterminate' && own !== other) seen.add(`variant ${at}`);
    }
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  return { faults: new Set(faultsIn(rules, variants, seen)), lowest, highest };
}

interface Variant {
  readonly of: number;
  readonly place: string;
  readonly criterion: CriterionData;
}

/** Each part of a criterion with a yes and with a no in its place. */
function variantsOf(criterion: CriterionData, of: number): readonly Variant[] {
  return (['appliesWhen', 'when'] as const).flatMap((part) => {
    const whole = criterion[part];
    if (whole === undefined) return [];
    return placesIn(whole, [part]).flatMap((path) =>
      [{ all: [] }, { any: [] }].map((by) => ({
        of,
        place: path.join('.'),
        criterion: {
          ...criterion,
          id: `${criterion.id} ${path.join('.')} ${Object.keys(by)}`,
          [part]: put(whole, path.slice(1), by),
        },
      })),
    );
  });
}

type Path = readonly (string | number)[];

function placesIn(node: Condition, path: Path): readonly Path[] {
  const below: readonly (readonly [Condition, Path])[] =
    'all' in node
      ? node.all.map((child, i) => [child, [...path, 'all', i]] as const)
      : 'any' in node
        ? node.any.map((child, i) => [child, [...path, 'any', i]] as const)
        : 'not' in node
          ? [[node.not, [...path, 'not']]]
          : [];
  return below.flatMap(([child, at]) => [at, ...placesIn(child, at)]);
}

function put(node: unknown, [step, ...rest]: Path, by: Condition): unknown {
  if (step === undefined) return by;
  if (Array.isArray(node)) return node.map((child, i) => (i === step ? put(child, rest, by) : child));
  return Object.fromEntries(
    Object.entries(Object(node)).map(([key, child]) => [key, key === step ? put(child, rest, by) : child]),
  );
}

function* faultsIn(
  { criteria }: AppliedRuleSet,
  variants: readonly Variant[],
  seen: ReadonlySet<string>,
): Generator<string> {
  const sound: number[] = [];
  for (const [i, { id, appliesWhen }] of criteria.entries()) {
    const [met, missed] = [seen.has(`${i} met`), seen.has(`${i} not_met`)];
    if (met && missed) sound.push(i);
    else if (!met && !missed) yield `never_applies ${id}`;
    else if (!met) yield `never_met ${id}`;
    else yield `${appliesWhen === undefined ? 'always_met' : 'never_missed'} ${id}`;
  }
  for (const i of sound) {
    const id = criteria[i]?.id ?? '';
    const idle = variants.flatMap(({ of, place }, at) =>
      of === i && !seen.has(`variant ${at}`) ? [place] : [],
    );
    // Within a part that decides nothing nothing does.
    for (const place of new Set(idle))
      if (!idle.some((outer) => place.startsWith(`${outer}.`))) yield `branch_without_effect ${id} ${place}`;
    for (const j of sound.filter((other) => other > i)) {
      const other = criteria[j]?.id ?? '';
      const [both, onlyFirst, onlySecond] = [`${i} with ${j}`, `${i} without ${j}`, `${j} without ${i}`].map(
        (one) => seen.has(one),
      );
      if (!both) yield `never_both ${id} ${other}`;
      else if (!onlyFirst && !onlySecond) yield `criteria_equal ${id} ${other}`;
      else if (!onlyFirst) yield `criterion_implied ${id} ${other}`;
      else if (!onlySecond) yield `criterion_implied ${other} ${id}`;
    }
  }
}
