import Readability from '@mozilla/readability/Readability.js';

/** Readability, quicker in what it asks of every element of a page; what it finds is the same. */
export class QuickReadability extends Readability {
  /** Only an element that has one of these can be hidden; to ask for `style` makes the browser build an object each time. */
  override _isProbablyVisible(node: Element): boolean {
    const mayHide = node.hasAttribute('style') || node.hasAttribute('aria-hidden') || node.hasAttribute('hidden');
    return !mayHide || super._isProbablyVisible(node);
  }

  /** The text is asked for last: of an element high up it is all of the page's. */
  override _isValidByline(node: Element, names: string): boolean {
    const mayBe =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(names);
    return mayBe && super._isValidByline(node, names);
  }

  /** Goes to the elements that have such attributes instead of asking each for all of them. */
  override _cleanStyles(article: Element): void {
    const names = this.PRESENTATIONAL_ATTRIBUTES;
    for (const element of article.querySelectorAll(outsideDrawings(names.map((name) => `[${name}]`))))
      for (const name of names) element.removeAttribute(name);
    for (const element of article.querySelectorAll(outsideDrawings(this.DEPRECATED_SIZE_ATTRIBUTE_ELEMS)))
      for (const name of ['width', 'height']) element.removeAttribute(name);
  }
}

const outsideDrawings = (selectors: readonly string[]): string => `:is(${selectors.join(', ')}):not(svg, svg *)`;
