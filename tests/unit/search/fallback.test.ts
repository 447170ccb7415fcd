import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { searchWithoutIndex } from '../../../core/search/find/fallback';
import { parseQuery } from '../../../core/search/query/parse';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

/** Two clippings: one of bees by Ida Lund (2024, English, with a note), one of 北京 by Bo Berg (2020). */
async function library() {
  const database = freshDatabase();
  const clip = async (path: string, changes: Parameters<typeof sampleCapture>[0], tags: string[], note: string) => {
    const url = `https://hive.example/${path}`;
    const capture = sampleCapture({ url, images: [], text: 'Of honey.', ...changes });
    await saveClip({ capture, url, edits: { tags, note }, now: 1 }, database);
  };
  await clip('bees', { title: 'What wild bees know', authors: [sampleAuthor()] }, ['wax'], 'Ask her.');
  const bo = sampleAuthor({ name: 'Bo Berg', url: undefined, links: [] });
  const published = { ms: Date.UTC(2020, 3, 1), printed: '2020-04-01' };
  await clip('beijing', { title: '北京的早晨', lang: 'zh-CN', authors: [bo], published }, ['北京 美食'], '');
  return database;
}

test('without an index, rows alone answer the whole language of queries', async () => {
  const database = await library();
  const found = async (typed: string) => {
    const result = await searchWithoutIndex(database, parseQuery(typed), { limit: 9 });
    expect(result.reduced).toBe(true);
    return result.hits.map(({ clipping }) => clipping.title[0]).join('');
  };
  const answers = {
    'bees ': 'W',
    bee: 'W',
    'bee ': '',
    'honey ': '',
    北京: '北',
    '-bees ': '北',
    '-author:lund ': '北',
    'author:"ida lund" wild ': 'W',
    'author:be': '北',
    'bees OR 早晨 ': '北W',
    '"wild bees" ': 'W',
    '"bees wild" ': '',
    'in:title lund ': '',
    'site:hive.example ': '北W',
    'tag:wax ': 'W',
    'tag:"北京 美食" ': '北',
    'lang:zh ': '北',
    'before:2021 ': '北',
    'after:2024 ': 'W',
    'has:note ': 'W',
    'is:unread ': '北W',
  };
  for (const [typed, titles] of Object.entries(answers)) expect(await found(typed), typed).toBe(titles);
});
