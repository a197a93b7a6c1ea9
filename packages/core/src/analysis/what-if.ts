export { type AnswerChange, type ChangeSet, type WhatIf, whatIf } from './smallest-changes.ts';
export type { Standing } from './standing.ts';
