import { decimal, parseDecimal } from '@grantscore/core';
import type { WhatIfGoal } from '@grantscore/report';
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
