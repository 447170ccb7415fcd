import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeAhead } from '../core/library/page-in-front';
import { labelDocument, lookUpText } from '../core/platform/i18n';
import { rememberedLook } from '../core/platform/look';
import { isInPopup } from '../core/platform/popup';
import { wakeStores } from '../core/store/wake';

/** Shows what stands in the popup from the start, then asks for the code: a first paint that waits for none of it. */
export default defineUnlistedScript(() => {
  wakeStores();
  describeAhead();
  dressShell();
  const main = document.querySelector<HTMLScriptElement>('script[type="later"]')?.src;
  if (!main) return;
  const pressed = keepClick();
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'modulepreload';
    // The code takes over the elements that are there: what was pressed before it came is pressed now.
    import(/* @vite-ignore */ main).then(() => pressed()?.click(), console.error);
  };
  requestAnimationFrame(start);
  // A page behind others makes no frames.
  setTimeout(start, 100);
});

function dressShell(): void {
  // At the side of the window it has the width and the height that it is given.
  document.documentElement.classList.toggle('is-popup', isInPopup());
  const { theme, language } = rememberedLook();
  document.documentElement.dataset.theme = theme;
  // The texts of another language than the browser's come with the code, a moment later.
  if (language !== 'auto') return;
  labelDocument(document);
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
    place.textContent = lookUpText(place.dataset.text ?? '', []);
}

/** Returns what ends the listening and gives the button that was pressed last, if one was. */
function keepClick(): () => HTMLElement | undefined {
  let button: HTMLElement | undefined;
  const keep = ({ target }: Event) => {
    if (target instanceof HTMLElement) button = target;
  };
  document.addEventListener('click', keep);
  return () => {
    document.removeEventListener('click', keep);
    return button;
  };
}
