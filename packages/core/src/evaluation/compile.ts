import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import { ApplicationPool } from './application-pool.ts';
import { derivedFindings } from './derived-findings.ts';
import type { ApplicationTo, Evaluation, Executor } from './evaluation.ts';
import { factIndex } from './fact-index.ts';
import { FoundEvaluation } from './found-evaluation.ts';
import { LANES } from './outcome-words.ts';
import { PoolEvaluation } from './pool-evaluation.ts';
import { rowEvaluator } from './row-evaluator.ts';
import { SettlingFacts } from './settling-facts.ts';

/** The default executor: conditions as steps over bits, made once; pure and synchronous, without generated code. */
export interface CompiledRuleSet<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Evaluation;
  /** An empty pool, for many applications: their findings come to the same, for a part of the time and a few bytes each. */
  pool(): ApplicationPool<Facts>;
}

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function compile<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): CompiledRuleSet<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const evaluator = rowEvaluator(rules, index);
  const findingsOf = derivedFindings(rules, index, named);
  const known = index.nothing();
  const { tests, findings } = evaluator;
  const row = new Int32Array(tests.width * LANES);
  let settling: SettlingFacts | undefined;
  return {
    rules,
    evaluate: (application) => {
      tests.write(index.read(application, known), row, 0);
      return new FoundEvaluation(application, rules, evaluator.evaluateOne(row), findingsOf);
    },
    pool: () => {
      settling ??= new SettlingFacts(rules.criteria, named, tests.tests);
      const reasons = { makeFindings: findingsOf, settling };
      return new ApplicationPool(
        index,
        evaluator,
        (words, count, testsOf) => new PoolEvaluation(rules, findings, words, count, { ...reasons, testsOf }),
      );
    },
  };
}
