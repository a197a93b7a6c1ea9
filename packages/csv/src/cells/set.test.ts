import { expect, test } from '@jest/globals';
import { asked, testCells } from '../testing/cell-table.ts';
import { cellReader } from './read-cell.ts';

const VALUES = [
  { value: 'none', label: 'nothing' },
  { value: 'limits', label: 'Limits them' },
  { value: 'bans', label: 'bans' },
];
const SET = { ...asked, type: 'set', values: VALUES } as const;

testCells('any of the accepted answers', SET, [
  { text: 'limits', value: ['limits'] },
  { text: 'bans; limits', value: ['limits', 'bans'], why: 'in the order of the catalogue' },
  {
    text: 'limits; none',
    value: ['none', 'limits'],
    warning: 'none_and_others',
    says: 'write `none` alone',
    why: 'they contradict each other',
  },
  { text: 'none;none;', value: ['none'], why: 'each once; a separator at the end is a habit' },
  { text: 'Bans ;LIMITS THEM', value: ['limits', 'bans'] },
  { text: '(empty)', value: [], why: 'a blank would be no answer' },
  { text: 'none;;limits', code: 'not_a_choice', why: 'a member got lost' },
  { text: ';', code: 'not_a_choice' },
  { text: 'none;unknown', code: 'not_a_choice' },
  { text: 'none, limits', code: 'not_a_choice', says: 'separated by semicolons' },
  { text: 'none, limits', code: 'not_a_choice', says: "say --set-separator ','" },
  { text: 'none|limits', code: 'not_a_choice', says: "say --set-separator '|'" },
  { text: 'none, other', code: 'not_a_choice', says: 'separated by semicolons' },
  {
    text: 'bans;\u00A0limits',
    value: ['limits', 'bans'],
    warning: 'cell_normalised',
    says: 'a non-breaking space taken as a blank',
  },
]);

testCells(
  'with a declared separator',
  { ...SET, values: [...VALUES, { value: 'both', label: 'bells, whistles' }] },
  [
    { text: 'limits, bans', value: ['limits', 'bans'] },
    { text: 'none', value: ['none'] },
    { text: 'bells, whistles', value: ['both'], why: 'a label holds the separator' },
    { text: 'none;limits', code: 'not_a_choice', says: 'separated by commas' },
  ],
  { setSeparator: ',' },
);

test('a wrong member comes with the nearest right one', () => {
  expect(cellReader(SET)('none;limit')).toMatchObject({ nearest: 'limits' });
});

test('what is read is shared, so nobody can change it', () => {
  const answer = cellReader(SET)('none');
  expect(Object.isFrozen(answer) && answer.status === 'provided' && Object.isFrozen(answer.value)).toBe(true);
});
