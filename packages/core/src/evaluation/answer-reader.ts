import type { Application, FactAnswer } from '../model/application.ts';
import { FilledQuestionnaire, type Questionnaire } from '../model/questionnaire.ts';
import { codeOfYesNo, type FactCoder } from './fact-coder.ts';
import type { KnownFacts } from './known-facts.ts';

export const NOWHERE = 0;
export const SLOT = 1;
/** A slot whose answer is yes or no. */
export const YES_NO_SLOT = 2;
export const TABLE = 3;

/** Where the answer to a fact goes: a slot of its own, the rows of a table, or nowhere, since nothing tests it. */
export interface Place {
  readonly to: typeof NOWHERE | typeof SLOT | typeof YES_NO_SLOT | typeof TABLE;
  /** Which slot or table. */
  readonly at: number;
  readonly encode: FactCoder['encode'];
}

/** The questions that an application answers, in its order, and where each answer goes. */
interface Layout {
  readonly keys: readonly string[];
  readonly places: readonly Place[];
  /** Null where the answers stand in an object. */
  readonly questionnaire: Questionnaire | null;
}

/**
 * Makes the reader of the answers of one application after another.
 * @param placeOf - Throws for a question that is not asked.
 */
export function answerReader(
  placeOf: (fact: string) => Place,
): (application: Application, into: KnownFacts) => void {
  let layout: Layout = { keys: [], places: [], questionnaire: null };
  return (application, into) => {
    if (application instanceof FilledQuestionnaire) {
      const { questionnaire, answers } = application;
      if (layout.questionnaire !== questionnaire) {
        const keys = questionnaire.facts;
        layout = { keys, places: keys.map(placeOf), questionnaire };
      }
      const { places } = layout;
      for (let i = 0; i < places.length; i += 1) put(answers[i], places[i] as Place, into);
      return;
    }
    const { facts } = application;
    if (isPlain(facts) && readAsBefore(facts, layout, into)) return;
    const keys = Object.keys(facts);
    layout = { keys, places: keys.map(placeOf), questionnaire: null };
    into.clear();
    for (const [i, key] of keys.entries()) put(facts[key], layout.places[i] as Place, into);
  };
}

/**
 * Most applications have the keys of the one before. To walk them and ask for each as it comes takes a third of the time of asking for one
 * key after another.
 * @returns false as soon as a key is another.
 */
function readAsBefore(
  facts: Readonly<Record<string, FactAnswer>>,
  { keys, places }: Layout,
  into: KnownFacts,
): boolean {
  let at = 0;
  for (const key in facts) {
    if (key !== keys[at]) return false;
    put(facts[key], places[at] as Place, into);
    at += 1;
  }
  return at === keys.length;
}

/** Whether to walk an object meets its own keys and no others. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype;
}

function put(answer: FactAnswer, { to, at, encode }: Place, { slots, answers, given }: KnownFacts): void {
  if (to === NOWHERE) return;
  if (to === TABLE) {
    given[at] = answer;
    return;
  }
  answers[at] = answer;
  // A bare yes or no is most of what there is, and is coded without a call.
  slots[at] =
    to === YES_NO_SLOT && (answer === true || answer === false) ? codeOfYesNo(answer) : encode(answer);
}
