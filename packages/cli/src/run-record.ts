import { jsonText } from '@grantscore/report';
import type { ScoredFiles } from './score-files.ts';
import { VERSION } from './version.ts';

const RUN_SCHEMA_VERSION = '1.0.0';

/**
 * `run.json`: all that is needed to make the same outputs again. It names neither the executor nor the machine, which can
 * change nothing (docs/adr/0005-what-run-json-leaves-out.md).
 * @param outputs - The names of all that the run writes, this record's own among them: a later run may remove these and no others.
 */
export function runRecord(
  { settings, model, inputs, digests }: ScoredFiles,
  formats: readonly string[],
  outputs: readonly string[],
): string {
  const record = {
    schemaVersion: RUN_SCHEMA_VERSION,
    grantscore: VERSION,
    ruleSet: settings.rules.ruleSet,
    solicitation: settings.rules.solicitation?.ref ?? null,
    profile: model.header.profile,
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
    inputs: digests,
    counts: {
      ...model.counts,
      files: inputs.files.map(({ kind, file, answersOf, read, accepted, quarantined, replaced }) => ({
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
