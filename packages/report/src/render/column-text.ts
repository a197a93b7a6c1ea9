/** Where an answer would stand: `policy.fines`, `amount in branches`, `rows of branches`. */
export function columnText(fact: string, column: string | null, table: string | null): string {
  if (column !== null) return `${column} in ${fact}`;
  return table === null ? fact : `rows of ${fact}`;
}
