import { type AppliedRuleSet, PROBLEMS } from '@grantscore/core';
import type { InputCheck } from '@grantscore/csv';
import { jsonText } from '@grantscore/report';

const CHECK_SCHEMA_VERSION = '1.0.0';

/** What `check` found, as one JSON object for machines: what the rules are, every file's reckoning, and every kind of problem with its first places. */
export function checkRecord(
  { refused, files, groups }: InputCheck,
  { ruleSet, solicitation }: AppliedRuleSet,
): string {
  const record = {
    schemaVersion: CHECK_SCHEMA_VERSION,
    ruleSet,
    solicitation: solicitation?.ref ?? null,
    refused,
    files: files.map(({ kind, file, answersOf, read, accepted, quarantined, replaced }) => ({
      kind,
      file,
      ...(answersOf !== undefined && { answersOf }),
      read,
      accepted,
      quarantined,
      ...(replaced !== undefined && { replaced }),
    })),
    groups: groups.map(({ file, code, severity, count, column, header, first }) => ({
      file,
      code,
      severity,
      says: PROBLEMS[code].says,
      count,
      column,
      header,
      first: first.map(({ line, received, expected, nearest, application }) => ({
        line,
        received,
        expected,
        nearest,
        application,
      })),
    })),
  };
  return jsonText(record);
}
