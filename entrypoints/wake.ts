import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wakeStores } from '../core/store/wake';

/** The first script of a page that reads the library. */
export default defineUnlistedScript(wakeStores);
