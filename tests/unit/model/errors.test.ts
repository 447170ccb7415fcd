import { expect, test } from 'vitest';
import { BylineError } from '../../../core/model/errors';

test('an error carries its code and its cause', () => {
  const cause = new Error('disk');
  const error = new BylineError('storage-failed', 'write failed', { cause });
  expect(error).toMatchObject({ name: 'BylineError', code: 'storage-failed', message: 'write failed', cause });
});
