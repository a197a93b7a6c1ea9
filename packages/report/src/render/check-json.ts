import { pathText } from '@grantscore/core';
import type { ScoreEnd } from '@grantscore/core/check';
import { checkWords, WHY_IT_MATTERS } from '../explain/check-words.ts';
import type { CheckReport } from './check-text.ts';
import { jsonText } from './json-text.ts';

/** The version of the form of {@link renderCheckJson}; raised with every change of it that a reader could notice. */
const CHECK_SCHEMA_VERSION = '1.0.0';

/** The same as one JSON object, for machines: every finding, those switched off and those not decided among them. */
export function renderCheckJson({ check, rules, placeOf, filesOf }: CheckReport): string {
  const { findings, ranges } = check;
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const record = {
    schemaVersion: CHECK_SCHEMA_VERSION,
    ruleSet: rules.ruleSet,
    ...(rules.solicitation !== null && { solicitation: rules.solicitation.ref }),
    errors: count('error'),
    warnings: count('warning'),
    off: count('off'),
    notDecided: findings.filter(({ rule }) => rule === 'not_decided').length,
    findings: findings.map((finding) => {
      const { rule, level, reason, subjects, path, open, parameters, shown, witness } = finding;
      return {
        rule,
        level,
        ...(reason !== null && { reason }),
        ...(open !== undefined && { open }),
        subjects,
        path: pathText(path),
        place: placeOf(path),
        says: checkWords(finding, rules),
        why: WHY_IT_MATTERS[rule],
        ...(parameters !== undefined && { parameters }),
        ...(witness !== null && {
          witness: {
            facts: witness.facts,
            outcomes: Object.fromEntries(shown.map(({ criterion, outcome }) => [criterion, outcome])),
            files: Object.fromEntries(filesOf(finding).map(({ name, text }) => [name, text])),
          },
        }),
      };
    }),
    scores: ranges.map(({ profile, least, most }) => ({
      profile,
      least: endRecord(least),
      most: endRecord(most),
    })),
  };
  return jsonText(record);
}

function endRecord({ reached, bound, witness }: ScoreEnd) {
  return {
    reached: reached.toFixed(),
    bound: bound.toFixed(),
    exact: reached.equals(bound),
    witness: witness.facts,
  };
}
