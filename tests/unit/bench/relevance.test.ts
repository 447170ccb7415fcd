import { expect, test } from 'vitest';
import { asTyped } from '../../bench/relevance/collection.ts';
import { mean, measure } from '../../bench/relevance/measures.ts';

const GRADES = new Map([
  ['a', 2],
  ['b', 1],
]);

test.each([
  [['a', 'b', 'x'], { ndcg10: 1, map: 1, recall10: 1 }],
  [['x', 'y'], { ndcg10: 0, map: 0, recall10: 0 }],
  [['x', 'a'], { ndcg10: 2 / Math.log2(3) / (2 + 1 / Math.log2(3)), map: 1 / 2 / 2, recall10: 0.5 }],
  [[...'0123456789', 'a', 'b'], { ndcg10: 0, map: (1 / 11 + 2 / 12) / 2, recall10: 0 }],
])('%j', (ranking, expected) => {
  const measured = measure(ranking, GRADES);
  for (const key of ['ndcg10', 'map', 'recall10'] as const) expect(measured[key]).toBeCloseTo(expected[key], 10);
});

test('the mean is taken over queries', () => {
  const ones = { ndcg10: 1, map: 1, recall10: 1 };
  expect(mean([ones, { ndcg10: 0, map: 0.5, recall10: 0 }])).toEqual({ ndcg10: 0.5, map: 0.75, recall10: 0.5 });
});

test('a query of a collection is prose', () => {
  expect(asTyped('"what you see" -- time-sharing -x').split(/ +/)).toEqual([
    'what',
    'you',
    'see',
    'time-sharing',
    'x',
    '',
  ]);
});
