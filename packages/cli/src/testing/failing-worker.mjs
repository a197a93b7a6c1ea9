// A thread that ends before it answers, or answers as asked.
export function scorePiece([{ text }]) {
  if (text.includes('end')) process.exit(1);
  if (text.includes('throw')) throw new RangeError('the rules do not fit');
  return { rows: { findings: { problems: [], filled: [], read: 1 } }, chunks: [text] };
}
