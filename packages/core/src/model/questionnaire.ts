import { type Application, answerTo, type FactAnswer, withFacts } from './application.ts';
import { quoted } from './problem.ts';

/** The facts that many applications answer, in one order. */
export class Questionnaire {
  /** Each once. */
  readonly facts: readonly string[];
  readonly #layout: Readonly<Record<string, null>>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #longer = new Map<string, Questionnaire>();

  /** @throws RangeError if a fact is asked twice. */
  constructor(facts: readonly string[]) {
    this.facts = facts;
    this.#places = new Map(facts.map((fact, place) => [fact, place]));
    if (this.#places.size < facts.length)
      throw new RangeError(
        `a questionnaire asks each fact once, and ${quoted(facts.find((fact, i) => this.placeOf(fact) !== i) ?? '')} stands in it twice`,
      );
    // Objects made by JSON.parse keep the compact form with any number of keys, and one may be called `__proto__`.
    this.#layout = JSON.parse(`{${facts.map((fact) => `${JSON.stringify(fact)}:null`).join(',')}}`);
  }

  /** The place of a fact among them; -1 where it is not asked. */
  placeOf(fact: string): number {
    return this.#places.get(fact) ?? -1;
  }

  /** The same with one more fact behind the others. */
  with(fact: string): Questionnaire {
    const longer = this.#longer.get(fact) ?? new Questionnaire([...this.facts, fact]);
    this.#longer.set(fact, longer);
    return longer;
  }

  /** The answers by fact. */
  answersByFact<Given extends FactAnswer>(answers: readonly Given[]): Record<string, Given> {
    const byFact: Record<string, Given | null> = { ...this.#layout };
    for (let i = 0; i < this.facts.length; i += 1) byFact[this.facts[i] as string] = answers[i] as Given;
    return byFact as Record<string, Given>;
  }
}

/**
 * An application whose answers stand in the order of its questionnaire. That is quicker to make and to read, one after the other, than an object of
 * answers, which is made anew each time somebody asks for it. Copy it with {@link withFacts} or {@link withAnswer}: what is spread or cloned
 * leaves `facts` behind.
 */
export class FilledQuestionnaire implements Application {
  readonly id: string;
  readonly applicantName?: string;
  readonly competition?: string;
  readonly row?: NonNullable<Application['row']>;
  readonly questionnaire: Questionnaire;
  readonly answers: readonly FactAnswer[];

  /** @throws RangeError if there are not as many answers as the questionnaire has facts. */
  constructor(
    { id, applicantName, competition, row }: Omit<Application, 'facts'>,
    questionnaire: Questionnaire,
    answers: readonly FactAnswer[],
  ) {
    this.id = id;
    if (applicantName !== undefined) this.applicantName = applicantName;
    if (competition !== undefined) this.competition = competition;
    if (row !== undefined) this.row = row;
    this.questionnaire = questionnaire;
    this.answers = answers;
    if (answers.length !== questionnaire.facts.length)
      throw new RangeError(
        `application ${quoted(id)} has ${answers.length} answers to the ${questionnaire.facts.length} questions of its questionnaire`,
      );
  }

  get facts(): Application['facts'] {
    return this.questionnaire.answersByFact(this.answers);
  }

  /** As any other application. */
  toJSON(): Application {
    return withFacts(this, this.facts);
  }
}

/** What an application answers to a question, however its answers are kept. */
export type AnswerOf = (application: Pick<Application, 'facts'>) => FactAnswer;

/** Makes the reader of what one application after another answers to a question. It keeps the place of that question in the last questionnaire. */
export function answerReaderOf(fact: string): AnswerOf {
  let questionnaire: Questionnaire | null = null;
  let place = -1;
  return (application) => {
    if (!(application instanceof FilledQuestionnaire)) return answerTo(fact, application.facts);
    if (application.questionnaire !== questionnaire) {
      questionnaire = application.questionnaire;
      place = questionnaire.placeOf(fact);
    }
    return place < 0 ? undefined : application.answers[place];
  };
}

/**
 * An application with an answer to one more question.
 * @throws RangeError if its questionnaire asks that already.
 */
export function withAnswer(application: Application, fact: string, answer: FactAnswer): Application {
  if (!(application instanceof FilledQuestionnaire))
    return withFacts(application, { ...application.facts, [fact]: answer });
  const { questionnaire, answers } = application;
  return new FilledQuestionnaire(application, questionnaire.with(fact), [...answers, answer]);
}
