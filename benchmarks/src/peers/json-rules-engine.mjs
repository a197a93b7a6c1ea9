// json-rules-engine at its best: one engine, rules loaded once, named conditions written out, operators that compare plain values. It knows no
// missing answer, so every fact is known here.
import { Engine } from 'json-rules-engine';
import { answerOf, conditionsIn } from '../plain-facts.mjs';

export const OPERATORS = {
  equals: (value, expected) => value === expected,
  isOneOf: (value, list) => list.includes(value),
  isWithin: (values, list) => values.every((one) => list.includes(one)),
  atLeast: (value, bound) => value >= bound,
  atMost: (value, bound) => value <= bound,
  shareAtLeast: ({ part, whole }, percent) => part * 100 >= whole * percent,
};
const ENGINE = {
  all: (all) => ({ all }),
  any: (any) => ({ any }),
  not: (not) => ({ not }),
  ...Object.fromEntries(
    Object.keys(OPERATORS).map((operator) => [operator, (fact, value) => ({ fact, operator, value })]),
  ),
  shareAtLeast: (fact, percent) => ({ fact, operator: 'shareAtLeast', value: Number(percent) }),
};

/** The criteria as its rules, each with an event of its name. */
export function jsonRulesOf(rules) {
  return conditionsIn(ENGINE, rules).map(({ id, condition }) => {
    const root = 'fact' in condition ? { all: [condition] } : condition;
    return { name: id, event: { type: id }, conditions: root };
  });
}

export function jsonRulesEngine(rules, plainInputs) {
  const engine = new Engine();
  for (const [name, passes] of Object.entries(OPERATORS)) engine.addOperator(name, passes);
  for (const rule of jsonRulesOf(rules)) engine.addRule(rule);
  const inputs = plainInputs.map(withShares);
  const kinds = new Map(rules.criteria.map(({ id, kind }) => [id, kind]));
  const pointsOf = ({ events }) =>
    events.reduce((sum, { type }) => (kinds.get(type) === 'priority_consideration' ? sum + 1 : sum), 0);
  return {
    run: async () => {
      const points = [];
      for (const facts of inputs) points.push(pointsOf(await engine.run(facts)));
      return points;
    },
    answers: async () => {
      const answers = [];
      for (const facts of inputs) {
        const passed = new Set((await engine.run(facts)).events.map(({ type }) => type));
        answers.push(
          answerOf(
            rules,
            rules.criteria.map(({ id }) => passed.has(id)),
          ),
        );
      }
      return answers;
    },
  };
}

/** Its facts may be objects, and a share is one of them. */
function withShares(facts) {
  const shares = Object.keys(facts).filter((name) => name.endsWith('_part'));
  const whole = shares.map((name) => name.slice(0, -'_part'.length));
  return {
    ...facts,
    ...Object.fromEntries(
      whole.map((name) => [name, { part: facts[`${name}_part`], whole: facts[`${name}_whole`] }]),
    ),
  };
}
