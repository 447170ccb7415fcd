import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLinkable, parseWebUrl, sameSite, siteOf, urlKey, withoutTracking } from '../../../core/model/url-rules';

test('a missing src is not the page itself', () => {
  expect(parseWebUrl('', 'https://example.org/a')).toBeUndefined();
  expect(parseWebUrl('b', 'https://example.org/a')?.href).toBe('https://example.org/b');
});

test.each([
  ['https://example.org/a', true],
  ['MAILTO:nora@example.org', true],
  ['javascript:alert(1)', false],
  [' java\nscript:alert(1)', false],
  ['data:text/html,a', false],
  ['blob:https://example.org/1', false],
  ['chrome-extension://aaaa/library.html', false],
  ['/library.html', false],
  ['mailto', false],
  ['', false],
])('may %j be a link? %s', (url, linkable) => expect(isLinkable(url)).toBe(linkable));

test.each([
  ['utm_campaign=a&pk_kwd=b&mtm_source=c&_hsenc=d&hsa_acc=1', ''],
  ['gclid=1&gbraid=2&gad_source=3&msclkid=4&igsh=5&srsltid=6', ''],
  ['mc_cid=1&mkt_tok=2&wt.mc_o=3&cmpid=4&s_cid=5', ''],
  ['id=7&ref=home&source=archive&s=bees&p=3&at=1&utm=2', '?id=7&ref=home&source=archive&s=bees&p=3&at=1&utm=2'],
])('of %s is left: %s', (query, left) => {
  expect(withoutTracking(new URL(`https://example.org/a?${query}`)).search).toBe(left);
});

describe('urlKey', () => {
  test.each([
    'https://example.org/a/b',
    'http://www.example.org/a/b/',
    'https://EXAMPLE.org:443/a/b?utm_source=x&fbclid=1',
    'https://example.org/a/b#comments',
  ])('%s is one page', (url) => expect(urlKey(url)).toBe('example.org/a/b'));

  test.each([
    ['https://example.org/?b=2&a=1', 'example.org/?a=1&b=2'],
    ['https://example.org/#/story/4', 'example.org/#/story/4'],
    ['https://example.org/#!/story/4', 'example.org/#!/story/4'],
    ['https://example.org:8080/x', 'example.org:8080/x'],
  ])('%s is %s', (url, key) => expect(urlKey(url)).toBe(key));

  test.each(['', 'about:blank', 'chrome://settings', 'file:///a.html', 'not a url'])('%j is no web page', (url) =>
    expect(urlKey(url)).toBeUndefined(),
  );

  test('is stable: the key of a key is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const key = urlKey(url);
        expect(key && urlKey(`https://${key}`)).toBe(key);
      }),
    );
  });
});

test.each([
  ['https://news.example.co.uk', 'example.co.uk'],
  ['https://a.b.example.org', 'example.org'],
  ['http://127.0.0.1:80', '127.0.0.1'],
])('the site of %s is %s', (url, site) => expect(siteOf(new URL(url))).toBe(site));

test('subdomains are one site, other names are not', () => {
  expect(sameSite(new URL('https://m.example.org'), new URL('https://www.example.org'))).toBe(true);
  expect(sameSite(new URL('https://example.org'), new URL('https://example.com'))).toBe(false);
});
