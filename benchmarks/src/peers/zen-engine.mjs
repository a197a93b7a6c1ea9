// GoRules zen-engine: the criteria as the expressions of one expression node, the decision made once.
import { ZenEngine } from '@gorules/zen-engine';
import { answerOf, conditionsIn, pointCounter } from '../plain-facts.mjs';

const list = (values) => `[${values.map((value) => `"${value}"`).join(', ')}]`;
const literal = (value) => (typeof value === 'string' ? `"${value}"` : String(value));
const ZEN = {
  all: (children) => `(${children.join(' and ')})`,
  any: (children) => `(${children.join(' or ')})`,
  not: (child) => `not(${child})`,
  equals: (fact, value) => `${fact} == ${literal(value)}`,
  isOneOf: (fact, values) => `${fact} in ${list(values)}`,
  isWithin: (fact, values) => `all(${fact}, # in ${list(values)})`,
  atLeast: (fact, value) => `${fact} >= ${value}`,
  atMost: (fact, value) => `${fact} <= ${value}`,
  shareAtLeast: (fact, percent) => `${fact}_part * 100 >= ${fact}_whole * ${percent}`,
};
const AT_ONCE = 64;

export function zenEngine(rules, inputs) {
  const expressions = conditionsIn(ZEN, rules).map(({ condition }, i) => ({
    id: `e${i}`,
    key: `c${i}`,
    value: condition,
  }));
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    {
      id: 'criteria',
      type: 'expressionNode',
      name: 'criteria',
      position: { x: 1, y: 0 },
      content: { expressions },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
  ];
  const edges = [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'criteria' },
    { id: 'b', type: 'edge', sourceId: 'criteria', targetId: 'out' },
  ];
  const decision = new ZenEngine().createDecision({ nodes, edges });
  const points = pointCounter(rules);
  const outcomesOf = ({ result }) => rules.criteria.map((_, i) => result[`c${i}`]);
  const each = async (make) => {
    const made = [];
    for (const facts of inputs) made.push(make(outcomesOf(await decision.evaluate(facts))));
    return made;
  };
  const together = async (make) => {
    const made = [];
    for (let start = 0; start < inputs.length; start += AT_ONCE) {
      const some = inputs.slice(start, start + AT_ONCE).map((facts) => decision.evaluate(facts));
      for (const found of await Promise.all(some)) made.push(make(outcomesOf(found)));
    }
    return made;
  };
  return {
    one: () => each(points),
    atOnce: () => together(points),
    answers: () => together((outcomes) => answerOf(rules, outcomes)),
  };
}
