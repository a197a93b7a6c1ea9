/**
 * Every numbered place of an executive order’s text, in the form of a citation: `sec. 5`, `sec. 5(c)`, `sec. 5(c)(ii)`.
 * Reads the archived page: `Sec. 5.  Heading.  (a)  text`, paragraphs apart by blank lines.
 */
export function orderSections(text: string): ReadonlySet<string> {
  const plain = text.replaceAll(/<\/?u>|\\|\*/g, '').replaceAll(/\s*\n\s*\n\s*/g, '\u2029');
  const found = new Set<string>();
  let section = '';
  let letter = '';
  for (const paragraph of plain.split('\u2029')) {
    const flat = paragraph.replaceAll(/\s+/g, ' ').trim();
    const start = /^Sec(?:tion|\.) ?(\d+)\. /.exec(flat);
    if (start !== null) {
      section = `sec. ${start[1]}`;
      found.add(section);
      // The first subsection stands on the line of the heading, after its full stop.
      letter = /\. \(a\) /.test(flat) ? `${section}(a)` : '';
      if (letter !== '') found.add(letter);
      continue;
    }
    const marker = /^\(([a-z]+)\) /.exec(flat)?.[1];
    if (marker === undefined || section === '') continue;
    // No section of the order goes past (h), so that (i), (v) and (x) are always numbers.
    const isNumber = /^[ivx]+$/.test(marker);
    if (!isNumber) letter = `${section}(${marker})`;
    found.add(isNumber ? `${letter}(${marker})` : letter);
  }
  return found;
}
