import { marked } from 'marked';
import type { Page } from 'playwright-core';
import { DOM_WORDS } from './read-page.ts';
import type { ApplicationFacts, FindingFacts, ReportFacts } from './report-facts.ts';

/** An application before its findings are told apart: each is its group's heading and its lines. */
type Listed = Omit<ApplicationFacts, 'findings'> & {
  readonly listed: readonly { readonly group: string; readonly lines: readonly string[] }[];
};

/**
 * Reads back what report.md says, as somebody else's Markdown reader shows it.
 * @param page - An empty page, to show it in.
 * @param labels - Of all criteria in use: each begins a line.
 */
export async function factsOfMarkdown(
  page: Page,
  markdown: string,
  labels: readonly string[],
): Promise<ReportFacts> {
  await page.setContent(marked.parse(markdown, { async: false }));
  const { applications, ...rest } = await page.evaluate<
    Omit<ReportFacts, 'applications'> & { readonly applications: Readonly<Record<string, Listed>> }
  >(`(() => { ${DOM_WORDS} ${MARKDOWN_FACTS} })()`);
  return {
    ...rest,
    applications: Object.fromEntries(
      Object.entries(applications).map(([title, { listed, ...own }]) => [
        title,
        { ...own, findings: Object.fromEntries(listed.map((one) => findingFacts(one, labels))) },
      ]),
    ),
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  Met: 'met',
  'Not met': 'not met',
  'Could not be told': 'could not be told',
  'Do not apply': 'does not apply',
};

/** `Label (aside): because …`, where the aside is the points, or the outcome if the group does not say it. */
function findingFacts(
  { group, lines }: Listed['listed'][number],
  labels: readonly string[],
): readonly [string, FindingFacts] {
  const [first = '', ...more] = lines;
  const label = labels.find((own) => first.startsWith(`${own}: `) || first.startsWith(`${own} (`));
  const [, aside = '', reason = ''] = /^(?: \((.*?)\))?: (.*)$/.exec(first.slice(label?.length)) ?? [];
  const outcome = OUTCOMES[group];
  return [
    label ?? first,
    { outcome: outcome ?? aside, points: outcome === undefined ? '' : aside, reason, more },
  ];
}

const MARKDOWN_FACTS = `
  const sections = {};
  let section = [];
  for (const child of document.body.children) {
    if (child.tagName === 'H2') sections[words(child)] = section = [];
    else section.push(child);
    if (child.tagName === 'H1') sections.opening = section;
  }
  const parted = (elements, begins) => {
    const parts = [];
    for (const element of elements) {
      if (begins(element)) parts.push({ title: words(element), elements: [] });
      else parts.at(-1)?.elements.push(element);
    }
    return parts;
  };
  const competitionOf = (elements) => {
    const own = { ranking: [], notRanked: [], departures: [], says: [] };
    let heading = '';
    for (const element of elements) {
      if (/^H[34]$/.test(element.tagName)) heading = words(element);
      else if (element.tagName === 'UL') own.says.push(...all(element, 'li').map(words));
      else if (element.tagName === 'P' && words(element).startsWith('Note: ')) own.says.push(words(element));
      else if (element.tagName === 'TABLE') {
        if (heading === '') own.ranking = rowsOf(element);
        else if (heading.startsWith('Not ranked')) own.notRanked = rowsOf(element);
        else if (heading === 'Awards') own.departures = rowsOf(element);
      }
    }
    return own;
  };
  const ranking = sections.Ranking;
  const isTitle = ({ tagName }) => tagName === 'H3';
  const isCompetition = (element) =>
    isTitle(element) && /^(Competition |No competition named)/.test(words(element));
  const several = ranking.some(isCompetition);
  const competitions = several
    ? parted(ranking, isCompetition).map(({ elements }) => competitionOf(elements))
    : [competitionOf(ranking)];
  const linesOf = (item) => {
    const lines = [''];
    for (const node of item.childNodes) {
      if (node.nodeName === 'BR') lines.push('');
      else lines[lines.length - 1] += node.textContent;
    }
    return lines.map(plain);
  };
  const applicationOf = ({ title, elements }) => {
    const own = { standing: words(elements[0]), record: '', funding: '', notes: [], wanted: [], listed: [] };
    let group = '';
    for (const element of elements.slice(1)) {
      const text = words(element);
      if (element.tagName === 'OL') own.wanted.push(...all(element, 'li').map(words));
      else if (element.tagName === 'UL')
        own.listed.push(...[...element.children].map((item) => ({ group, lines: linesOf(item) })));
      else if (element.firstElementChild?.tagName === 'STRONG') group = text.replace(/ \\(\\d+\\)$/, '');
      else if (text.startsWith('Record: ')) own.record = text.slice('Record: '.length);
      else if (text.startsWith('Funding line of ')) own.funding = text.replace(/^.*: (.*)\\.$/, '$1');
      else if (!text.startsWith('Cap on ')) own.notes.push(text);
    }
    return [title, own];
  };
  const tableIn = (elements) => elements.find(({ tagName }) => tagName === 'TABLE');
  const missing = tableIn(sections['Missing answers most asked for']);
  return {
    figures: words(sections.opening.findLast(({ tagName }) => tagName === 'P')).split(' · '),
    competitions,
    decisions: sections['Needs a decision'].flatMap((element) => all(element, 'li')).map(words),
    missing: missing === undefined ? [] : rowsOf(missing),
    applications: Object.fromEntries(parted(sections.Applications, isTitle).map(applicationOf)),
    firm: sections['How firm is the ranking?'].filter(({ tagName }) => tagName === 'TABLE').map(rowsOf).map(lowerHeaders),
    field: Object.fromEntries(parted(sections['The field as a whole'], isTitle).map(({ title, elements }) =>
      [title, rowsOf(tableIn(elements))])),
  };
`;
