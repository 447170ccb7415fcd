import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticle } from '../core/detect/detect';
import { watchPage } from '../core/detect/watch';
import { announce } from '../core/messages/announce';

/** The isolated world outlives an update of the extension: a newer script ends the watch of the one before it. */
const world = globalThis as typeof globalThis & { endBylineWatch?: () => void };

export default defineUnlistedScript(() => {
  world.endBylineWatch?.();
  world.endBylineWatch = watchPage({ window, detect: detectArticle, announce });
});
