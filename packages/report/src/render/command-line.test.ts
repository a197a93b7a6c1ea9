import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { commandLine } from './command-line.ts';

test('files first, then the application, then how they are read', () => {
  const asked = { applications: 'applications.csv', options: ['--rule-set', 'ojp-fy2023'] };
  expect(commandLine('explain', asked, 'BWC-0107', '--full')).toBe(
    'grantscore explain applications.csv BWC-0107 --rule-set ojp-fy2023 --full',
  );
});

const asked = { applications: 'my applications.csv', options: ['--funds', 'north & south=$1,000'] };

test('words are quoted so that a shell reads them as they are', () => {
  expect(commandLine('what-if', asked, 'A 1')).toBe(
    `grantscore what-if "my applications.csv" "A 1" --funds 'north & south=$1,000'`,
  );
});

test.each(['A 1', "O'Hara", '$HOME', 'a"b', '`id`', 'a\\b', '!x', 'ä*', '; rm', ''])(
  'a shell reads the id %j as it is',
  (id) => {
    const line = commandLine('explain', asked, id, '--full').replace('grantscore explain', 'printf "%s\\n"');
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(
      `my applications.csv\n${id}\n--funds\nnorth & south=$1,000\n--full\n`,
    );
  },
);

test('what begins with a dash stands behind two dashes', () => {
  expect(commandLine('explain', asked, '-5', '--full')).toMatch(/ --full -- "my applications\.csv" -5$/);
  expect(commandLine('explain', { applications: '-', options: [] }, 'A')).toBe('grantscore explain - A');
});
