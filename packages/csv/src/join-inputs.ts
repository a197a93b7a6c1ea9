import {
  type Application,
  type AppliedRuleSet,
  compareText,
  type Problem,
  type TableRow,
} from '@grantscore/core';
import { applicationJoiner } from './application-joiner.ts';
import { correct } from './corrections.ts';
import type { FileCount, FileReading } from './file-reading.ts';
import { compareProblems } from './found-problem.ts';
import { holdBack } from './hold-back.ts';
import { holdTogether } from './long-form/hold-together.ts';
import type { AwardRow } from './read-awards.ts';
import type { ReviewerAnswer } from './read-determinations.ts';
import { RowLedger } from './row-ledger.ts';

/** The files of one run, each read by itself; and corrected quarantine files of them, a later one after those it follows. */
export interface InputReadings extends FileReadings {
  readonly corrections?: { readonly [Kind in keyof FileReadings]?: readonly Required<FileReadings>[Kind][] };
}

interface FileReadings {
  readonly applications: FileReading<Application>;
  readonly subawards?: FileReading<TableRow>;
  readonly determinations?: FileReading<ReviewerAnswer | 'not_in_use'>;
  readonly awards?: FileReading<AwardRow>;
}

/** All that the input files say, joined. */
export interface Inputs {
  /** The applications that can be scored, by id; none where a file is refused. */
  readonly applications: readonly Application[];
  /** What was awarded, by application id; null where no such file was read. */
  readonly awards: ReadonlyMap<string, AwardRow> | null;
  /** Every problem of every file, by file, line, column and code. */
  readonly problems: readonly Problem[];
  /** The reckoning of each file: applications, subawards, determinations, awards, each followed by its corrections. */
  readonly files: readonly FileCount[];
  /** Whether a file is unusable as a whole, so that nothing can be scored. */
  readonly refused: boolean;
}

/**
 * Joins the files into applications. What belongs to an application that cannot be used is quarantined with it, a row that belongs to no
 * application by itself; the order of rows changes nothing but line numbers.
 */
export function joinInputs(readings: InputReadings, rules: AppliedRuleSet): Inputs {
  const { applications, subawards, determinations, awards } = ledgersOf(readings);
  const ledgers = [applications, subawards, determinations, awards].filter((ledger) => ledger !== null);
  const refused = ledgers.some((ledger) => ledger.refused);
  const warnings: Problem[] = [];
  const joined: Application[] = [];

  if (!refused) {
    holdTogether(applications);
    holdBack(applications, subawards, determinations, awards);
    const join = applicationJoiner(rules, subawards, determinations);
    for (const [row] of applications.byApplication.values()) {
      if (row === undefined || row.value === null || applications.isHeld(row)) continue;
      const { application, warnings: own } = join(row.value);
      warnings.push(...own);
      joined.push(application);
    }
  }
  return {
    applications: joined.sort((a, b) => compareText(a.id, b.id)),
    awards: awards === null || refused ? null : awardsOf(awards),
    problems: [...ledgers.flatMap((ledger) => ledger.problems()), ...warnings].sort(compareProblems),
    files: ledgers.flatMap((ledger) => ledger.counts()),
    refused,
  };
}

interface Ledgers {
  readonly applications: RowLedger<Application>;
  readonly subawards: RowLedger<TableRow> | null;
  readonly determinations: RowLedger<ReviewerAnswer | 'not_in_use'> | null;
  readonly awards: RowLedger<AwardRow> | null;
}

/** A ledger of each kind of file. Corrections take the place of what would be quarantined without them, one after the other. */
function ledgersOf({
  applications,
  subawards,
  determinations,
  awards,
  corrections = {},
}: InputReadings): Ledgers {
  let ledgers: Ledgers = {
    applications: new RowLedger(applications),
    subawards: subawards === undefined ? null : new RowLedger(subawards),
    determinations: determinations === undefined ? null : new RowLedger(determinations),
    awards: awards === undefined ? null : new RowLedger(awards),
  };
  const rounds = Math.max(0, ...Object.values(corrections).map((list) => list.length));
  for (let round = 0; round < rounds; round += 1) {
    holdBack(ledgers.applications, ledgers.subawards, ledgers.determinations, ledgers.awards);
    ledgers = {
      applications: corrected(ledgers.applications, corrections.applications?.[round]),
      subawards: ledgers.subawards && corrected(ledgers.subawards, corrections.subawards?.[round]),
      determinations:
        ledgers.determinations && corrected(ledgers.determinations, corrections.determinations?.[round]),
      awards: ledgers.awards && corrected(ledgers.awards, corrections.awards?.[round]),
    };
  }
  return ledgers;
}

function corrected<Value>(ledger: RowLedger<Value>, by: FileReading<Value> | undefined): RowLedger<Value> {
  return by === undefined ? ledger.afresh() : correct(ledger, by);
}

/** The usable rows: at most one of each application. */
export function awardsOf(ledger: RowLedger<AwardRow>): ReadonlyMap<string, AwardRow> {
  const awards = new Map<string, AwardRow>();
  for (const [id, rows] of ledger.byApplication)
    for (const row of rows) if (row.value !== null && !ledger.isHeld(row)) awards.set(id, row.value);
  return awards;
}
