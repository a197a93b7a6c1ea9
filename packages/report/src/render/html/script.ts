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
    const filter = form === null ? null : filterBy(form, tables);
    for (const table of tables)for (const header of table.querySelectorAll('th[data-sort]'))sortable(header, table, ()=>filter?.apply());
    return {
        bringToSight: (row)=>{
            if (row.hidden) form?.reset();
            if (row.matches('[hidden], .more')) filter?.showAll();
        }
    };
}
function filterBy(form, tables) {
    const rowsOf = (table)=>[
            ...table.tBodies[0]?.rows ?? []
        ];
    const words = new Map();
    const wordsOf = (row)=>{
        const known = words.get(row) ?? folded(row.cells[1]?.textContent ?? '');
        words.set(row, known);
        return known;
    };
    const value = (id)=>form.querySelector(\`#\${id}\`)?.value ?? '';
    const all = form.querySelector('button.all');
    let showAll = false;
    const apply = ()=>{
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
            if (outcome && !(criterion ? o.charAt(Number(criterion)) === outcome : o.includes(outcome))) return false;
            if (state && s !== state) return false;
            if (type && t !== type) return false;
            return find === '' || wordsOf(row).includes(find);
        };
        let [total, found, waiting] = [
            0,
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
                const later = !showAll && shown > ROWS_AT_FIRST;
                row.classList.toggle('more', later);
                if (later) waiting += 1;
            }
        }
        const output = form.querySelector('output');
        const of = found === total ? \`\${total}\` : \`\${found} of \${total}\`;
        if (output !== null) output.textContent = \`\${of} ranked\${waiting === 0 ? '' : \`, \${found - waiting} shown\`}\`;
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
    return {
        apply,
        showAll: showEvery
    };
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
