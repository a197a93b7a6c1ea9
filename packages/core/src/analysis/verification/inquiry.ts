import type { Application } from '../../model/application.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { type Goal, search } from '../search.ts';
import type { SearchBudget } from '../search-budget.ts';
import { searchTables } from '../search-tables.ts';
import { realise, showing } from '../witness.ts';

/** Whether some application brings goals about; `open` where that was not decided. */
export type Possible = 'yes' | 'no' | 'open';

const MOST_TABLES = 2000;
/** So many tables are tried in one step. */
const TABLES_A_STEP = 4;

/** Questions about the applications of one rule set, all answered out of one budget. */
export class Inquiry {
  readonly rules: AppliedRuleSet;
  readonly budget: SearchBudget;
  readonly #derived: ReadonlySet<string>;

  constructor(rules: AppliedRuleSet, budget: SearchBudget) {
    this.rules = rules;
    this.budget = budget;
    this.#derived = new Set(rules.derivedFacts.map(({ id }) => id));
  }

  /** Exact: `yes` only of answers that an application can give, `no` only where there are none. */
  possible(goals: readonly Goal[]): Possible {
    const found = search(this.rules, goals, { fewest: false, budget: this.budget });
    if (found.status === 'none') return 'no';
    if (found.status === 'not_decided') return 'open';
    if (![...found.answers.keys()].some((fact) => this.#derived.has(fact))) return 'yes';
    return this.#application(goals, found) === null ? 'open' : 'yes';
  }

  /** An application with few answers that was evaluated and shows every goal; null where there is none, or none was found. */
  witness(goals: readonly Goal[], { fewest = true } = {}): Application | null {
    const found = search(this.rules, goals, { fewest, budget: this.budget });
    return found.status === 'found' ? this.#application(goals, found) : null;
  }

  #application(
    goals: readonly Goal[],
    found: Extract<ReturnType<typeof search>, { readonly status: 'found' }>,
  ): Application | null {
    const realised = realise(this.rules, goals, found);
    if (realised !== null) return realised;
    const shows = showing(this.rules, goals);
    let tried = 0;
    for (const application of searchTables(this.rules, goals, found.answers)) {
      if (shows(application)) return application;
      tried += 1;
      if (tried >= MOST_TABLES || (tried % TABLES_A_STEP === 0 && !this.budget.take(1))) return null;
    }
    return null;
  }
}
