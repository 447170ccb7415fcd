import { expect, test } from 'vitest';
import { sameTitle } from '../../../core/model/title-rules';

test.each([
  ['When the swarm leaves', 'when the swarm leaves!', true],
  ['When the swarm leaves', 'When the swarm leaves – The Hive', true],
  ['When the swarm leaves', 'The Hive | When the swarm leaves', true],
  ['When the swarm leaves', 'When the swarm returns', false],
  ['News', 'News of the day', false],
  ['News', 'NEWS', true],
  ['', '', false],
])('%j and %j: %s', (a, b, same) => {
  expect(sameTitle(a, b)).toBe(same);
  expect(sameTitle(b, a)).toBe(same);
});
