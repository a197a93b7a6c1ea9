// Findings and scores of `ojp-fy2024`, every answer known: grantscore beside its peers on the same applications.
import assert from 'node:assert/strict';
import { application, seeded } from './generate-answers.mjs';
import { grantscore, withCells } from './grantscore.mjs';
import { interleave, rateTable } from './interleave.mjs';
import { ojp2024 } from './ojp2024.mjs';
import { duckdb } from './peers/duckdb.mjs';
import { jsonLogicEngine } from './peers/json-logic-engine.mjs';
import { jsonRulesEngine } from './peers/json-rules-engine.mjs';
import { zenEngine } from './peers/zen-engine.mjs';
import { plainFacts } from './plain-facts.mjs';

/** Made-up applications as a program that imports the library has them: parsed from JSON. */
export function applicationsTo(rules, count, seed) {
  const below = seeded(seed);
  return JSON.parse(
    JSON.stringify(Array.from({ length: count }, (_, i) => application(`A-${i}`, rules.facts, below))),
  );
}

/** @returns The lines of a section in Markdown. */
export async function evaluationSection({ count, rounds, seed, versions }) {
  const rules = ojp2024();
  const applications = applicationsTo(rules, count, seed);
  const ours = grantscore(rules, applications);
  const inputs = applications.map((one) => plainFacts(ours.compiled, one));
  const engine = jsonRulesEngine(rules, inputs);
  const zen = zenEngine(rules, inputs);
  const logic = jsonLogicEngine(rules, inputs);
  const database = await duckdb(rules, inputs);

  const answers = await engine.answers();
  for (const others of [
    ours.answers(),
    ours.poolAnswers(),
    await zen.answers(),
    logic.answers(),
    logic.interpretedAnswers(),
    await database.answers(),
  ])
    assert.deepEqual(others, answers);
  const met = answers.reduce((sum, { met: ids }) => sum + ids.length, 0);

  const baseline = { name: 'json-rules-engine, engine reused', short: 'json-rules-engine', run: engine.run };
  const timed = (cases) =>
    interleave(
      [baseline, ...cases].map((one) => ({ ...one, count })),
      rounds,
    );
  const bare = await timed([
    { name: 'zen-engine, decision reused', run: zen.one },
    { name: 'zen-engine, 64 at once, as many threads as it likes', run: zen.atOnce },
    { name: 'json-logic-engine, interpreted', run: logic.interpreted },
    { name: 'json-logic-engine, compiled', run: logic.compiled },
    { name: 'DuckDB, one thread, table loaded beforehand', run: database.run },
    { name: 'grantscore, pool coded beforehand', run: ours.evaluateCoded },
    { name: 'grantscore, pool coded on the way', run: ours.codeAndEvaluate },
    { name: 'grantscore, one application after the other', run: ours.oneByOne },
    { name: 'grantscore, pool coded beforehand, every derivation built', run: ours.deriveAll },
    { name: 'grantscore, one application after the other, every derivation built', run: ours.deriveAllAlone },
  ]);
  database.close();
  // Afterwards, since a program that sees answers of both kinds is compiled for both, and is slower with either.
  const inCells = grantscore(rules, withCells(applications));
  assert.deepEqual(inCells.answers(), answers);
  assert.deepEqual(inCells.poolAnswers(), answers);
  const withTheirCells = await timed([
    { name: 'grantscore, pool coded beforehand', run: inCells.evaluateCoded },
    { name: 'grantscore, pool coded on the way', run: inCells.codeAndEvaluate },
    { name: 'grantscore, pool coded beforehand, every derivation built', run: inCells.deriveAll },
  ]);
  return [
    `## Findings and scores of \`ojp-fy2024\``,
    '',
    `${rules.criteria.length} criteria over ${rules.facts.length} facts, ${count} applications, seed ${seed}, ${rounds} rounds after one thrown away; all answers equal (${met} of ${count * rules.criteria.length} met), and compared first. ${versions}`,
    'The peers are given the facts that the rules read, as each likes them best, with what follows from tables worked out beforehand; grantscore works that out when it codes an application.',
    'Its derivations share what is the same: in one application each test and named condition is built once; a tree that rests on bare answers of yes, no or a choice alone is built once for each combination of them.',
    '',
    ...rateTable(bare),
    '',
    'The same applications as read from a file, each answer with its own cell, so that no tree is shared between applications:',
    '',
    ...rateTable(withTheirCells),
  ];
}
