import { describe, expect, test } from '@jest/globals';
import type { ReportModel } from '../../report-model.ts';
import { decisionsSection } from './decisions.ts';
import { html } from './html.ts';
import type { ApplicationLinks } from './links.ts';

const links: ApplicationLinks = {
  name: (id) => html`${id}`,
  id: (id) => html`${id}`,
  applicant: (id) => html`${id}`,
};

/** The section for so many decisions. */
function sectionOf(count: number): string {
  const decisions = Array.from({ length: count }, (_, i) => ({
    kind: 'amount_missing_at_line' as const,
    applicationId: `A-${i + 1}`,
    text: 'its amount is missing',
  }));
  return decisionsSection({ decisions } as unknown as ReportModel, links).text;
}

describe('what needs a decision', () => {
  test.each([
    { why: 'nothing', count: 0, open: 0, folded: 0 },
    { why: 'one', count: 1, open: 1, folded: 0 },
    { why: 'two more than are listed: folding them up would save nothing', count: 14, open: 14, folded: 0 },
    { why: 'three more', count: 15, open: 12, folded: 3 },
    { why: 'many', count: 500, open: 12, folded: 488 },
  ])('$why: all of it is in the page, and the ranking in sight', ({ count, open, folded }) => {
    const [before = '', after = ''] = sectionOf(count).split('<details class="whole">');
    const items = (text: string) => text.match(/<li>/g)?.length ?? 0;
    expect([items(before), items(after)]).toEqual([open, folded]);
    expect(after.includes(`<summary>${folded} more decisions</summary>`)).toBe(folded > 0);
    expect(sectionOf(count).includes('Nothing does.')).toBe(count === 0);
  });
});
