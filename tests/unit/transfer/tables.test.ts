import { expect, test } from 'vitest';
import { TABLES } from '../../../core/transfer/backup/format';
import { freshDatabase } from '../library/fresh-database';

/** Each is made anew, good in this library only, or part of another file: `texts` of the bodies, `searches` of the settings. */
const NOT_IN_A_BACKUP = ['fresh', 'indexing', 'jobs', 'corrections', 'changes', 'tallies', 'texts', 'searches', 'meta'];

test('every table of the library is in a backup, or there is a reason why not', () => {
  const names = freshDatabase().tables.map(({ name }) => name);
  expect([...TABLES, ...NOT_IN_A_BACKUP].sort()).toEqual(names.sort());
});
