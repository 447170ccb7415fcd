declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  /** With what the package does not declare, at the version that is pinned, and an element in place of a string. */
  export default class extends Readability<Node> {
    _isProbablyVisible(node: Element): boolean;
  }
}
