// grantscore's own ways to the same answers: a pool of applications coded beforehand or on the way, and one application after another.
import { compile, score, scorePool } from '@grantscore/core';

export function grantscore(rules, applications) {
  const compiled = compile(rules);
  const coded = () => {
    const pool = compiled.pool();
    for (const application of applications) pool.add(application);
    return pool;
  };
  const pool = coded();
  // Built and let go, as the peers' results are: to hold all of them at once would measure the collector of garbage.
  const build = ({ findings }) => {
    let met = 0;
    for (const { derivation, appliesDerivation } of findings)
      if (derivation.outcome === 'met' && appliesDerivation?.outcome !== 'not_met') met += 1;
    return met;
  };
  const answer = ({ evaluation, score: points }) => ({
    met: evaluation.findings.filter(({ outcome }) => outcome === 'met').map(({ criterion }) => criterion.id),
    points: points.toFixed(),
  });
  return {
    compiled,
    code: coded,
    evaluateCoded: () => scorePool(pool.evaluate()),
    codeAndEvaluate: () => scorePool(coded().evaluate()),
    oneByOne: () => applications.map((application) => score(compiled.evaluate(application)).score),
    deriveAll: () => {
      const scores = scorePool(pool.evaluate());
      return applications.map((application, i) => build(scores.evaluation.evaluationOf(i, application)));
    },
    deriveAllAlone: () =>
      applications.map((application) => build(score(compiled.evaluate(application)).evaluation)),
    answers: () => applications.map((application) => answer(score(compiled.evaluate(application)))),
    poolAnswers: () => {
      const scores = scorePool(pool.evaluate());
      return applications.map((_, i) => ({
        met: rules.criteria
          .filter((_, criterion) => scores.evaluation.outcome(i, criterion).outcome === 'met')
          .map(({ id }) => id),
        points: scores.decimalOf(scores.score[i]).toFixed(),
      }));
    },
  };
}

/** The same applications with each answer as read from a file: an attestation with its cell. */
export function withCells(applications) {
  return applications.map((application, i) => {
    let column = 0;
    const attested = (header, answer, file) => {
      column += 1;
      const cell = { file, line: i + 2, column, header, text: String(answer) };
      return { status: 'provided', value: answer, cell };
    };
    const inFile = (facts, file) =>
      Object.fromEntries(
        Object.entries(facts).map(([id, answer]) => [
          id,
          Array.isArray(answer) && answer.some((row) => typeof row === 'object')
            ? answer.map((row) => inFile(row, 'subawards.csv'))
            : id === 'subawards'
              ? answer
              : attested(id, answer, file),
        ]),
      );
    return { ...application, facts: inFile(application.facts, 'applications.csv') };
  });
}
