export { casesOf } from './cases-of.ts';
export { type Covered, type CriterionCoverage, coverageOf } from './coverage.ts';
export type { CriterionCase } from './criterion-case.ts';
export { type DescribedCase, type DescribedTest, describeCases } from './described-cases.ts';
export { inFull, type Parameters } from './in-full.ts';
export { killMutants, type MutantFate } from './kill-mutants.ts';
export { type MadeCase, makeCases } from './make-cases.ts';
