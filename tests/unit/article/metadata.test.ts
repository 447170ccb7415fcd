import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { spokenIn } from '../../../core/article/fields/language';
import { resolveImages } from '../../../core/article/images';
import { readMetadata } from '../../../core/article/metadata';

const URL_OF_PAGE = 'https://www.hive.example/2024/swarms/';
const documentOf = (html: string) => new JSDOM(html, { url: URL_OF_PAGE }).window.document;
const read = (html: string) => readMetadata(documentOf(html), URL_OF_PAGE);

describe('title', () => {
  const site = '<meta property="og:site_name" content="The Hive">';
  test.each([
    [`${site}<title>When swarms leave – The Hive</title>`, 'When swarms leave'],
    [`${site}<title>The Hive | When swarms leave</title>`, 'When swarms leave'],
    [`${site}<title>When swarms leave: a report – The Hive</title><h1>The Hive</h1>`, 'When swarms leave: a report'],
    [
      `${site}<title>x</title><meta property="og:title" content="When swarms leave"><h1>The Hive</h1>`,
      'When swarms leave',
    ],
    ['<title>When the swarms leave the old town | Hive News</title>', 'When the swarms leave the old town'],
    ['<title>Bees - and what they know</title><h1>Bees - and what they know</h1>', 'Bees - and what they know'],
    [`${site}<h1>The Hive</h1><h1>What bees know</h1><h1>Letters</h1>`, 'What bees know'],
  ])('%#', (html, title) => expect(read(html).title).toBe(title));
});

describe('canonical URL', () => {
  const link = (href: string, og = '') =>
    read(`<link rel="canonical" href="${href}">${og && `<meta property="og:url" content="${og}">`}`).canonicalUrl;
  test('is given on the same site with a path of its own, without tracking and fragment', () => {
    expect(link('https://hive.example/swarms?utm_source=a&p=1#x')).toBe('https://hive.example/swarms?p=1');
    expect(link('/swarms')).toBe('https://www.hive.example/swarms');
  });
  test.each([
    ['another site', 'https://other.example/swarms', ''],
    ['the home page', 'https://hive.example/', ''],
    ['what og:url contradicts', '/archive', 'https://www.hive.example/swarms'],
    ['no URL', 'javascript:void(0)', ''],
  ])('is not believed when it names %s', (_, href, og) => expect(link(href, og)).toBeUndefined());
});

describe('times, language, direction', () => {
  test('reads JSON-LD before meta, and keeps what was printed', () => {
    const html =
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-01T10:00:00+02:00"}</script><meta property="article:published_time" content="2023-01-01">';
    expect(read(html).published).toEqual({
      ms: Date.UTC(2024, 4, 1, 8),
      printed: '2024-05-01T10:00:00+02:00',
      offset: 120,
    });
    expect(read('<time class="entry-date">im Mai</time>').published).toEqual({ printed: 'im Mai' });
    expect(read('<p>no time</p>').published).toBeUndefined();
  });

  test.each([
    ['<html lang="pt_BR">', 'pt-BR', 'ltr'],
    ['<html lang="ar">', 'ar', 'rtl'],
    ['<html lang="he" dir="ltr">', 'he', 'ltr'],
    ['<meta property="og:locale" content="de_DE">', 'de-DE', 'ltr'],
    ['<html lang="not a tag!">', undefined, 'ltr'],
  ])('%s', (html, lang, dir) => {
    const declared = read(html);
    expect(declared.lang).toBe(lang);
    expect(spokenIn('', declared).dir).toBe(dir);
  });

  test('names the site by its host where nothing else does', () => expect(read('').siteName).toBe('hive.example'));
});

describe('lazy images', () => {
  const sourcesOf = (html: string) => {
    const document = documentOf(html);
    resolveImages(document, URL_OF_PAGE);
    return [...document.images].map((image) => image.getAttribute('src'));
  };
  const placeholder = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

  test.each([
    [`<img src="${placeholder}" data-src="/a.jpg">`],
    ['<img data-lazy-src="/a.jpg">'],
    ['<img srcset="/s.jpg 300w, /a.jpg 1600w, /l.jpg 4000w">'],
    [`<picture><source srcset="/a.jpg"><img src="${placeholder}"></picture>`],
    [`<img src="${placeholder}"><noscript><img src="/a.jpg"></noscript>`],
    [`<img src="${placeholder}"><noscript>&lt;img src="/a.jpg"&gt;</noscript>`],
    ['<img src="/a.jpg" data-src="/other.jpg">'],
  ])('%s', (html) => expect(sourcesOf(html)).toEqual(['https://www.hive.example/a.jpg']));

  test('leaves no trace of a counting pixel', () => {
    expect(sourcesOf('<p>Text</p><noscript><img src="https://count.example/tr?id=1"></noscript>')).toEqual([]);
  });
});
