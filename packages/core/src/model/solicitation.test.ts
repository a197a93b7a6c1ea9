import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { type DeadlineData, deadlineInstant } from './solicitation.ts';

const deadline = (date: string, time: string, timeZone = 'America/New_York'): DeadlineData => ({
  label: 'due',
  date,
  time,
  timeZone,
});

const moments = [
  {
    at: deadline('2023-04-04', '20:59'),
    utc: '2023-04-05T00:59:00.000Z',
    why: 'the call’s own: summer time, and the next day in UTC',
  },
  { at: deadline('2023-04-11', '20:59'), utc: '2023-04-12T00:59:00.000Z', why: 'the week after' },
  { at: deadline('2023-02-06', '20:59'), utc: '2023-02-07T01:59:00.000Z', why: 'winter time' },
  {
    at: deadline('2023-03-12', '01:59'),
    utc: '2023-03-12T06:59:00.000Z',
    why: 'the last minute before the clock goes forward',
  },
  { at: deadline('2023-03-12', '03:00'), utc: '2023-03-12T07:00:00.000Z', why: 'the first minute after' },
  {
    at: deadline('2023-11-05', '01:30'),
    utc: '2023-11-05T05:30:00.000Z',
    why: 'shown twice: the first of the two',
  },
  { at: deadline('2023-11-05', '02:00'), utc: '2023-11-05T07:00:00.000Z', why: 'after the clock went back' },
  {
    at: deadline('2023-03-12', '02:30', 'Etc/UTC'),
    utc: '2023-03-12T02:30:00.000Z',
    why: 'an hour that New York skips exists elsewhere',
  },
  {
    at: deadline('2023-07-01', '12:00', 'Pacific/Auckland'),
    utc: '2023-07-01T00:00:00.000Z',
    why: 'east of Greenwich',
  },
  {
    at: deadline('2023-07-01', '12:00', 'America/Phoenix'),
    utc: '2023-07-01T19:00:00.000Z',
    why: 'a zone without summer time',
  },
  {
    at: deadline('2024-02-29', '00:00', 'Pacific/Honolulu'),
    utc: '2024-02-29T10:00:00.000Z',
    why: 'a leap day',
  },
];

describe('deadlineInstant', () => {
  test.each(moments)('$at.date $at.time $at.timeZone is $utc ($why)', ({ at, utc }) => {
    expect(deadlineInstant(at)).toBe(utc);
  });

  test.each([
    { at: deadline('2023-02-29', '20:59'), why: 'the day is none' },
    { at: deadline('2023-13-01', '20:59'), why: 'the month is none' },
    { at: deadline('2023-04-04', '24:00'), why: 'the hour is none' },
    { at: deadline('2023-04-04', '20:60'), why: 'the minute is none' },
    { at: deadline('2023-04-04', 'noon'), why: 'the time is a word' },
    { at: deadline('2023-04-04', '20:59', 'America/Newyork'), why: 'the zone is none' },
    { at: deadline('2023-03-12', '02:30'), why: 'the clock skips it' },
  ])('throws where $why', ({ at }) => {
    expect(() => deadlineInstant(at)).toThrow(RangeError);
  });
});

// A zone of the process cannot be changed in a running test, so the same file runs again in processes of their own.
describe('deadlineInstant in a process elsewhere', () => {
  const file = fileURLToPath(new URL('solicitation.ts', import.meta.url));
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const program = `${code}\nconsole.log(JSON.stringify(${JSON.stringify(moments.map(({ at }) => at))}.map(deadlineInstant)));`;

  test.each([
    'UTC',
    'America/New_York',
    'Pacific/Auckland',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Pacific/Apia',
  ])('in %s is the same', (zone) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(run.stdout.trim() || run.stderr).toBe(JSON.stringify(moments.map(({ utc }) => utc)));
  });
});
