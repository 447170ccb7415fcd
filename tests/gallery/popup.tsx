import { ArticleNotices } from '../../components/ArticleNotices';
import { AuthorCard } from '../../components/AuthorCard';
import { AuthorText } from '../../components/AuthorText';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { NoteField } from '../../components/NoteField';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { Portrait } from '../../components/Portrait';
import { SaveBar, type SaveState } from '../../components/SaveBar';
import { Skeleton } from '../../components/Skeleton';
import { TagField } from '../../components/TagField';
import { ViewTabs } from '../../components/ViewTabs';
import { ARABIC, sampleAuthor } from '../component/samples';
import { After } from './After';
import { type Area, nothing } from './area';
import { BEES, FACE, LONG_BIO, LONG_CLIPPING, LONG_NAME, LONG_WORD } from './samples';

const BAR_STATES: SaveState[] = ['unsaved', 'clipping', 'saved', 'saving', 'unwritten', 'updating', 'deleted'];
const barActions = { onClip: nothing, onOpen: nothing, onDelete: nothing, onUndo: nothing };

/** What a clip of the page before one looks like. */
export const popup: Area = (t) => ({
  ViewTabs: {
    'this page': (
      <ViewTabs
        views={[
          { view: 'page', label: t('this_page') },
          { view: 'search', label: t('search') },
          { view: 'author', label: t('author') },
        ]}
        current="page"
        label={t('views')}
        onChoose={nothing}
      >
        <button type="button">{t('library')}</button>
      </ViewTabs>
    ),
  },
  PageHeading: {
    usual: <PageHeading {...BEES} subtitle="Four winters with one colony" />,
    'title only': <PageHeading title="" siteName="" wordCount={0} excerpt="" />,
    'long words': <PageHeading {...LONG_CLIPPING} />,
    Arabic: <PageHeading {...ARABIC} />,
  },
  ArticleNotices: {
    paywalled: <ArticleNotices paywalled />,
    'one page of three': <ArticleNotices pages={{ page: 1, last: 3 }} />,
    both: <ArticleNotices paywalled pages={{ page: 2, last: 3, next: 'https://hive.example/3' }} />,
  },
  AuthorCard: {
    usual: <AuthorCard author={sampleAuthor()} lang="en" dir="ltr" />,
    'known, with a face, opens': <AuthorCard author={sampleAuthor()} picture={FACE} known={3} onOpen={nothing} />,
    'name only': <AuthorCard author={{ name: 'Anon' }} />,
    'long bio': <AuthorCard author={sampleAuthor({ bio: LONG_BIO })} known={1} onOpen={nothing} />,
    'long words': <AuthorCard author={{ name: LONG_NAME, role: LONG_WORD, bio: LONG_WORD }} onOpen={nothing} />,
    Arabic: (
      <AuthorCard author={{ name: 'ليلى حداد', role: 'محررة', bio: 'صحفية تكتب عن النحل.' }} lang="ar" dir="rtl" />
    ),
  },
  AuthorText: {
    short: <AuthorText text="Keeps bees." name="Ida Lund" />,
    long: <AuthorText text={LONG_BIO} name="Ida Lund" />,
    'long, opened': (
      <After steps={['button']}>
        <AuthorText text={LONG_BIO} name="Ida Lund" />
      </After>
    ),
  },
  Portrait: {
    initials: <Portrait name="Ida Lund" />,
    face: <Portrait name="Ida Lund" picture={FACE} size="large" />,
    Japanese: <Portrait name="山田太郎" size="large" />,
  },
  TagField: {
    empty: <TagField tags={[]} onChange={nothing} />,
    many: <TagField tags={['bees', 'خلية', 'winter', 'wax', LONG_WORD, 'sea']} known={['tides']} onChange={nothing} />,
  },
  NoteField: {
    empty: <NoteField note="" onChange={nothing} />,
    long: <NoteField note={LONG_BIO} onChange={nothing} />,
    Arabic: <NoteField note="للقراءة لاحقًا" onChange={nothing} />,
  },
  Notice: {
    plain: <Notice what={t('paywalled')} next={t('paywalled_next')} />,
    failure: <Notice kind="failure" {...failureWords(t, 'storage-full')} />,
    'with a way on': (
      <Notice what={t.count('selected_words', 120)}>
        <button type="button" class="text-button">
          {t('clip_selection')}
        </button>
      </Notice>
    ),
  },
  EmptyState: {
    'nothing there': <EmptyState title={t('empty_library')} next={t('empty_library_next')} />,
    refused: (
      <EmptyState title={t('failure_access')} next={t('failure_access_next')}>
        <button type="button" class="text-button">
          {t('allow_site', `${LONG_WORD.toLowerCase()}.example`)}
        </button>
      </EmptyState>
    ),
  },
  Skeleton: {
    page: (
      <Skeleton
        bars={[
          { height: 12, width: '45%' },
          { height: 20, width: '95%' },
          { height: 40, width: '70%' },
        ]}
      />
    ),
  },
  SaveBar: {
    ...Object.fromEntries(
      BAR_STATES.map((state) => [state, <SaveBar key={state} state={state} readable {...barActions} />]),
    ),
    unsure: <SaveBar state="unsaved" unsure readable {...barActions} />,
    'selection only': <SaveBar state="unsaved" onlySelection readable {...barActions} />,
    'saved, not readable now': <SaveBar state="saved" savedOn="24 Nov 2026" readable={false} {...barActions} />,
  },
});
