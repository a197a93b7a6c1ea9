import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runShell } from './run-bin.ts';

const BLOCK = /^```(\w*)(.*)\n([\s\S]*?)^```$/gm;
const ATTRIBUTE = /(title|below|instead-of)=(?:"([^"]*)"|(\S+))/g;

/**
 * Follows a tutorial word for word in a folder: writes the files that it has one write, runs the commands that it has one run.
 *
 * A block with a `title` is a file to write. With `below` it is put under the one line that reads so, with `instead-of` in its place. A
 * `console` block has commands behind `$ `, each with all that it prints below it; what ends with another code than 0 is followed by
 * `$ echo $?`. A block without a language, or of `text`, is there to be read.
 *
 * @returns The tutorial with what the commands print now.
 * @throws Error where a reader would be lost: the words before a block do not name its file and line, a line is not there or twice, a
 * block is neither written, run nor text, or a command fails and the tutorial does not say so.
 */
export async function follow(tutorial: string, folder: string): Promise<string> {
  let followed = '';
  let end = 0;
  for (const block of tutorial.matchAll(BLOCK)) {
    const [whole, language = '', info = '', body = ''] = block;
    const before = tutorial.slice(end, block.index);
    end = block.index + whole.length;
    followed += before;
    if (language === 'console') followed += `\`\`\`console${info}\n${await runAll(body, folder)}\`\`\``;
    else {
      if (language !== '' && language !== 'text') write(body, attributesOf(info), before, folder);
      followed += whole;
    }
  }
  return followed + tutorial.slice(end);
}

type Attributes = ReadonlyMap<string, string>;

function attributesOf(info: string): Attributes {
  return new Map(
    [...info.matchAll(ATTRIBUTE)].map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']),
  );
}

function write(body: string, attributes: Attributes, before: string, folder: string): void {
  const name = attributes.get('title');
  if (name === undefined) throw new Error(`a block is neither a file nor text: ${body.slice(0, 80)}`);
  const [said = ''] = before.trimEnd().split('\n\n').slice(-1);
  const below = attributes.get('below');
  const line = below ?? attributes.get('instead-of');
  for (const named of [name, line])
    if (named !== undefined && !said.includes(`\`${named}\``))
      throw new Error(`the words before a block of ${name} do not name \`${named}\`: ${said}`);
  const path = join(folder, name);
  writeFileSync(
    path,
    line === undefined ? body : edited(readFileSync(path, 'utf8'), line, below === undefined, body),
  );
}

function edited(text: string, line: string, replaced: boolean, body: string): string {
  const lines = text.split('\n');
  const at = lines.flatMap((own, i) => (own.trim() === line ? [i] : []));
  const [only] = at;
  if (only === undefined || at.length > 1)
    throw new Error(`the line \`${line}\` is there ${at.length} times`);
  lines.splice(replaced ? only : only + 1, replaced ? 1 : 0, body.replace(/\n$/, ''));
  return lines.join('\n');
}

async function runAll(body: string, folder: string): Promise<string> {
  let said = '';
  let exitCode = 0;
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  for (const line of commands) {
    const command = line.slice(2);
    if (command === 'echo $?') {
      said += `${line}\n${exitCode}\n`;
      exitCode = 0;
      continue;
    }
    if (exitCode !== 0) throw new Error(`it ended with ${exitCode} before \`${command}\``);
    if (!/^(grantscore|cat) /.test(command)) throw new Error(`\`${command}\` is no command of a tutorial`);
    const { exitCode: code, stdout } = await runShell(folder, `${command} 2>&1`);
    exitCode = code;
    said += `${line}\n${stdout}${stdout === '' || stdout.endsWith('\n') ? '' : '\n'}`;
  }
  if (exitCode !== 0) throw new Error(`\`${commands.at(-1) ?? ''}\` ended with ${exitCode}: ${said}`);
  return said;
}
