import { BASIS_GRADES } from '@grantscore/core';
import { gradeText } from '../explain/citations.ts';
import type { CriterionEntry } from '../model/criterion-entries.ts';
import { fundsText } from '../model/rules-entries.ts';
import type { ReportModel } from '../report-model.ts';
import type { ReportNames } from './finding-words.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';
import { placed } from './reconciliation-lines.ts';

/** The criteria in use with their sources, and those that are not in use. */
export function criteriaLines(model: ReportModel, names: ReportNames): readonly string[] {
  const { criteria, notInUse, items } = model;
  return [
    '## Criteria in use',
    '',
    ...(items === null
      ? []
      : [
          `The solicitation counts ${markdownText(items.counts)}:`,
          '',
          ...items.items.map(
            ({ label, criteria: ids }, i) =>
              `${i + 1}. ${markdownText(label)} (${markdownText(ids.join(', '))})`,
          ),
          '',
        ]),
    ...criteria.flatMap((criterion) => criterionLines(criterion, names)),
    ...(notInUse.length === 0
      ? []
      : [
          '',
          '## Criteria not in use',
          '',
          ...notInUse.map(
            ({ id, label, because }) =>
              `- ${markdownText(label)} (${markdownText(id)}): ${markdownSentence(because)}`,
          ),
        ]),
  ];
}

function criterionLines(criterion: CriterionEntry, names: ReportNames): readonly string[] {
  const { id, label, family, citations, basis, evidenceAsked, points } = criterion;
  const worth = points === null ? 'carries no points' : `points by this profile: ${points}`;
  const cited = citations.map(({ text, gist }) => (gist === null ? text : `${text}: ${gist}`));
  return [
    `- ${markdownText(label)} (${markdownText(id)}; ${markdownText(names.family(family))}; ${worth})`,
    ...cited.map((text) => `  <br>${markdownSentence(text)}`),
    `  <br>Basis: ${markdownSentence(`${basis.text}. ${basis.note}`)}`,
    `  <br>Evidence asked: ${markdownSentence(evidenceAsked)}`,
  ];
}

/** What the rules rest on and how they were set. */
export function rulesLines(model: ReportModel): readonly string[] {
  const { header, parameters, deadlines, funds, legalBasis, documents } = model;
  const short = new Map(documents.map((document) => [document.id, document.short]));
  return [
    '## Rules',
    '',
    `Rule set \`${header.ruleSet.id}@${header.ruleSet.version}\`, SHA-256 ${header.ruleSet.sha256}, ${header.ruleSet.status}.`,
    ...(header.solicitation === null
      ? []
      : [
          '',
          `Solicitation ${markdownText(header.solicitation.id)}, SHA-256 ${header.solicitation.sha256}. ${markdownSentence(header.solicitation.note)}`,
        ]),
    '',
    `Profile ${markdownText(header.profile.id)} (unofficial): ${markdownSentence(header.profile.description)}`,
    ...(parameters.length === 0
      ? []
      : [
          '',
          ...markdownTable(
            ['Parameter', 'Value', 'Set by', 'Basis of its default'],
            parameters.map(({ label, text, setBy, basisText }) => [
              markdownText(label),
              markdownText(text),
              `the ${setBy}`,
              markdownText(basisText),
            ]),
          ),
        ]),
    ...(deadlines.length === 0
      ? []
      : ['', ...deadlines.map(({ text, instant }) => `- Deadline, ${markdownText(text)} (${instant})`)]),
    ...(funds === null ? [] : ['', markdownText(fundsText(funds))]),
    ...(legalBasis.length === 0
      ? []
      : [
          '',
          'Legal basis:',
          '',
          ...legalBasis.map(({ text, gist, revokedOn, revokedBy }) => {
            const by = revokedBy === null ? '' : ` by ${short.get(revokedBy) ?? revokedBy}`;
            const revoked = revokedOn === null ? '' : ` (revoked on ${revokedOn}${by})`;
            return `- ${markdownText(`${text}${revoked}`)}${gist === null ? '' : `: ${markdownSentence(gist)}`}`;
          }),
        ]),
    ...(documents.length === 0
      ? []
      : [
          '',
          'Documents:',
          '',
          ...documents.map(
            ({ short: name, title, seen }) => `- ${markdownText(`${name}: ${title} (${seen})`)}`,
          ),
        ]),
    '',
    `How sure we are of a thing is said in four grades: ${BASIS_GRADES.map((grade) => `*${gradeText(grade)}*`).join(', ')}.`,
  ];
}

/** What became of every row that was read. */
export function inputLines({ reconciliation, problems, counts }: ReportModel): readonly string[] {
  return [
    '## Input',
    '',
    ...reconciliation.flatMap(({ file, text, quarantinedLines }) => [
      `- ${markdownText(file)}: ${text}`,
      ...quarantinedLines.map(({ line, message }) => `  - ${markdownSentence(placed(line, message))}`),
    ]),
    '',
    `Scored ${counts.scored}: ${counts.ranked} ranked, ${counts.notPassing} not ranked.`,
    ...(problems.length === 0
      ? []
      : [
          '',
          ...problems.map(
            ({ file, severity, message }) =>
              `- ${severity}: ${markdownText(file)}, ${markdownSentence(message)}`,
          ),
        ]),
  ];
}
