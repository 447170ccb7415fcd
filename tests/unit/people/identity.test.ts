import { describe, expect, test } from 'vitest';
import { couldBeOnePerson, identitiesOf } from '../../../core/people/identity';
import { sampleAuthor } from '../library/sample-capture';

describe('identitiesOf', () => {
  test('gives each personal link and the name on its site', () => {
    const links = [
      { kind: 'orcid' as const, url: 'https://orcid.org/0000-0001-2345-6789' },
      { kind: 'facebook' as const, url: 'https://facebook.com/thehive' },
      { kind: 'email' as const, url: 'mailto:ida@hive.example' },
    ];
    expect(identitiesOf(sampleAuthor({ links }), 'https://www.hive.example/a')).toEqual([
      'url:hive.example/author/ida',
      'url:orcid.org/0000-0001-2345-6789',
      'site:hive.example|ida lund',
    ]);
  });

  test('never gives a bare name', () => {
    const bare = sampleAuthor({ url: undefined, links: [] });
    expect(identitiesOf(bare, 'about:blank')).toEqual([]);
  });
});

test.each([
  ['Ida Lund', 'LUND, Ida', true],
  ['Élise Lefèvre', 'E. Lefevre', true],
  ['Ida Lund', 'Bo Holm', false],
])('%s and %s: %s', (a, b, one) => expect(couldBeOnePerson(a, b)).toBe(one));
