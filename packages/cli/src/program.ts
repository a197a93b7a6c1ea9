import { USUAL_WEIGHTINGS } from '@grantscore/report';
import { Command } from 'commander';
import { wrongUsage } from './failure.ts';
import { EXAMPLES } from './help-examples.ts';
import type { ExitCode, Io } from './io.ts';
import { LIMIT_NAMES } from './limit-names.ts';
import { VERSION } from './version.ts';

/** Loads a command, runs it and keeps its exit code. Every command is loaded only where it is asked for, with what it needs. */
export type Runner = <Rest extends readonly unknown[]>(
  load: () => Promise<(io: Io, ...rest: Rest) => Promise<ExitCode>>,
) => (...rest: Rest) => Promise<void>;

/** All commands with their arguments and flags. Wrong usage is thrown, and nothing is printed of it. */
export function programOf(run: Runner, io: Io): Command {
  const program = new Command('grantscore')
    .description(
      'Scores and ranks grant applications against a solicitation’s criteria, and proves every point.',
    )
    .version(VERSION)
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => {} });

  withInputs(
    program.command('score').description('score and rank applications, with a reason for every point'),
  )
    .option('--out <folder>', 'write ranking.csv, report.html, report.json, report.md and run.json there')
    .option('--format <list>', 'which of the outputs to write, with commas between', 'csv,json,md,html')
    .option(
      '--workers <number>',
      'threads for the ranking alone; without it as many as a large file is worth',
    )
    .addHelpText('after', EXAMPLES.score)
    .action(run(async () => (await import('./commands/score.ts')).scoreCommand));

  withInputs(
    program.command('explain').description('say in words why one application has its points and its place'),
    ['<application-id>', 'the id of the application, as its row has it'],
  )
    .option('--full', 'show every test of every criterion, not only those that settle it', false)
    .addHelpText('after', EXAMPLES.explain)
    .action(run(async () => (await import('./commands/explain.ts')).explainCommand));

  withInputs(
    program
      .command('what-if')
      .description('list the smallest sets of answers that would change an application’s score or place'),
    ['<application-id>', 'the id of the application, as its row has it'],
  )
    .option(
      '--goal <goal>',
      'score, score:7, rank, rank:10 or funded; without it another score, a better place and the funding line',
    )
    .option('--answers <number>', 'how many answers may be changed together', '3')
    .option('--format <name>', 'text, md, or json with every set', 'text')
    .addHelpText('after', EXAMPLES.whatIf)
    .action(run(async () => (await import('./commands/what-if.ts')).whatIfCommand));

  withInputs(
    program
      .command('sensitivity')
      .description(
        'say how firm the ranking is: how far each point value can move, and what random ones give',
      ),
  )
    .option(
      '--draws <number>',
      'how many weightings to draw at random; 0 draws none',
      `${USUAL_WEIGHTINGS.draws}`,
    )
    .option(
      '--seed <number>',
      'what they are drawn from; the same seed gives the same',
      `${USUAL_WEIGHTINGS.seed}`,
    )
    .option('--format <name>', 'text, md, json or csv', 'text')
    .option('--table <name>', 'with --format csv: points or places', 'points')
    .addHelpText('after', EXAMPLES.sensitivity)
    .action(run(async () => (await import('./commands/sensitivity.ts')).sensitivityCommand));

  withInputs(
    program
      .command('compare')
      .description(
        'hold two rankings of a pool against each other: who moved, who crossed the line, and why',
      ),
  )
    .option('--from <id|file>', 'the rules of the first side; without it those of --rule-set')
    .option('--to <id|file>', 'the rules of the second side')
    .option('--solicitation-from <id|file>', 'the call of the first side; without it that of --solicitation')
    .option('--solicitation-to <id|file>', 'the call of the second side')
    .option('--profile-from <id>', 'the profile of the first side; without it that of --profile')
    .option('--profile-to <id>', 'the profile of the second side')
    .option('--applications-to <file>', 'the applications of the second side; without it the same')
    .option('--subawards-to <file>', 'the same for subawards')
    .option('--determinations-to <file>', 'the same for determinations')
    .option('--format <name>', 'text, html, json or csv', 'text')
    .option('--table <name>', 'with --format csv: moves or causes', 'moves')
    .addHelpText('after', EXAMPLES.compare)
    .action(run(async () => (await import('./commands/compare.ts')).compareCommand));

  withInputs(
    program
      .command('check')
      .description('read the files and list what is wrong with them; nothing is scored'),
  )
    .option('--format <name>', 'text, or json for machines', 'text')
    .addHelpText('after', EXAMPLES.check)
    .action(run(async () => (await import('./commands/check.ts')).checkCommand));

  withRules(
    program
      .command('template')
      .description('write the blank CSV files and their data dictionary, only the columns in use'),
  )
    .option('--out <folder>', 'write the files there; without it the applications header is printed')
    .addHelpText('after', EXAMPLES.template)
    .action(run(async () => (await import('./commands/template.ts')).templateCommand));

  const mapping = program.command('mapping').description('read somebody else’s file as it is');
  withReading(
    withRules(
      mapping
        .command('suggest')
        .description('draft a mapping from the header of a file, for a person to complete')
        .argument('<applications.csv>', 'somebody else’s file; - reads standard input; .gz is unpacked'),
    ),
  )
    .option('--out <file>', 'write the draft there; without it it is printed')
    .addHelpText('after', EXAMPLES.mappingSuggest)
    .action(run(async () => (await import('./commands/mapping.ts')).mappingSuggestCommand));

  const ruleSets = program.command('rule-sets').description('list and show rule sets and solicitations');
  ruleSets
    .command('list')
    .description('name every rule set and solicitation that comes with grantscore')
    .action(run(async () => (await import('./commands/rule-sets.ts')).ruleSetsListCommand));
  withRules(ruleSets.command('show').argument('[rule-set]', 'an id, id@version or file'))
    .description('show the criteria of a rule set, with citations and how sure we are of each')
    .option('--format <name>', 'text, or md for a page with the questions and cases of each as well', 'text')
    .action(run(async () => (await import('./commands/rule-sets.ts')).ruleSetsShowCommand));
  ruleSets
    .command('cases')
    .description('write the cases of a rule set as a table that people read and sign')
    .argument('<rule-set>', 'an id, id@version or file')
    .option('--out <file>', 'write the table there; without it it is printed')
    .addHelpText('after', EXAMPLES.ruleSetsCases)
    .action(run(async () => (await import('./commands/rule-sets-cases.ts')).ruleSetsCasesCommand));
  withReading(
    ruleSets
      .command('test')
      .description('hold a rule set to a table of cases')
      .argument('<rule-set>', 'an id, id@version or file'),
  )
    .option('--cases <file>', 'the table, as `rule-sets cases` writes it and people change it')
    .addHelpText('after', EXAMPLES.ruleSetsTest)
    .action(run(async () => (await import('./commands/rule-sets-test.ts')).ruleSetsTestCommand));
  ruleSets
    .command('check')
    .description('prove what is wrong with a rule set, each finding with an application that shows it')
    .argument('<rule-set>', 'an id, id@version or file')
    .option('--solicitation <id|file>', 'the call that the rules are applied to; it sets their parameters')
    .option('--format <name>', 'text, or json for machines', 'text')
    .option('--out <folder>', 'write each witness there, as files that `score` takes')
    .addHelpText('after', EXAMPLES.ruleSetsCheck)
    .action(run(async () => (await import('./commands/rule-sets-check.ts')).ruleSetsCheckCommand));
  ruleSets
    .command('new')
    .description('draft a rule set for another fiscal year from an existing one, with a checklist')
    .argument('<id>', 'the id of the new rule set, such as ojp-fy2025')
    .option('--from <id|file>', 'the rule set to start from: an id, id@version or file')
    .option(
      '--cycle <year>',
      'the fiscal year, FY2025; without it the one that the id ends with, or the next',
    )
    .option('--out <folder>', 'write the files there; without it into a folder named by the id')
    .addHelpText('after', EXAMPLES.ruleSetsNew)
    .action(run(async () => (await import('./commands/rule-sets-new.ts')).ruleSetsNewCommand));
  ruleSets
    .command('diff')
    .description('say what differs in meaning between two rule sets, with applications that show it')
    .argument('<from>', 'an id, id@version or file')
    .argument('<to>', 'an id, id@version or file')
    .option('--format <name>', 'text, json for machines, or md for a page', 'text')
    .addHelpText('after', EXAMPLES.ruleSetsDiff)
    .action(run(async () => (await import('./commands/rule-sets-diff.ts')).ruleSetsDiffCommand));
  return strict(program);
}

