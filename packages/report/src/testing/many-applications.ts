import {
  type Application,
  type Attestation,
  applySolicitation,
  compile,
  type FactAnswer,
  type FactData,
  parseRuleSet,
  profileOf,
  ruleSet,
  type ScalarFactData,
  type ScalarValue,
  score,
} from '@grantscore/core';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { rank } from '../rank/rank.ts';
import { type ReportModel, reportModel } from '../report-model.ts';

const CRITERIA = 30;
const SEED = 14074;

/**
 * The report of so many applications with random answers, one in eight missing, by thirty criteria, each of two conditions of
 * `ojp-fy2024`: reasons differ more than they would of real answers.
 */
export function reportOfMany(count: number, evidence: string | null = null): ReportModel {
  const generator = xoroshiro128plus(SEED);
  const below = (bound: number) => uniformInt(generator, 0, bound - 1);
  const { data } = applySolicitation(ruleSet('ojp-fy2024'), null);
  const own = data.criteria.filter(({ offBecause }) => offBecause === undefined);
  const pair = () => {
    const [one, other] = [own[below(own.length)], own[below(own.length)]];
    if (one === undefined || other === undefined) throw new RangeError('`ojp-fy2024` has no criteria');
    return [one, other] as const;
  };
  const criteria = Array.from({ length: CRITERIA }, (_, i) => {
    const [one, other] = pair();
    const when = [one.when, other.when];
    return { ...one, id: `c${i}`, when: below(2) === 0 ? { all: when } : { any: when } };
  });
  const profiles = data.profiles.filter(({ id }) => id === data.defaultProfile);
  const many = { ...data, id: 'many', status: 'custom' as const, criteria, profiles };
  const rules = applySolicitation(parseRuleSet(many), null);
  const profile = profileOf(rules);
  const compiled = compile(rules);
  const cards = Array.from({ length: count }, (_, i) => {
    const line = i + 2;
    const facts = rules.facts.map((fact, at): readonly [string, FactAnswer] => [
      fact.id,
      answerTo(fact, { line, column: at + 3 }, evidence, below),
    ]);
    const application: Application = {
      id: `BWC-${String(i).padStart(5, '0')}`,
      applicantName: `${PLACES[below(PLACES.length)] ?? ''} Police Department ${i}`,
      row: { file: 'applications.csv', line },
      facts: {
        ...Object.fromEntries(facts),
        'application.requestedAmount': `${100_000 + below(900_000)}.00`,
      },
    };
    return score(compiled.evaluate(application), profile.id);
  });
  return reportModel({ rules, ranking: rank(cards, profile), reconciliation: [], problems: [] });
}

const PLACES = ['Cedar Falls', 'Marlow County', 'Tamarack', 'Red Mesa', 'São Bento', 'Three Rivers'];

type Below = (bound: number) => number;

interface At {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

function answerTo(fact: FactData, at: At, evidence: string | null, below: Below): FactAnswer {
  if (fact.type !== 'table') return scalarAnswer(fact, at, evidence, below);
  return Array.from({ length: below(5) }, (_, row) =>
    Object.fromEntries(
      fact.columns.map((column, i) => [
        column.id,
        scalarAnswer(
          column,
          { file: `${fact.id}.csv`, line: at.line * 5 + row, column: i + 2 },
          evidence,
          below,
        ),
      ]),
    ),
  );
}

function scalarAnswer(
  fact: ScalarFactData,
  { file = 'applications.csv', line, column }: At,
  evidence: string | null,
  below: Below,
): Attestation {
  const value = below(8) === 0 ? null : randomValue(fact, below);
  const cell = { file, line, column, header: fact.id, text: value === null ? '' : String(value) };
  if (value === null) return { status: 'not_provided', cell };
  return {
    status: 'provided',
    value,
    cell,
    ...(evidence === null ? {} : { evidence: { text: `${evidence} ${below(900)}.${below(10)}`, cell } }),
  };
}

function randomValue(fact: ScalarFactData, below: Below): ScalarValue {
  switch (fact.type) {
    case 'boolean':
      return below(3) > 0;
    case 'enum':
      return fact.values?.[below(fact.values.length)]?.value ?? '';
    case 'set':
      return (fact.values ?? []).filter(() => below(4) === 0).map(({ value }) => value);
    case 'integer':
      return below(Math.min(Number(fact.maximum ?? 24), 100) + 1);
    case 'decimal':
    case 'money':
      return `${below(400_000)}.${String(below(100)).padStart(2, '0')}`;
    case 'date':
      return `2022-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    case 'instant':
      return `2022-${String(1 + below(12)).padStart(2, '0')}-01T12:00:00Z`;
    default:
      return `text ${below(1000)}`;
  }
}
