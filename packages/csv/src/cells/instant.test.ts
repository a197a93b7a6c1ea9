import { asked, testCells } from '../testing/cell-table.ts';

testCells('a moment', { ...asked, type: 'instant' }, [
  { text: '2023-04-04T20:59:00-04:00', value: '2023-04-04T20:59:00-04:00' },
  { text: '2023-04-05T00:59Z', value: '2023-04-05T00:59Z' },
  { text: '2023-04-04T20:59:00−04:00', value: '2023-04-04T20:59:00-04:00', warning: 'cell_normalised' },
  { text: '2023-04-04T20:59:00', code: 'not_an_instant', says: 'how far the clock is from UTC' },
  { text: '2023-02-29T20:59:00Z', code: 'not_an_instant' },
  { text: '2023-04-04 20:59:00Z', code: 'not_an_instant', says: 'a T between day and time' },
  { text: '2023-04-04', code: 'not_an_instant' },
  { text: '45020.874', code: 'not_an_instant' },
]);
