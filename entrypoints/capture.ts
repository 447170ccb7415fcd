import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../core/capture/capture';
import { whenParsed } from '../core/capture/page-kind';

/** Injected on demand; its value is the result of `scripting.executeScript`. */
export default defineUnlistedScript(async () => {
  await whenParsed(document);
  return capturePage(document);
});
