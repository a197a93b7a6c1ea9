import {
  type AppliedRuleSet,
  applySolicitation,
  genericSolicitation,
  pathText,
  type RuleSet,
  RuleSetError,
  ruleSet,
  type Solicitation,
  solicitation,
} from '@grantscore/core';
import { type Failure, unusable, wrongUsage } from './failure.ts';
import type { PlaceInFile } from './place-in-file.ts';
import type { RuleFile } from './rule-files.ts';

/** Which rules a command was asked to use. */
export interface RuleOptions {
  readonly ruleSet?: string;
  readonly solicitation?: string;
}

/**
 * The rule set as the solicitation applies it. A solicitation names its rule set; a rule set without one takes the generic
 * solicitation of its cycle, if it comes with the package.
 * @throws Failure for an unknown name (wrong usage) or a file that cannot be used.
 */
export async function loadRules(options: RuleOptions): Promise<AppliedRuleSet> {
  return (await loadRulesWithPlaces(options)).rules;
}

/** The same, and where each part of the rule set stands: `rules.yaml:12:5` in a file, the way to it in one that comes with the package. */
export async function loadRulesWithPlaces(options: RuleOptions): Promise<{
  readonly rules: AppliedRuleSet;
  readonly placeOf: (path: readonly (string | number)[]) => string;
}> {
  const { ruleSet: ruleSetName, solicitation: solicitationName } = options;
  const call = solicitationName === undefined ? null : await loadSolicitation(solicitationName);
  const overlay = call?.loaded ?? null;
  const name = ruleSetName ?? overlay?.data.ruleSet;
  if (name === undefined)
    throw wrongUsage(
      'which rules? give --rule-set ID or FILE, or --solicitation ID or FILE; `grantscore rule-sets list` names them',
    );
  const { loaded: rules, place } = await loadRuleSet(name);
  const applied = overlay ?? (isFile(name) ? null : genericSolicitation(rules.ref.id));
  const both = ruleSetName !== undefined && solicitationName !== undefined;
  const ready = withFile(
    solicitationName ?? name,
    call === null ? place : call.place,
    () => applySolicitation(rules, applied),
    both ? otherRules : null,
  );
  const placeOf = (path: readonly (string | number)[]) =>
    place === null
      ? pathText(path)
      : `${name}:${place({ code: 'wrong_form', path, message: '' })}: ${pathText(path)}`;
  return { rules: ready, placeOf };
}

/** Two that were named together and do not belong together are wrongly named; each of them may be right. */
function otherRules({ problems }: RuleSetError): Failure | null {
  const problem = problems.find(({ code, path }) => code === 'solicitation_misfit' && path[0] === 'ruleSet');
  return problem === undefined ? null : wrongUsage(`--solicitation: ${problem.message}`);
}

/** What was named, and where in its file each part stands; null for what comes with the package. */
interface Loaded<T> {
  readonly loaded: T;
  readonly place: PlaceInFile | null;
}

/** A rule set by id, `id@version`, or file. */
async function loadRuleSet(name: string): Promise<Loaded<RuleSet>> {
  if (!isFile(name)) return { loaded: known(() => ruleSet(name)), place: null };
  const { readRuleSetFile } = await import('./rule-files.ts');
  return parsed(name, await readRuleSetFile(name));
}

async function loadSolicitation(name: string): Promise<Loaded<Solicitation>> {
  if (!isFile(name)) return { loaded: known(() => solicitation(name)), place: null };
  const { readSolicitationFile } = await import('./rule-files.ts');
  return parsed(name, await readSolicitationFile(name));
}

function parsed<T>(name: string, { place, parse }: RuleFile<T>): Loaded<T> {
  return { loaded: withFile(name, place, parse), place };
}

/** A name with one of these endings, or with a folder in it, is a file; ids have neither. */
export function isFile(name: string): boolean {
  return /\.(json|ya?ml)$/i.test(name) || /[\\/]/.test(name);
}

function known<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
}

/** More problems than this are not read by anybody. */
const MOST_LINES = 100;

/** Every problem of a rule set or solicitation on a line of its own, with its place where it stands in a file. */
function withFile<T>(
  name: string,
  place: PlaceInFile | null,
  use: () => T,
  otherwise: ((error: RuleSetError) => Failure | null) | null = null,
): T {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof RuleSetError)) throw error;
    const failure = otherwise?.(error) ?? null;
    if (failure !== null) throw failure;
    const lines = error.problems.slice(0, MOST_LINES).map((problem) => {
      const { path, message } = problem;
      const said = path.length === 0 ? message : `${pathText(path)}: ${message}`;
      return `${place === null ? `\`${name}\`` : `${name}:${place(problem)}`}: ${said}`;
    });
    const more = error.problems.length - lines.length;
    if (more > 0) lines.push(`and ${more} more; put these right first`);
    throw unusable(
      lines.length === 1
        ? lines.join('')
        : [`\`${name}\`: ${error.subject} cannot be used:`, ...lines].join('\n  '),
    );
  }
}
