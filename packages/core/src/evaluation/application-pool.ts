import type { Application } from '../model/application.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import type { ApplicationTo } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { KnownFacts } from './known-facts.ts';
import { LANES } from './outcome-words.ts';
import type { PoolEvaluation } from './pool-evaluation.ts';
import type { RowEvaluator } from './row-evaluator.ts';

/** How many applications are kept in one array. */
const CHUNK = 64 * LANES;

/** Makes the evaluation of so many applications of their rows of findings. */
type Found = (words: Int32Array, count: number, testsOf: RowOfTests) => PoolEvaluation;

/** The array in which the row of tests of one application stands, and where it starts there. */
export type RowOfTests = (place: number) => { readonly words: Int32Array; readonly at: number };

/**
 * Many applications to be evaluated together. Of each only the outcomes of the tests are kept, two bits a test, whatever the answers were;
 * what they were read from is the caller's to keep or to read again.
 */
export class ApplicationPool<Facts extends FactAnswers = FactAnswers> {
  readonly #index: FactIndex;
  readonly #evaluator: RowEvaluator;
  readonly #found: Found;
  readonly #known: KnownFacts;
  readonly #chunks: Int32Array[] = [];
  #count = 0;

  constructor(index: FactIndex, evaluator: RowEvaluator, found: Found) {
    this.#index = index;
    this.#evaluator = evaluator;
    this.#found = found;
    this.#known = index.nothing();
  }

  /** How many applications were added. */
  get count(): number {
    return this.#count;
  }

  /** The memory that the applications take. */
  get bytes(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  }

  /**
   * Adds an application; its place is the count before it.
   * @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask; nothing is added then.
   */
  add(application: ApplicationTo<Facts>): void {
    const { tests } = this.#evaluator;
    const asked: Application = application;
    const known = this.#index.read(asked, this.#known);
    if (this.#count === this.#chunks.length * CHUNK) this.#chunks.push(new Int32Array(CHUNK * tests.width));
    const { words, at } = this.#rowOf(this.#count);
    tests.write(known, words, at);
    this.#count += 1;
  }

  /** Forgets all applications, to be filled anew in the same memory. What was evaluated must not be asked for reasons any more. */
  clear(): void {
    this.#count = 0;
  }

  #rowOf(place: number): { readonly words: Int32Array; readonly at: number } {
    const words = this.#chunks[Math.floor(place / CHUNK)] as Int32Array;
    const within = place % CHUNK;
    const lane = within % LANES;
    return { words, at: (within - lane) * this.#evaluator.tests.width + lane };
  }

  /** Evaluates all of them. More may be added afterwards, and all evaluated again. */
  evaluate(): PoolEvaluation {
    const { tests, findings, evaluate } = this.#evaluator;
    const sixteens = Math.ceil(this.#count / LANES);
    const words = new Int32Array(sixteens * LANES * findings.width);
    for (let first = 0; first < sixteens * LANES; first += LANES) {
      const chunk = this.#chunks[Math.floor(first / CHUNK)] as Int32Array;
      evaluate(chunk, (first % CHUNK) * tests.width, words, first * findings.width);
    }
    return this.#found(words, this.#count, (place) => this.#rowOf(place));
  }
}
