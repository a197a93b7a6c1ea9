// The script of report.html. The page is whole without it; it finds, filters and sorts the rows of the rankings, shows long rankings
// in parts, brings reasons that stand elsewhere to the findings that link them, and opens what a link leads to.
// A test holds src/render/html/script.ts to this file; UPDATE_GOLDEN=1 rewrites it.

const ROWS_AT_FIRST = 200;

document.documentElement.classList.add('scripted');

let rankings: Rankings | null = null;
function begin(): Rankings {
  rankings ??= workingRankings();
  return rankings;
}
// The rankings stand near the top: they answer as soon as they are read, while the rest of a long page is still on its way.
customElements.define(
  'end-of-rankings',
  class extends HTMLElement {
    connectedCallback() {
      begin();
    }
  },
);

document.addEventListener('DOMContentLoaded', () => {
  const { bringToSight } = begin();
  if ('IntersectionObserver' in globalThis) bringReasons();
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target instanceof HTMLTableRowElement) bringToSight(target);
    target.closest('details')?.setAttribute('open', '');
    const place = target.querySelector<HTMLElement>('h3') ?? target.querySelector<HTMLElement>('a') ?? target;
    if (place.tabIndex < 0) place.tabIndex = -1;
    target.scrollIntoView();
    place.focus({ preventScroll: true });
  };
  addEventListener('hashchange', arrive);
  if (location.hash !== '') arrive();
});

interface Rankings {
  /** Undoes whatever hides a row. */
  bringToSight(row: HTMLTableRowElement): void;
}

function workingRankings(): Rankings {
  const form = document.querySelector<HTMLFormElement>('form.controls');
  const tables = [...document.querySelectorAll<HTMLTableElement>('table.ranking')];
  const filter = form === null ? null : filterBy(form, tables);
  for (const table of tables)
    for (const header of table.querySelectorAll('th[data-sort]'))
      sortable(header, table, () => filter?.apply());
  return {
    bringToSight: (row) => {
      if (row.hidden) form?.reset();
      if (row.matches('[hidden], .more')) filter?.showAll();
    },
  };
}

/** Makes the form's fields work, and shows the form. */
function filterBy(
  form: HTMLFormElement,
  tables: readonly HTMLTableElement[],
): { readonly apply: () => void; readonly showAll: () => void } {
  const rowsOf = (table: HTMLTableElement) => [...(table.tBodies[0]?.rows ?? [])];
  const words = new Map<HTMLTableRowElement, string>();
  const wordsOf = (row: HTMLTableRowElement) => {
    const known = words.get(row) ?? folded(row.cells[1]?.textContent ?? '');
    words.set(row, known);
    return known;
  };
  const value = (id: string) =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value ?? '';
  const all = form.querySelector<HTMLButtonElement>('button.all');
  let showAll = false;
  const apply = () => {
    const find = folded(value('find'));
    const [flag, criterion, outcome, state, type] = ['show', 'criterion', 'outcome', 'state', 'type'].map(
      value,
    );
    const matches = (row: HTMLTableRowElement) => {
      const { f = '', o = '', s, t } = row.dataset;
      if (flag && !f.includes(flag)) return false;
      if (outcome && !(criterion ? o.charAt(Number(criterion)) === outcome : o.includes(outcome)))
        return false;
      if (state && s !== state) return false;
      if (type && t !== type) return false;
      return find === '' || wordsOf(row).includes(find);
    };
    let [total, found, waiting] = [0, 0, 0];
    for (const table of tables) {
      let shown = 0;
      for (const row of rowsOf(table)) {
        total += 1;
        row.hidden = !matches(row);
        if (row.hidden) continue;
        found += 1;
        shown += 1;
        const later = !showAll && shown > ROWS_AT_FIRST;
        row.classList.toggle('more', later);
        if (later) waiting += 1;
      }
    }
    const output = form.querySelector('output');
    const of = found === total ? `${total}` : `${found} of ${total}`;
    if (output !== null)
      output.textContent = `${of} ranked${waiting === 0 ? '' : `, ${found - waiting} shown`}`;
    if (all !== null) all.hidden = waiting === 0;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  const showEvery = () => {
    showAll = true;
    apply();
  };
  all?.addEventListener('click', showEvery);
  form.hidden = false;
  apply();
  return { apply, showAll: showEvery };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Turns a header into a button that sorts its table; the order of the ranking parts equals. */
function sortable(header: Element, table: HTMLTableElement, filter: () => void): void {
  const body = table.tBodies[0];
  if (body === undefined || !(header instanceof HTMLTableCellElement)) return;
  const ranked = [...body.rows];
  const button = document.createElement('button');
  button.type = 'button';
  // Chromium prints no button in the header that it repeats on each page.
  const printed = document.createElement('span');
  printed.className = 'printed';
  printed.append(...[...header.childNodes].map((node) => node.cloneNode(true)));
  button.append(...header.childNodes);
  header.append(button, printed);
  const how = header.dataset['sort'] ?? 'order';
  if (how === 'order') header.ariaSort = 'ascending';
  button.addEventListener('click', () => {
    // Names and ranks begin with the first, numbers of points with the highest.
    const first = how === 'last' || how === 'points' ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const sort = header.ariaSort === first ? other : first;
    for (const own of table.tHead?.rows[0]?.cells ?? []) own.ariaSort = null;
    header.ariaSort = sort;
    const sign = sort === 'ascending' ? 1 : -1;
    const keys = ranked.map((row, i) => keyOf(row.cells[header.cellIndex], how, i));
    const order = ranked
      .map((_, i) => i)
      .sort((a, b) => {
        const [left, right] = [keys[a] ?? 0, keys[b] ?? 0];
        return left === right ? a - b : left < right ? -sign : sign;
      });
    table.classList.toggle('resorted', how !== 'order' || sort === 'descending');
    for (const i of order) body.append(ranked[i] ?? '');
    filter();
  });
}

function keyOf(cell: HTMLTableCellElement | undefined, how: string, place: number): string | number {
  if (how === 'order') return place;
  const text = cell?.textContent ?? '';
  if (how === 'text') return folded(text);
  const numbers = text.replaceAll(/[$,]/g, '').match(/-?\d+(?:\.\d+)?/g) ?? [];
  return Number((how === 'last' ? numbers.at(-1) : numbers[0]) ?? -Infinity);
}

/** Writes the reason behind each link to one, when its application comes into view. */
function bringReasons(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        for (const link of target.querySelectorAll<HTMLAnchorElement>(':scope > ul a')) {
          const reason = document.getElementById(decodeURIComponent(link.hash.slice(1)));
          if (reason !== null)
            link.after(': ', ...[...reason.childNodes].map((node) => node.cloneNode(true)));
        }
      }
    },
    { rootMargin: '400px' },
  );
  for (const article of document.querySelectorAll('article:has(> ul:not([class]))'))
    observer.observe(article);
}
