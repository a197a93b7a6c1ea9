import { problemMessage, problemSeverity, quoted, type RuleSet } from '@grantscore/core';
import { inFull } from '@grantscore/core/cases';
import { type ReadCase, readCaseTable } from '@grantscore/csv';
import { differenceWords } from '@grantscore/report';
import { unusable, wrongUsage } from '../failure.ts';
import { openInput } from '../input-file.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules } from '../load-rules.ts';
import { progressOn } from '../progress.ts';
import { type ReadingFlags, readingOf } from '../reading-options.ts';

interface TestOptions extends ReadingFlags {
  readonly cases?: string;
}

/** `grantscore rule-sets test`: holds a rule set to a table of cases; each row whose outcome is another one is told with the reason. */
export async function ruleSetsTestCommand(io: Io, name: string, options: TestOptions): Promise<ExitCode> {
  if (options.cases === undefined)
    throw wrongUsage('which cases? give --cases FILE; `grantscore rule-sets cases` writes such a file');
  const reading = readingOf(options);
  const { data, ruleSet: ref } = await loadRules({ ruleSet: name });
  const progress = progressOn(io);
  const { name: file, source } = await openInput(options.cases, reading.unpacked, io, progress);
  const { rows, problems, refused } = await readCaseTable(source, { file, data, ...reading.options });
  progress.clear();
  const refusals = problems.filter((problem) => problemSeverity(problem) === 'refusal');
  if (refused) throw unusable(refusals.map((problem) => `${file}: ${problemMessage(problem)}`).join('\n  '));
  if (rows.length === 0)
    throw unusable(`${file}: there is no case in it; write one in each row below the header`);
  for (const problem of problems) io.stderr(`${file}: warning: ${problemMessage(problem)}\n`);

  const outcomeOf = caseOutcomes({ data, ref });
  let different = 0;
  let unread = 0;
  let disputed = 0;
  for (const { line, value, problems: own } of rows) {
    if (value === null) {
      unread += 1;
      for (const problem of own) io.stdout(`${file}: ${problemMessage(problem)}\n`);
      continue;
    }
    const { finding, difference } = outcomeOf(value);
    for (const problem of own) io.stderr(`${file}: warning: ${problemMessage(problem)}\n`);
    const called = `${file}: line ${line}: ${calledText(value)}`;
    if (finding.outcome !== value.outcome) {
      different += 1;
      io.stdout(`${called}: ${difference()}\n`);
    }
    if (value.agreed === false) {
      disputed += 1;
      io.stdout(`${called}: whoever signed does not agree that it is ${value.outcome.replace('_', ' ')}\n`);
    }
  }
  const tested = new Set(rows.map(({ value }) => value?.criterion));
  const untested = data.criteria.filter(({ id }) => !tested.has(id)).map(({ id }) => `\`${id}\``);
  if (untested.length > 0) io.stderr(`${file}: no case of ${untested.join(', ')}\n`);
  io.stdout(
    `${rows.length} case${rows.length === 1 ? '' : 's'} of ${ref.id}@${ref.version}: ${rows.length - different - unread} as expected, ${different} different, ${unread} unreadable${disputed > 0 ? `; ${disputed} not agreed` : ''}\n`,
  );
  return different + unread > 0 ? EXIT.quarantined : EXIT.scored;
}

/** A case by its criterion and, where it has one, its name, which anybody may have written. */
function calledText({ criterion, name }: ReadCase): string {
  return `${quoted(criterion)}${name === '' ? '' : `, case ${/^\d+$/.test(name) ? name : quoted(name)}`}`;
}

/** Evaluates cases, each with the parameters that it sets. */
function caseOutcomes(ruleSet: RuleSet) {
  const full = inFull(ruleSet);
  return (one: ReadCase) => {
    const compiled = full(one.parameters);
    const finding = compiled.evaluate({ id: 'case', facts: one.facts }).finding(one.criterion);
    return { finding, difference: () => differenceWords(one, finding, compiled.rules) };
  };
}
