import type { ReportHeader } from '../model/header.ts';
import { markdownSentence } from './markdown-text.ts';

/** What a page is of, on one line. The rule set's name is code: with its version it looks like an address. */
export function markdownHeadline({ headline, ruleSet }: ReportHeader): string {
  const name = `${ruleSet.id}@${ruleSet.version}`;
  return markdownSentence(headline.replace(name, () => `\`${name}\``));
}

/** What must be known before believing any of it, set off as a quotation. */
export function markdownCaution({ historical, byThisProfile, caution }: ReportHeader): readonly string[] {
  const lines = [...(historical === null ? [] : [historical]), byThisProfile, caution];
  return lines.flatMap((line, i) => [...(i === 0 ? [] : ['>']), `> ${markdownSentence(line)}`]);
}
