import { labelDocument, speak } from '../platform/i18n';
import { rememberedLook, rememberLook } from '../platform/look';
import { watchSettings } from './settings';

/**
 * Gives a page of ours the theme and the language that the user chose, before it is drawn; a theme that is changed
 * later it takes on at once, for a language it loads again.
 */
export async function dressPage(page: Document): Promise<void> {
  const look = rememberedLook();
  page.documentElement.dataset.theme = look.theme;
  // Without its texts a page still speaks the browser's language.
  await speak(look.language).catch(console.error);
  labelDocument(page);
  watchSettings((settings) => {
    page.documentElement.dataset.theme = settings.theme;
    rememberLook(settings);
    if (settings.language !== look.language) page.location.reload();
  }, console.error);
}
