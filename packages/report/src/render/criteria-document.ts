import { type AppliedRuleSet, type CriterionData, factsRead } from '@grantscore/core';
import { citationText } from '../explain/citations.ts';
import { dayText } from '../explain/dates.ts';
import { oneLine } from '../explain/values.ts';
import { conditionBlock, criterionSection, type DocumentedCase, questionLine } from './criterion-section.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';

const STATUS: Readonly<Record<AppliedRuleSet['data']['status'], string>> = {
  official: 'official by its maker’s own word',
  reconstructed: 'reconstructed; no official list of these criteria was seen',
  custom: 'custom, a rule set of somebody’s own',
};

/**
 * A rule set as a page of Markdown: each criterion by family in words made from its condition, with its questions, sources, how sure we
 * are, and its cases.
 *
 * @param rules - The rule set with every criterion in use, those off by default as well, so that each of its facts has its words.
 * @param cases - In the order in which they are to stand.
 */
export function renderCriteria(rules: AppliedRuleSet, cases: readonly DocumentedCase[]): string {
  const { data, ruleSet } = rules;
  const lines = [
    `# ${markdownText(data.title)}`,
    '',
    `Rule set \`${ruleSet.id}@${ruleSet.version}\`, made from the rules themselves: change those, not this page.`,
    '',
    `> ${markdownSentence(data.caution)}`,
    '',
    `- Status: ${STATUS[data.status]}`,
    `- Cycle: ${data.cycle}, in force from ${dayText(data.effective.from)} to ${dayText(data.effective.to)}`,
    `- SHA-256: \`${ruleSet.sha256}\``,
    '',
    ...legalBasisLines(rules),
    ...overviewLines(data.criteria, rules),
    '## How to read this page',
    '',
    'The sentences are made from the conditions, and the labels in them are those of the questions below each. An answer that was not given leaves a criterion open: it is neither met nor missed. Where a criterion does not apply, it is left out of the maximum. In the tables of cases, what is not named is not answered.',
    '',
    ...concernLines(rules),
    ...data.families.flatMap(({ id, label }) => {
      const own = data.criteria.filter(({ family }) => family === id);
      return own.length === 0
        ? []
        : [
            `## ${markdownText(label)}`,
            '',
            ...own.flatMap((criterion) =>
              criterionSection(
                criterion,
                rules,
                cases.filter((one) => one.criterion === criterion.id),
              ),
            ),
          ];
    }),
    '## Documents',
    '',
    ...data.documents.map(
      ({ short, title, issuedOn, seen }) =>
        `- ${markdownText(short)}: ${markdownText(title)}${issuedOn === undefined ? '' : `, ${dayText(issuedOn)}`} (${markdownSentence(seen)})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function legalBasisLines({ data }: AppliedRuleSet): readonly string[] {
  if (data.legalBasis.length === 0) return [];
  const short = (id: string) => data.documents.find((document) => document.id === id)?.short ?? id;
  return [
    'What the rules rest on:',
    '',
    ...data.legalBasis.map(({ revokedOn, revokedBy, gist, ...citation }) => {
      const by = revokedBy === undefined ? '' : ` by ${short(revokedBy)}`;
      const revoked = revokedOn === undefined ? '' : ` (revoked on ${dayText(revokedOn)}${by})`;
      const said = gist === undefined ? '' : `: ${oneLine(gist)}`;
      return `- ${markdownSentence(`${citationText(citation, data.documents)}${revoked}${said}`)}`;
    }),
    '',
  ];
}

function overviewLines(criteria: readonly CriterionData[], { data }: AppliedRuleSet): readonly string[] {
  const family = new Map(data.families.map(({ id, label }) => [id, label]));
  return [
    ...markdownTable(
      ['Criterion', 'What it asks', 'Family', 'In use'],
      criteria.map(({ id, label, family: of, offBecause }) => [
        `[\`${id}\`](#${id})`,
        markdownText(label),
        markdownText(family.get(of) ?? of),
        offBecause === undefined ? 'on' : 'off',
      ]),
    ),
    '',
  ];
}

/** The conditions that criteria share, and what they ask. */
function concernLines(rules: AppliedRuleSet): readonly string[] {
  const { data } = rules;
  if (data.conditions.length === 0) return [];
  // Read as the conditions of one criterion, they name every question that any of them asks.
  const [first] = data.criteria;
  const [condition, ...more] = data.conditions.map(({ id }) => ({ condition: id }));
  if (first === undefined || condition === undefined) return [];
  const { shows: _, appliesWhen: __, ...bare } = first;
  const read = factsRead(
    [{ ...bare, when: { all: [condition, ...more] } }],
    data.conditions,
    data.derivedFacts,
    data.facts,
  );
  return [
    '## Conditions that criteria share',
    '',
    ...data.conditions.flatMap(({ label, when }) => [
      ...conditionBlock(`“${markdownText(label)}”`, 'means that', when, rules),
      '',
    ]),
    'Asked for them:',
    '',
    ...data.facts.filter(({ id }) => read.has(id)).map(questionLine),
    '',
  ];
}
