import type { RuleSet } from '@grantscore/core';
import { inFull } from '@grantscore/core/cases';
import { diffRuleSets } from '@grantscore/core/diff';
import { applicationTables, writeCsv } from '@grantscore/csv';
import { diffWitnesses, renderDiff, renderDiffJson, renderDiffMarkdown } from '@grantscore/report';
import { choice } from '../choice.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules } from '../load-rules.ts';

interface DiffOptions {
  /** `text`, `json` or `md`. */
  readonly format: string;
}

const RENDERERS = { text: renderDiff, json: renderDiffJson, md: renderDiffMarkdown } as const;

/** `grantscore rule-sets diff`: what differs in meaning between two rule sets. Whether anything does is said, not told by the exit code. */
export async function ruleSetsDiffCommand(
  io: Io,
  from: string,
  to: string,
  options: DiffOptions,
): Promise<ExitCode> {
  const format = choice('--format', options.format, ['text', 'json', 'md']);
  const [before, after] = [await named(from), await named(to)];
  const [first, second] = [inFull(before)().rules, inFull(after)().rules];
  const diff = diffRuleSets(before, after);
  const { files, unwritten } = applicationTables(diffWitnesses(diff), [first, second]);
  const witnesses = {
    files: files.map(({ name, table }) => ({ name, text: writeCsv(table) })),
    unwritten,
  };
  io.stdout(RENDERERS[format]({ diff, from: first, to: second }, witnesses));
  return EXIT.scored;
}

async function named(name: string): Promise<RuleSet> {
  const { data, ruleSet: ref } = await loadRules({ ruleSet: name });
  return { data, ref };
}
