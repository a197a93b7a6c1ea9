/** Texts joined to one, which takes little more room than their characters do. */
export interface JoinedTexts {
  readonly text: string;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
}

export function joinedTexts(texts: readonly string[]): JoinedTexts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (let i = 0; i < ends.length; i += 1) {
    end += (texts[i] as string).length;
    ends[i] = end;
  }
  return { text: texts.join(''), ends };
}

export function textAt({ text, ends }: JoinedTexts, at: number): string {
  return text.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
}
