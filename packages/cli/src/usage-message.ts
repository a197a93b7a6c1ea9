import type { Command, CommanderError } from 'commander';

/**
 * What is wrong with a command line, in one line: what was written, the nearest that is known, and where help is.
 * @returns Null where help itself was shown.
 */
export function usageMessage(
  { code, message }: CommanderError,
  program: Command,
  args: readonly string[],
): string | null {
  if (code === 'commander.help') return null;
  const help = `\`${commandIn(program, args)} --help\` shows what can be asked`;
  const near = /\(Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1];
  return `${said(message)}; ${near === undefined ? '' : `did you mean \`${near}\`? `}${help}`;
}

/** The parser's messages in our words; one that is not known stays as it is, on one line. */
function said(message: string): string {
  for (const { pattern, words } of MESSAGES) {
    const parts = pattern.exec(message);
    if (parts !== null) return words(parts[1] ?? '');
  }
  return message.replace(/^error: /, '').replaceAll(/\s+/g, ' ');
}

const MESSAGES: readonly { readonly pattern: RegExp; readonly words: (part: string) => string }[] = [
  { pattern: /unknown (?:option|command) '(.*)'(?:\n|$)/, words: (name) => `\`${name}\` is not known` },
  { pattern: /missing required argument '(.*)'/, words: (name) => `\`${name}\` is missing` },
  { pattern: /option '(.*)' argument missing/, words: (name) => `\`${name}\` needs something after it` },
  {
    pattern: /too many arguments.*(expected .*)\./i,
    words: (counts) => `there is more than is asked for: ${counts.replace('Expected', 'expected')}`,
  },
];

/** The command that was meant, with those it stands below: `grantscore rule-sets list`. */
function commandIn(program: Command, args: readonly string[]): string {
  let command = program;
  let path = program.name();
  for (const name of args) {
    const next = command.commands.find((child) => child.name() === name);
    if (next === undefined) break;
    command = next;
    path += ` ${name}`;
  }
  return path;
}
