import {
  type Application,
  type AppliedRuleSet,
  type Condition,
  type CriterionData,
  type FactData,
  factsRead,
  type Outcome,
  type ParameterValue,
  RECORD_FACTS,
} from '@grantscore/core';
import { basisText, citationText } from '../explain/citations.ts';
import { givenAnswers } from '../explain/given-answers.ts';
import { questionText } from '../explain/question-text.ts';
import { parameterWords } from '../explain/test-sentence.ts';
import { code, oneLine } from '../explain/values.ts';
import { conditionLines, SENTENCES } from './condition-lines.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';

/** Some answers and the outcome of a criterion that has to follow. */
export interface DocumentedCase {
  readonly criterion: string;
  readonly facts: Application['facts'];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly outcome: Outcome;
  readonly why: string;
}

const KINDS: Readonly<Record<CriterionData['kind'], string>> = {
  priority_consideration: 'A priority consideration: a profile gives it points.',
  eligibility: 'Decides eligibility and carries no points: who does not meet it is listed apart.',
  completeness: 'Decides completeness and carries no points: who does not meet it is listed apart.',
};

/** All that a rule set says of one criterion, as a section of Markdown. */
export function criterionSection(
  criterion: CriterionData,
  rules: AppliedRuleSet,
  cases: readonly DocumentedCase[],
): readonly string[] {
  const { id, label, kind, appliesWhen, when, evidence, citations, basis, offBecause } = criterion;
  const { documents } = rules.data;
  const { asked, derived } = factsBehind(criterion, rules);
  return [
    `<a id="${id}"></a>`,
    '',
    `### ${markdownText(label)} (\`${id}\`)`,
    '',
    ...(offBecause === undefined
      ? []
      : [`**Off unless a call switches it on:** ${markdownSentence(offBecause)}.`, '']),
    KINDS[kind],
    '',
    ...(appliesWhen === undefined
      ? ['Concerns every applicant.']
      : conditionBlock('Applies', 'when', appliesWhen, rules)),
    '',
    ...conditionBlock('Met', 'when', when, rules),
    '',
    ...(derived.length === 0 ? [] : ['Worked out from the answers:', '', ...derived, '']),
    ...(asked.length === 0 ? [] : ['Asked:', '', ...asked.map(questionLine), '']),
    `Evidence asked: ${markdownSentence(evidence)}`,
    '',
    'Cites:',
    '',
    ...citations.map((citation) => {
      const gist = citation.gist === undefined ? '' : `: ${oneLine(citation.gist)}`;
      return `- ${markdownSentence(`${citationText(citation, documents)}${gist}`)}`;
    }),
    '',
    `Basis: ${markdownSentence(basisText({ basis, here: null }))}. ${markdownSentence(basis.note)}`,
    '',
    ...casesTable(cases, rules),
  ];
}

/** A condition as a sentence, or as one with a list: **Met** when the applicant answers yes. */
export function conditionBlock(
  subject: string,
  verb: string,
  condition: Condition,
  rules: AppliedRuleSet,
): readonly string[] {
  const [first = '', ...rest] = conditionLines(condition, rules, SENTENCES);
  return [
    `**${subject}** ${verb} ${markdownSentence(first)}${rest.length === 0 ? '.' : ''}`,
    ...(rest.length === 0 ? [] : ['']),
    ...rest.map((line) => `${' '.repeat(line.search(/\S/) - 2)}- ${markdownSentence(line)}`),
  ];
}

/** A question under the label that the sentences use. */
export function questionLine(fact: FactData): string {
  return `- **${markdownText(fact.label)}** (\`${fact.id}\`): ${markdownSentence(questionText(fact))}`;
}

/** What a criterion reads, without what only a shared condition asks of whom it concerns: that stands in one place for all. */
function factsBehind(criterion: CriterionData, rules: AppliedRuleSet) {
  const { data } = rules;
  const { appliesWhen, ...rest } = criterion;
  const shared = appliesWhen !== undefined && 'condition' in appliesWhen;
  const read = factsRead([shared ? rest : criterion], data.conditions, data.derivedFacts, data.facts);
  const derived = data.derivedFacts
    .filter(({ id }) => read.has(id))
    .map((fact) => {
      const text = JSON.stringify(fact.derive);
      const parameters = data.parameters.filter(({ id }) =>
        text.includes(`{"parameter":${JSON.stringify(id)}}`),
      );
      const set = parameters.map((parameter) => `; ${parameterWords(parameter)}`).join('');
      return `- **${markdownText(fact.label)}** (\`${fact.id}\`): ${markdownSentence(fact.description.replace(/\.$/, ''))}${markdownSentence(set)}.`;
    });
  return { asked: [...RECORD_FACTS, ...data.facts].filter(({ id }) => read.has(id)), derived };
}

function casesTable(cases: readonly DocumentedCase[], rules: AppliedRuleSet): readonly string[] {
  if (cases.length === 0) return [];
  return [
    'Cases:',
    '',
    ...markdownTable(
      ['Answers', 'Outcome', 'Why'],
      cases.map(({ facts, parameters = {}, outcome, why }) => [
        markdownSentence(
          [
            givenAnswers(facts, rules),
            ...Object.entries(parameters).map(
              ([id, value]) => `the parameter ${code(id)} is ${settingWords(id, value, rules)}`,
            ),
          ].join('; '),
        ),
        OUTCOMES[outcome],
        markdownSentence(why),
      ]),
    ),
    '',
  ];
}

function settingWords(id: string, value: ParameterValue, { data }: AppliedRuleSet): string {
  const parameter = data.parameters.find((one) => one.id === id);
  const choices = parameter?.type === 'enum' ? parameter.values : [];
  return choices.find((choice) => choice.value === value)?.label ?? String(value);
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'met',
  not_met: 'not met',
  indeterminate: 'open',
  not_applicable: 'does not apply',
};
