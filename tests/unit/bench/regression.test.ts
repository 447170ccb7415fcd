import { describe, expect, test } from 'vitest';
import { predict, regress, type Sample } from '../../bench/detect/regression.ts';

/** One signal; of ten pages with it `right` are articles, of ten without it `wrong` are. */
const counted = (right: number, wrong: number): Sample[] =>
  Array.from({ length: 20 }, (_, i) => ({
    signals: [i < 10 ? 1 : 0],
    is: i < 10 ? i < right : i - 10 < wrong,
  }));

describe('regress', () => {
  test('gives the logarithm of the odds that were counted', () => {
    const { bias, weights } = regress(counted(8, 2), 1e-9);
    expect(bias).toBeCloseTo(Math.log(2 / 8), 4);
    expect(weights[0]).toBeCloseTo(Math.log(8 / 2) - Math.log(2 / 8), 4);
  });

  test('predicts what was counted', () => {
    const model = regress(counted(9, 3), 1e-9);
    expect(predict(model, [1])).toBeCloseTo(0.9, 4);
    expect(predict(model, [0])).toBeCloseTo(0.3, 4);
  });

  test('a ridge holds weights small, also where a signal parts everything', () => {
    const [free = 0] = regress(counted(8, 2), 0.01).weights;
    const [held = 0] = regress(counted(8, 2), 10).weights;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(free);
    expect(regress(counted(10, 0), 1).weights[0]).toBeLessThan(10);
  });
});
