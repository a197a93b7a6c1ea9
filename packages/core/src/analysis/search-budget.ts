/**
 * What several searches may spend together, counted in what they try and never in time, so that the same question ends the same way on any
 * machine.
 */
export class SearchBudget {
  #left: number;

  /** @param steps - Answers tried, weighed by how much there is to look at for each: of a usual condition one counts one. */
  constructor(steps: number) {
    this.#left = steps;
  }

  get left(): number {
    return this.#left;
  }

  /** @returns False where nothing is left. */
  take(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
}
