import { RECORD_FACTS } from '../model/application.ts';
import { decimal, parseDecimal } from '../model/decimal.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { type RuleSetProblem, shown } from './rule-set-problem.ts';

type Path = readonly (string | number)[];

/** Checks that every id stands once and every name refers to something; conditions are checked after this. */
export function checkNames(data: RuleSetData): readonly RuleSetProblem[] {
  const problems: RuleSetProblem[] = [];
  const once = (items: readonly { readonly id: string }[], path: Path) =>
    problems.push(
      ...repeated(
        items.map((item) => item.id),
        path,
        'id',
      ),
    );
  const refers = (name: string, known: Iterable<string>, what: string, path: Path) => {
    const names = [...known];
    if (!names.includes(name))
      problems.push({ code: 'unknown_name', path, message: unknownName(name, names, what) });
  };
  const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

  for (const key of ['documents', 'families', 'parameters', 'conditions', 'criteria', 'profiles'] as const)
    once(data[key], [key]);
  once([...data.facts, ...data.derivedFacts], ['facts']);
  for (const [i, fact] of [...data.facts, ...data.derivedFacts].entries()) {
    const path: Path =
      i < data.facts.length ? ['facts', i, 'id'] : ['derivedFacts', i - data.facts.length, 'id'];
    if (isReservedFact(fact.id)) problems.push(reserved(fact.id, path, 'every application'));
  }
  for (const [i, fact] of data.facts.entries()) {
    if ('values' in fact)
      problems.push(
        ...repeated(
          fact.values.map((v) => v.value),
          ['facts', i, 'values'],
          'value',
        ),
      );
    if (fact.type !== 'table') continue;
    once(fact.columns, ['facts', i, 'columns']);
    for (const [j, column] of fact.columns.entries()) {
      if (column.id === 'application_id' || column.id.endsWith('.evidence'))
        problems.push(reserved(column.id, ['facts', i, 'columns', j, 'id'], 'every row of a table'));
    }
    const booleans = data.facts.filter((other) => other.type === 'boolean');
    if (fact.plannedBy !== undefined)
      refers(fact.plannedBy, ids(booleans), 'yes-or-no fact', ['facts', i, 'plannedBy']);
  }
  // A fact without a column of its own is headed by its id, which another's column must not be.
  const headers = data.facts.flatMap((fact) => (fact.column === undefined ? [] : [fact.column]));
  const ownIds = data.facts.flatMap((fact) => (fact.column === undefined ? [fact.id] : []));
  problems.push(...repeated([...new Set(ownIds), ...headers], ['facts'], 'column'));

  const documents = ids(data.documents);
  for (const [i, basis] of data.legalBasis.entries()) {
    refers(basis.document, documents, 'document', ['legalBasis', i, 'document']);
    if (basis.revokedBy !== undefined)
      refers(basis.revokedBy, documents, 'document', ['legalBasis', i, 'revokedBy']);
  }
  for (const [i, criterion] of data.criteria.entries()) {
    refers(criterion.family, ids(data.families), 'family', ['criteria', i, 'family']);
    for (const [j, name] of (criterion.shows ?? []).entries())
      refers(name, ids(data.facts), 'fact', ['criteria', i, 'shows', j]);
    for (const [j, citation] of criterion.citations.entries())
      refers(citation.document, documents, 'document', ['criteria', i, 'citations', j, 'document']);
  }
  if (data.effective.from > data.effective.to) {
    problems.push({
      code: 'dates_reversed',
      path: ['effective'],
      message: `it ends (${data.effective.to}) before it begins (${data.effective.from})`,
    });
  }
  problems.push(...parameterProblems(data), ...profileProblems(data));
  refers(data.defaultProfile, ids(data.profiles), 'profile', ['defaultProfile']);
  const checked = new Set(
    [data.criteria, data.conditions, data.facts, data.derivedFacts, data.parameters, data.families].flatMap(
      ids,
    ),
  );
  for (const [i, { subject }] of (data.checks ?? []).entries())
    if (subject !== undefined)
      refers(subject, checked, 'criterion, condition, fact, parameter or family', ['checks', i, 'subject']);
  return problems;
}

const RECORDED_COLUMNS: ReadonlySet<string> = new Set([
  'application_id',
  'applicant_name',
  'competition_id',
  ...RECORD_FACTS.map((fact) => fact.column),
]);

/** Whether no fact can have this id, since every application has something of that name. */
export function isReservedFact(id: string): boolean {
  return id.startsWith('application.') || RECORDED_COLUMNS.has(id) || id.endsWith('.evidence');
}

