/** How many weightings are drawn, and from which seed, where nothing else is asked for. */
export const USUAL_WEIGHTINGS = { draws: 10_000, seed: 1 } as const;
