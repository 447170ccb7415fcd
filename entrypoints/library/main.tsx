import '../../assets/tokens.css';
import '../../assets/base.css';
import './reader-view.css';
import './rooms.css';
import './library.css';
import { render } from 'preact';
import { TextProvider, textsFrom } from '../../components/text-context';
import { dressPage } from '../../core/library/look';
import { lookUpText, uiLocale } from '../../core/platform/i18n';
import { Guarded } from './Guarded';
import { Library } from './Library';

const app = document.querySelector('#app');
if (app) {
  dressPage(document).then(() =>
    render(
      <TextProvider value={textsFrom(lookUpText, uiLocale())}>
        <Guarded>
          <Library />
        </Guarded>
      </TextProvider>,
      app,
    ),
  );
}
