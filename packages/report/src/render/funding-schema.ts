import { z } from 'zod';
import type { AwardsEntry } from '../model/award-entries.ts';
import type { FundingEntry } from '../model/funding-entries.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import { count, exactDecimal, points, position, text, textOrNull } from './schema-parts.ts';

const amount = exactDecimal.nullable();

/** Where an application stands to the funding line. */
export const standing: z.ZodType<FundingStanding> = z.enum(['above', 'at_line', 'below', 'undecided']);

/** What an application was awarded, and the reason written down. */
export const awarded = { award: amount, awardReason: textOrNull };

/** How far funds reach along a ranking. */
export const funding: z.ZodType<FundingEntry> = z.strictObject({
  funds: exactDecimal,
  from: z.enum(['given', 'solicitation']),
  rule: z.enum(['stop', 'skip']),
  above: count,
  requested: exactDecimal,
  left: exactDecimal,
  atLine: z.array(text),
  askedAtLine: exactDecimal,
  below: count,
  undecided: count,
  amountMissing: z.array(text),
  couldCross: z.array(
    z.strictObject({
      applicationId: text,
      standing: z.enum(['above', 'at_line']),
      score: points,
      most: points,
    }),
  ),
  couldFall: z.array(z.strictObject({ applicationId: text, score: points, least: points })),
  couldBePushedBelow: z.array(text),
  says: z.array(text),
});

/** Awards held against a ranking. */
export const awards: z.ZodType<AwardsEntry> = z.strictObject({
  awarded: count,
  total: exactDecimal,
  departures: z.array(
    z.strictObject({
      kind: z.enum(['skipped', 'out_of_rank_order', 'above_request', 'request_missing', 'not_ranked']),
      applicationId: text,
      rank: position.nullable(),
      amount,
      requested: amount,
      reason: textOrNull,
      reasonMissing: z.boolean(),
      text,
    }),
  ),
  reasonsMissing: count,
  unread: z.array(text),
  says: z.array(text),
});
