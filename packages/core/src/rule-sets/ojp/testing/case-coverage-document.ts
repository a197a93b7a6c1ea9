import {
  type CoverageCounts,
  coverageOf,
  leafCounts,
  outcomeCounts,
  pointCounts,
} from '../../../analysis/coverage.ts';
import type { CriterionCase } from '../../../analysis/criterion-case.ts';
import { killDerivedMutants } from '../../../analysis/kill-derived-mutants.ts';
import { killMutants } from '../../../analysis/kill-mutants.ts';
import type { RuleSet } from '../../../rules/parse-rule-set.ts';

/** What `docs/case-coverage.md` says of one rule set. */
export function coverageSection(ruleSet: RuleSet, cases: readonly CriterionCase[]): string {
  const coverage = coverageOf(ruleSet, cases);
  const mutants = killMutants(ruleSet, cases);
  const derived = killDerivedMutants(ruleSet, cases);
  const equivalent = mutants.filter(({ fate }) => fate === 'equivalent');
  const killed = mutants.filter(({ fate }) => fate === 'killed').length;
  const kinds = [...new Set(mutants.map(({ mutant }) => mutant.kind))].map((kind) => {
    const own = mutants.filter(({ mutant }) => mutant.kind === kind);
    return [
      `mutants: ${KINDS[kind]}`,
      ofAll(own.filter(({ fate }) => fate === 'killed').length, own.length),
      String(own.filter(({ fate }) => fate === 'equivalent').length),
    ];
  });
  const rows = [
    ['outcomes of criteria', ...cells(outcomeCounts(coverage))],
    ['leaves that decide, both ways', ...cells(leafCounts(coverage))],
    ['points of thresholds', ...cells(pointCounts(coverage))],
    ...kinds,
    ['mutants of criteria, all', ofAll(killed, mutants.length), String(equivalent.length)],
    [
      'mutants of facts derived from rows',
      ofAll(derived.filter(({ killedBy }) => killedBy !== null).length, derived.length),
      'not looked for',
    ],
  ];
  return [
    `## ${ruleSet.ref.id}@${ruleSet.ref.version}`,
    '',
    `${coverage.length} criteria, ${cases.length} cases.`,
    '',
    '| | shown, or killed by a case | proven infeasible, or equivalent |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...(equivalent.length === 0
      ? []
      : [
          'Equivalent, by an exact search: no answers at all tell them from the criterion as it is.',
          '',
          ...equivalent.map(
            ({ mutant }) => `- \`${mutant.criterion}\`, \`${mutant.place}\` ${mutant.change}`,
          ),
          '',
        ]),
  ].join('\n');
}

const KINDS = {
  operator: 'another operator',
  value: 'another value',
  fact: 'another fact',
  group: '`all` and `any` exchanged',
  negation: 'turned into the opposite',
};

function cells({ shown, infeasible, open }: CoverageCounts): readonly string[] {
  return [ofAll(shown, shown + infeasible + open), String(infeasible)];
}

function ofAll(some: number, all: number): string {
  return `${some} of ${all}`;
}
