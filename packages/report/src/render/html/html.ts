/** Text that is HTML already. Only this file makes it, so that nothing reaches a page without having been escaped here. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}
export type Html = Markup;

/** What may stand in a hole of {@link html}: text to be escaped, HTML, several of either, or nothing. */
export type Part = string | number | Html | null | readonly Part[];

/**
 * HTML from a template: what is written in it is ours, whatever is put into its holes is escaped, in attributes (always between
 * double quotes) as well as between tags.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [i, part] of parts.entries()) text += written(part) + (strings[i + 1] ?? '');
  return new Markup(text);
}

/** A style sheet or a script of our own, in which nothing may be escaped. @throws RangeError if it could end its element. */
export function embedded(source: string): Html {
  if (/<[/!]/.test(source)) throw new RangeError('a style sheet or script may not hold `</` or `<!`');
  return new Markup(source);
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
