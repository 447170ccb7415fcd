import type { ComponentChildren } from 'preact';
import { useTexts } from '../../components/text-context';
import { routeHash } from './route';

interface RoomProps {
  title: string;
  query: string;
  children: ComponentChildren;
}

/** A page of the library that stands beside the list, under its title. */
export function Room({ title, query, children }: RoomProps) {
  const t = useTexts();
  return (
    <>
      <nav class="reader-bar" aria-label={t('all_clippings')}>
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      <div class="reader room">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  );
}
