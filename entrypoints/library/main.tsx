import { render } from 'preact';

const app = document.querySelector('#app');
if (app) render(<p>Byline</p>, app);
