/** How a run named its files, rules and settings, to be named so again: without the folders, which differ from place to place. */
export interface AskedInputs {
  /** The applications file. */
  readonly applications: string;
  /** Flags and their values, `--rule-set`, `ojp-fy2023`. */
  readonly options: readonly string[];
}

/** A whole command about one application, as it is typed into a shell. */
export function commandLine(
  command: 'explain' | 'what-if',
  { applications, options }: AskedInputs,
  id: string,
  ...flags: readonly string[]
): string {
  const words = [applications, id];
  // What begins with a dash would be taken for a flag; a dash alone is standard input.
  const parted = words.some((word) => word.startsWith('-') && word !== '-');
  const all = parted ? [...options, ...flags, '--', ...words] : [...words, ...options, ...flags];
  return `grantscore ${command} ${all.map(shellWord).join(' ')}`;
}

/** Quoted where a shell would read more than one word in it, or something else than it says; double quotes where every shell knows them. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
