import { ruleSets, solicitations } from '@grantscore/core';
import { renderRuleSetList, renderRules } from '@grantscore/report';
import { wrongUsage } from '../failure.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules, type RuleOptions } from '../load-rules.ts';

/** `grantscore rule-sets list` */
export async function ruleSetsListCommand(io: Io): Promise<ExitCode> {
  io.stdout(renderRuleSetList(ruleSets(), solicitations()));
  return EXIT.scored;
}

/** `grantscore rule-sets show` */
export async function ruleSetsShowCommand(
  io: Io,
  name: string | undefined,
  options: RuleOptions,
): Promise<ExitCode> {
  if (name !== undefined && options.ruleSet !== undefined)
    throw wrongUsage('the rule set is named twice; leave out --rule-set');
  io.stdout(renderRules(await loadRules(name === undefined ? options : { ...options, ruleSet: name })));
  return EXIT.scored;
}
