/** A CSV text cut into its records, line ends left on; a quoted cell may hold line ends. */
export function csvRecords(text: string): readonly string[] {
  const records: string[] = [];
  let record = '';
  for (const line of text.split(/(?<=\n)/)) {
    record += line;
    // An odd number of quote marks so far: the record goes on.
    if ((record.split('"').length - 1) % 2 === 1) continue;
    records.push(record);
    record = '';
  }
  if (record !== '') records.push(record);
  return records;
}

/** The same text with its rows in another order, always the same one; the header stays first. */
export function shuffledRows(text: string): string {
  const [header = '', ...rows] = csvRecords(text);
  const whole = rows.map((row) => (row.endsWith('\n') ? row : `${row}\n`));
  // A step that shares no divisor with the number of rows meets every row once; from the last one on, order is reversed as well.
  const step = [7, 11, 13, 17, 19].find((prime) => whole.length % prime !== 0) ?? 1;
  const order = whole.map((_, i) => (whole.length - 1 + i * step) % whole.length);
  return header + order.map((i) => whole[i]).join('');
}
