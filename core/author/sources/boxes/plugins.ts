import type { BoxMarkup } from './box';

/** Boxes that WordPress plugins print. */
export const PLUGIN_BOXES: BoxMarkup[] = [
  {
    producer: 'ts-fab', // Fancier Author Box
    container: '.ts-fab-wrapper',
    name: '.ts-fab-header h4, .ts-fab-header h5',
    bio: '.ts-fab-content',
    role: '.ts-fab-description span, .ts-fab-description',
    avatar: '.ts-fab-avatar img',
    ignore:
      '[id^="ts-fab-latest-posts"], [id^="ts-fab-twitter"], [id^="ts-fab-facebook"], .ts-fab-list, .latest-see-all',
  },
  {
    producer: 'starbox',
    container: '.abh_box',
    name: '.abh_about_tab .abh_name, .abh_name',
    bio: '.abh_about_tab .abh_description, .abh_description',
    role: '.abh_about_tab .abh_job, .abh_job',
    avatar: '.abh_image img',
    ignore: '.abh_posts_tab, .abh_tabs',
  },
  {
    producer: 'simple-author-box',
    container: '.saboxplugin-wrap',
    name: '.saboxplugin-authorname',
    bio: '.saboxplugin-desc',
    avatar: '.saboxplugin-gravatar img',
  },
  {
    producer: 'molongui',
    container: '.m-a-box',
    name: '.m-a-box-name, .m-a-box-title',
    bio: '.m-a-box-bio',
    role: '.m-a-box-meta span, .m-a-box-meta',
    avatar: '.m-a-box-avatar img',
    ignore: '.m-a-box-related, .m-a-box-tabs, script',
  },
  {
    producer: 'publishpress-authors',
    container: '.pp-multiple-authors-boxes-wrapper, .pp-multiple-authors-article',
    person: 'li.pp-multiple-authors-boxes-li, ul > li',
    name: '.pp-author-boxes-name, .multiple-authors-name, .authorname, .author-profile-title',
    bio: '.pp-author-boxes-description, .multiple-authors-description, .author-description',
    role: '.pp-author-boxes-meta .ppma-author-field-meta, .author_job_title',
    avatar: '.pp-author-boxes-avatar img, .multiple-authors-avatar img, img.avatar',
    ignore: '[class*="pp-author-boxes-recent-posts"], .multiple-authors-links',
  },
  {
    producer: 'co-authors-plus',
    container: '.wp-block-co-authors-plus-coauthors',
    person: '.wp-block-co-authors-plus-coauthor',
    name: '.wp-block-co-authors-plus-name',
    bio: '.wp-block-co-authors-plus-biography, .is-layout-flow > p',
    avatar: '.wp-block-co-authors-plus-avatar img',
  },
  {
    producer: 'elementor',
    container: '.elementor-author-box',
    name: '.elementor-author-box__name',
    bio: '.elementor-author-box__bio',
    avatar: '.elementor-author-box__avatar img',
  },
  {
    producer: 'wp-block',
    container: '.wp-block-post-author, .wp-block-post-author-biography',
    name: '.wp-block-post-author__name',
    bio: '.wp-block-post-author__bio',
    avatar: '.wp-block-post-author__avatar img',
  },
];
