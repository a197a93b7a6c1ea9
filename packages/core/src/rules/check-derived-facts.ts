import { RECORD_FACTS } from '../model/application.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { checkCondition } from './check-condition.ts';
import { unknownName } from './check-names.ts';
import { aggregatesOf, columnOf, type TestableFact, testable } from './fact-types.ts';
import type { RuleSetProblem } from './rule-set-problem.ts';

type Path = readonly (string | number)[];
const NUMERIC = ['integer', 'decimal', 'money'];
const AGGREGATES = ['sum', 'max', 'count', 'any'];

/** Checks that derived facts can be computed whatever the parameters: tables, columns and parts exist and cannot be negative. */
export function checkDerivedFacts(
  data: RuleSetData,
  facts: ReadonlyMap<string, TestableFact>,
): RuleSetProblem[] {
  return data.derivedFacts.flatMap((fact, i): RuleSetProblem[] => {
    const path: Path = ['derivedFacts', i, 'derive'];
    const misfit = (at: string, message: string): RuleSetProblem => ({
      code: 'derived_misfit',
      path: [...path, at],
      message,
    });
    if ('share' in fact.derive) {
      const { part, whole } = fact.derive.share;
      return [part, whole].flatMap((name) =>
        shareProblems(name, data, facts).map((message) => misfit('share', message)),
      );
    }
    const { derive } = fact;
    const table = data.facts.find((f) => f.id === derive.table);
    if (table?.type !== 'table')
      return [
        misfit(
          'table',
          unknownName(
            derive.table,
            data.facts.flatMap((f) => (f.type === 'table' ? [f.id] : [])),
            'table',
          ),
        ),
      ];
    const aggregates = aggregatesOf(derive.aggregate, data);
    const strange = aggregates.find((a) => !AGGREGATES.includes(a));
    const chosen = typeof derive.aggregate === 'string' ? null : derive.aggregate.parameter;
    const parameters = data.parameters.map((p) => p.id);
    if (chosen !== null && !parameters.includes(chosen)) {
      return [misfit('aggregate', unknownName(chosen, parameters, 'parameter'))];
    }
    if (aggregates.length === 0 || strange !== undefined) {
      return [misfit('aggregate', `a parameter here must be a choice among ${AGGREGATES.join(', ')}`)];
    }
    const problems: RuleSetProblem[] = [];
    const measures = aggregates.filter((a) => a === 'sum' || a === 'max');
    if (measures.length > 0 && measures.length < aggregates.length) {
      problems.push(
        misfit(
          'aggregate',
          'a parameter cannot choose between adding amounts and counting rows: the fact would change its type',
        ),
      );
    } else if (measures.length === 0 && new Set(aggregates).size > 1) {
      problems.push(
        misfit(
          'aggregate',
          'a parameter cannot choose between `count` and `any`: the fact would change its type',
        ),
      );
    }
    const columns = table.columns.map((c) => c.id);
    if (measures.length > 0) {
      const column = columnOf(data, derive.table, derive.column);
      const message =
        derive.column === undefined
          ? `${measures.map(quoted).join(' and ')} ${measures.length === 1 ? 'needs' : 'need'} a \`column\`; known are ${columns.join(', ')}`
          : column === undefined
            ? unknownName(derive.column, columns, `column of ${quoted(table.id)}`)
            : measureProblem(column);
      if (message !== null) problems.push(misfit('column', message));
    } else if (derive.column !== undefined) {
      problems.push(misfit('column', '`count` and `any` read no column'));
    }
    if (derive.per !== undefined) {
      if (!aggregates.includes('max')) problems.push(misfit('per', '`per` is for `max` alone'));
      const per = columnOf(data, derive.table, derive.per);
      if (per === undefined)
        problems.push(misfit('per', unknownName(derive.per, columns, `column of ${quoted(table.id)}`)));
      else if (per.type !== 'text' && per.type !== 'enum')
        problems.push(
          misfit(
            'per',
            `${quoted(per.id)} is of type ${per.type}, and rows are added up per a text or choice`,
          ),
        );
      else if (per.notApplicable === true)
        problems.push(
          misfit(
            'per',
            `${quoted(per.id)} may be answered "not applicable", which is no name to add rows up by`,
          ),
        );
    }
    if (derive.where !== undefined) {
      const scope = { data, facts: new Map(table.columns.map((c) => [c.id, testable(c)])), named: null };
      problems.push(...checkCondition(derive.where, scope, [...path, 'where']));
    }
    return problems;
  });
}

/** Bounds for missing amounts start at zero, so a column that is added up must not go below. */
function measureProblem(column: ScalarFactData): string | null {
  if (!NUMERIC.includes(column.type))
    return `${quoted(column.id)} is of type ${column.type}, and a number was expected`;
  if (column.notApplicable === true)
    return `${quoted(column.id)} may be answered "not applicable", which cannot be added up`;
  return isNeverNegative(column) ? null : `${quoted(column.id)} may be negative; give it \`minimum\` 0`;
}

function isNeverNegative(fact: FactData): boolean {
  return 'minimum' in fact && fact.minimum !== undefined && !String(fact.minimum).startsWith('-');
}

function shareProblems(name: string, data: RuleSetData, facts: ReadonlyMap<string, TestableFact>): string[] {
  const fact = facts.get(name);
  if (fact === undefined) return [unknownName(name, [...facts.keys()], 'fact')];
  if (!NUMERIC.includes(fact.type))
    return [`${quoted(name)} is of type ${fact.type}, and a number was expected`];
  if (data.derivedFacts.some((derived) => derived.id === name)) return [];
  const asked = [...RECORD_FACTS, ...data.facts].find((f) => f.id === name);
  if (asked === undefined) return [];
  if (fact.notApplicable)
    return [`${quoted(name)} may be answered "not applicable", of which there is no share`];
  return isNeverNegative(asked) ? [] : [`${quoted(name)} may be negative; give it \`minimum\` 0`];
}
