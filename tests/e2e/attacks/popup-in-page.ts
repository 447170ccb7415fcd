import { type Finding, judgeOwnPage, shapeOf } from './judge';

/** Runs in the popup's document, or in Firefox beside it: what it is made of, or what there should not be. */
export default function judgePopup(page: Document, shape: string[] | undefined): string[] | Finding[] {
  return shape ? judgeOwnPage(page, new Set(shape)) : shapeOf(page);
}
