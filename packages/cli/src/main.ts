import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { ruleSetsListCommand, ruleSetsShowCommand } from './commands/rule-sets.ts';
import { scoreCommand } from './commands/score.ts';
import { templateCommand } from './commands/template.ts';
import { Failure } from './failure.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command.
 * @param args - What stands after the program's name.
 * @returns The exit code: 0 all rows scored, 1 some quarantined, 2 wrong usage, 3 input unusable and nothing written.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.scored;
  const run = <Rest extends readonly unknown[]>(command: (io: Io, ...rest: Rest) => Promise<ExitCode>) => {
    return async (...rest: Rest) => {
      exitCode = await command(io, ...rest);
    };
  };
  const program = programOf(run, io);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.scored : EXIT.usage;
    if (!(error instanceof Failure)) throw error;
    io.stderr(`grantscore: ${error.message}\n`);
    return error.exitCode;
  }
}

type Runner = <Rest extends readonly unknown[]>(
  command: (io: Io, ...rest: Rest) => Promise<ExitCode>,
) => (...rest: Rest) => Promise<void>;

function programOf(run: Runner, io: Io): Command {
  const program = new Command('grantscore')
    .description(
      'Scores and ranks grant applications against a solicitation’s criteria, and proves every point.',
    )
    .version(VERSION)
    .exitOverride()
    .allowExcessArguments(false)
    .showHelpAfterError('(grantscore --help shows what can be asked)')
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(text.replace(/^error: /, 'grantscore: ')),
    });

  withInputs(
    program.command('score').description('score and rank applications, with a reason for every point'),
  )
    .option('--out <folder>', 'write ranking.csv, report.json, report.md and run.json there')
    .option('--format <list>', 'which of the outputs to write, with commas between', 'csv,json,md')
    .addHelpText('after', EXAMPLES.score)
    .action(run(scoreCommand));

  withInputs(
    program.command('explain').description('say in words why one application has its points and its place'),
    '<application-id>',
  )
    .option('--full', 'show every test of every criterion, not only those that settle it', false)
    .addHelpText('after', EXAMPLES.explain)
    .action(run(explainCommand));

  withInputs(
    program
      .command('check')
      .description('read the files and list what is wrong with them; nothing is scored'),
  )
    .addHelpText('after', EXAMPLES.check)
    .action(run(checkCommand));

  withRules(
    program
      .command('template')
      .description('write the blank CSV files and their data dictionary, only the columns in use'),
  )
    .option('--out <folder>', 'write the files there; without it the applications header is printed')
    .addHelpText('after', EXAMPLES.template)
    .action(run(templateCommand));

  const ruleSets = program.command('rule-sets').description('list and show rule sets and solicitations');
  ruleSets
    .command('list')
    .description('name every rule set and solicitation that comes with grantscore')
    .action(run(ruleSetsListCommand));
  withRules(ruleSets.command('show').argument('[rule-set]', 'an id, id@version or file'))
    .description('show the criteria of a rule set, with citations and how sure we are of each')
    .action(run(ruleSetsShowCommand));
  return inheritSettings(program);
}

/** Subcommands made with `command()` take these from their parent when they are made, but not the exit override. */
function inheritSettings(command: Command): Command {
  for (const child of command.commands) inheritSettings(child.exitOverride().allowExcessArguments(false));
  return command;
}

function withRules(command: Command): Command {
  return command
    .option('--rule-set <id|file>', 'the rules: an id such as ojp-fy2023, id@version, or a YAML or JSON file')
    .option('--solicitation <id|file>', 'the call that the rules are applied to; it names its rule set');
}

function withInputs(command: Command, ...more: readonly string[]): Command {
  command.argument(
    '<applications.csv>',
    'what applicants attest, one row an application; - reads standard input; .gz is unpacked',
  );
  for (const argument of more) command.argument(argument);
  return withRules(command)
    .option('--subawards <file>', 'proposed subawards, one row each')
    .option('--determinations <file>', 'reviewers’ answers and corrections, one row each')
    .option('--profile <id>', 'how outcomes become points and points an order')
    .option(
      '--executor <name>',
      'what evaluates the criteria, compiled or interpreter; both give the same answers',
      'compiled',
    );
}

const EXAMPLES = {
  score: `
Examples:
  $ grantscore score applications.csv --rule-set ojp-fy2024
  $ grantscore score applications.csv --solicitation O-BJA-2023-171562 --subawards subawards.csv --out review/

Ends with 0 if every row was scored, 1 if some were quarantined, 2 on wrong usage, 3 if the input cannot be used.`,
  explain: `
Example:
  $ grantscore explain applications.csv BWC-0107 --solicitation O-BJA-2023-171562`,
  check: `
Example:
  $ grantscore check applications.csv --rule-set ojp-fy2023`,
  template: `
Example:
  $ grantscore template --solicitation O-BJA-2023-171562 --out blank/`,
} as const;
