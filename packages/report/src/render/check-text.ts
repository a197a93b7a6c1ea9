import type { AppliedRuleSet } from '@grantscore/core';
import type { CheckFinding, RuleSetCheck } from '@grantscore/core/check';
import { checkWords, partWords, shownWords, WHY_IT_MATTERS } from '../explain/check-words.ts';
import { counted } from '../explain/lists.ts';
import { oneLine } from '../explain/values.ts';
import { scoreRangeLines } from './score-range-lines.ts';

/** A file of a witness: what it is called, and its text. */
export interface WitnessFile {
  readonly name: string;
  readonly text: string;
}

/** What a check found, with what only the one who read the rule set and writes its files knows. */
export interface CheckReport {
  readonly check: RuleSetCheck;
  readonly rules: AppliedRuleSet;
  /** Where a part of the rule set stands, `rules.yaml:12:5`, or the way to it. */
  readonly placeOf: (path: readonly (string | number)[]) => string;
  /** The witness of each finding as files that can be scored; none where it has none. */
  readonly filesOf: (finding: CheckFinding) => readonly WitnessFile[];
}

/** So many findings that were not decided are told one by one on a terminal. */
const MOST_OPEN = 10;

/** What was found in a rule set, for the terminal: the answer first, then each finding, then what scores can be reached. */
export function renderCheck(report: CheckReport): string {
  const { check, rules } = report;
  const { id, version } = rules.ruleSet;
  const of = (level: CheckFinding['level']) =>
    check.findings.filter((finding) => finding.level === level && finding.rule !== 'not_decided');
  const [errors, warnings, off] = [of('error'), of('warning'), of('off')];
  const open = check.findings.filter(({ rule, level }) => rule === 'not_decided' && level !== 'off');
  const away = rules.notInUse.length;
  const looked = rules.criteria.length + away;
  return [
    `${id}@${version}: ${counted(String(errors.length), 'error')}, ${counted(String(warnings.length), 'warning')}, ${open.length === 0 ? 'everything decided' : `${open.length} not decided`}`,
    `${counted(String(looked), 'criterion was', 'criteria were')} looked at, with every answer that the questions accept${away === 0 ? '' : `; ${away} of them ${away === 1 ? 'is' : 'are'} off here and ${away === 1 ? 'was' : 'were'} looked at alone`}`,
    ...section('errors', errors, report),
    ...section('warnings', warnings, report),
    ...section('switched off by the rule set', off, report),
    ...openLines(open, report),
    '',
    'scores that can be reached',
    ...scoreRangeLines(check.ranges),
    '',
  ].join('\n');
}

function section(title: string, findings: readonly CheckFinding[], report: CheckReport): readonly string[] {
  return findings.length === 0
    ? []
    : [
        '',
        title,
        ...findings.flatMap((finding, i) => [...(i > 0 ? [''] : []), ...findingLines(finding, report)]),
      ];
}

function findingLines(finding: CheckFinding, { rules, placeOf, filesOf }: CheckReport): readonly string[] {
  const part = partWords(finding, rules);
  const shown = shownWords(finding);
  const files = filesOf(finding);
  return [
    `  ${checkWords(finding, rules)}`,
    `    rule   ${finding.rule}`,
    `    where  ${placeOf(finding.path)}${part === null ? '' : `, ${part}`}`,
    `    why    ${WHY_IT_MATTERS[finding.rule]}`,
    ...(finding.reason === null ? [] : [`    meant  ${oneLine(finding.reason)}`]),
    ...(files.length === 0
      ? []
      : [`    shown  by an application${shown === null ? '' : ` for which ${shown}`}:`]),
    ...files.flatMap(({ name, text }) => [
      ...(files.length > 1 ? [`      ${name}`] : []),
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `      ${files.length > 1 ? '  ' : ''}${line}`),
    ]),
  ];
}

function openLines(open: readonly CheckFinding[], { rules }: CheckReport): readonly string[] {
  if (open.length === 0) return [];
  const more = open.length - MOST_OPEN;
  return [
    '',
    `not decided: ${WHY_IT_MATTERS.not_decided}`,
    ...open.slice(0, MOST_OPEN).map((finding) => `  ${checkWords(finding, rules)}`),
    ...(more > 0 ? [`  and ${more} more; --format json names all of them`] : []),
  ];
}