function reserved(id: string, path: Path, owner: string): RuleSetProblem {
  const message = `${quoted(id)} is the name of something that ${owner} has; choose another`;
  return { code: 'reserved_id', path, message };
}

/** The sentence for a name that refers to nothing. */
export function unknownName(name: string, known: readonly string[], what: string): string {
  const near = nearestName(name, known);
  const help =
    near === null
      ? known.length === 0
        ? `there is none`
        : `known are ${known.slice(0, 20).join(', ')}`
      : `did you mean ${quoted(near)}?`;
  return `${quoted(name)} is not ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}; ${help}`;
}

function repeated(names: readonly string[], path: Path, what: string): RuleSetProblem[] {
  const again = names.filter((name, i) => names.indexOf(name) < i);
  return [...new Set(again)].map((name) => ({
    code: 'repeated_id',
    path,
    message: `the ${what} ${quoted(name)} stands more than once`,
  }));
}

function parameterProblems(data: RuleSetData): RuleSetProblem[] {
  return data.parameters.flatMap((parameter, i): RuleSetProblem[] => {
    const message = parameterMisfit(parameter, parameter.default);
    return message === null ? [] : [{ code: 'out_of_bounds', path: ['parameters', i, 'default'], message }];
  });
}

/** Why a value does not fit a parameter; null if it does. */
export function parameterMisfit(
  parameter: RuleSetData['parameters'][number],
  value: string | number,
): string | null {
  if (parameter.type === 'enum') {
    const accepted = parameter.values.map((v) => v.value);
    if (typeof value === 'string' && accepted.includes(value)) return null;
    const near = typeof value === 'string' ? nearestName(value, accepted) : null;
    return `${shown(value)} is not one of ${accepted.join(', ')}${near === null ? '' : `; did you mean ${quoted(near)}?`}`;
  }
  if (parameter.type === 'integer' && typeof value !== 'number')
    return `${shown(value)} stands where a whole number was expected, without quotes: 12`;
  if (parameter.type === 'decimal' && (typeof value !== 'string' || parseDecimal(value) === undefined))
    return `${shown(value)} stands where a decimal number was expected, as text: "12.50"`;
  const number = decimal(String(value));
  const within = number.gte(String(parameter.minimum)) && number.lte(String(parameter.maximum));
  return within
    ? null
    : `${quoted(String(value))} is not between ${parameter.minimum} and ${parameter.maximum}`;
}

function profileProblems(data: RuleSetData): RuleSetProblem[] {
  const problems: RuleSetProblem[] = [];
  const priorities = data.criteria.filter((c) => c.kind === 'priority_consideration').map((c) => c.id);
  const families = data.families.map((f) => f.id);
  for (const [i, profile] of data.profiles.entries()) {
    const path = ['profiles', i] as const;
    for (const name of Object.keys(profile.points ?? {})) {
      if (priorities.includes(name)) continue;
      const other = data.criteria.find((c) => c.id === name);
      const message =
        other === undefined
          ? unknownName(name, priorities, 'priority consideration')
          : `${quoted(name)} is of kind ${other.kind}, which carries no points`;
      problems.push({ code: 'unknown_name', path: [...path, 'points', name], message });
    }
    const unpaid = priorities.filter(
      (name) => profile.points === undefined || !Object.hasOwn(profile.points, name),
    );
    if (profile.pointsEach === undefined && unpaid.length > 0) {
      const message = `${unpaid.map(quoted).join(', ')} ${unpaid.length === 1 ? 'has' : 'have'} no points; give some, 0 if none are meant, or give \`pointsEach\``;
      problems.push({ code: 'points_misfit', path: [...path, 'points'], message });
    }
    for (const [family, cap] of Object.entries(profile.caps ?? {})) {
      if (!families.includes(family))
        problems.push({
          code: 'unknown_name',
          path: [...path, 'caps', family],
          message: unknownName(family, families, 'family'),
        });
      if (decimal(cap).isNegative())
        problems.push({
          code: 'points_misfit',
          path: [...path, 'caps', family],
          message: `${quoted(cap)} stands where a cap of zero or more was expected`,
        });
    }
    problems.push(
      ...repeated(
        profile.keys.map((key) => key.key),
        [...path, 'keys'],
        'key',
      ),
    );
    if ((profile.ties === 'ordinal') !== (profile.finalKey !== undefined)) {
      problems.push({
        code: 'points_misfit',
        path: [...path, 'finalKey'],
        message: '`ordinal` needs a final key that parts equals, and only `ordinal` has one',
      });
    }
  }
  return problems;
}
