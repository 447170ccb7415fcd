import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../core/capture/capture';

/** Injected on demand; its value is the result of `scripting.executeScript`. */
export default defineUnlistedScript(() => capturePage(document));
