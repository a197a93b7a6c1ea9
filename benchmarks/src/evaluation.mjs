// Findings and scores of `ojp-fy2024`: the compiled executor beside json-rules-engine on the same applications.
import {
  applySolicitation,
  compile,
  Decimal,
  genericSolicitation,
  OPERATOR_NAMES,
  ruleSet,
  score,
} from '@grantscore/core';
import { Engine } from 'json-rules-engine';
import { application, seeded } from './generate-answers.mjs';

/** Two ways to the same answers: for each application, the criteria met and the points. */
export function evaluationCase(count, seed) {
  const rules = applySolicitation(ruleSet('ojp-fy2024'), genericSolicitation('ojp-fy2024'));
  const below = seeded(seed);
  // As an application that imports the library has them: parsed from JSON.
  const applications = JSON.parse(
    JSON.stringify(Array.from({ length: count }, (_, i) => application(`A-${i}`, rules.facts, below))),
  );
  const compiled = compile(rules);
  const peer = jsonRulesEngine(rules, compiled, applications);
  const points = (evaluation) => score(evaluation).score;
  const ours = {
    run: () => applications.map((one) => points(compiled.evaluate(one))),
    answers: () =>
      applications.map((one) => {
        const evaluation = compiled.evaluate(one);
        const met = evaluation.findings
          .filter((finding) => finding.outcome === 'met')
          .map((finding) => finding.criterion.id);
        return { met, points: points(evaluation).toFixed() };
      }),
  };
  const withDerivations = () =>
    applications.map((one) =>
      compiled.evaluate(one).findings.map((finding) => [finding.derivation, finding.appliesDerivation]),
    );
  return {
    applications,
    ours,
    withDerivations,
    peer,
    criteria: rules.criteria.length,
    facts: rules.facts.length,
  };
}

/**
 * json-rules-engine at its best: one engine, rules loaded once, facts and derived facts handed over ready, operators that
 * compare plain values. It knows no missing answer, so every fact is known here.
 */
function jsonRulesEngine(rules, compiled, applications) {
  const engine = new Engine();
  for (const name of OPERATOR_NAMES) engine.addOperator(name, PLAIN_OPERATORS[name]);
  const root = (condition) => ('fact' in condition ? { all: [condition] } : condition);
  for (const named of rules.conditions) engine.setCondition(named.id, root(named.when));
  const read = new Set();
  const visit = (node) => {
    if ('fact' in node) read.add(node.fact);
    for (const child of node.all ?? node.any ?? (node.not ? [node.not] : [])) visit(child);
    if ('condition' in node) visit(rules.conditions.find((named) => named.id === node.condition).when);
  };
  for (const criterion of rules.criteria) {
    const parts = [criterion.appliesWhen, criterion.when].filter((part) => part !== undefined);
    for (const part of parts) visit(part);
    engine.addRule({ name: criterion.id, event: { type: criterion.id }, conditions: { all: parts } });
  }
  const derived = new Set(rules.derivedFacts.map((fact) => fact.id));
  const priorities = new Set(
    rules.criteria
      .filter((criterion) => criterion.kind === 'priority_consideration')
      .map((criterion) => criterion.id),
  );
  const order = rules.criteria.map((criterion) => criterion.id);
  const inputs = applications.map((one) => {
    const evaluation = compiled.evaluate(one);
    const facts = { ...one.facts };
    const collect = (node) => {
      if (node === null) return;
      if (node.kind === 'test') {
        if (derived.has(node.fact)) facts[node.fact] = plainDerived(node.answer, one);
      } else for (const child of node.children ?? [node.child]) collect(child);
    };
    for (const finding of evaluation.findings) {
      collect(finding.derivation);
      collect(finding.appliesDerivation);
    }
    return Object.fromEntries([...read].map((id) => [id, facts[id]]));
  });
  const pointsOf = (events) => events.reduce((sum, event) => (priorities.has(event.type) ? sum + 1 : sum), 0);
  return {
    run: async () => {
      const points = [];
      for (const facts of inputs) points.push(pointsOf((await engine.run(facts)).events));
      return points;
    },
    answers: async () => {
      const answers = [];
      for (const facts of inputs) {
        const { events } = await engine.run(facts);
        const passed = new Set(events.map((event) => event.type));
        answers.push({ met: order.filter((id) => passed.has(id)), points: String(pointsOf(events)) });
      }
      return answers;
    },
  };
}

function plainDerived(answer) {
  if (answer.share === null)
    return answer.least === 'yes' ? true : answer.least === 'no' ? false : answer.least;
  return { part: new Decimal(answer.share.part.least), whole: new Decimal(answer.share.whole.value) };
}

const number = (compare) => (value, bound) => compare(new Decimal(value), new Decimal(bound));
const PLAIN_OPERATORS = {
  equals: (value, expected) => value === expected,
  isOneOf: (value, list) => list.includes(value),
  includes: (values, one) => values.includes(one),
  includesAllOf: (values, list) => list.every((one) => values.includes(one)),
  includesAnyOf: (values, list) => list.some((one) => values.includes(one)),
  isWithin: (values, list) => values.every((one) => list.includes(one)),
  atLeast: number((value, bound) => value.gte(bound)),
  atMost: number((value, bound) => value.lte(bound)),
  above: number((value, bound) => value.gt(bound)),
  below: number((value, bound) => value.lt(bound)),
  onOrAfter: (value, bound) => value >= bound,
  onOrBefore: (value, bound) => value <= bound,
  after: (value, bound) => value > bound,
  before: (value, bound) => value < bound,
  shareAtLeast: ({ part, whole }, percent) => part.times(100).gte(whole.times(percent)),
};
