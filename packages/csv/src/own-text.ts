const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same text, in memory of its own: a slice keeps the whole piece of a file that it was cut from. */
export function ownText(text: string): string {
  return decoder.decode(encoder.encode(text));
}
