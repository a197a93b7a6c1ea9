// json-logic-engine: the criteria as one list of expressions, compiled once or interpreted each time.
import { LogicEngine } from 'json-logic-engine';
import { answerOf, conditionsIn, pointCounter } from '../plain-facts.mjs';

const JSON_LOGIC = {
  all: (children) => ({ and: children }),
  any: (children) => ({ or: children }),
  not: (child) => ({ '!': child }),
  equals: (fact, value) => ({ '===': [{ var: fact }, value] }),
  isOneOf: (fact, list) => ({ in: [{ var: fact }, list] }),
  // `all` of an empty list is false there.
  isWithin: (fact, list) => ({ '!': { some: [{ var: fact }, { '!': { in: [{ var: '' }, list] } }] } }),
  atLeast: (fact, value) => ({ '>=': [{ var: fact }, value] }),
  atMost: (fact, value) => ({ '<=': [{ var: fact }, value] }),
  shareAtLeast: (fact, percent) => ({
    '>=': [{ '*': [{ var: `${fact}_part` }, 100] }, { '*': [{ var: `${fact}_whole` }, Number(percent)] }],
  }),
};

export function jsonLogicEngine(rules, inputs) {
  const logic = conditionsIn(JSON_LOGIC, rules).map(({ condition }) => condition);
  const engine = new LogicEngine();
  const compiled = engine.build(logic);
  const points = pointCounter(rules);
  return {
    compiled: () => inputs.map((facts) => points(compiled(facts))),
    interpreted: () => inputs.map((facts) => points(engine.run(logic, facts))),
    answers: () => inputs.map((facts) => answerOf(rules, compiled(facts))),
    interpretedAnswers: () => inputs.map((facts) => answerOf(rules, engine.run(logic, facts))),
  };
}
