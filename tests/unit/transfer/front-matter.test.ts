import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FrontMatter, frontMatterOf, writeFrontMatter } from '../../../core/transfer/front-matter';
import { sampleClipping } from '../../component/samples';

/** What breaks writers of YAML. */
const NAUGHTY = [
  'yes',
  'null',
  '~',
  '0o7',
  '12:30:00',
  '1e3',
  '.inf',
  '2014-03-21',
  '---',
  '...\n---',
  '# no comment',
  'a: b',
  '- item',
  '"',
  "'",
  '\\',
  '\t',
  ' leading and trailing ',
  'two\nlines\r\n',
  '\u0000\u0007\u001b\u0085\u2028\ufeff',
  '\ud800',
  '🏝️',
  '%TAG',
  '!!str x',
  '&anchor *alias',
  '<<',
  '{{template}}',
  '[[link]]',
  '@ta`g',
  '| block',
  '> fold',
  'مرحبا',
  '\u202eright',
  'x'.repeat(5_000),
];

const text = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary' }));
const matters: fc.Arbitrary<FrontMatter> = fc.record(
  {
    title: text,
    source: text,
    author: fc.array(text),
    site: text,
    published: text,
    created: text,
    tags: fc.array(text),
    description: text,
  },
  { requiredKeys: ['title', 'source', 'author', 'site', 'created', 'tags', 'description'] },
);

const unfenced = (written: string) => /^---\n([\s\S]*)---\n$/.exec(written)?.[1] ?? '';

it('is read back as it was, whatever stands in it', () => {
  fc.assert(
    fc.property(matters, (matter) => {
      const yaml = unfenced(writeFrontMatter(matter));
      expect(parse(yaml)).toEqual(matter);
      // No line of it ends it early.
      expect(yaml.split('\n')).not.toContain('---');
    }),
    { numRuns: 1_000 },
  );
});

it('writes days as days and text as text', () => {
  const clipping = sampleClipping({ title: 'yes', tags: ['no', 'sea birds'], subtitle: '12:30' });
  expect(writeFrontMatter(frontMatterOf(clipping, [{ name: 'Ida Lund' }]))).toBe(`---
title: "yes"
source: "https://hive.example/bees"
author:
  - "Ida Lund"
site: "The Hive"
published: 2014-03-21
created: 2026-11-24
tags:
  - "no"
  - "sea birds"
description: "12:30"
---
`);
});

it.each([
  [{ printed: 'March 2014', ms: Date.UTC(2014, 2, 1), precision: 'month' as const }, '2014-03'],
  [{ printed: 'last spring' }, 'last spring'],
  [{ printed: 'x', ms: Date.UTC(2014, 2, 20, 23), offset: 480 }, '2014-03-21'],
  [undefined, undefined],
])('dates %j', (published, day) => {
  expect(frontMatterOf(sampleClipping({ published }), []).published).toBe(day);
});
