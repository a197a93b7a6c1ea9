import { writeFile } from 'node:fs/promises';
import type { RuleSet } from '@grantscore/core';
import { casesOf, coverageOf, describeCases, inFull, makeCases } from '@grantscore/core/cases';
import { caseTable, writeCsv } from '@grantscore/csv';
import { beyondCases, leafWords, shownWords } from '@grantscore/report';
import { BYTE_ORDER_MARK } from '../byte-order-mark.ts';
import { fileFailure, systemCode, wrongUsage } from '../failure.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules } from '../load-rules.ts';

interface CasesOptions {
  readonly out?: string;
}

/**
 * `grantscore rule-sets cases`: the cases of a rule set as a table to be read and signed. Those that people wrote, where they come with it;
 * else made by search, with a note of what no case can show. A file that is there is never written over.
 */
export async function ruleSetsCasesCommand(io: Io, name: string, options: CasesOptions): Promise<ExitCode> {
  const { out } = options;
  if (out?.trim() === '')
    throw wrongUsage('--out: a file was expected and nothing stands there; write --out cases.csv');
  const { data, ruleSet: ref } = await loadRules({ ruleSet: name });
  const ruleSet: RuleSet = { data, ref };
  const { rules } = inFull(ruleSet)();
  const cases = casesOf(ruleSet) ?? makeCases(ruleSet);
  const rows = describeCases(ruleSet, cases).map(({ number, tests, why, ...one }) => ({
    ...one,
    name: String(number),
    leaf: leafWords(tests, rules),
    why: why ?? shownWords(one.outcome, tests),
  }));
  const text = writeCsv(caseTable(data, rows));
  const written = cases.map((one) => ({ why: '', ...one }));
  for (const line of beyondCases(coverageOf(ruleSet, written))) io.stderr(`${line}\n`);
  if (out === undefined) {
    io.stdout(text);
    return EXIT.scored;
  }
  await writeFile(out, `${BYTE_ORDER_MARK}${text}`, { flag: 'wx' }).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST')
      throw wrongUsage(`\`${out}\` is there already, perhaps signed by somebody; name another file`);
    throw fileFailure(out, error);
  });
  io.stdout(
    `wrote ${out}; have it read and signed, then hold the rules to it: grantscore rule-sets test ${name} --cases ${out}\n`,
  );
  return EXIT.scored;
}
