import { expect, test } from 'vitest';
import { compareWhen } from '../../../shared/time/index.ts';
import { when } from './when.ts';

test('a list is in order of the first possible day, the precise before the vague, what is not set last', () => {
  const ordered = [
    '2023-12-31',
    '2024-01-01',
    '2024-01-01~',
    '2024-01-01?',
    '2024-01-01/2024-06-30',
    '2024-W01',
    '2024-01',
    '2024-01-XX',
    '2024-01/2024-02',
    '2024-33',
    '2024-37',
    '2024-40',
    '2024',
    '2024-XX-XX',
    '2024-01-02',
    '../2024-02-01',
    '2024-02-02/..',
    'XXXX-XX-XX',
  ];
  const shuffled = [...ordered].reverse();
  shuffled.push(...shuffled.splice(0, 7));
  expect(shuffled.sort((a, b) => compareWhen(when(a), when(b)))).toEqual(ordered);
});
