import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthorBox } from '../../components/AuthorBox';
import { AuthorCard } from '../../components/AuthorCard';
import { AuthorLinks } from '../../components/AuthorLinks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { LONG, sampleAuthor, sampleByline } from './samples';
import { expectAccessible, show } from './show';

const nothing = () => undefined;

/** jsdom lays nothing out: says that a clamped text is taller than its box. */
function makeTextsTooLong() {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(200);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(60);
}

afterEach(() => vi.restoreAllMocks());

describe('AuthorCard', () => {
  it('shows name, position and bio, and initials where there is no photo', async () => {
    const { container } = show(<AuthorCard author={sampleAuthor()} lang="en" dir="ltr" />);
    expect(screen.getByText('Editor, The Hive')).toBeTruthy();
    expect(screen.getByText('IL')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible(container);
  });

  it('shows a bare name, and a photo', async () => {
    const author = { name: 'Anon' };
    const { container } = show(<AuthorCard author={author} picture="data:image/png;base64,iVBORw0KGgo=" />);
    expect(container.querySelector('img')?.getAttribute('alt')).toBe('');
    await expectAccessible(container);
  });

  it('opens a long bio with a button that says whose it is, by keyboard', async () => {
    makeTextsTooLong();
    const { container } = show(<AuthorCard author={sampleAuthor({ bio: LONG })} />);
    const more = screen.getByRole('button', { name: 'More about Ida Lund' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    more.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Less about Ida Lund' }).getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(container);
  });

  it('runs from right to left with its article, and opens the author', async () => {
    const onOpen = vi.fn();
    const author = sampleAuthor({ name: 'ليلى حداد', bio: 'صحفية تكتب عن النحل.' });
    const { container } = show(<AuthorCard author={author} lang="ar" dir="rtl" onOpen={onOpen} />);
    expect(container.querySelector('article')?.dir).toBe('rtl');
    await userEvent.click(screen.getByRole('button', { name: 'ليلى حداد' }));
    expect(onOpen).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('takes a name for text', () => {
    const { container } = show(<AuthorCard author={{ name: '<img src=x onerror=alert(1)>' }} />);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('AuthorLinks', () => {
  it('lists each link with its kind and hands it over instead of following it', async () => {
    const onOpen = vi.fn();
    const { container } = show(<AuthorLinks links={sampleAuthor().links} onOpen={onOpen} />);
    expect(screen.getByText('Author page')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'ida@hive.example' }));
    expect(onOpen).toHaveBeenCalledWith('mailto:ida@hive.example');
    await expectAccessible(container);
  });

  it('is not there without links', () => {
    expect(show(<AuthorLinks links={[]} onOpen={nothing} />).container.textContent).toBe('');
  });
});

describe('AuthorProfile', () => {
  it('says where and when the bio was printed', async () => {
    const { container } = show(
      <AuthorProfile author={sampleAuthor()} lang="en" dir="ltr" printedOn="21 Mar 2014" onOpenLink={nothing}>
        <p>Clippings</p>
      </AuthorProfile>,
    );
    expect(screen.getByText('From the page’s author box, 21 Mar 2014')).toBeTruthy();
    expect(screen.getByText('Clippings')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says so when the page has no bio', async () => {
    const author = sampleAuthor({ bio: undefined, role: undefined, affiliation: undefined, links: [], evidence: {} });
    const { container } = show(<AuthorProfile author={author} onOpenLink={nothing} />);
    expect(screen.getByText('The page says nothing more about this author.')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('AuthorBox', () => {
  const hrefOf = (id: number) => `#/author/${id}`;

  it('presents every author of an article', async () => {
    const bylines = [
      { byline: sampleByline() },
      { byline: sampleByline({ id: 2, authorId: 9, name: LONG, bio: undefined, role: undefined, links: [] }) },
    ];
    const { container } = show(<AuthorBox bylines={bylines} dir="rtl" authorHref={hrefOf} onOpenLink={nothing} />);
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getByRole('link', { name: LONG }).getAttribute('href')).toBe('#/author/9');
    await expectAccessible(container);
  });

  it('says quietly that no author was named', async () => {
    const { container } = show(<AuthorBox bylines={[]} authorHref={hrefOf} onOpenLink={nothing} />);
    expect(screen.getByText('No author was named with this article.')).toBeTruthy();
    await expectAccessible(container);
  });
});
