import type { PrintedTime } from '../../model/capture';
import { readDate } from '../../page/dates';
import { textOf, typesOf } from '../../page/json-ld';
import { firstMeta } from '../../page/meta';
import { cleanLine, lineOf } from '../../page/text';
import type { Facts, Sources } from './facts';
import { datedLines } from './visible-dates';

/** When the article was published, as far as the page says. */
export const PUBLISHED: Sources<PrintedTime> = {
  'json-ld': (facts) => timeOf(textOf(facts.article?.['datePublished']), facts),
  meta: (facts) => timeInMeta(PUBLISHED_METAS, facts),
  microdata: (facts) => timeInElement('[itemprop~="datePublished"]', facts),
  'json-ld-page': (facts) => {
    const page = facts.graph.nodes.find(
      (node) => node['datePublished'] && typesOf(node).some((type) => WORKS.test(type)),
    );
    return timeOf(textOf(page?.['datePublished']), facts);
  },
  'time-element': (facts) =>
    timeInElement(
      'time[pubdate], time.published, time.entry-date, .entry-date time, .published[title], header time[datetime]',
      facts,
    ),
  'visible-date': (facts) => datedLines(facts).find(({ modified }) => !modified)?.time,
  'any-time-element': (facts) => timeInElement('article time[datetime], main time[datetime]', facts),
  'visible-update': (facts) => datedLines(facts).find(({ modified }) => modified)?.time,
  address: ({ baseUrl }) => timeInAddress(baseUrl),
  'as-printed': ({ document }) => {
    const element = document.querySelector('time.published, time.entry-date, .entry-date time');
    const line = element ? lineOf(element) : '';
    return line && line.length < LONGEST_PRINTED ? { printed: line } : undefined;
  },
};

/** When it was last changed. */
export const MODIFIED: Sources<PrintedTime> = {
  'json-ld': (facts) => timeOf(textOf(facts.article?.['dateModified']), facts),
  meta: (facts) => timeInMeta(MODIFIED_METAS, facts),
  microdata: (facts) => timeInElement('[itemprop~="dateModified"]', facts),
  'time-element': (facts) => timeInElement('time.updated', facts),
  'visible-date': (facts) => datedLines(facts).find(({ modified }) => modified)?.time,
};

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'datepublished',
  'og:pubdate',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
];

/** Types whose time of publication is the page's. */
const WORKS =
  /^(?:WebPage|ItemPage|AboutPage|Recipe|HowTo|VideoObject|PodcastEpisode|CreativeWork|TechArticle|QAPage)$/;

const LONGEST_PRINTED = 100;

function timeOf(text: string | undefined, { lang, baseUrl }: Facts): PrintedTime | undefined {
  const line = cleanLine(text ?? '');
  return line ? readDate(line, { lang, host: new URL(baseUrl).hostname }) : undefined;
}

function timeInMeta(names: string[], facts: Facts): PrintedTime | undefined {
  for (const name of names) {
    const time = timeOf(firstMeta(facts.meta, name), facts);
    if (time) return time;
  }
  return undefined;
}

function timeInElement(selector: string, facts: Facts): PrintedTime | undefined {
  for (const element of facts.document.querySelectorAll(selector)) {
    if (element.closest('aside, nav, footer')) continue;
    const given = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
    const time = timeOf(given ?? undefined, facts) ?? timeOf(lineOf(element), facts);
    if (time) return time;
  }
  return undefined;
}

/** "/2024/05/01/", "/2024-05-01-swarms", "/20240501-swarms": the last word, since drafts and moves keep their address. */
const IN_ADDRESS = /\/((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_.+-]|$)/;
const MONTH_IN_ADDRESS = /\/((?:19|20)\d\d)\/(\d\d)(?=\/)/;

function timeInAddress(url: string): PrintedTime | undefined {
  const { pathname } = new URL(url);
  const [printed] = IN_ADDRESS.exec(pathname) ?? MONTH_IN_ADDRESS.exec(pathname) ?? [];
  const time = printed ? readDate(printed.slice(1)) : undefined;
  return time?.precision ? time : undefined;
}
