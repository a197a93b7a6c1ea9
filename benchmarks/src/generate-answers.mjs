// Made-up answers to every question of a rule set, the same for the same seed on every machine.

/** A small generator of whole numbers below a bound (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** One application with every fact of `facts` answered; tables have up to four rows. */
export function application(id, facts, below) {
  const answers = { 'application.requestedAmount': `${100_000 + below(900_000)}.00` };
  for (const fact of facts) answers[fact.id] = answer(fact, below);
  return { id, applicantName: `Applicant ${id}`, facts: answers };
}

function answer(fact, below) {
  switch (fact.type) {
    case 'boolean':
      return below(3) > 0;
    case 'enum':
      return fact.values[below(fact.values.length)].value;
    case 'set':
      return fact.values.filter(() => below(4) === 0).map(({ value }) => value);
    case 'integer':
      return (fact.minimum ?? 0) + below((fact.maximum ?? 24) - (fact.minimum ?? 0) + 1);
    case 'decimal':
    case 'money':
      return `${below(400_000)}.${String(below(100)).padStart(2, '0')}`;
    case 'date':
      return `2022-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    case 'instant':
      return `2022-${String(1 + below(12)).padStart(2, '0')}-01T12:00:00Z`;
    case 'table':
      return Array.from({ length: below(5) }, () =>
        Object.fromEntries(fact.columns.map((column) => [column.id, answer(column, below)])),
      );
    default:
      return `text ${below(1000)}`;
  }
}
