import { describe, expect, test } from 'vitest';
import { pageOf, siteName } from '../../../core/article/players';

describe('the page that shows what a frame plays', () => {
  test.each([
    ['https://www.youtube.com/embed/lamp0001?rel=0', 'https://www.youtube.com/watch?v=lamp0001'],
    ['https://www.youtube-nocookie.com/embed/lamp0001', 'https://www.youtube.com/watch?v=lamp0001'],
    ['https://www.youtube.com/embed/videoseries?list=PLlamps', 'https://www.youtube.com/playlist?list=PLlamps'],
    ['https://player.vimeo.com/video/4711?h=1', 'https://vimeo.com/4711'],
    ['https://open.spotify.com/embed/episode/lamp', 'https://open.spotify.com/episode/lamp'],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/lamps/oil', 'https://soundcloud.com/lamps/oil'],
    ['https://platform.twitter.com/embed/Tweet.html?id=17', 'https://twitter.com/i/status/17'],
    ['https://social.example/@harrow/109/embed', 'https://social.example/@harrow/109'],
    ['https://datawrapper.dwcdn.net/lamps/1/', 'https://datawrapper.dwcdn.net/lamps/1/'],
  ])('%s → %s', (frame, page) => expect(pageOf(new URL(frame))).toBe(page));

  test.each([
    'https://ads.example/frame.html',
    'https://youtube.com.ads.example/embed/lamp0001',
    'https://www.facebook.com/plugins/like.php',
    'https://w.soundcloud.com/player/?url=javascript%3Aalert(1)',
  ])('there is none for %s', (frame) => expect(pageOf(new URL(frame))).toBeUndefined());
});

test('a site is named as readers know it, else by its host', () => {
  expect(siteName('https://www.youtube.com/watch?v=1')).toBe('YouTube');
  expect(siteName('https://www.lamps.example/film')).toBe('lamps.example');
});
