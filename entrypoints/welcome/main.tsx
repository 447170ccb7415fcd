import '../../assets/tokens.css';
import '../../assets/base.css';
import './welcome.css';
import { render } from 'preact';
import { TextProvider, textsFrom } from '../../components/text-context';
import { dressPage } from '../../core/library/look';
import { lookUpText, uiLocale } from '../../core/platform/i18n';
import { Welcome } from './Welcome';

const app = document.querySelector('#app');
if (app) {
  dressPage(document).then(() =>
    render(
      <TextProvider value={textsFrom(lookUpText, uiLocale())}>
        <Welcome />
      </TextProvider>,
      app,
    ),
  );
}
