import type { AppliedRuleSet, CriterionData, RuleSet, Solicitation } from '@grantscore/core';
import { basisInUse, basisText, citationText } from '../explain/citations.ts';
import { counted } from '../explain/lists.ts';
import { oneLine } from '../explain/values.ts';
import {
  deadlineEntries,
  fundsEntry,
  fundsText,
  itemsEntry,
  parameterEntries,
} from '../model/rules-entries.ts';
import { conditionLines } from './condition-lines.ts';
import { textColumns } from './text-columns.ts';

const LEFT = { align: 'left' } as const;

/** Every rule set and solicitation, a line each, for the terminal. */
export function renderRuleSetList(
  ruleSets: readonly RuleSet[],
  solicitations: readonly Solicitation[],
): string {
  const rules = ruleSets.map(({ data }) => [
    `${data.id}@${data.version}`,
    data.cycle,
    data.status,
    data.title,
  ]);
  const calls = solicitations.map(({ data }) => [data.id, data.cycle, data.ruleSet, data.title]);
  const lines = [
    'Rule sets',
    ...textColumns(
      ['id', 'cycle', 'status', 'title'].map((header) => ({ header, ...LEFT })),
      rules,
    ),
    '',
    'Solicitations',
    ...textColumns(
      ['id', 'cycle', 'rule set', 'title'].map((header) => ({ header, ...LEFT })),
      calls,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A rule set as a solicitation applies it, for the terminal: every criterion in words, with its sources and how sure we are. */
export function renderRules(rules: AppliedRuleSet): string {
  const { data, ruleSet, solicitation } = rules;
  const items = itemsEntry(rules);
  const funds = fundsEntry(rules);
  const lines = [
    `${data.title} · ${ruleSet.id}@${ruleSet.version} (${data.status})`,
    `SHA-256 ${ruleSet.sha256}`,
    data.caution,
    ...(solicitation === null
      ? []
      : ['', `Solicitation ${solicitation.ref.id}: ${solicitation.data.title}`, solicitation.data.note]),
    ...deadlineEntries(rules).map(({ text, instant }) => `Deadline, ${text} (${instant})`),
    ...(funds === null ? [] : [fundsText(funds)]),
    ...(items === null ? [] : [`The solicitation counts ${items.counts}.`]),
    ...data.families.flatMap(({ id, label }) => {
      const own = rules.criteria.filter((criterion) => criterion.family === id);
      return own.length === 0
        ? []
        : ['', `${label} (${own.length})`, ...own.flatMap((criterion) => criterionLines(criterion, rules))];
    }),
    ...(rules.notInUse.length === 0 ? [] : ['', `Not in use (${rules.notInUse.length})`]),
    ...rules.notInUse.map(({ criterion, because }) => `  ${criterion.id}: ${because}`),
    ...(rules.parameters.length === 0 ? [] : ['', 'Parameters']),
    ...parameterEntries(rules).map(
      ({ id, label, value, setBy }) => `  ${id} = ${value} (set by the ${setBy}): ${label}`,
    ),
    '',
    `Profiles: ${rules.profiles.map(({ id }) => (id === rules.defaultProfile ? `${id} (used unless another is named)` : id)).join(', ')}; none is official.`,
    `${counted(String(rules.facts.length), 'question')} in use; \`grantscore template\` writes them out.`,
  ];
  return `${lines.map(trimmed).join('\n')}\n`;
}

function criterionLines(criterion: CriterionData, rules: AppliedRuleSet): readonly string[] {
  const { id, label, kind, citations, evidence, appliesWhen, when } = criterion;
  const kinds = {
    priority_consideration: '',
    eligibility: ' · decides eligibility, carries no points',
    completeness: ' · decides completeness, carries no points',
  };
  return [
    `  ${id} · ${oneLine(label)}${kinds[kind]}`,
    ...(appliesWhen === undefined ? [] : labelled('applies when', conditionLines(appliesWhen, rules))),
    ...labelled('met when', conditionLines(when, rules)),
    `    evidence asked: ${oneLine(evidence)}`,
    ...citations.map((citation) => {
      const gist = citation.gist === undefined ? '' : `: ${oneLine(citation.gist)}`;
      return `    ${citationText(citation, rules.data.documents)}${gist}`;
    }),
    `    ${basisText(basisInUse(criterion, rules))}`,
  ];
}

function labelled(label: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`    ${label} ${first}`, ...rest.map((line) => `    ${line}`)];
}

function trimmed(line: string): string {
  return line.trimEnd();
}
