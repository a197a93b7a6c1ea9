// A rule set's questions and conditions as an engine of plain values has them: every fact known, no named conditions, no third value.
import { Decimal } from '@grantscore/core';

/** A fact's name in languages in which a point parts objects. */
export function plainName(fact) {
  return fact.replaceAll('.', '_');
}

/**
 * The facts of an application that its rule set's conditions read, as plain values, derived facts worked out beforehand; a share stands as
 * its two amounts, in whole cents.
 */
export function plainFacts(compiled, application) {
  const facts = {};
  const collect = (node) => {
    if (node === null) return;
    if (node.kind !== 'test') {
      for (const child of node.children ?? [node.child]) collect(child);
      return;
    }
    const { answer } = node;
    const name = plainName(node.fact);
    if (answer.status === 'provided') facts[name] = answer.value;
    else if (answer.share !== null) {
      facts[`${name}_part`] = cents(answer.share.part.least);
      facts[`${name}_whole`] = cents(answer.share.whole.value);
    } else throw new Error(`${node.fact} is not known, and a plain engine knows no missing answer`);
  };
  for (const { derivation, appliesDerivation } of compiled.evaluate(application).findings) {
    collect(derivation);
    collect(appliesDerivation);
  }
  return facts;
}

function cents(amount) {
  return new Decimal(amount).times(100).toNumber();
}

/** Each criterion's condition, whom it concerns included, written in a language. */
export function conditionsIn(language, rules) {
  const named = new Map(rules.conditions.map(({ id, when }) => [id, when]));
  const write = (node) => {
    if ('all' in node) return language.all(node.all.map(write));
    if ('any' in node) return language.any(node.any.map(write));
    if ('not' in node) return language.not(write(node.not));
    if ('condition' in node) return write(named.get(node.condition));
    const test = language[node.operator];
    if (test === undefined) throw new Error(`${node.operator} is not written in this language yet`);
    return test(plainName(node.fact), node.value);
  };
  return rules.criteria.map(({ id, appliesWhen, when }) => ({
    id,
    condition: appliesWhen === undefined ? write(when) : language.all([write(appliesWhen), write(when)]),
  }));
}

/** Criteria met and points of an application, from the outcomes of the criteria in their order: a point for each priority. */
export function answerOf(rules, outcomes) {
  const met = rules.criteria.filter((_, i) => outcomes[i]);
  const points = met.filter(({ kind }) => kind === 'priority_consideration').length;
  return { met: met.map(({ id }) => id), points: String(points) };
}

/** Points alone, as `answerOf` has them. */
export function pointCounter(rules) {
  const counts = rules.criteria.map(({ kind }) => kind === 'priority_consideration');
  return (outcomes) => {
    let points = 0;
    for (let i = 0; i < counts.length; i += 1) if (counts[i] && outcomes[i]) points += 1;
    return points;
  };
}
