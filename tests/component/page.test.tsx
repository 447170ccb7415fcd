import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ArticleHeader } from '../../components/ArticleHeader';
import { ArticleNotices } from '../../components/ArticleNotices';
import { EmptyState } from '../../components/EmptyState';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { Skeleton } from '../../components/Skeleton';
import { ViewTabs } from '../../components/ViewTabs';
import { ARABIC, LONG, sampleByline, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

describe('PageHeading', () => {
  it('shows site, day, reading time, title and first words', async () => {
    const { container } = show(<PageHeading {...sampleClipping()} />);
    expect(container.querySelector('.kicker')?.textContent).toBe('The Hive21 Mar 20143 min');
    expect(screen.getByRole('heading', { name: 'What bees know' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('does without what the page does not say', async () => {
    const bare = { title: '', siteName: 'hive.example', wordCount: 0, excerpt: '' };
    const { container } = show(<PageHeading {...bare} />);
    expect(screen.getByRole('heading', { name: 'Untitled' })).toBeTruthy();
    expect(container.querySelector('.kicker')?.textContent).toBe('hive.example');
    await expectAccessible(container);
  });

  it('shows the subtitle in place of the first words', async () => {
    const { container } = show(<PageHeading {...sampleClipping({ subtitle: 'Colonies plan ahead.' })} />);
    expect(container.querySelector('.excerpt')?.textContent).toBe('Colonies plan ahead.');
    await expectAccessible(container);
  });

  it('runs from right to left, and takes a very long title', async () => {
    const { container } = show(<PageHeading {...ARABIC} title={LONG} />);
    expect(container.querySelector('header')?.dir).toBe('rtl');
    await expectAccessible(container);
  });
});

describe('ArticleHeader', () => {
  it('names the authors and hands the original over', async () => {
    const onOpenLink = vi.fn();
    const bylines = [sampleByline(), sampleByline({ id: 2, authorId: 5, name: 'Jon Vik' })];
    const { container } = show(
      <ArticleHeader
        clipping={sampleClipping()}
        bylines={bylines}
        authorHref={(id) => `#/author/${id}`}
        onOpenLink={onOpenLink}
      />,
    );
    expect(container.querySelector('.article-byline')?.textContent).toBe('By Ida Lund, Jon Vik');
    expect(screen.getByRole('link', { name: 'Jon Vik' }).getAttribute('href')).toBe('#/author/5');
    await userEvent.click(screen.getByRole('link', { name: 'Original' }));
    expect(onOpenLink).toHaveBeenCalledWith('https://hive.example/bees');
    await expectAccessible(container);
  });

  it('shows section, subtitle and what the clip lacks', async () => {
    const clipping = sampleClipping({
      section: 'Nature',
      subtitle: 'Colonies plan ahead.',
      paywalled: true,
      pages: { page: 2, last: 3, next: 'https://hive.example/bees/3' },
    });
    const { container } = show(
      <ArticleHeader clipping={clipping} bylines={[]} authorHref={String} onOpenLink={() => undefined} />,
    );
    expect(container.querySelector('.article-source')?.textContent).toContain('Nature');
    expect(container.querySelector('.article-subtitle')?.textContent).toBe('Colonies plan ahead.');
    expect(screen.getByText('The page says that its full text is for subscribers.')).toBeTruthy();
    expect(screen.getByText('Only this page is clipped.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('does not print a subtitle that the text opens with', () => {
    const clipping = sampleClipping({ subtitle: 'Colonies plan ahead.' });
    const { container } = show(
      <ArticleHeader
        clipping={clipping}
        bylines={[]}
        subtitleInText
        authorHref={String}
        onOpenLink={() => undefined}
      />,
    );
    expect(container.querySelector('.article-subtitle')).toBeNull();
  });

  it('does without authors', async () => {
    const { container } = show(
      <ArticleHeader clipping={ARABIC} bylines={[]} authorHref={String} onOpenLink={() => undefined} />,
    );
    expect(container.querySelector('.article-byline')).toBeNull();
    await expectAccessible(container);
  });
});

describe('ArticleNotices', () => {
  it.each([
    [{ page: 1, last: 2, next: 'https://hive.example/bees/2' }, 'Page 1 of several of this article.'],
    [{ page: 1, last: 4, next: 'https://hive.example/bees/2' }, 'Page 1 of 4 of this article.'],
    [{ page: 3, last: 3 }, 'Page 3 of 3 of this article.'],
  ])('%o', async (pages, said) => {
    const { container } = show(<ArticleNotices pages={pages} />);
    expect(screen.getByText(said)).toBeTruthy();
    await expectAccessible(container);
  });

  it('says nothing of an article that is all there', () => {
    expect(show(<ArticleNotices />).container.textContent).toBe('');
  });
});

describe('ViewTabs', () => {
  it('says which view is shown and goes to another, by keyboard', async () => {
    const onChoose = vi.fn();
    const views = [
      { view: 'page', label: 'This page' },
      { view: 'search', label: 'Search' },
    ];
    const { container } = show(
      <ViewTabs views={views} current="page" label="Views" onChoose={onChoose}>
        <button type="button">Library</button>
      </ViewTabs>,
    );
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('This page');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(onChoose).toHaveBeenCalledWith('search');
    await expectAccessible(container);
  });
});

describe('what is said', () => {
  it('a failure is an alert, a plain notice is none', async () => {
    const { container } = show(
      <>
        <Notice kind="failure" what="The disk is full." next="Free some space." />
        <Notice what="This page does not look like an article." />
      </>,
    );
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    await expectAccessible(container);
  });

  it('an empty state says what to do next', async () => {
    const { container } = show(<EmptyState title="Nothing clipped yet" next="Open an article." />);
    expect(screen.getByRole('heading', { name: 'Nothing clipped yet' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('the live region changes in place', async () => {
    const { container, showAgain } = show(<LiveRegion text="" />);
    const region = screen.getByRole('status');
    showAgain(<LiveRegion text="3 hits" />);
    expect(region.textContent).toBe('3 hits');
    await expectAccessible(container);
  });

  it('a skeleton is nothing to a screen reader, and has its size', async () => {
    const { container } = show(<Skeleton bars={[{ height: 20, width: '60%' }]} />);
    expect(container.querySelector('.skeleton')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector<HTMLElement>('.skeleton > div')?.style.blockSize).toBe('20px');
    await expectAccessible(container);
  });
});
