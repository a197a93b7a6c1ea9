import type { ScalarFactData } from './fact.ts';

/** One cell of an input file: where it stands and what stood there, untouched. */
export interface CellRef {
  /** The file's name without its folder. */
  readonly file: string;
  /** 1 for the first line of the file. */
  readonly line: number;
  /** 1 for the first column. */
  readonly column: number;
  readonly header: string;
  readonly text: string;
}

/** A value as the rules read it: decimals and money as text, integers as safe numbers, sets as lists, dates `YYYY-MM-DD`. */
export type ScalarValue = boolean | number | string | readonly string[];

/** What an applicant pointed to in support of an answer. */
export interface EvidenceNote {
  readonly text: string;
  /** Undefined for an answer that stands in no file. */
  readonly cell?: CellRef | undefined;
}

/** A reviewer's answer, or correction of an applicant's. */
export interface Determination {
  /** The answer as the reviewer wrote it. */
  readonly text: string;
  readonly reviewer: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly note: string;
  /** Undefined for an answer that stands in no file. */
  readonly cell?: CellRef | undefined;
}

interface AttestationPlace {
  /** Undefined for an answer that stands in no file. */
  readonly cell?: CellRef | undefined;
  readonly evidence?: EvidenceNote;
  /** The reviewer's determination that this answer is. */
  readonly determination?: Determination;
  /** The applicant's own answer, where a determination took its place. */
  readonly corrects?: Attestation;
}

/** What is stated about one fact. `disputed`: reviewers' determinations disagree, so it is not known. */
export type Attestation =
  | ({ readonly status: 'provided'; readonly value: ScalarValue } & AttestationPlace)
  | ({ readonly status: 'not_applicable' } & AttestationPlace)
  | ({ readonly status: 'not_provided' } & AttestationPlace)
  | ({ readonly status: 'disputed'; readonly claims: readonly Determination[] } & AttestationPlace);

/** An answer: an attestation, a bare value, or nothing at all. */
export type Answer = ScalarValue | Attestation | null | undefined;

/** One row of a table fact, by column id. */
export type TableRow = Readonly<Record<string, Answer>>;

/** Any fact's answer; a table's is the list of its rows. */
export type FactAnswer = Answer | readonly TableRow[];

/** One applicant's submission to one competition. */
export interface Application {
  readonly id: string;
  readonly applicantName?: string;
  /** Ranks are within one competition; one pool where absent. */
  readonly competition?: string;
  /** Answers by fact id, those of {@link RECORD_FACTS} included. What is absent was not provided. */
  readonly facts: Readonly<Record<string, FactAnswer>>;
  /** The row it was read from. */
  readonly row?: { readonly file: string; readonly line: number };
}

/** Facts of every application's record, whatever the rule set; conditions and derived facts may read them. */
export const RECORD_FACTS = [
  {
    id: 'application.requestedAmount',
    column: 'requested_amount',
    label: 'federal funds requested',
    type: 'money',
    unit: 'US dollars',
    minimum: '0',
    question: 'How much federal funding does the application request (SF-424 item 18a), cost share excluded?',
  },
  {
    id: 'application.peerReviewScore',
    column: 'peer_review_score',
    label: 'peer review score',
    type: 'decimal',
    unit: 'points of 100',
    minimum: '0',
    maximum: '100',
    answeredBy: 'reviewer',
    question: 'Which score did peer reviewers give the application, of 100?',
  },
  {
    id: 'application.uei',
    column: 'uei',
    label: 'Unique Entity ID',
    type: 'text',
    question: 'What is the applicant’s Unique Entity ID?',
  },
  {
    id: 'application.applicantType',
    column: 'applicant_type',
    label: 'applicant type',
    type: 'text',
    question: 'Of which type is the applicant (SF-424 item 9)?',
  },
  {
    id: 'application.state',
    column: 'state',
    label: 'state or territory',
    type: 'text',
    question: 'In which state or territory is the applicant?',
  },
  {
    id: 'application.ori',
    column: 'ori',
    label: 'FBI agency identifier',
    type: 'text',
    question: 'What is the agency’s FBI identifier (ORI)?',
  },
  {
    id: 'application.projectTitle',
    column: 'project_title',
    label: 'project title',
    type: 'text',
    question: 'What is the title of the project?',
  },
] as const satisfies readonly ScalarFactData[];

const NOT_PROVIDED: Attestation = { status: 'not_provided' };

/** What an application answers to a question; a fact may have the name of something that every object inherits. */
export function answerTo(id: string, facts: Application['facts']): FactAnswer {
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}

/** The same application with other answers. */
export function withFacts(
  { id, applicantName, competition, row }: Omit<Application, 'facts'>,
  facts: Application['facts'],
): Application {
  return {
    id,
    ...(applicantName !== undefined && { applicantName }),
    ...(competition !== undefined && { competition }),
    facts,
    ...(row !== undefined && { row }),
  };
}

/** An answer in its full form: bare values are provided, nothing is not provided. */
export function attestationOf(answer: FactAnswer): Attestation {
  if (answer === null || answer === undefined) return NOT_PROVIDED;
  if (typeof answer === 'object' && 'status' in answer) return answer;
  return { status: 'provided', value: answer as ScalarValue };
}

/** Whether an answer is no, attested or bare. */
export function saysNo(answer: FactAnswer): boolean {
  const attestation = attestationOf(answer);
  return attestation.status === 'provided' && attestation.value === false;
}
