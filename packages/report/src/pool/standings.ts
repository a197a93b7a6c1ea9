/** How an application stands to the eligibility and completeness criteria. */
export const PASSES = 0;
export const OPEN = 1;
export const NOT_PASSING = 2;
/** It cannot be used after all. */
export const WITHDRAWN = 3;

/** How many outcomes of two bits stand in one byte. */
export const IN_A_BYTE = 4;
