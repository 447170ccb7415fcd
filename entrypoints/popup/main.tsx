import '../../assets/tokens.css';
import '../../assets/base.css';
import './popup.css';
import { render } from 'preact';
import { TextProvider, textsFrom } from '../../components/text-context';
import { dressPage } from '../../core/library/look';
import { lookUpText, uiLocale } from '../../core/platform/i18n';
import { Popup } from './Popup';

// The library opens while the interface is drawn; the first key typed then finds it open.
import('../../core/library/find-clippings').then(({ prepareToFind }) => prepareToFind()).catch(console.error);
const app = document.querySelector('#app');
await dressPage(document);
if (app) {
  render(
    <TextProvider value={textsFrom(lookUpText, uiLocale())}>
      <Popup />
    </TextProvider>,
    app,
  );
}
