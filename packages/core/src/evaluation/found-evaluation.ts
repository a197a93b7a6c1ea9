import type { Application } from '../model/application.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { Evaluation, Finding, FindingOutcome } from './evaluation.ts';

/** Makes the findings of an evaluation, one for each of its outcomes. */
export type MakeFindings = (evaluation: FoundEvaluation) => readonly Finding[];

/** The evaluation of every executor: outcomes at once, findings when they are first asked for. */
export class FoundEvaluation implements Evaluation {
  readonly application: Application;
  readonly rules: AppliedRuleSet;
  readonly outcomes: readonly FindingOutcome[];
  readonly #makeFindings: MakeFindings;
  #findings: readonly Finding[] | undefined;

  constructor(
    application: Application,
    rules: AppliedRuleSet,
    outcomes: readonly FindingOutcome[],
    makeFindings: MakeFindings,
  ) {
    this.application = application;
    this.rules = rules;
    this.outcomes = outcomes;
    this.#makeFindings = makeFindings;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= this.#makeFindings(this);
    return this.#findings;
  }

  finding(id: string): Finding {
    const found = this.findings.find(({ criterion }) => criterion.id === id);
    if (found !== undefined) return found;
    const known = this.rules.criteria.map((criterion) => criterion.id);
    const near = nearestName(id, known);
    throw new RangeError(
      `\`${id}\` is not a criterion in use${near === null ? '' : `; did you mean \`${near}\`?`}`,
    );
  }
}
