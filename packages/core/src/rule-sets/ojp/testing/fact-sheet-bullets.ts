/** One bullet of the fact sheet: its section, how deep it stands, and its first words up to a colon. */
export interface FactSheetBullet {
  readonly section: string;
  readonly level: 1 | 2;
  readonly name: string;
}

/** The bullets of the Department’s fact sheet, in its order. A short line without a bullet whose longer words are all capitalized is a heading. */
export function factSheetBullets(text: string): readonly FactSheetBullet[] {
  const bullets: FactSheetBullet[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    const bullet = /^( +)• (.*)$/.exec(line);
    if (bullet !== null) {
      const [, indent = '', words = ''] = bullet;
      bullets.push({ section, level: indent.length > 2 ? 2 : 1, name: words.split(':')[0] ?? '' });
    } else if (line.trim() !== '' && line.length < 100 && !/\b[a-z][a-z]{4,}/.test(line)) {
      section = line.trim().replace(/:$/, '');
    }
  }
  return bullets;
}
