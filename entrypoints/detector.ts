import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticle } from '../core/detect/detect';

export default defineUnlistedScript(() => {
  detectArticle(document);
});
