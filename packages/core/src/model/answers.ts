import type { Attestation, RECORD_FACTS, TableRow } from './application.ts';
import type { AcceptedAnswer, FactData } from './fact.ts';
import type { RuleSetData } from './rule-set.ts';

type ValueOf<F> = F extends { readonly type: 'boolean' }
  ? boolean
  : F extends { readonly type: 'enum'; readonly values: readonly AcceptedAnswer[] }
    ? F['values'][number]['value']
    : F extends { readonly type: 'set'; readonly values: readonly AcceptedAnswer[] }
      ? readonly F['values'][number]['value'][]
      : F extends { readonly type: 'integer' }
        ? number
        : string;

type AnswerOf<F> = F extends { readonly type: 'table' }
  ? readonly TableRow[]
  : ValueOf<F> | Attestation | null;

type AnswersTo<Facts extends readonly Pick<FactData, 'id'>[]> = {
  readonly [F in Facts[number] as F['id']]?: AnswerOf<F>;
};

/** The answers that a rule set's questions take, as its literal says: a misspelt fact or answer does not compile. */
export type AnswersOf<Data extends Pick<RuleSetData, 'facts'>> = AnswersTo<Data['facts']>;

/** The answers of every application's record. */
export type RecordAnswers = AnswersTo<typeof RECORD_FACTS>;
