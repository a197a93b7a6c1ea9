import { type Decimal, decimal, nearestName, quoted, RECORD_FACTS } from '@grantscore/core';
import { cellReader } from '@grantscore/csv';
import type { CompetitionRanking, FundingRule, FundingTerms } from '@grantscore/report';
import { choice } from './choice.ts';
import { wrongUsage } from './failure.ts';

/** What a command was told of the funds, as it stands on the command line. */
export interface FundsFlags {
  /** `AMOUNT`, or `COMPETITION=AMOUNT` each. */
  readonly funds?: readonly string[];
  /** `stop` or `skip`. */
  readonly fundingLine?: string;
}

/** The funds as told: by the name of a competition, or in one sum. */
export interface FundsTold {
  readonly rule: FundingRule;
  /** Null is the one sum; an empty name is that of applications that name no competition. */
  readonly sums: ReadonlyMap<string | null, Decimal>;
}

/** Understands the flags before anything is read. @throws Failure for a sum that is none, or is given twice. */
export function fundsTold({ funds = [], fundingLine = 'stop' }: FundsFlags): FundsTold {
  const rule = choice('--funding-line', fundingLine, ['stop', 'skip']);
  const sums = new Map<string | null, Decimal>();
  for (const written of funds) {
    const at = written.lastIndexOf('=');
    const name = at < 0 ? null : written.slice(0, at);
    if (sums.has(name))
      throw wrongUsage(`--funds: ${quoted(name ?? written)} is given twice; give each competition one sum`);
    sums.set(name, amount(written.slice(at + 1)));
  }
  if (sums.has(null) && sums.size > 1)
    throw wrongUsage(
      '--funds: one sum without a competition and others with one; name the competition of each, --funds COMPETITION=AMOUNT',
    );
  return { rule, sums };
}

function amount(text: string): Decimal {
  const [requestedAmount] = RECORD_FACTS;
  const answer = cellReader(requestedAmount)(text);
  if (answer.status === 'provided') return decimal(String(answer.value));
  const expected = answer.status === 'refused' ? answer.expected : 'write 24000000 or $24,000,000.00';
  throw wrongUsage(`--funds: ${quoted(text)} is not an amount of US dollars; ${expected}`);
}

/** The funds of each competition that was ranked. @throws Failure where it cannot be told whose a sum is. */
export function fundingTerms(
  { rule, sums }: FundsTold,
  { competitions }: { readonly competitions: readonly Pick<CompetitionRanking, 'competition'>[] },
): FundingTerms {
  if (sums.size === 0) return { rule, given: null };
  const names = competitions.map(({ competition }) => competition ?? '');
  const whole = sums.get(null);
  if (whole !== undefined) {
    if (names.length > 1)
      throw wrongUsage(
        `--funds: there are ${names.length} competitions (${names.slice(0, 5).map(quoted).join(', ')}${names.length > 5 ? ' …' : ''}); give each its own sum, --funds COMPETITION=AMOUNT`,
      );
    return { rule, given: new Map(competitions.map(({ competition }) => [competition, whole])) };
  }
  const given = new Map<string | null, Decimal>();
  for (const [name, sum] of sums) {
    if (name === null) continue;
    if (!names.includes(name)) {
      const near = nearestName(name, names);
      throw wrongUsage(
        `--funds: no application is of competition ${quoted(name)}${near === null ? '' : `; did you mean ${quoted(near)}?`}`,
      );
    }
    given.set(name === '' ? null : name, sum);
  }
  return { rule, given };
}
