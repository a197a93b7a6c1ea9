import { type AppliedRuleSet, decimal, parseDecimal, quoted } from '@grantscore/core';
import { type FundingTerms, fundingOf, type Ranking, type WhatIfGoal } from '@grantscore/report';
import { wrongUsage } from './failure.ts';

/** What `--goal` says: `score`, `score:7`, `rank`, `rank:10` or `funded`; null where it is not given. @throws Failure for anything else. */
export function goalsOf(text: string | undefined): readonly WhatIfGoal[] | null {
  if (text === undefined) return null;
  if (text === 'funded') return [{ kind: text }];
  const [, kind, bound] = /^(score|rank)(?::(.+))?$/.exec(text) ?? [];
  if (kind === 'score' && (bound === undefined || parseDecimal(bound) !== undefined))
    return [{ kind, least: bound === undefined ? null : decimal(bound) }];
  if (kind === 'rank' && (bound === undefined || /^[1-9]\d{0,8}$/.test(bound)))
    return [{ kind, worst: bound === undefined ? null : Number(bound) }];
  throw wrongUsage(`--goal: \`${text}\` is not a goal; write score, score:7, rank, rank:10 or funded`);
}

/** @throws Failure where a place above the funding line is asked for and the application's competition has no funds, with the flag to give. */
export function requireFunds(
  goals: readonly WhatIfGoal[] | null,
  id: string,
  ranking: Ranking,
  terms: FundingTerms,
  rules: AppliedRuleSet,
): void {
  if (goals?.some(({ kind }) => kind === 'funded') !== true) return;
  const { competitions } = ranking;
  const own = competitions.find(({ placements, notPassing }) =>
    [...placements, ...notPassing].some(({ scorecard }) => scorecard.evaluation.application.id === id),
  );
  if (own === undefined || fundingOf(own, terms, ranking, rules) !== null) return;
  const name = own.competition ?? '';
  throw wrongUsage(
    competitions.length === 1
      ? '--goal funded: there is no funding line, because no funds are given; give them, --funds AMOUNT'
      : `--goal funded: there is no funding line, because no funds are given for ${
          name === '' ? 'applications that name no competition' : `competition ${quoted(name)}`
        }; give them, --funds ${quoted(`${name}=AMOUNT`)}`,
  );
}
