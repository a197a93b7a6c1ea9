/**
 * Takes out of a page what is drawn like what stands in it already, as a script of the page. Two elements are alike if they and all
 * that they stand in have the same tags, classes, colours and letters. Three of each stay, so that neighbours do as well; and a row,
 * a list of terms or a drawing stays whole or goes whole.
 */
export const WITHOUT_LOOK_ALIKES = `(() => {
  const MOST = 3;
  const DRAWN = ['color', 'backgroundColor', 'backgroundImage', 'fontSize', 'fontWeight', 'fontStyle',
    'display', 'position', 'opacity', 'fill', 'stroke', 'visibility'];
  const numbers = new Map();
  const number = (text) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text);
  };
  const looks = new Map();
  const seen = new Map();
  const markLooks = (element, within) => {
    const style = getComputedStyle(element);
    const attributes = [...element.attributes].map(({ name, value }) =>
      ['class', 'role', 'scope', 'type', 'open', 'hidden'].includes(name) ? name + value : name).sort();
    const own = number([within, element.tagName, attributes, ...DRAWN.map((name) => style[name])].join());
    looks.set(element, own);
    for (const child of element.children) markLooks(child, own);
  };
  const isNew = (element) =>
    (seen.get(looks.get(element)) ?? 0) < MOST || [...element.children].some(isNew);
  // What is made of parts that belong together stays whole.
  const WHOLE = 'dl, tr, svg, figcaption, summary, caption, p:has(> label)';
  const thin = (element, whole) => {
    const own = looks.get(element);
    seen.set(own, (seen.get(own) ?? 0) + 1);
    for (const child of [...element.children]) {
      if (whole || child.matches('figcaption, summary, caption') || isNew(child)) thin(child, whole || child.matches(WHOLE));
      else child.remove();
    }
  };
  markLooks(document.body, 0);
  thin(document.body, false);
})()`;
