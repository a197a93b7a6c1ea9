import { expect, test } from '@jest/globals';
import { type Clause, clauseList } from './clause.ts';

const it = (rest: string): Clause => ({ lead: 'it answered', rest });
const alone = (rest: string): Clause => ({ lead: '', rest });

test.each([
  {
    clauses: [it('a'), it('b'), it('c')],
    text: 'it answered a, b and c',
    why: 'clauses that begin alike are said together',
  },
  { clauses: [it('a'), it('a')], text: 'it answered a', why: 'each is said once' },
  { clauses: [it('a'), alone('x')], text: 'it answered a and x', why: 'single clauses need no comma' },
  {
    clauses: [it('a'), alone('x'), it('b')],
    text: 'it answered a and b, and x',
    why: 'a list inside a list is kept apart',
  },
  { clauses: [], text: '', why: 'none' },
])('$text ($why)', ({ clauses, text }) => expect(clauseList(clauses)).toBe(text));
