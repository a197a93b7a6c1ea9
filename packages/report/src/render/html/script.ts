/** Made from packages/report/page/page.ts, without its types; a test keeps the two alike. */
export const PAGE_SCRIPT = `const ROWS_AT_FIRST = 200;
document.documentElement.classList.add('scripted');
let rankings = null;
function begin() {
    rankings ??= workingRankings();
    return rankings;
}
customElements.define('end-of-rankings', class extends HTMLElement {
    connectedCallback() {
        begin();
    }
});
document.addEventListener('DOMContentLoaded', ()=>{
    const { bringToSight } = begin();
    if ('IntersectionObserver' in globalThis) bringReasons();
    const arrive = ()=>{
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target === null) return;
        if (target instanceof HTMLTableRowElement) bringToSight(target);
        target.closest('details')?.setAttribute('open', '');
        const place = target.querySelector('h3') ?? target.querySelector('a') ?? target;
        if (place.tabIndex < 0) place.tabIndex = -1;
        target.scrollIntoView();
        place.focus({
            preventScroll: true
        });
    };
    addEventListener('hashchange', arrive);
    if (location.hash !== '') arrive();
});
function workingRankings() {
    const form = document.querySelector('form.controls');
    const tables = [
        ...document.querySelectorAll('table.ranking')
    ];
    const others = [
        ...document.querySelectorAll('table.not-ranked')
    ];
    const filter = form === null ? null : filterBy(form, tables, others);
    for (const table of tables)for (const header of table.querySelectorAll('th[data-sort]'))sortable(header, table, ()=>filter?.apply());
    return {
        bringToSight: (row)=>{
            if (row.hidden) form?.reset();
            if (row.matches('[hidden], .more')) filter?.showAll();
        }
    };
}
function filterBy(form, rankings, others) {
    const rowsOf = (table)=>[
            ...table.tBodies[0]?.rows ?? []
        ];
    const words = new Map();
    const wordsOf = (row)=>{
        const known = words.get(row) ?? folded(row.querySelector('th')?.textContent ?? '');
        words.set(row, known);
        return known;
    };
    const field = (id)=>form.querySelector(\`#\${id}\`);
    const value = (id)=>field(id)?.value ?? '';
    const all = form.querySelector('button.all');
    const [says, waits] = [
        form.querySelector('output'),
        form.querySelector('.waiting')
    ];
    let showAll = false;
    const apply = ()=>{
        outcomeOfCriterion(field('criterion'), field('outcome'));
        const find = folded(value('find'));
        const [flag, criterion, outcome, state, type] = [
            'show',
            'criterion',
            'outcome',
            'state',
            'type'
        ].map(value);
        const matches = (row)=>{
            const { f = '', o = '', s, t } = row.dataset;
            if (flag && !f.includes(flag)) return false;
            if (criterion && o.charAt(Number(criterion)) !== outcome) return false;
            if (state && s !== state) return false;
            if (type && t !== type) return false;
            return find === '' || wordsOf(row).includes(find);
        };
        let waiting = 0;
        const count = (tables, more)=>{
            let [total, found] = [
                0,
                0
            ];
            for (const table of tables){
                let shown = 0;
                for (const row of rowsOf(table)){
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
            return {
                total,
                found
            };
        };
        const [ranked, unranked] = [
            count(rankings, true),
            count(others, false)
        ];
        const fields = filtersIn(form);
        form.classList.toggle('filtered', fields.length > 0);
        const of = ({ total, found })=>fields.length > 0 ? \`\${found} of \${total}\` : \`\${total}\`;
        const counts = \`\${of(ranked)} ranked\${unranked.total === 0 ? '' : \`, \${of(unranked)} not ranked\`}\`;
        if (says !== null) says.textContent = fields.length === 0 ? counts : \`Filtered: \${counts} (\${fields.join(', ')})\`;
        if (waits !== null) waits.textContent = waiting === 0 ? '' : \`The first \${ranked.found - waiting} ranked are shown.\`;
        if (all !== null) all.hidden = waiting === 0;
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event)=>event.preventDefault());
    form.addEventListener('reset', ()=>setTimeout(apply));
    const showEvery = ()=>{
        showAll = true;
        apply();
    };
    all?.addEventListener('click', showEvery);
    form.hidden = false;
    apply();
    addEventListener('pageshow', apply);
    return {
        apply,
        showAll: showEvery
    };
}
function outcomeOfCriterion(criterion, outcome) {
    if (!(criterion instanceof HTMLSelectElement && outcome instanceof HTMLSelectElement)) return;
    const [none, first] = outcome.options;
    outcome.disabled = criterion.value === '';
    if (none !== undefined) none.hidden = !outcome.disabled;
    if (outcome.disabled) outcome.value = '';
    else if (outcome.value === '') outcome.value = first?.value ?? '';
}
function filtersIn(form) {
    return [
        ...form.querySelectorAll('input, select')
    ].flatMap((own)=>{
        if (own.value.trim() === '') return [];
        const text = own instanceof HTMLSelectElement ? own.selectedOptions[0]?.textContent : own.value;
        return [
            \`\${own.labels?.[0]?.textContent ?? ''}: \${(text ?? '').trim()}\`
        ];
    });
}
function folded(text) {
    return text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().trim();
}
function sortable(header, table, filter) {
    const body = table.tBodies[0];
    if (body === undefined || !(header instanceof HTMLTableCellElement)) return;
    const ranked = [
        ...body.rows
    ];
    const button = document.createElement('button');
    button.type = 'button';
    const printed = document.createElement('span');
    printed.className = 'printed';
    printed.append(...[
        ...header.childNodes
    ].map((node)=>node.cloneNode(true)));
    button.append(...header.childNodes);
    header.append(button, printed);
    const how = header.dataset['sort'] ?? 'order';
    if (how === 'order') header.ariaSort = 'ascending';
    button.addEventListener('click', ()=>{
        const first = how === 'last' || how === 'points' ? 'descending' : 'ascending';
        const other = first === 'ascending' ? 'descending' : 'ascending';
        const sort = header.ariaSort === first ? other : first;
        for (const own of table.tHead?.rows[0]?.cells ?? [])own.ariaSort = null;
        header.ariaSort = sort;
        const sign = sort === 'ascending' ? 1 : -1;
        const keys = ranked.map((row, i)=>keyOf(row.cells[header.cellIndex], how, i));
        const order = ranked.map((_, i)=>i).sort((a, b)=>{
            const [left, right] = [
                keys[a] ?? 0,
                keys[b] ?? 0
            ];
            return left === right ? a - b : left < right ? -sign : sign;
        });
        table.classList.toggle('resorted', how !== 'order' || sort === 'descending');
        for (const i of order)body.append(ranked[i] ?? '');
        filter();
    });
}
function keyOf(cell, how, place) {
    if (how === 'order') return place;
    const text = cell?.textContent ?? '';
    if (how === 'text') return folded(text);
    const numbers = text.replaceAll(/[$,]/g, '').match(/-?\\d+(?:\\.\\d+)?/g) ?? [];
    return Number((how === 'last' ? numbers.at(-1) : numbers[0]) ?? -Infinity);
}
function bringReasons() {
    const observer = new IntersectionObserver((entries)=>{
        for (const { isIntersecting, target } of entries){
            if (!isIntersecting) continue;
            observer.unobserve(target);
            for (const link of target.querySelectorAll(':scope > ul a')){
                const reason = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                if (reason !== null) link.after(': ', ...[
                    ...reason.childNodes
                ].map((node)=>node.cloneNode(true)));
            }
        }
    }, {
        rootMargin: '400px'
    });
    for (const article of document.querySelectorAll('article:has(> ul:not([class]))'))observer.observe(article);
}
`;