/** Makes a command and those below it throw, and refuse what would else be passed over. */
function strict(command: Command): Command {
  for (const child of command.commands) strict(child);
  const given = new Set<string>();
  for (const option of command.options) {
    const flag = `--${option.name()}`;
    if (REPEATABLE.has(flag)) continue;
    command.on(`option:${option.name()}`, () => {
      if (given.has(flag)) throw wrongUsage(`\`${flag}\` is given twice; give it once`);
      given.add(flag);
    });
  }
  return command.exitOverride().allowExcessArguments(false);
}

function withRules(command: Command): Command {
  return command
    .option('--rule-set <id|file>', 'the rules: an id such as ojp-fy2023, id@version, or a YAML or JSON file')
    .option('--solicitation <id|file>', 'the call that the rules are applied to; it names its rule set');
}

function withInputs(command: Command, ...more: readonly (readonly [name: string, what: string])[]): Command {
  command.argument(
    '<applications.csv>',
    'what applicants attest, one row an application; - reads standard input; .gz is unpacked',
  );
  for (const [name, what] of more) command.argument(name, what);
  return withReading(
    withRules(command)
      .option('--subawards <file>', 'proposed subawards, one row each')
      .option('--determinations <file>', 'reviewers’ answers and corrections, one row each')
      .option(
        '--with <file>',
        'quarantine.csv of these applications, corrected: it takes the place of the rows it has (may be given again for what is left)',
        andOthers,
      )
      .option('--with-subawards <file>', 'the same for quarantine-subawards.csv', andOthers)
      .option('--with-determinations <file>', 'the same for quarantine-determinations.csv', andOthers)
      .option('--awards <file>', 'what was awarded and why, one row an application: held against the ranking')
      .option('--with-awards <file>', 'the same for quarantine-awards.csv', andOthers)
      .option(
        '--funds <amount>',
        'the funds, in US dollars, instead of the solicitation’s; COMPETITION=AMOUNT for each of several competitions',
        andOthers,
      )
      .option(
        '--funding-line <rule>',
        'what happens at a request that the funds left do not cover: stop there, or skip it',
        'stop',
      )
      .option('--mapping <file>', 'how the columns and values of somebody else’s file are read, YAML or JSON')
      .option('--profile <id>', 'how outcomes become points and points an order')
      .option(
        '--executor <name>',
        'what evaluates the criteria, compiled or interpreter; both give the same answers',
        'compiled',
      ),
  );
}

/** The flags that may be given more than once. */
const REPEATABLE: ReadonlySet<string> = new Set([
  '--limit',
  '--with',
  '--with-subawards',
  '--with-determinations',
  '--with-awards',
  '--funds',
]);

function andOthers(one: string, others: readonly string[] = []): readonly string[] {
  return [...others, one];
}

/** How the files are to be read, where they do not tell it themselves. */
function withReading(command: Command): Command {
  return command
    .option(
      '--encoding <name>',
      'utf-8, utf-16le, utf-16be or windows-1252; a byte order mark is believed first',
    )
    .option('--delimiter <name>', 'comma, semicolon, tab or bar, where the header does not tell')
    .option('--decimal <name>', 'what stands before the cents, point or comma: 1,234.50 or 1.234,50')
    .option(
      '--date-format <form>',
      'how dates are written besides 2023-04-04: MM/DD/YYYY, D.M.YYYY, DD-MMM-YYYY …',
    )
    .option('--set-separator <character>', 'what stands between several answers in one cell: ; , | or /')
    .option(
      '--limit <name=number>',
      `how large a part of a file may be: ${LIMIT_NAMES.join(', ')} (may be given for each)`,
      andOthers,
      [],
    );
}
