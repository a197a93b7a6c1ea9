import { fc, test as property } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { idProblem } from './id-problem.ts';

test.each(['00017', 'A-17/b', '', 'Ä 17', '申请-1', 'APP 17', '__proto__', '=1+1'])('%j is an id', (id) => {
  expect(idProblem(id)).toBeNull();
});

test.each([
  { id: 'A\u00A017', says: 'character 2 of the id is a non-breaking space; type the id anew' },
  { id: 'A17\u200B', says: 'character 4 of the id is a zero-width space' },
  { id: '\uFEFFA17', says: 'character 1 of the id is a byte order mark' },
  { id: 'A\u202E17', says: 'character 2 of the id is a right-to-left override' },
  { id: 'A\u00AD17', says: 'a soft hyphen' },
  { id: 'A\t17', says: 'character 2 of the id is a control character (U+0009)' },
  { id: 'A\n17', says: '(U+000A)' },
  { id: 'A\u000017', says: '(U+0000)' },
  { id: '😀\u2009', says: 'character 2 of the id is a thin space', why: 'counted as people see them' },
  { id: 'A\uFFFD', says: 'a replacement character' },
  { id: 'A\uD800', says: 'half a character (U+D800)' },
  { id: 'A\u3164', says: 'an invisible character (U+3164)' },
  { id: 'A\uFE0F', says: 'an invisible character (U+FE0F)' },
])('$says', ({ id, says }) => {
  expect(idProblem(id)).toContain(says);
});

property.prop([fc.string({ unit: 'binary' })])('any text has an answer in one line', (text) => {
  expect(idProblem(text) ?? '').not.toMatch(/[\r\n]/);
});
