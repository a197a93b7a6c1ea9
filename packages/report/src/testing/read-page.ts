import type { Page } from 'playwright-core';
import type { ReportFacts } from './report-facts.ts';

/** Reads back what an open report.html says. */
export function factsOfPage(page: Page): Promise<ReportFacts> {
  return page.evaluate<ReportFacts>(`(() => { ${DOM_WORDS} ${PAGE_FACTS} })()`);
}

/** What both the page and Markdown made into a page are read with. */
export const DOM_WORDS = `
  const all = (within, selector) => [...within.querySelectorAll(selector)];
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const words = (node) => plain(node.textContent);
  const lowerHeaders = (rows) => rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, cell]) => [header.toLowerCase(), cell])));
  const rowsOf = (table) => {
    const headers = all(table, 'thead th').map(words);
    return all(table, 'tbody tr').map((row) =>
      Object.fromEntries([...row.children].map((cell, i) => [headers[i], words(cell)])));
  };
`;

const PAGE_FACTS = `
  const labelled = (within, label) =>
    all(within, '.scroll > table').filter((table) => table.parentElement.getAttribute('aria-label') === label);
  const rankedRow = (headers, row) => {
    const facts = {};
    [...row.children].forEach((cell, i) => {
      if (headers[i] !== 'Applicant') { facts[headers[i]] = words(cell); return; }
      facts.Applicant = words(cell.querySelector('a'));
      facts.Application = words(cell.querySelector('.id'));
      const flags = cell.querySelector('.flags');
      facts.Notes = flags === null ? '' : words(flags);
    });
    return facts;
  };
  // A competition begins at its heading, and there is one without where nobody names any.
  const competitions = [];
  const fresh = () => {
    const own = { ranking: [], notRanked: [], departures: [], says: [] };
    competitions.push(own);
    return own;
  };
  const ranking = document.querySelector('#ranking');
  const several = all(ranking, ':scope > h3').some((heading) => /^(Competition |No competition named)/.test(words(heading)));
  let own = several ? null : fresh();
  for (const child of ranking.children) {
    if (several && child.tagName === 'H3') own = fresh();
    else if (own === null || child.matches('.note, form')) continue;
    else if (child.matches('ul')) own.says.push(...all(child, 'li').map(words));
    else if (child.matches('p') && words(child).startsWith('Note: ')) own.says.push(words(child));
    else if (child.matches('.scroll')) {
      const table = child.querySelector('table');
      const label = child.getAttribute('aria-label');
      if (label === 'Ranking') {
        const headers = all(table, 'thead th').map(words);
        own.ranking = all(table, 'tbody tr').map((row) => rankedRow(headers, row));
      } else if (label === 'Not ranked') own.notRanked = rowsOf(table);
      else if (label === 'Departures from the ranking') own.departures = rowsOf(table);
    }
  }
  const findingOf = (item) => {
    const label = item.querySelector('.label');
    const outcome = label.querySelector('.o').cloneNode(true);
    outcome.querySelector('[aria-hidden]').remove();
    const points = label.querySelector('.points');
    const [, reason, ...more] = all(item, ':scope > p');
    return [words(label.querySelector('a')), {
      outcome: words(outcome),
      points: points === null ? '' : words(points),
      reason: words(reason),
      more: more.map(words),
    }];
  };
  const standings = new Map(all(document, 'table.ranking tbody tr').map((row) => {
    const at = all(row.closest('table'), 'thead th').map(words).indexOf('Funding');
    return [row.querySelector('th a').getAttribute('href').slice(1), at < 0 ? '' : words(row.children[at])];
  }));
  const applicationOf = (article) => [words(article.querySelector('h3')), {
    standing: words(article.querySelector('.standing')),
    funding: standings.get(article.id) ?? '',
    record: words(article.querySelector('.record')),
    wanted: all(article, 'ol.wanted > li').map(words),
    notes: all(article, ':scope > .attention').map(words),
    findings: Object.fromEntries(all(article, '.findings > li').map(findingOf)),
  }];
  const figures = all(document, '#field figure').map((figure) => [
    words(figure.querySelector('h3')), figure.querySelector('details table')]);
  return {
    figures: all(document, 'dl.figures > div').map((one) =>
      words(one.querySelector('dd')) + ' ' + words(one.querySelector('dt'))),
    competitions,
    decisions: all(document, 'ul.decisions > li').map(words),
    missing: labelled(document, 'Missing answers').flatMap(rowsOf),
    applications: Object.fromEntries(all(document, 'article').map(applicationOf)),
    firm: all(document, '#field > .scroll > table').map(rowsOf).map(lowerHeaders),
    field: Object.fromEntries(figures.filter(([, table]) => table !== null).map(([title, table]) => [title, rowsOf(table)])),
  };
`;
