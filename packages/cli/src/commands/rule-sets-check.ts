import type { AppliedRuleSet } from '@grantscore/core';
import { type CheckFinding, checkRuleSet } from '@grantscore/core/check';
import { applicationTables, writeCsv } from '@grantscore/csv';
import { renderCheck, renderCheckJson, type WitnessFile } from '@grantscore/report';
import { choice } from '../choice.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRulesWithPlaces } from '../load-rules.ts';
import { writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';

interface CheckRulesOptions {
  readonly solicitation?: string;
  /** `text` or `json`. */
  readonly format: string;
  readonly out?: string;
}

/** `grantscore rule-sets check`: proves what is wrong with a rule set, each finding with an application that shows it. */
export async function ruleSetsCheckCommand(
  io: Io,
  name: string,
  options: CheckRulesOptions,
): Promise<ExitCode> {
  const format = choice('--format', options.format, ['text', 'json']);
  const { rules, placeOf } = await loadRulesWithPlaces({ ...options, ruleSet: name });
  const check = checkRuleSet(rules);
  const files = new Map(check.findings.map((finding, i) => [finding, witnessFiles(finding, i, rules)]));
  const report = { check, rules, placeOf, filesOf: (finding: CheckFinding) => files.get(finding) ?? [] };
  if (options.out !== undefined)
    await writeFolder(options.out, [...files.values()].flat(), [], progressOn(io));
  io.stdout(format === 'json' ? renderCheckJson(report) : renderCheck(report));
  return check.findings.some(({ level }) => level === 'error') ? EXIT.quarantined : EXIT.scored;
}

/** The witness of a finding as the files that `score` takes, named by its number. */
function witnessFiles(finding: CheckFinding, at: number, rules: AppliedRuleSet): readonly WitnessFile[] {
  if (finding.witness === null) return [];
  const number = String(at + 1).padStart(2, '0');
  const witness = { ...finding.witness, id: `W-${number}`, applicantName: `Witness ${at + 1}` };
  const { files } = applicationTables([witness], [rules]);
  return files.map(({ name, table }) => ({ name: `${number}-${name}`, text: writeCsv(table) }));
}
