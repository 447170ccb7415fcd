import '../../assets/tokens.css';
import '../../assets/base.css';
import './popup.css';
import { render } from 'preact';
import { TextProvider, textsFrom } from '../../components/text-context';
import { dressPage } from '../../core/library/look';
import { lookUpText, uiLocale } from '../../core/platform/i18n';
import { isInPopup } from '../../core/platform/tabs';
import { Popup } from './Popup';

// The library opens while the interface is drawn; the first key typed then finds it open.
import('../../core/library/find-clippings').then(({ prepareToFind }) => prepareToFind()).catch(console.error);
// At the side of the window it has the width and the height that it is given.
document.documentElement.classList.toggle('is-popup', isInPopup());
const app = document.querySelector('#app');
if (app) {
  dressPage(document).then(() =>
    render(
      <TextProvider value={textsFrom(lookUpText, uiLocale())}>
        <Popup />
      </TextProvider>,
      app,
    ),
  );
}
