// How the time of an evaluation grows with the number of applications, and of criteria.
import assert from 'node:assert/strict';
import { applySolicitation, compile, parseRuleSet, scorePool } from '@grantscore/core';
import { applicationsTo } from './evaluation.mjs';
import { seeded } from './generate-answers.mjs';
import { grantscore } from './grantscore.mjs';
import { interleave } from './interleave.mjs';
import { median } from './median.mjs';
import { ojp2024 } from './ojp2024.mjs';
import { duckdb } from './peers/duckdb.mjs';
import { jsonLogicEngine } from './peers/json-logic-engine.mjs';
import { plainFacts } from './plain-facts.mjs';

const DISTINCT = 1000;

/** The same thousand applications over and over, so that they need no more room than that. */
export async function applicationsSection({ counts, rounds, seed }) {
  const rules = ojp2024();
  const compiled = compile(rules);
  const lines = [];
  for (const count of counts) {
    const applications = applicationsTo(rules, Math.min(DISTINCT, count), seed);
    const inputs = applications.map((one) => plainFacts(compiled, one));
    const code = () => {
      const pool = compiled.pool();
      for (let i = 0; i < count; i += 1) pool.add(applications[i % applications.length]);
      return pool;
    };
    const pool = code();
    const database = await duckdb(rules, inputs, count / applications.length);
    assert.deepEqual(await database.answers(), grantscore(rules, applications).poolAnswers());
    const timed = await interleave(
      [
        { run: code, count },
        { run: () => scorePool(pool.evaluate()), count },
        { run: database.run, count },
      ],
      rounds,
    );
    const scores = scorePool(pool.evaluate());
    const bytes = [
      pool.bytes,
      scores.evaluation.words.byteLength,
      scores.score.byteLength + scores.least.byteLength + scores.most.byteLength + scores.maximum.byteLength,
    ];
    database.close();
    lines.push([count, ...timed.map(nanoseconds), ...bytes.map((one) => (one / count).toFixed(0))]);
  }
  return [
    '## Growth with the number of applications',
    '',
    `\`ojp-fy2024\`, ${DISTINCT} different applications over and over; nanoseconds for each (median of ${rounds} rounds), and bytes kept for each.`,
    '',
    '| applications | to code | to evaluate and score | DuckDB, one thread | bytes of tests | of findings | of scores |',
    '|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}

export async function criteriaSection({ counts, applications: count, rounds, seed }) {
  const lines = [];
  for (const criteria of counts) {
    const rules = manyCriteria(criteria, seed);
    const applications = applicationsTo(rules, count, seed);
    const ours = grantscore(rules, applications);
    const inputs = applications.map((one) => plainFacts(ours.compiled, one));
    const logic = jsonLogicEngine(rules, inputs);
    assert.deepEqual(ours.poolAnswers(), logic.answers());
    const timed = await interleave(
      [
        { run: ours.code, count },
        { run: ours.evaluateCoded, count },
        { run: ours.oneByOne, count },
        { run: logic.compiled, count },
      ],
      rounds,
    );
    lines.push([criteria, ...timed.map(nanoseconds)]);
  }
  return [
    '## Growth with the number of criteria',
    '',
    `Criteria made of pairs of those of \`ojp-fy2024\`, ${count} applications; nanoseconds for each application (median of ${rounds} rounds).`,
    '',
    '| criteria | to code | to evaluate and score | one application by itself | json-logic-engine, compiled |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}

function nanoseconds({ seconds, count }) {
  return Math.round((median(seconds) / count) * 1e9);
}

/** A rule set of so many criteria over the questions of `ojp-fy2024`: each two of its conditions, both or either asked for. */
export function manyCriteria(count, seed) {
  const { data } = ojp2024();
  const below = seeded(seed);
  const own = data.criteria.filter(({ offBecause }) => offBecause === undefined);
  const any = () => own[below(own.length)];
  const criteria = Array.from({ length: count }, (_, i) => {
    const [one, other] = [any(), any()];
    const when = [one.when, other.when];
    return { ...one, id: `c${i}`, when: below(2) === 0 ? { all: when } : { any: when } };
  });
  const profiles = data.profiles.filter(({ id }) => id === data.defaultProfile);
  return applySolicitation(parseRuleSet({ ...data, id: 'many', status: 'custom', criteria, profiles }), null);
}
