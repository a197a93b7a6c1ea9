// A thousand weightings of one pool: the sensitivity report, which ranks what was found once, beside as many plain reruns.
import assert from 'node:assert/strict';
import { compile, profileOf, score } from '@grantscore/core';
import { rank, sensitivityReport, weightings } from '@grantscore/report';
import { applicationsTo } from './evaluation.mjs';
import { median } from './median.mjs';
import { ojp2024 } from './ojp2024.mjs';

/** Reruns that are timed; as many weightings as there are take as many times as long. */
const RERUNS = 5;
const COMPARED = 20;

/** @returns The lines of a section in Markdown. */
export function weightingsSection({ count, draws, rounds, seed }) {
  const rules = ojp2024();
  const profile = profileOf(rules, 'count');
  const applications = applicationsTo(rules, count, seed);
  const rankBy = (own, by) => {
    const compiled = compile(own);
    return rank(
      applications.map((application) => score(compiled.evaluate(application), by.id)),
      by,
    );
  };
  const ranking = rankBy(rules, profile);
  const priorities = rules.criteria.filter(({ kind }) => kind === 'priority_consideration');
  /** The whole run again by one weighting. */
  const rerun = (weighting) => {
    const points = Object.fromEntries(priorities.map(({ id }, i) => [id, String(weighting[i])]));
    const own = { ...profile, points, caps: {} };
    return rankBy({ ...rules, profiles: [own] }, own);
  };
  const drawn = (many) => [
    ...weightings(
      priorities.map(() => 1),
      many,
      seed,
    ),
  ];
  const atOnce = (many) => sensitivityReport({ rules, ranking, draws: many, seed });
  compareAnswers(atOnce(COMPARED), drawn(COMPARED).map(rerun));

  const few = drawn(RERUNS);
  const ours = [];
  const theirs = [];
  for (let round = 0; round <= rounds; round += 1) {
    const own = timed(() => atOnce(draws));
    const other = (timed(() => few.forEach(rerun)) / RERUNS) * draws;
    // The first round warms up and is thrown away.
    if (round === 0 && rounds > 0) continue;
    ours.push(own);
    theirs.push(other);
  }
  const ratios = theirs.map((other, i) => other / ours[i]);
  return [
    `## ${draws} weightings of ${count} applications`,
    '',
    `By \`ojp-fy2024\`, profile \`count\`, seed ${seed}, ${rounds} rounds after one thrown away. Best, worst and first places over ${COMPARED} weightings compared first. A plain rerun evaluates, scores and ranks; ${RERUNS} are timed, and counted up.`,
    '',
    '| case | seconds (median) | times as quick (median of pairs) |',
    '|---|---|---|',
    `| ${draws} plain reruns | ${median(theirs).toFixed(1)} | 1 |`,
    `| the sensitivity report with ${draws} weightings, its exact intervals included | ${median(ours).toFixed(2)} | ${median(ratios).toFixed(0)} (${Math.min(...ratios).toFixed(0)} to ${Math.max(...ratios).toFixed(0)}) |`,
  ];
}

function timed(run) {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function compareAnswers({ competitions: [{ applications }] }, rankings) {
  const ranks = new Map();
  for (const { competitions } of rankings)
    for (const { scorecard, rank: own } of competitions[0].placements) {
      const { id } = scorecard.evaluation.application;
      ranks.set(id, [...(ranks.get(id) ?? []), own]);
    }
  for (const { applicationId, bestRank, worstRank, first } of applications) {
    const own = ranks.get(applicationId);
    assert.deepEqual(
      [bestRank, worstRank, first],
      [Math.min(...own), Math.max(...own), own.filter((one) => one === 1).length],
    );
  }
}
