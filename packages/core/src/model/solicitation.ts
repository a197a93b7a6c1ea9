import { tzOffset } from '@date-fns/tz';
import type { BasisGrade, BasisHere, Citation } from './citation.ts';
import type { CycleId } from './cycle.ts';
import type { DecimalText } from './decimal.ts';
import type { ParameterValue } from './rule-set.ts';

/** A moment by the clock of a place. */
export interface DeadlineData {
  readonly label: string;
  /** `YYYY-MM-DD` on the calendar of the time zone. */
  readonly date: string;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** IANA name, `America/New_York`. */
  readonly timeZone: string;
}

/** An item of the solicitation as it counts them, made of one or more of our criteria. */
export interface SolicitationItemData {
  readonly id: string;
  readonly label: string;
  readonly criteria: readonly string[];
}

/** One call for applications, laid over the rule set of its cycle. It can change nothing but what stands here. */
export interface SolicitationData {
  readonly $schema?: string;
  /** The opportunity number, `O-BJA-2023-171562`, or a name of ours, `ojp-fy2023-generic`. */
  readonly id: string;
  readonly title: string;
  readonly cycle: CycleId;
  /** `id` or `id@version` of a rule set. */
  readonly ruleSet: string;
  readonly basis: BasisGrade;
  readonly note: string;
  readonly documents?: readonly Citation[];
  /** Criteria switched on and off, by id. */
  readonly criteria?: { readonly on?: readonly string[]; readonly off?: readonly string[] };
  /** By criterion id, for criteria of which it is less sure that this call asks for them. Never surer than the rule set is. */
  readonly criterionBasis?: Readonly<Record<string, BasisHere>>;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly items?: readonly SolicitationItemData[];
  /** The id of a profile of the rule set. */
  readonly profile?: string;
  readonly deadlines?: readonly DeadlineData[];
  /** Federal funds, US dollars. */
  readonly funds?: DecimalText;
  /** What that sum is and who says so; where absent it is what was expected to be available. */
  readonly fundsNote?: string;
}

export interface SolicitationRef {
  readonly id: string;
  readonly sha256: string;
}

const DAY = 86_400_000;

/**
 * The moment of a deadline in UTC, `2023-04-05T00:59:00.000Z`. Of an hour that the clock shows twice it is in the first.
 * @throws RangeError if its date, time or zone is none, or the clock of that zone skips it.
 */
export function deadlineInstant(deadline: DeadlineData): string {
  const { date, time, timeZone } = deadline;
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  const clock = Date.UTC(year, month - 1, day, hour, minute);
  // By the offsets of the day before and after, in this order, and not by a local time of the library's, which picks another of two equal hours in a process in another zone.
  const moment = [clock - DAY, clock + DAY]
    .map((near) => clock - offset(timeZone, near))
    .find((candidate) => candidate + offset(timeZone, candidate) === clock);
  if (moment === undefined || new Date(clock).toISOString() !== `${date}T${time}:00.000Z`)
    throw new RangeError(`${date} ${time} is not a moment in ${timeZone}`);
  return new Date(moment).toISOString();
}

/** Milliseconds by which the clock of a zone is ahead of UTC. */
function offset(timeZone: string, moment: number): number {
  return tzOffset(timeZone, new Date(moment)) * 60_000;
}
