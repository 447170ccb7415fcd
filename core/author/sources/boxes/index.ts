import type { AuthorSource } from '../../candidate';
import { readBoxes } from './box';
import { PLUGIN_BOXES } from './plugins';
import { PUBLISHER_BOXES } from './publishers';
import { THEME_BOXES } from './themes';

/** Every producer whose box is known by its markup; to know another, add a description to one of these lists. */
const KNOWN_BOXES = [...PLUGIN_BOXES, ...THEME_BOXES, ...PUBLISHER_BOXES];

/** Most pages have no such box, and one query tells so. */
const ANY_CONTAINER = KNOWN_BOXES.map(({ container }) => container).join(', ');

/** The author boxes of known producers. */
export const knownBoxes: AuthorSource = (page) =>
  page.document.querySelector(ANY_CONTAINER) ? KNOWN_BOXES.flatMap((markup) => readBoxes(markup, page)) : [];
