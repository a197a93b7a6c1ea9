import type { AppliedRuleSet, ScalarFactData, ScalarValue } from '@grantscore/core';
import { acceptedAnswers } from './cells/accepted-answers.ts';
import { listedWithLabels } from './cells/choices.ts';
import { type CellFormats, DEFAULT_FORMATS } from './cells/formats.ts';
import { citationsByColumn } from './citations-by-column.ts';
import { citationsByFact } from './citations-by-fact.ts';
import {
  APPLICANT_NAME,
  APPLICATION_ID,
  askedFacts,
  COMPETITION_ID,
  DETERMINATION_COLUMNS,
  evidenceHeaderOf,
  headerOf,
  RECORD,
  subawardColumns,
  subawardsTable,
} from './columns.ts';
import { takesEvidence } from './template.ts';
import type { Table } from './write-csv.ts';

const HEADERS = [
  'file',
  'column',
  'question',
  'type',
  'accepted_answers',
  'who_answers',
  'citations',
  'required',
  'help',
] as const;

type Entry = Readonly<Record<(typeof HEADERS)[number], string>>;

/**
 * What each column of the input files means: a row for each, in the order of the files and their columns, only those in use. Facts that only a
 * reviewer answers stand under the `value` column of the determinations file.
 */
export function dataDictionaryTable(rules: AppliedRuleSet, formats: CellFormats = DEFAULT_FORMATS): Table {
  const cited = citationsByFact(rules);
  const citations = ({ id }: { readonly id: string }) => (cited.get(id) ?? []).join('; ');
  const asked = askedFacts(rules);
  const entries = [
    ...identityEntries(),
    ...RECORD.map((fact) => factEntry(APPLICATIONS, fact, citations(fact), formats)),
    ...asked
      .filter((fact) => fact.answeredBy !== 'reviewer')
      .flatMap((fact) => [
        factEntry(APPLICATIONS, fact, citations(fact), formats),
        ...(takesEvidence(fact) ? [evidenceEntry(fact, citations(fact))] : []),
      ]),
    ...subawardEntries(rules, formats),
    ...determinationEntries(formats),
    ...asked
      .filter((fact) => fact.answeredBy === 'reviewer')
      .map((fact) => reviewerEntry(fact, citations(fact), formats)),
  ];
  return {
    columns: HEADERS.map((header) => ({ header, type: 'text' })),
    rows: entries.map((entry) => HEADERS.map((header) => entry[header])),
  };
}

const APPLICATIONS = 'applications.csv';
const SUBAWARDS = 'subawards.csv';
const DETERMINATIONS = 'determinations.csv';

function identityEntries(): readonly Entry[] {
  return [
    plainEntry(APPLICATIONS, APPLICATION_ID, 'Which id does the application have?', {
      required: 'yes',
      help: 'Each application needs an id of its own. Leading zeros are kept.',
    }),
    plainEntry(APPLICATIONS, APPLICANT_NAME, 'Who applies?', { required: 'yes' }),
    plainEntry(APPLICATIONS, COMPETITION_ID, 'In which competition does the application stand?', {
      help: 'Applications are ranked within one competition; all stand in one where this column is missing.',
    }),
  ];
}

function factEntry(file: string, fact: ScalarFactData, citations: string, formats: CellFormats): Entry {
  const notes = [fact.help, fact.unit === undefined ? undefined : `In ${fact.unit}.`];
  return plainEntry(file, headerOf(fact), fact.question, {
    type: fact.type,
    accepted_answers: answersInWords(fact, formats),
    who_answers: fact.answeredBy ?? 'applicant',
    citations,
    help: notes.filter((note) => note !== undefined).join(' '),
  });
}

/** What a cell may hold, a blank that has a meaning of its own included: other blanks are "not provided" everywhere. */
function answersInWords(fact: ScalarFactData, formats: CellFormats): string {
  const parts = [acceptedAnswers(fact, formats, listedWithLabels)];
  if (fact.notApplicable === true && fact.type !== 'text') parts.push('or N/A');
  if ('blankMeans' in fact && fact.blankMeans !== undefined)
    parts.push(`a blank means ${blankInWords(fact.blankMeans)}`);
  return parts.join('; ');
}

function blankInWords(value: ScalarValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(' and ') || 'none of them' : String(value);
}

function evidenceEntry(fact: ScalarFactData, citations: string): Entry {
  return plainEntry(APPLICATIONS, evidenceHeaderOf(fact), `Where is the evidence for ${headerOf(fact)}?`, {
    citations,
    help: 'Name a document and a page. It is shown beside the answer and changes no outcome.',
  });
}

function subawardEntries(rules: AppliedRuleSet, formats: CellFormats): readonly Entry[] {
  const subawards = subawardsTable(rules);
  if (!subawards?.inUse) return [];
  const { table } = subawards;
  const cited = citationsByColumn(rules, table.id);
  const required = new Set(
    subawardColumns(table).flatMap((column) => (column.required ? [column.header] : [])),
  );
  return [
    plainEntry(SUBAWARDS, APPLICATION_ID, 'To which application does the subaward belong?', {
      required: 'yes',
    }),
    ...table.columns.map((column) => ({
      ...factEntry(SUBAWARDS, column, (cited.get(column.id) ?? []).join('; '), formats),
      required: required.has(headerOf(column)) ? 'yes' : 'no',
    })),
  ];
}

function determinationEntries(formats: CellFormats): readonly Entry[] {
  const questions = {
    application_id: 'Which application is it about?',
    fact: 'Which fact is answered or corrected?',
    value: 'What is the answer?',
    reviewer: 'Who determined it?',
    date: 'On which day?',
    note: 'Why?',
  };
  const more: { readonly [Header in keyof typeof questions]?: Partial<Entry> } = {
    fact: { accepted_answers: 'the id of a question that is in use, such as application.requestedAmount' },
    value: { accepted_answers: 'whatever the fact accepts' },
    date: {
      type: 'date',
      accepted_answers: acceptedAnswers(
        { id: 'date', label: 'day', question: questions.date, type: 'date' },
        formats,
      ),
    },
  };
  return DETERMINATION_COLUMNS.map(({ header, required }) =>
    plainEntry(DETERMINATIONS, header, questions[header], {
      who_answers: 'reviewer',
      required: required ? 'yes' : 'no',
      ...more[header],
    }),
  );
}

function reviewerEntry(fact: ScalarFactData, citations: string, formats: CellFormats): Entry {
  const entry = factEntry(DETERMINATIONS, fact, citations, formats);
  return {
    ...entry,
    column: 'value',
    help: [`In the rows whose fact is ${fact.id}.`, entry.help].filter((note) => note !== '').join(' '),
  };
}

function plainEntry(file: string, column: string, question: string, more: Partial<Entry> = {}): Entry {
  return {
    file,
    column,
    question,
    type: 'text',
    accepted_answers: 'any text',
    who_answers: 'applicant',
    citations: '',
    required: 'no',
    help: '',
    ...more,
  };
}
