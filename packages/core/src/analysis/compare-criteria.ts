import { type CompiledRuleSet, compile } from '../evaluation/compile.ts';
import type { TestDerivation } from '../evaluation/evaluation.ts';
import { type Application, RECORD_FACTS } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type Aspect, asking, concern, meeting } from './compare-aspects.ts';
import { jointRules } from './compare-rules.ts';
import { sameData } from './same-data.ts';
import { type Goal, search } from './search.ts';
import { searchTables } from './search-tables.ts';
import { realise } from './witness.ts';

/**
 * How what a criterion lets in has changed. `stricter`: whoever it lets in now it let in before, and somebody it let in before it does
 * not now. `neither`: it gained some and lost some.
 */
export type Relation = 'equivalent' | 'stricter' | 'looser' | 'neither' | 'not_decided';

/** An applicant, without an open answer that would matter, whom one rule set lets in and the other does not. */
export interface DiffWitness {
  /** With the answers to the questions of both. Its id, `le-bwc:lost`, is that of no other witness. */
  readonly application: Application;
  /** What comes out for it by the first and by the second. */
  readonly from: Outcome;
  readonly to: Outcome;
  /** The tests that keep it out, of the rule set that does. */
  readonly deciding: readonly TestDerivation[];
}

/** One condition against another. */
export interface Comparison {
  readonly relation: Relation;
  /** In before, out now. */
  readonly lost: DiffWitness | null;
  /** Out before, in now. */
  readonly gained: DiffWitness | null;
  /** Why it was not decided; null where it was. */
  readonly because: string | null;
  /** Questions to which one of the two accepts more answers than the other: only those of both were compared. */
  readonly narrowed: readonly string[];
}

/** How a criterion of one rule set differs from that of another in whom it lets in. */
export interface ConditionDiff {
  /** Who meets it: whom it concerns, and who of them does what it asks. */
  readonly met: Comparison;
  /** Whom it concerns; null where that is written as before. */
  readonly concerns: Comparison | null;
  /** What it asks; null where that is written as before. */
  readonly asks: Comparison | null;
}

/**
 * Compares criteria of two rule sets as they stand with the values of their parameters. The two must have every criterion that is compared
 * in use.
 * @returns Null for two whose conditions say the same in the same words.
 */
export function criterionComparer(
  from: AppliedRuleSet,
  to: AppliedRuleSet,
): (before: CriterionData, after: CriterionData) => ConditionDiff | null {
  const joint = jointRules(from, to);
  const [first, second] = [side(from, joint.from), side(to, joint.to)];
  const isSame = (a: Condition | undefined, b: Condition | undefined) => {
    if (a === undefined || b === undefined) return a === b;
    const [own, other] = [first.write(a), second.write(b)];
    // Years where there were months make another condition of the same words.
    return sameData(a, b) && sameData(own, other) && joint.unlike([own, other]) === null;
  };
  /** Looks for somebody whom `a` lets in and `b` does not. */
  const find = (aspect: Aspect, a: Judged, b: Judged): Looked => {
    const inside = aspect.inside(a.criterion, a.side.write);
    const ways = aspect.outside(b.criterion, b.side.write).map((outside): Looked => {
      const goals = [...inside, ...outside];
      const found = search(joint.rules, goals);
      if (found.status === 'none') return { status: 'none' };
      if (found.status === 'not_decided') return found;
      for (const application of applications(goals, found)) {
        const witness = witnessOf(aspect, a, b, application);
        if (witness !== null) return { status: 'found', witness };
      }
      return {
        status: 'not_decided',
        because: 'no rows were found that come to what the conditions would need',
      };
    });
    return (
      ways.find(({ status }) => status === 'found') ??
      ways.find(({ status }) => status === 'not_decided') ?? { status: 'none' }
    );
  };
  function* applications(
    goals: readonly Goal[],
    found: Extract<ReturnType<typeof search>, { status: 'found' }>,
  ) {
    const realised = realise(joint.rules, goals, found);
    if (realised !== null) yield realised;
    else yield* searchTables(joint.rules, goals, found.answers);
  }
  const witnessOf = (aspect: Aspect, a: Judged, b: Judged, application: Application): DiffWitness | null => {
    const [own, other] = [a, b].map(({ side: { evaluate }, criterion }) =>
      evaluate(application).finding(criterion.id),
    );
    if (own === undefined || other === undefined) return null;
    if (aspect.standing(own) !== 'in' || aspect.standing(other) !== 'out') return null;
    const isLost = a.side === first;
    const [before, after] = isLost ? [own, other] : [other, own];
    const id = `${a.criterion.id}${aspect.suffix}:${isLost ? 'lost' : 'gained'}`;
    return {
      application: { ...application, id },
      from: before.outcome,
      to: after.outcome,
      deciding: aspect.deciding(other),
    };
  };
  const compare = (aspect: Aspect, before: CriterionData, after: CriterionData): Comparison => {
    const goals = [...aspect.inside(before, first.write), ...aspect.inside(after, second.write)];
    const conditions = goals.map(({ condition }) => condition);
    const because = joint.unlike(conditions);
    if (because !== null) return { relation: 'not_decided', lost: null, gained: null, because, narrowed: [] };
    const [a, b] = [
      { criterion: before, side: first },
      { criterion: after, side: second },
    ];
    return comparison(find(aspect, a, b), find(aspect, b, a), joint.narrowed(conditions));
  };
  return (before, after) => {
    const asSame = {
      concerns: isSame(before.appliesWhen, after.appliesWhen),
      asks: isSame(before.when, after.when),
    };
    if (asSame.concerns && asSame.asks) return null;
    return {
      met: compare(meeting, before, after),
      concerns: asSame.concerns ? null : compare(concern, before, after),
      asks: asSame.asks ? null : compare(asking, before, after),
    };
  };
}

/** One of the two rule sets, ready to be asked. */
interface Side {
  readonly write: (condition: Condition) => Condition;
  readonly evaluate: CompiledRuleSet['evaluate'];
}

interface Judged {
  readonly criterion: CriterionData;
  readonly side: Side;
}

type Looked =
  | { readonly status: 'found'; readonly witness: DiffWitness }
  | { readonly status: 'none' }
  | { readonly status: 'not_decided'; readonly because: string };

function side(rules: AppliedRuleSet, write: Side['write']): Side {
  const compiled = compile(rules);
  const known = new Set([...RECORD_FACTS, ...rules.data.facts].map(({ id }) => id));
  return {
    write,
    // It is asked nothing that only the other one asks.
    evaluate: (application) =>
      compiled.evaluate({
        ...application,
        facts: Object.fromEntries(Object.entries(application.facts).filter(([id]) => known.has(id))),
      }),
  };
}

function comparison(lost: Looked, gained: Looked, narrowed: readonly string[]): Comparison {
  const open = [lost, gained].find((looked) => looked.status === 'not_decided');
  const [isLost, isGained] = [lost.status === 'found', gained.status === 'found'];
  return {
    relation:
      isLost && isGained
        ? 'neither'
        : open !== undefined
          ? 'not_decided'
          : isLost
            ? 'stricter'
            : isGained
              ? 'looser'
              : 'equivalent',
    lost: lost.status === 'found' ? lost.witness : null,
    gained: gained.status === 'found' ? gained.witness : null,
    because: open?.status === 'not_decided' ? open.because : null,
    narrowed,
  };
}
