import type { BoxMarkup } from './box';

/** Boxes that WordPress themes and frameworks print. */
export const THEME_BOXES: BoxMarkup[] = [
  {
    producer: 'genesis',
    container: 'section.author-box, .author-box:not(.author-box-wrap)',
    name: '.author-box-title [itemprop="name"], .author-box-title .fn, .author-box-name, .author-box-title, .author-name, .author-title, h3, h4',
    bio: '.author-box-content, .author-box-description, .author-bio, .author-description, .description, p',
    avatar: 'img.avatar, img',
  },
  {
    producer: 'twenty',
    container: '.author-info, #entry-author-info, .entry-author-info',
    name: '.author-title .author-name, .author-title, .author-heading .author-name, .author-name, #author-description h2, h2, h3',
    bio: '.author-bio, .author-description, #author-description',
    avatar: '.author-avatar img, #author-avatar img, img.avatar',
    ignore: '#author-link, .author-link',
  },
  {
    producer: 'tagdiv',
    container: '.author-box-wrap, .tdb-author-box',
    name: '.td-author-name, .tdb-author-name',
    bio: '.td-author-description, .tdb-author-descr',
    avatar: 'img',
    ignore: '.td-author-social, .td-author-counters',
  },
  {
    producer: 'jnews',
    container: '.jnews_author_box_container',
    name: '.jeg_author_name',
    bio: '.jeg_author_desc',
    avatar: '.jeg_author_image img',
  },
  {
    producer: 'mh-themes',
    container: '.mh-author-box',
    name: '.mh-author-box-name, .mh-author-box-title span, h5',
    bio: '.mh-author-box-bio',
    avatar: '.mh-author-box-avatar img',
  },
  { producer: 'neve', container: '.nv-author-biography', name: '.nv-author-bio-title, h4', bio: '.nv-author-bio-desc' },
  {
    producer: 'extra',
    container: '.author-box.vcard',
    name: '.author-box-content h4 a, h4 a, h4',
    bio: '.author-box-content .note, .note, p',
    avatar: '.author-box-avatar img',
  },
  {
    producer: 'newspack',
    container: '.author-bio',
    name: '.author-bio-header h2 span, .author-bio-header h2, h2',
    bio: '.author-bio-text p, p',
  },
  {
    producer: 'mvp',
    container: '#mvp-author-box-wrap, .mvp-author-box-out',
    name: '.mvp-author-box-name a, .mvp-author-box-name, #mvp-author-box-head a',
    bio: '#mvp-author-box-text, .mvp-author-box-text',
  },
  {
    producer: 'jannah',
    container: '.about-author.container-wrapper',
    name: '.author-name',
    bio: '.author-bio, p',
    avatar: '.author-avatar img',
  },
];
