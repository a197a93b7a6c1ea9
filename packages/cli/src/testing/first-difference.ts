/** Where two sets of files first differ, on one line each; null if they are the same to the byte. Reports are too long for a diff. */
export function firstDifference(
  actual: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): string | null {
  const names = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  for (const name of names) {
    const [own, wanted] = [actual.get(name), expected.get(name)];
    if (own === undefined) return `${name} was not written`;
    if (wanted === undefined) return `${name} was written and is not expected`;
    if (own !== wanted) return `${name} ${differingLine(own, wanted)}`;
  }
  return null;
}

function differingLine(actual: string, expected: string): string {
  const [own, wanted] = [actual.split('\n'), expected.split('\n')];
  const at = wanted.findIndex((line, i) => line !== own[i]);
  const line = at < 0 ? wanted.length : at;
  return `line ${line + 1}: ${shown(own[line])} stands where ${shown(wanted[line])} is expected`;
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing' : JSON.stringify(line.slice(0, 300));
}
