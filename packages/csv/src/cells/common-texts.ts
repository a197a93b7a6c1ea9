import type { ScalarFactData } from '@grantscore/core';
import { defused } from '../formula-guard.ts';
import { BOOLEAN_TEXTS } from './boolean.ts';
import { NOT_APPLICABLE_TEXTS } from './not-applicable.ts';
import { asciiLower } from './reading.ts';

/** What most cells of a fact hold, as it stands in the file: its few answers in their usual spellings, guarded as formulas and not. */
export function commonTexts(fact: ScalarFactData): readonly string[] {
  const texts = [...answers(fact), ...NOT_APPLICABLE_TEXTS];
  return [...new Set(texts.flatMap(spellings).flatMap((text) => [text, defused(text)]))];
}

function answers(fact: ScalarFactData): readonly string[] {
  switch (fact.type) {
    case 'boolean':
      return BOOLEAN_TEXTS;
    case 'enum':
    case 'set':
      return fact.values.flatMap(({ value, label }) => [value, label]);
    default:
      return [];
  }
}

function spellings(text: string): readonly string[] {
  const lower = asciiLower(text);
  return [text, lower, lower.toUpperCase(), `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`];
}
