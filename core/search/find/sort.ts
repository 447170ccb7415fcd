import { afterAll, type ValueField, valuesOf } from '../index/keys';
import type { TermList } from '../index/term-list';
import type { ViewScores } from './evaluate';
import { type LoadedList, loadLists } from './plan';
import type { Candidate } from './rank';
import type { View } from './view';

/** Of what was found the clippings of the latest days; those of one day as they were clipped, the later first. */
export async function inOrderOfDays(
  views: readonly View[],
  found: readonly ViewScores[],
  field: ValueField & ('clipped' | 'published'),
  most: number,
): Promise<Candidate[]> {
  const days = await daysOf(views, field);
  const inOrder: Candidate[] = [];
  for (const day of [...days.keys()].sort().reverse()) {
    const ofDay: Candidate[] = [];
    for (const { view, list } of days.get(day) ?? []) {
      const [loaded] = await loadLists(views[view] as View, [list]);
      const { scores } = found[view] as ViewScores;
      const { ordinals, length } = (loaded as LoadedList).postings;
      for (const ordinal of ordinals.subarray(0, length)) {
        const score = scores[ordinal] as number;
        if (score > 0) ofDay.push({ id: views[view]?.ids[ordinal] ?? 0, score, all: true, view, ordinal });
      }
    }
    inOrder.push(...ofDay.sort((a, b) => b.id - a.id));
    if (inOrder.length >= most) break;
  }
  return inOrder.slice(0, most);
}

async function daysOf(
  views: readonly View[],
  field: ValueField,
): Promise<Map<string, { view: number; list: TermList }[]>> {
  const days = new Map<string, { view: number; list: TermList }[]>();
  const all = valuesOf(field);
  for (const [at, view] of views.entries()) {
    await view.lists(all, afterAll(all), (key, list) => {
      days.set(key, [...(days.get(key) ?? []), { view: at, list: list() }]);
      return true;
    });
  }
  return days;
}
