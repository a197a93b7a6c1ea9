import { type AppliedRuleSet, type Problem, problemMessage } from '@grantscore/core';
import type { Inputs } from '../join-inputs.ts';
import { readInputs } from '../read-inputs.ts';
import { csvSource } from './csv-source.ts';
import { madeUpRules } from './made-up-rules.ts';

export interface Texts {
  readonly applications: string;
  readonly subawards?: string;
  readonly determinations?: string;
  readonly awards?: string;
}

/** Reads the texts of up to four files by the invented rule set, or another. */
export function readTexts(
  { applications, subawards, determinations, awards }: Texts,
  rules: AppliedRuleSet = madeUpRules(),
  chunkSize?: number,
  applicationsFile = 'applications.csv',
): Promise<Inputs> {
  const input = (file: string, text: string) => ({ file, source: csvSource(text, chunkSize) });
  return readInputs(
    {
      applications: input(applicationsFile, applications),
      ...(subawards !== undefined && { subawards: input('subawards.csv', subawards) }),
      ...(determinations !== undefined && { determinations: input('determinations.csv', determinations) }),
      ...(awards !== undefined && { awards: input('awards.csv', awards) }),
    },
    rules,
  );
}

/** `code file:line:column message`, for tests to compare. */
export function told(problem: Problem): string {
  return `${problem.code} ${problem.file}: ${problemMessage(problem)}`;
}

export function lines(...rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

/** The reckoning, `applications 3 = 2 + 1`. */
export function reckoning({ files }: Inputs): readonly string[] {
  return files.map(
    ({ kind, read, accepted, quarantined }) => `${kind} ${read} = ${accepted} + ${quarantined.length}`,
  );
}
