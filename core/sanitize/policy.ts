/**
 * What may stand in a shown body: everything by name, so that what is not named is not there. Text, figures, tables,
 * code and formulas; nothing that runs, loads, submits, styles or embeds.
 */

const TEXT_TAGS =
  'a abbr address article aside b bdi bdo big blockquote br center cite code dd del details dfn div dl dt em ' +
  'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s ' +
  'samp section small span strike strong sub summary sup time tt u ul var wbr';

const TABLE_TAGS = 'caption col colgroup table tbody td tfoot th thead tr';

/** Presentation MathML only: `annotation-xml`, `maction`, `mglyph` and `malignmark` open doors into other languages. */
const MATH_TAGS =
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle ' +
  'msub msubsup msup mtable mtd mtext mtr munder munderover semantics';

const TEXT_ATTRIBUTES =
  'abbr alt cite class colspan datetime dir height href id lang open reversed rowspan scope span src start title type ' +
  'value width';

const MATH_ATTRIBUTES =
  'accent accentunder columnspan display displaystyle fence largeop linethickness lspace mathvariant maxsize minsize ' +
  'movablelimits rspace scriptlevel separator stretchy symmetric';

export const ALLOWED_TAGS = `${TEXT_TAGS} ${TABLE_TAGS} ${MATH_TAGS}`.split(' ');
export const ALLOWED_ATTRIBUTES = `${TEXT_ATTRIBUTES} ${MATH_ATTRIBUTES}`.split(' ');

/** DOMPurify holds the value of any attribute against `ALLOWED_URL` unless it stands here: all but the three URLs. */
export const NO_URL_ATTRIBUTES = ALLOWED_ATTRIBUTES.filter((name) => !['href', 'src', 'cite'].includes(name));

/** Tags that go with all they contain; of any other tag that is not allowed the text stays. */
export const DROPPED_WITH_CONTENT = (
  'annotation annotation-xml audio button canvas datalist embed head iframe map noembed noframes noscript object ' +
  'plaintext script select style svg template textarea title video xmp'
).split(' ');

/** Only these schemes. Relative URLs are refused too: a capture has absolute ones, and here they would be ours. */
export const ALLOWED_URL = /^(?:https?:\/\/|mailto:|#)/i;

/** Pictures that a page carries in its own text, small ones mostly: they load nothing. SVG may hold too much. */
export const INLINE_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Set before each id, so that no id of a page can stand for one of ours or for a property of `document`. */
export const ID_PREFIX = 'byline-';
