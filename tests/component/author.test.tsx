import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthorBox } from '../../components/AuthorBox';
import { AuthorCard } from '../../components/AuthorCard';
import { AuthorIndex } from '../../components/AuthorIndex';
import { AuthorLinks } from '../../components/AuthorLinks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { CorrectAuthor } from '../../components/CorrectAuthor';
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

  it('says how much else of theirs is in the library', async () => {
    const { container, showAgain } = show(<AuthorCard author={sampleAuthor()} known={3} />);
    expect(screen.getByText('You have 3 clippings by this author')).toBeTruthy();
    showAgain(<AuthorCard author={sampleAuthor()} known={0} />);
    expect(screen.queryByText(/You have/)).toBeNull();
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

  it('leaves out what is no address of the web: a backup may say anything', () => {
    const links = ['javascript:alert(1)', 'data:text/html,a', '/library.html'].map((url) => ({
      kind: 'site' as const,
      url,
    }));
    expect(show(<AuthorLinks links={links} onOpen={nothing} />).container.textContent).toBe('');
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

  it('lets one say that somebody did not write it', async () => {
    const onReject = vi.fn();
    const byline = sampleByline();
    const { container } = show(
      <AuthorBox bylines={[{ byline }]} authorHref={hrefOf} onOpenLink={nothing} onReject={onReject} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Not the author: Ida Lund' }));
    expect(onReject).toHaveBeenCalledWith(byline);
    await expectAccessible(container);
  });

  it('says quietly that no author was named', async () => {
    const { container } = show(<AuthorBox bylines={[]} authorHref={hrefOf} onOpenLink={nothing} />);
    expect(screen.getByText('No author was named with this article.')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('AuthorIndex', () => {
  const authors = ['Ångström, Eva', 'Lund, Ida', 'Lund, Bo', '山田太郎'].map((label, i) => ({ id: i + 1, label }));
  const index = (all = authors) => (
    <AuthorIndex
      authors={all}
      countOf={(id) => (id === 2 ? 12 : undefined)}
      hrefOf={(id) => `#/author/${id}`}
      onRange={nothing}
    />
  );

  it('lists authors under their letters, marks aside, and says how much is theirs', async () => {
    const { container } = show(index());
    const letters = [...container.querySelectorAll('.author-letter')].map((letter) => letter.textContent);
    expect(letters).toEqual(['A', 'L', '', '山']);
    expect(screen.getByRole('link', { name: 'Lund, Ida' }).getAttribute('href')).toBe('#/author/2');
    expect(screen.getByText('12 clippings')).toBeTruthy();
    await expectAccessible(container);
  });

  it('goes to a letter, and on with the arrow keys', async () => {
    show(index());
    await userEvent.click(screen.getByRole('button', { name: 'L' }));
    expect(document.activeElement?.textContent).toBe('Lund, Ida');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('山田太郎');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('Ångström, Eva');
  });

  it('draws a few of tens of thousands', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => ({ id: i + 1, label: `Author ${i}` }));
    const { container } = show(index(many));
    expect(container.querySelectorAll('li').length).toBeLessThan(40);
    await expectAccessible(container);
  });
});

describe('CorrectAuthor', () => {
  const bylines = [
    { id: 7, title: 'Swarms' },
    { id: 8, title: 'Tides' },
  ];
  const others = [{ id: 3, label: 'Holm, Bo' }];

  function open(props: Partial<Parameters<typeof CorrectAuthor>[0]> = {}) {
    const spies = { onOpen: vi.fn(), onRename: vi.fn(), onMerge: vi.fn(), onSplit: vi.fn() };
    const shown = show(<CorrectAuthor name="Ida Lund" others={others} bylines={bylines} {...spies} {...props} />);
    shown.container.querySelector('details')?.setAttribute('open', '');
    return { ...shown, ...spies };
  }

  it('renames, by keyboard, and not to nothing or to the same', async () => {
    const { container, onRename } = open();
    const field = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.type(field, '{Enter}');
    await userEvent.clear(field);
    await userEvent.type(field, '  {Enter}');
    expect(onRename).not.toHaveBeenCalled();
    await userEvent.type(field, 'Ida B. Lund{Enter}');
    expect(onRename).toHaveBeenCalledWith('  Ida B. Lund');
    await expectAccessible(container);
  });

  it('asks for the other authors when it is opened', async () => {
    const { container, onOpen } = open();
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
    container.querySelector('details')?.removeAttribute('open');
    await new Promise((resolve) => setTimeout(resolve));
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('merges with an author that was chosen', async () => {
    const { onMerge } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(onMerge).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Same person as' }), 'Holm, Bo');
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(onMerge).toHaveBeenCalledWith(3);
  });

  it('asks for a part of the name where there are too many others for a list', async () => {
    const onFind = vi.fn();
    const { container, showAgain, onMerge, ...spies } = open({ onFind });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Same person as' }), 'Holm, Bo');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find an author' }), 'mo');
    expect(onFind).toHaveBeenLastCalledWith('mo');
    const found = [{ id: 4, label: 'Moor, Ada' }];
    showAgain(
      <CorrectAuthor name="Ida Lund" others={found} bylines={bylines} {...spies} onFind={onFind} onMerge={onMerge} />,
    );
    expect(screen.getByRole('status').textContent).toBe('1');
    // Who was chosen before is out of the list: nobody is.
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Same person as' }).value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(onMerge).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Same person as' }), 'Moor, Ada');
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(onMerge).toHaveBeenCalledWith(4);
    await expectAccessible(container);
  });

  it('splits off one article’s author, where there are several', async () => {
    const { container, onSplit } = open();
    await userEvent.click(screen.getByRole('button', { name: /Someone else wrote “Tides”/ }));
    expect(onSplit).toHaveBeenCalledWith(8);
    await expectAccessible(container);
    open({ bylines: bylines.slice(1), others: [] });
    expect(screen.getAllByRole('button', { name: /Someone else wrote/ })).toHaveLength(2);
  });
});
