export { type AnswerEffect, type AnswerEffects, answerEffects } from './answer-effects.ts';
export { type AnswerChange, type ChangeSet, type WhatIf, whatIf } from './smallest-changes.ts';
export type { Standing } from './standing.ts';
