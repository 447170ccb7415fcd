import type { Clipping } from '../../model/clipping';
import type { Condition, Node, Word } from '../query/query';
import { primarySubtag } from '../text/languages';
import { type ClippingWords, wordsOf } from './clipping-words';

/**
 * Does a query's part hold of a clipping's row alone, its title, authors, site and tags? What stands in its text or in a
 * bio is not known here.
 */
export function holds(node: Node, row: Clipping, words: ClippingWords = wordsOf(row)): boolean {
  switch (node.kind) {
    case 'word':
      return (node.field === 'title' ? words.title : words.all).some((word) => begins(node, word));
    case 'phrase':
      return includes(
        node.field === 'title' ? words.title : words.all,
        node.words.map(({ folded }) => folded),
      );
    case 'not':
      return !holds(node.node, row, words);
    case 'any':
      return node.nodes.some((one) => holds(one, row, words));
    case 'all':
      return node.nodes.every((one) => holds(one, row, words));
    default:
      return passes(node.condition, row, words);
  }
}

function passes(condition: Condition, row: Clipping, words: ClippingWords): boolean {
  switch (condition.of) {
    case 'lang':
      return row.lang !== undefined && primarySubtag(row.lang) === condition.language;
    case 'note':
      return row.note.trim() !== '';
    // Highlights are no part of the row.
    case 'highlight':
      return false;
    case 'unread':
      return row.openedAt === undefined;
    case 'date': {
      const { from = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY } = condition;
      const ms = row.published?.ms ?? row.clippedAt;
      return ms >= from && ms < before;
    }
    default:
      return words[condition.of].some((name) => includes(name, condition.words, condition.prefix));
  }
}

const begins = ({ folded, prefix }: Word, word: string): boolean =>
  prefix ? word.startsWith(folded) : word === folded;

/** Do these words stand side by side? The last may be a beginning. */
function includes(words: readonly string[], wanted: readonly string[], prefix = false): boolean {
  return ` ${words.join(' ')} `.includes(` ${wanted.join(' ')}${prefix ? '' : ' '}`);
}
