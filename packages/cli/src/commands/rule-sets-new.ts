import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CycleDraft,
  type CycleId,
  draftForCycle,
  parseRuleSet,
  parseSolicitation,
  quoted,
  type RuleSet,
  RuleSetError,
  ruleSets,
} from '@grantscore/core';
import { renderDraftChecklist } from '@grantscore/report';
import { draftYaml, solicitationYaml } from '../draft-yaml.ts';
import { unusable, wrongUsage } from '../failure.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules } from '../load-rules.ts';
import { ELSEWHERE, isFolder } from '../output-claim.ts';
import { writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';

interface NewOptions {
  readonly from?: string;
  readonly cycle?: string;
  readonly out?: string;
}

/**
 * `grantscore rule-sets new`: a draft for another cycle, made from an existing rule set: its YAML with remarks, a solicitation for no
 * particular call, and a checklist. Nothing that is there is ever written over.
 */
export async function ruleSetsNewCommand(io: Io, id: string, options: NewOptions): Promise<ExitCode> {
  if (options.from === undefined)
    throw wrongUsage('from which rule set? give --from ID or FILE; `grantscore rule-sets list` names them');
  if (ruleSets().some(({ ref }) => ref.id === id))
    throw wrongUsage(`${quoted(id)} comes with grantscore; give the new rule set an id of its own`);
  const { data, ruleSet: ref } = await loadRules({ ruleSet: options.from });
  const source: RuleSet = { data, ref };
  const draft = draftOf(source, id, options.cycle ?? cycleOf(id, data.cycle));

  const out = options.out ?? id;
  const paths = { ruleSet: join(out, 'rule-set.yaml'), solicitation: join(out, 'solicitation.yaml') };
  const files = [
    { name: 'rule-set.yaml', text: draftYaml(draft) },
    { name: 'solicitation.yaml', text: solicitationYaml(draft.solicitation) },
    { name: 'checklist.md', text: renderDraftChecklist(source, draft, paths) },
  ];
  if (await isFolder(out)) for (const { name } of files) await keep(join(out, name));
  await writeFolder(out, files, [], progressOn(io));
  io.stdout(
    `wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n` +
      `a draft for ${draft.ruleSet.cycle}: what was known of ${ref.id}@${ref.version} is not known of it; ${join(out, 'checklist.md')} says what to look at\n`,
  );
  return EXIT.scored;
}

/** The fiscal year that an id ends with, or the one after the source's. */
function cycleOf(id: string, before: CycleId): string {
  const named = /fy((?:19|20)\d{2})$/i.exec(id);
  return `FY${named?.[1] ?? Number(before.slice(2)) + 1}`;
}

/** @throws Failure for an id or fiscal year that cannot be one. */
function draftOf(source: RuleSet, id: string, cycle: string): CycleDraft {
  try {
    const draft = draftForCycle(source, { id, cycle: cycleId(cycle) });
    parseRuleSet(draft.ruleSet);
    parseSolicitation(draft.solicitation);
    return draft;
  } catch (error) {
    if (error instanceof RuleSetError) {
      const [{ message } = { message: error.message }] = error.problems;
      throw error.problems.some(({ path }) => path[0] === 'id')
        ? wrongUsage(`${quoted(id)}: ${message}`)
        : unusable(`${error.subject}: ${message}`);
    }
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
}

function cycleId(text: string): CycleId {
  const [, year] = /^FY(\d{4})$/i.exec(text) ?? [];
  if (year === undefined)
    throw wrongUsage(`--cycle: ${quoted(text)} is not a fiscal year; write it like FY2025`);
  return `FY${Number(year)}`;
}

async function keep(path: string): Promise<void> {
  if ((await lstat(path).catch(() => null)) !== null)
    throw wrongUsage(`\`${path}\` is there already; ${ELSEWHERE}`);
}
