// The script of report.html. The page is whole without it; it finds and filters those who are ranked and those who are not, sorts
// rankings and shows long ones in parts, brings reasons that stand elsewhere to the findings that link them, and opens what a link leads to.
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
  const others = [...document.querySelectorAll<HTMLTableElement>('table.not-ranked')];
  const filter = form === null ? null : filterBy(form, tables, others);
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

/** Makes the form's fields work on the rows of the rankings and of those who are not ranked, and shows the form. */
function filterBy(
  form: HTMLFormElement,
  rankings: readonly HTMLTableElement[],
  others: readonly HTMLTableElement[],
): { readonly apply: () => void; readonly showAll: () => void } {
  const rowsOf = (table: HTMLTableElement) => [...(table.tBodies[0]?.rows ?? [])];
  const words = new Map<HTMLTableRowElement, string>();
  const wordsOf = (row: HTMLTableRowElement) => {
    const known = words.get(row) ?? folded(row.querySelector('th')?.textContent ?? '');
    words.set(row, known);
    return known;
  };
  const field = (id: string) => form.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
  const value = (id: string) => field(id)?.value ?? '';
  const all = form.querySelector<HTMLButtonElement>('button.all');
  const [says, waits] = [form.querySelector('output'), form.querySelector('.waiting')];
  let showAll = false;
  const apply = () => {
    outcomeOfCriterion(field('criterion'), field('outcome'));
    const find = folded(value('find'));
    const [flag, criterion, outcome, state, type] = ['show', 'criterion', 'outcome', 'state', 'type'].map(
      value,
    );
    const matches = (row: HTMLTableRowElement) => {
      const { f = '', o = '', s, t } = row.dataset;
      if (flag && !f.includes(flag)) return false;
      if (criterion && o.charAt(Number(criterion)) !== outcome) return false;
      if (state && s !== state) return false;
      if (type && t !== type) return false;
      return find === '' || wordsOf(row).includes(find);
    };
    let waiting = 0;
    const count = (tables: readonly HTMLTableElement[], more: boolean) => {
      let [total, found] = [0, 0];
      for (const table of tables) {
        let shown = 0;
        for (const row of rowsOf(table)) {
          total += 1;
          row.hidden = !matches(row);
          if (row.hidden) continue;
          found += 1;
          shown += 1;
          const later = more && !showAll && shown > ROWS_AT_FIRST;
          row.classList.toggle('more', later);
          if (later) waiting += 1;
        }
      }
      return { total, found };
    };
    const [ranked, unranked] = [count(rankings, true), count(others, false)];
    const fields = filtersIn(form);
    form.classList.toggle('filtered', fields.length > 0);
    const of = ({ total, found }: typeof ranked) => (fields.length > 0 ? `${found} of ${total}` : `${total}`);
    const counts = `${of(ranked)} ranked${unranked.total === 0 ? '' : `, ${of(unranked)} not ranked`}`;
    if (says !== null)
      says.textContent = fields.length === 0 ? counts : `Filtered: ${counts} (${fields.join(', ')})`;
    if (waits !== null)
      waits.textContent = waiting === 0 ? '' : `The first ${ranked.found - waiting} ranked are shown.`;
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
  // A browser that comes back to the page fills in the fields by itself.
  addEventListener('pageshow', apply);
  return { apply, showAll: showEvery };
}

/** An outcome is asked of one criterion: without one there is nothing to choose, with one there is no way not to. */
function outcomeOfCriterion(criterion: Element | null, outcome: Element | null): void {
  if (!(criterion instanceof HTMLSelectElement && outcome instanceof HTMLSelectElement)) return;
  const [none, first] = outcome.options;
  outcome.disabled = criterion.value === '';
  if (none !== undefined) none.hidden = !outcome.disabled;
  if (outcome.disabled) outcome.value = '';
  else if (outcome.value === '') outcome.value = first?.value ?? '';
}

/** What the form asks for, a text for each field that asks for something: `State: CA`. */
function filtersIn(form: HTMLFormElement): readonly string[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].flatMap((own) => {
    if (own.value.trim() === '') return [];
    const text = own instanceof HTMLSelectElement ? own.selectedOptions[0]?.textContent : own.value;
    return [`${own.labels?.[0]?.textContent ?? ''}: ${(text ?? '').trim()}`];
  });
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
