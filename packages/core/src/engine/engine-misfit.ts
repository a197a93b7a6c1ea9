/** One thing in rules of json-rules-engine that no rule set of ours can say, and where it stands. */
export interface EngineMisfit {
  /** The way to it, `['rules', 2, 'conditions', 'all', 0, 'path']`. */
  readonly path: readonly (string | number)[];
  /** One line, lower case, no final stop: what stands there and what to do. */
  readonly message: string;
}

export type EnginePath = EngineMisfit['path'];

/** Ends the reading of one rule; what it found is told with the others. */
export class MisfitFound extends Error {
  override readonly name = 'MisfitFound';
  readonly misfit: EngineMisfit;

  constructor(path: EnginePath, message: string) {
    super(message);
    this.misfit = { path, message };
  }
}
