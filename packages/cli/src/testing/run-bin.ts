import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', '..', 'bundle', 'grantscore.js');

export interface BinResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The time zone and languages of a process. */
export interface Place {
  readonly TZ: string;
  readonly LANG: string;
}

/**
 * Runs the command line as users do, in a process of its own.
 * @throws Error if it was not built, or could not be started or read.
 */
export function runBin(cwd: string, args: readonly string[], place: Place): Promise<BinResult> {
  return runFile(cwd, process.execPath, [BIN, ...args], place);
}

/** Runs a line of shell in which `grantscore` is the command line. @throws Error as {@link runBin} does. */
export function runShell(cwd: string, line: string): Promise<BinResult> {
  const named = `grantscore() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`;
  return runFile(cwd, '/bin/sh', ['-c', named], { TZ: 'UTC', LANG: 'C' });
}

/** Where and in which language a process of ours takes itself to be. */
export async function placeOf(place: Place): Promise<{ readonly timeZone: string; readonly locale: string }> {
  const told = 'const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();';
  const program = `${told} console.log(JSON.stringify({ timeZone, locale }))`;
  const { stdout } = await runFile(tmpdir(), process.execPath, ['-e', program], place);
  return JSON.parse(stdout) as { timeZone: string; locale: string };
}

/** Runs a program in a process of its own. @throws Error as {@link runBin} does. */
export function runFile(
  cwd: string,
  file: string,
  args: readonly string[],
  place: Place,
): Promise<BinResult> {
  if (!existsSync(BIN)) throw new Error('the command line is not built; run `npm run build` first');
  const env = { PATH: process.env['PATH'], ...place, LC_ALL: place.LANG };
  return new Promise((resolve, reject) => {
    execFile(file, [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ exitCode: code, stdout, stderr });
      else reject(error);
    });
  });
}
