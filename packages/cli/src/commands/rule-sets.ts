import { type RuleSet, ruleSets, solicitations } from '@grantscore/core';
import { casesOf, inFull } from '@grantscore/core/cases';
import { renderCriteria, renderRuleSetList, renderRules } from '@grantscore/report';
import { choice } from '../choice.ts';
import { wrongUsage } from '../failure.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules, type RuleOptions } from '../load-rules.ts';

/** `grantscore rule-sets list` */
export async function ruleSetsListCommand(io: Io): Promise<ExitCode> {
  io.stdout(renderRuleSetList(ruleSets(), solicitations()));
  return EXIT.scored;
}

interface ShowOptions extends RuleOptions {
  /** `text`, or `md` for a page with everything that the rule set says. */
  readonly format: string;
}

/** `grantscore rule-sets show` */
export async function ruleSetsShowCommand(
  io: Io,
  name: string | undefined,
  options: ShowOptions,
): Promise<ExitCode> {
  const format = choice('--format', options.format, ['text', 'md']);
  if (format === 'md' && options.solicitation !== undefined)
    throw wrongUsage(
      '--format md tells a rule set as it stands, whatever the call; leave out --solicitation',
    );
  if (name !== undefined && options.ruleSet !== undefined)
    throw wrongUsage('the rule set is named twice; leave out --rule-set');
  const rules = await loadRules(name === undefined ? options : { ...options, ruleSet: name });
  if (format === 'md') {
    const ruleSet: RuleSet = { data: rules.data, ref: rules.ruleSet };
    io.stdout(renderCriteria(inFull(ruleSet)().rules, casesOf(ruleSet) ?? []));
  } else io.stdout(renderRules(rules));
  return EXIT.scored;
}
