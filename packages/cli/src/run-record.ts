import type { FileCount } from '@grantscore/csv';
import type { ReportCounts, ReportHeader } from '@grantscore/report';
import { jsonText } from '@grantscore/report';
import type { ReadInputs } from './read-inputs.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';

const RUN_SCHEMA_VERSION = '1.0.0';

/** What a run tells of itself. */
export interface RunTold extends Pick<ReadInputs, 'digests'> {
  readonly settings: Settings;
  readonly header: Pick<ReportHeader, 'profile'>;
  readonly counts: ReportCounts;
  readonly files: readonly FileCount[];
}

/**
 * `run.json`: all that is needed to make the same outputs again. It names neither the executor nor the machine, which can
 * change nothing (docs/adr/0005-what-run-json-leaves-out.md).
 * @param outputs - The names of all that the run writes, this record's own among them: a later run may remove these and no others.
 */
export function runRecord(
  { settings, header, counts, files, digests }: RunTold,
  formats: readonly string[],
  outputs: readonly string[],
): string {
  const record = {
    schemaVersion: RUN_SCHEMA_VERSION,
    grantscore: VERSION,
    ruleSet: settings.rules.ruleSet,
    solicitation: settings.rules.solicitation?.ref ?? null,
    profile: header.profile,
    reading: settings.reading.told,
    ...(settings.funds.sums.size > 0 && {
      funds: [...settings.funds.sums].map(([competition, amount]) => ({
        ...(competition !== null && { competition }),
        amount: amount.toFixed(),
      })),
    }),
    fundingLine: settings.funds.rule,
    formats,
    outputs,
    ...(settings.mapping !== null && { mapping: settings.mapping.record }),
    inputs: digests(),
    counts: {
      ...counts,
      files: files.map(({ kind, file, answersOf, read, accepted, quarantined, replaced }) => ({
        kind,
        file,
        ...(answersOf !== undefined && { answersOf }),
        read,
        accepted,
        quarantined: quarantined.length,
        ...(replaced !== undefined && { replaced }),
      })),
    },
  };
  return jsonText(record);
}
