import { afterAll, dayOf, readValueKey, valueKey, valuesOf } from '../index/keys';
import type { Condition } from '../query/query';
import { keysBetween } from './expand';
import type { View } from './view';

const DAY_MS = 86_400_000;

/** The keys of the values that a filter asks for. */
export async function conditionKeys(views: readonly View[], condition: Condition): Promise<string[]> {
  switch (condition.of) {
    case 'lang':
      return [valueKey('language', condition.language)];
    case 'note':
    case 'highlight':
    case 'unread':
      return [valueKey('flag', condition.of)];
    case 'date': {
      const all = valuesOf('published');
      const from = condition.from === undefined ? all : valueKey('published', dayOf(roundUp(condition.from)));
      const to =
        condition.before === undefined ? afterAll(all) : valueKey('published', dayOf(roundUp(condition.before)));
      return keysBetween(views, from, to);
    }
    default: {
      const beginning = valuesOf(condition.of);
      const wanted = ` ${condition.words.join(' ')}${condition.prefix ? '' : ' '}`;
      return keysBetween(views, beginning, afterAll(beginning), (key) =>
        ` ${readValueKey(key).folded} `.includes(wanted),
      );
    }
  }
}

/** Days are the index's grain; what begins within one begins with the next. */
const roundUp = (ms: number): number => Math.ceil(ms / DAY_MS) * DAY_MS;
