import '../../assets/tokens.css';
import '../../assets/base.css';
import { render } from 'preact';
import { type Texts, textsFrom } from '../../components/text-context';
import messages from '../../public/_locales/en/messages.json';
import { lookUpIn } from '../component/look-up';
import { pseudoCatalogue } from '../e2e/pseudo-text';
import type { Area } from './area';
import { author } from './author';
import { backup } from './backup';
import { Fragment } from './Fragment';
import { list } from './list';
import { AREAS, type AreaName, lookPath, THEMES, type Theme } from './looks';
import { popup } from './popup';
import { reader } from './reader';
import { recovery } from './recovery';
import { search } from './search';
import { settings } from './settings';

/** Every component in every state: an area at a time, in one theme. */

const STATES: Record<AreaName, Area> = { popup, search, list, author, reader, settings, backup, recovery };
/** The rooms of the library's page; the others stand in the popup or in the list's column. */
const WIDE: readonly AreaName[] = ['reader', 'settings', 'backup', 'recovery'];

function Gallery({ area, theme }: { area: AreaName; theme: Theme }) {
  const texts = textsOf(theme);
  return (
    <main class={WIDE.includes(area) ? 'gallery is-wide' : 'gallery'}>
      <nav>{AREAS.flatMap((one) => THEMES.map((other) => <Way key={one + other} area={one} theme={other} />))}</nav>
      {Object.entries(STATES[area](texts)).map(([component, states]) => (
        <section key={component} data-component={component}>
          <h2>{component}</h2>
          <div>
            {Object.entries(states).map(([state, shown]) => (
              <figure key={state}>
                <figcaption>{state}</figcaption>
                <Fragment name={`${component}: ${state}`} theme={theme} texts={texts}>
                  {shown}
                </Fragment>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

const Way = ({ area, theme }: { area: AreaName; theme: Theme }) => (
  <a href={lookPath(area, theme)}>
    {area}, {theme}
  </a>
);

const textsOf = (theme: Theme): Texts =>
  theme === 'right-to-left' ? textsFrom(lookUpIn(pseudoCatalogue()), 'ar') : textsFrom(lookUpIn(messages), 'en-GB');

const asked = new URLSearchParams(location.search);
const area = AREAS.find((one) => one === asked.get('area')) ?? 'popup';
const theme = THEMES.find((one) => one === asked.get('theme')) ?? 'light';
const root = document.querySelector('#gallery');
if (root) render(<Gallery area={area} theme={theme} />, root);
