import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ReportModel } from '../report-model.ts';
import { inChromium } from '../testing/chromium.ts';
import { examplePages } from '../testing/example-pages.ts';
import { mixedReports } from '../testing/mixed-pool.ts';
import { factsOfModel } from '../testing/model-facts.ts';
import { factsOfMarkdown } from '../testing/read-markdown.ts';
import { factsOfPage } from '../testing/read-page.ts';
import { rankingsOfSummary } from '../testing/read-summary.ts';
import { type FactRow, plain, type ReportFacts } from '../testing/report-facts.ts';
import { renderHtml } from './html/page.ts';
import { renderMarkdown } from './markdown.ts';
import { renderScoreSummary } from './score-summary.ts';
import { shortened } from './text-columns.ts';

/** One report in every form that it has. */
interface Rendered {
  readonly name: string;
  readonly html: string;
  readonly markdown: string;
  readonly summary: string;
  /** How many applications of each competition the summary shows. */
  readonly top: number;
  /** Null where an example writes no JSON. */
  readonly model: ReportModel | null;
}

const examples = examplePages()
  .filter(({ path }) => path.endsWith('report.html'))
  .map(({ name, path }): Rendered => {
    const read = (ending: string) => readFileSync(path.replace(/html$/, ending), 'utf8');
    const json = existsSync(path.replace(/html$/, 'json')) ? read('json') : null;
    return {
      name,
      html: read('html'),
      markdown: read('md'),
      summary: readFileSync(summaryOf(path), 'utf8'),
      top: 10,
      model: json === null ? null : (JSON.parse(json) as ReportModel),
    };
  });

/** The file with what the run that wrote a page printed. */
function summaryOf(page: string): string {
  let example = dirname(page);
  while (!existsSync(join(example, 'runs.json'))) example = dirname(example);
  const runs = JSON.parse(readFileSync(join(example, 'runs.json'), 'utf8')) as readonly {
    readonly stdout: string;
    readonly folder?: { readonly expected: string };
  }[];
  const run = runs.find(({ folder }) => folder?.expected === relative(example, dirname(page)));
  if (run === undefined) throw new Error(`no run writes ${page}`);
  return join(example, run.stdout);
}

const mixed = mixedReports.map(
  ({ name, model }): Rendered => ({
    name,
    html: renderHtml(model),
    markdown: renderMarkdown(model),
    summary: renderScoreSummary(model, { top: 1000 }),
    top: 1000,
    model,
  }),
);

/** A row of the ranking as the terminal shows it: names cut to its width, and without the flags that it counts below. */
const inTerminal = ({ Applicant = '', Application = '', Notes = '', ...row }: FactRow): FactRow => ({
  ...row,
  Applicant: shortened(Applicant, 44),
  Application: shortened(Application, 24),
  Notes: Notes.split('; ')
    .filter((flag) => !flag.includes('attestation'))
    .join(', '),
});

const SIGNS = { met: '✓', not_met: '×', indeterminate: '?', not_applicable: '·' };

/** A row of the table of all outcomes, whose columns are numbered; that of a competition’s name has one cell. */
const signsOf = ({ Application, ...signs }: FactRow) => [Application, ...Object.values(signs)];

/** The tables that the page alone has: what they say, the Markdown has in the sections of the applications. */
const tablesOfBoth = ({ field }: ReportFacts) =>
  Object.fromEntries(
    Object.entries(field).filter(([title]) => !/^(?:Applications by|How often)/.test(title)),
  );

/** The page lists those that a decision is about with commas alone. */
const listed = (decision: string) => decision.replaceAll(' and ', ', ');

const pick = (row: FactRow, like: FactRow) =>
  Object.fromEntries(Object.entries(row).filter(([header]) => header in like));

