import { test } from '@jest/globals';
import { library, libraryCard, branch, cell, libraryRules } from '../testing/library-applications.ts';
import { explainFinding } from './explain-finding.ts';
const show = (name: string, app: ReturnType<typeof library>) => {
  const card = libraryCard(app);
  const out = [name];
  for (const f of card.evaluation.findings) {
    const e = explainFinding(f, card, 1);
    out.push(`  ${e.criterion} ${e.outcome}: because ${e.because}${e.change === null ? '' : `; ${e.change}`}`);
  }
  process.stdout.write(out.join('\n') + '\n');
};
test('x', () => {
  show('good', library('A'));
  show('bad', library('B', { 'library.kind': cell('private', 6, 'k'), 'policy.fines': cell('all', 8, 'f'), 'policy.quietRoom': false, 'hours.evenings': 1, 'hours.days': [], 'policy.closedStacks': true, 'review.welcome': false, branches: [branch('North', '59999.99', true, 2)] }));
  show('bad public', library('B', { 'policy.fines': cell('all', 8, 'f'), 'policy.quietRoom': false, 'hours.evenings': 1, 'hours.days': [], 'policy.closedStacks': { status: 'not_applicable' }, branches: [] }));
  show('open', library('C', { 'library.kind': cell(null, 6, 'k'), 'policy.fines': cell(null, 8, 'f'), 'policy.quietRoom': null, 'hours.evenings': 3, 'hours.days': [], 'review.welcome': null, branches: [branch('North', null, true, 2), branch('South', '10000', true, 3)] , 'policy.closedStacks': null}));
  show('open2', library('D', { 'policy.fines': null, 'hours.evenings': null, 'policy.quietRoom': null, 'hours.days': null, branches: undefined, 'review.welcome': { status: 'disputed', claims: [{ text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' }, { text: 'no', reviewer: 'B. Ray', date: '2031-04-01', note: '' }] } }));
  show('zero', library('E', { 'application.requestedAmount': '0', 'policy.quietRoom': { status: 'provided', value: false, determination: { text: 'no', reviewer: 'B. Ray', date: '2031-04-01', note: '' }, corrects: cell(true, 10, 'q') } }));
  show('nowhole', library('E', { 'application.requestedAmount': cell(null, 5, 'r') }));
});
