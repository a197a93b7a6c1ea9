import { andList } from './lists.ts';

/** Part of a sentence; clauses that begin alike are said together: it answered yes for this and no for that. */
export interface Clause {
  /** The words they begin with; empty where the clause stands alone. */
  readonly lead: string;
  readonly rest: string;
}

/** Clauses as one list, in their order, each said once. */
export function clauseList(clauses: readonly Clause[]): string {
  const groups: { readonly lead: string; readonly rests: string[] }[] = [];
  for (const { lead, rest } of clauses) {
    const group = groups.find((known) => known.lead === lead && lead !== '');
    if (group === undefined) groups.push({ lead, rests: [rest] });
    else if (!group.rests.includes(rest)) group.rests.push(rest);
  }
  const sentences = groups.map(({ lead, rests }) =>
    lead === '' ? andList(rests) : `${lead} ${andList(rests)}`,
  );
  const parts = [...new Set(sentences)];
  const many = groups.some(({ rests }) => rests.length > 1);
  // Where a part is a list itself, a comma keeps the parts apart.
  return many && parts.length > 1
    ? `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`
    : andList(parts);
}
