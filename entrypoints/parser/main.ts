import { captureLargePage } from '../../core/capture/large-page';
import type { LargePage } from '../../core/model/capture';
import { serveAsParserPage } from '../../core/platform/parser-page';

/** The worker has checked what it sends, and checks what comes back. */
serveAsParserPage((page) => captureLargePage(page as LargePage));