inChromium('the page, the Markdown and the terminal say the same', (browser) => {
  test.each([...examples, ...mixed])(
    'of $name',
    async ({ html, markdown, summary, top, model }) => {
      const context = await browser().newContext({ javaScriptEnabled: false, offline: true });
      const read = async (content: string, facts: (page: Page) => Promise<ReportFacts>) => {
        const page = await context.newPage();
        await page.setContent(content);
        const found = await facts(page);
        await page.close();
        return found;
      };
      const page = await read(html, factsOfPage);
      const labels = [
        ...new Set(Object.values(page.applications).flatMap((own) => Object.keys(own.findings))),
      ];
      const text = await read('', (own) => factsOfMarkdown(own, markdown, labels));
      await context.close();

      // The page names an application in one column where Markdown has two.
      const joined = ({ Applicant = '', Application, ...row }: FactRow): FactRow => ({
        Applicant: Application === undefined ? Applicant : `${Applicant} (${Application})`,
        ...row,
      });
      expect({
        ...text,
        competitions: text.competitions.map(({ notRanked, ...own }) => ({
          ...own,
          notRanked: notRanked.map(joined),
        })),
        decisions: text.decisions.map(listed),
      }).toEqual({ ...page, decisions: page.decisions.map(listed), field: tablesOfBoth(page) });

      const shown = rankingsOfSummary(summary);
      const ranked = page.competitions.filter(({ ranking }) => ranking.length > 0);
      expect(shown).toHaveLength(ranked.length);
      for (const [i, { ranking, says }] of ranked.entries()) {
        const rows = shown[i] ?? [];
        expect(rows).toHaveLength(Math.min(ranking.length, top));
        expect(rows).toEqual(ranking.slice(0, rows.length).map(inTerminal));
        for (const one of says) expect(plain(summary)).toContain(one.replace(/^Note: (.*)\.$/, '$1'));
      }
      for (const { notRanked } of page.competitions)
        for (const { 'Not met': because = '' } of notRanked)
          expect(summary).toContain(`did not meet this: ${because.split(': because')[0]}`);

      if (model === null) return;
      const wanted = factsOfModel(model);
      expect(page.figures).toEqual(wanted.figures);
      for (const [i, { ranking, notRanked, departures, says }] of wanted.competitions.entries()) {
        const own = page.competitions[i];
        expect(own?.ranking).toEqual(ranking);
        expect(own?.says).toEqual(says);
        expect(own?.departures.map((row, at) => pick(row, departures[at] ?? {}))).toEqual(departures);
        expect(own?.notRanked.map(({ Score, 'Not met': notMet }) => [Score, notMet])).toEqual(
          notRanked.map(({ Score, 'Not met': notMet }) => [Score, notMet]),
        );
        for (const [at, { Application }] of notRanked.entries())
          expect(own?.notRanked[at]?.['Applicant']).toContain(Application);
      }
      expect(page.competitions).toHaveLength(wanted.competitions.length);
      expect(page.decisions).toHaveLength(wanted.decisions.length);
      expect(page.decisions.map((own, i) => own.slice(-(wanted.decisions[i] ?? '').length))).toEqual(
        wanted.decisions,
      );
      expect(Object.keys(page.applications)).toEqual(Object.keys(wanted.applications));
      for (const [title, { findings, ...about }] of Object.entries(wanted.applications)) {
        const own = page.applications[title];
        expect([title, own]).toMatchObject([title, about]);
        expect(Object.keys(own?.findings ?? {}).sort()).toEqual(Object.keys(findings).sort());
        for (const [label, { more, ...finding }] of Object.entries(findings)) {
          const found = own?.findings[label];
          // What place it would have is said behind the reason.
          const reason = found?.reason.replace(/ and place \d+(?: to \d+)?$/, '');
          expect([title, label, { ...found, reason }]).toMatchObject([title, label, finding]);
          for (const where of more) expect(found?.more.join('\n')).toContain(where);
        }
      }
      expect(tablesOfBoth(page)).toEqual(wanted.field);
      expect(
        (page.field['Applications by criteria'] ?? []).map(signsOf).filter(({ length }) => length > 1),
      ).toEqual(model.applications.map((own) => [own.id, ...own.outcomes.map((outcome) => SIGNS[outcome])]));
    },
    60_000,
  );
});
