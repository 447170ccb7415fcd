import type { BoxMarkup } from './box';

/** Boxes of hosted platforms and of publishers' own systems. */
export const PUBLISHER_BOXES: BoxMarkup[] = [
  {
    producer: 'ghost',
    container: '.author-card, .post-full-author-header, .gh-author',
    name: '.author-card-name, .author-profile-name, h4',
    bio: '.author-card-content p, .author-profile-bio, .gh-author-bio',
  },
  {
    producer: 'medium',
    container: '.postMetaHeader + .u-flexCenter, .js-postMetaLockup, .u-paddingBottom10.row',
    name: '.link--darken, a[data-user-id]',
    bio: '.postMetaInline-bio, .ui-caption.postMetaInline',
    avatar: 'img.avatar-image',
  },
  {
    producer: 'drupal',
    container:
      '.node--type-author, .field--name-field-author .node, .views-field-field-author-bio, .field-name-field-author .node',
    name: 'h2, h3, .field--name-title, .field-name-title, .username',
    bio: '.field--name-body, .field-name-body, .field--name-field-bio, [class*="field-bio"]',
  },
  {
    producer: 'blogger',
    container: '.author-profile[itemprop="author"], .author-profile',
    name: '[itemprop="name"], .author-name',
    bio: '[itemprop="description"], .author-desc',
  },
];
