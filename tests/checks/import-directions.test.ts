import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlantedProject, plantedProject } from './planted-project.ts';

/** A tool that finds no modules finds no violations either: each rule must be seen to fail. */
const PLANTED = [
  { rule: 'room-model', file: 'core/model/planted.ts', source: "export * from '../page/text';" },
  { rule: 'room-page', file: 'core/page/planted.ts', source: "export * from '../detect/detect';" },
  { rule: 'room-store', file: 'core/store/planted.ts', source: "export * from '../search/search';" },
  { rule: 'room-search', file: 'core/search/planted.ts', source: "export * from '../library/reading';" },
  { rule: 'room-detect', file: 'core/detect/planted.ts', source: "export type * from '../article/body';" },
  { rule: 'known-room', file: 'core/people/planted.ts', source: "export * from '../helpers/planted';" },
  { rule: 'core-has-no-looks', file: 'core/library/planted.ts', source: "export { h } from 'preact';" },
  {
    rule: 'components-are-presentational',
    file: 'components/Planted.tsx',
    source: "export * from '../core/library/reading';",
  },
  { rule: 'entrypoints-stand-alone', file: 'entrypoints/planted.ts', source: "export * from './popup/use-page';" },
  { rule: 'only-door-readability', file: 'core/page/planted.ts', source: "import '@mozilla/readability';" },
  { rule: 'only-door-dompurify', file: 'entrypoints/planted.ts', source: "import 'dompurify';" },
  { rule: 'only-door-dexie', file: 'core/library/planted.ts', source: "import 'dexie';" },
  { rule: 'only-door-browser', file: 'core/jobs/planted.ts', source: "import 'wxt/browser';" },
  { rule: 'only-door-valibot', file: 'core/store/planted.ts', source: "import 'valibot';" },
  {
    rule: 'no-cycles',
    file: 'core/people/about.ts',
    source: "import { one } from './round'; export const two = one + 1;",
  },
  { rule: 'resolvable', file: 'core/people/planted.ts', source: "import './nowhere';" },
];

describe('import directions', () => {
  let project: PlantedProject;
  let violations: string[] = [];

  beforeAll(() => {
    project = plantedProject();
    project.plant('core/people/round.ts', "import './about'; export const one = 1;");
    project.plant('core/helpers/planted.ts', 'export {};');
    for (const { file, source } of PLANTED) project.plant(file, source);
    violations = project.cruise('.dependency-cruiser.cjs');
  });
  afterAll(() => project.remove());

  it.each(PLANTED)('$rule forbids what is planted in $file', ({ rule, file }) => {
    expect(violations).toContainEqual(expect.stringMatching(`^${rule}: ${file} `));
  });
});

const REACHED = [
  { rule: 'page-scripts-without-database', from: 'entrypoints/detector.ts', to: 'node_modules/dexie' },
  { rule: 'page-scripts-without-database', from: 'entrypoints/capture.ts', to: 'node_modules/valibot' },
  { rule: 'page-scripts-without-database', from: 'entrypoints/parser/main.ts', to: 'node_modules/dexie' },
  { rule: 'detector-without-readability', from: 'entrypoints/detector.ts', to: 'node_modules/@mozilla/readability' },
  { rule: 'worker-without-dom', from: 'entrypoints/background.ts', to: 'core/page/text.ts' },
  { rule: 'worker-without-dom', from: 'entrypoints/background.ts', to: 'node_modules/dompurify' },
];

describe('reach of the bundles', () => {
  let project: PlantedProject;
  let violations: string[] = [];

  beforeAll(() => {
    project = plantedProject();
    // By way of rooms that they import anyway: the rule is about the whole way.
    project.plant('core/model/errors.ts', "export * from '../people/planted';");
    project.plant('core/detect/detect.ts', "import '../people/planted';");
    project.plant('core/capture/large-page.ts', "import '../people/planted';");
    project.plant(
      'core/people/planted.ts',
      "import 'dexie'; import 'valibot'; import 'dompurify'; import '@mozilla/readability'; import '../page/text';",
    );
    violations = project.cruise('tests/checks/reach.cjs');
  });
  afterAll(() => project.remove());

  it.each(REACHED)('$from must not reach $to', ({ rule, from, to }) => {
    expect(violations).toContainEqual(expect.stringMatching(`^${rule}: ${from} → ${to}`));
  });
});
