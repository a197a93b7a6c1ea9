// Ranking with rank intervals: the whole of `rank` beside one comparator sort of the same applications by the same keys.
import assert from 'node:assert/strict';
import { attestationOf, compareText, compile, decimal, profileOf, score } from '@grantscore/core';
import { rank } from '@grantscore/report';
import { application, seeded } from './generate-answers.mjs';
import { median } from './median.mjs';
import { ojp2024 } from './ojp2024.mjs';

const PROFILES = ['count', 'peer-review-first'];
/** How many applications have their interval counted one by one before anything is measured. */
const COUNTED = 20;

/** Lines of a table, after the answers of both sides were compared. */
export function rankingTable({ count, rounds, seed }) {
  const rules = ojp2024();
  const compiled = compile(rules);
  const below = seeded(seed);
  const evaluations = Array.from({ length: count }, (_, i) => {
    const one = application(`A-${i}`, rules.facts, below);
    // One answer of twenty is missing, so that the intervals are of some width.
    const facts = Object.fromEntries(Object.entries(one.facts).filter(() => below(20) > 0));
    if (below(20) > 0) facts['application.peerReviewScore'] = `${below(100)}.${below(10)}`;
    return compiled.evaluate({ ...one, facts });
  });
  const rows = PROFILES.map((id) => {
    const profile = profileOf(rules, id);
    const cards = evaluations.map((evaluation) => score(evaluation, id));
    const keyed = cards.map((card) => keysOf(card));
    compareAnswers(rank(cards, profile), sorted(keyed, profile), profile);
    const ours = [];
    const theirs = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [own, other] = [timed(() => rank(cards, profile)), timed(() => sorted(keyed, profile))];
      // The first round warms up and is thrown away.
      if (round > 0 || rounds === 0) {
        ours.push(own);
        theirs.push(other);
      }
    }
    const ratios = ours.map((own, i) => own / theirs[i]);
    return [
      id,
      median(theirs).toFixed(2),
      median(ours).toFixed(2),
      `${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
    ];
  });
  return [
    '## Ranking',
    '',
    `Ranking ${count} applications with rank intervals, ties and flags, seed ${seed}, ${rounds} rounds after one thrown away. The sort has its keys read beforehand and gives the same order.`,
    '',
    '| profile | one comparator sort, seconds (median) | grantscore rank, seconds (median) | times the sort (median of pairs) |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function timed(run) {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** What a comparator reads of an application, as decimals, at its own place and at both ends of what is missing. */
function keysOf({ score: now, least, most, evaluation }) {
  const { id, facts } = evaluation.application;
  const answer = attestationOf(facts['application.peerReviewScore']);
  const given = answer.status === 'provided' ? decimal(answer.value) : null;
  return {
    id,
    points: { now, ahead: most, behind: least },
    peerReviewScore: { now: given, ahead: given ?? decimal('100'), behind: given ?? decimal('0') },
  };
}

function sorted(keyed, { keys }) {
  return [...keyed].sort((a, b) => compareKeys(a, 'now', b, 'now', keys) || compareText(a.id, b.id));
}

/** Both profiles order by keys of which more is further ahead; one without a value stands last. */
function compareKeys(a, at, b, bAt, keys) {
  for (const { key } of keys) {
    const [x, y] = [a[key][at], b[key][bAt]];
    const order = x === null || y === null ? Number(x === null) - Number(y === null) : y.cmp(x);
    if (order !== 0) return order;
  }
  return 0;
}

function compareAnswers({ competitions }, order, { keys }) {
  const [{ placements }] = competitions;
  assert.deepEqual(
    placements.map(({ scorecard }) => scorecard.evaluation.application.id),
    order.map(({ id }) => id),
  );
  let place = 1;
  for (const [i, { rank: own }] of placements.entries()) {
    if (i > 0 && compareKeys(order[i - 1], 'now', order[i], 'now', keys) !== 0) place = i + 1;
    assert.equal(own, place);
  }
  for (let i = 0; i < order.length; i += Math.ceil(order.length / COUNTED)) {
    const ahead = (at, ownAt) =>
      1 + order.filter((other, j) => j !== i && compareKeys(other, at, order[i], ownAt, keys) < 0).length;
    const { rank: own, bestRank, worstRank } = placements[i];
    assert.equal(bestRank, Math.min(own, ahead('behind', 'ahead')));
    assert.equal(worstRank, Math.max(own, ahead('ahead', 'behind')));
  }
}
