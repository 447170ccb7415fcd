interface Row {
  id: number;
  clippingId: number;
  authorId: number;
  authorNames: string[];
  hash?: string;
  state?: string;
  gone?: boolean;
  count: number;
}

/** Finds what a write that was cut in two would leave. Gives a line for each. */
export function halfOf(tables: Record<string, Row[]>): string[] {
  const of = (table: string): Row[] => tables[table] ?? [];
  const ids = (table: string) => new Set(of(table).map(({ id }) => id));
  const [clippings, bodies, authors] = ['clippings', 'bodies', 'authors'].map(ids) as [
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const named = new Set(of('bylines').map(({ clippingId }) => clippingId));
  const hashes = new Set(of('images').map(({ hash }) => hash));
  const homeless = (table: string) =>
    of(table).flatMap(({ clippingId }) =>
      clippings.has(clippingId) ? [] : [`${table}: row without clipping ${clippingId}`],
    );
  const sealed = of('meta')[0]?.count;
  return [
    ...[...clippings].filter((id) => !bodies.has(id)).map((id) => `clipping ${id} without body`),
    ...of('texts')
      .filter(({ id }) => !bodies.has(id))
      .map(({ id }) => `text ${id} without body`),
    ...[...bodies]
      .filter(() => tables.texts !== undefined)
      .filter((id) => !ids('texts').has(id))
      .map((id) => `body ${id} without text`),
    ...[...bodies].filter((id) => !clippings.has(id)).map((id) => `body ${id} without clipping`),
    ...of('clippings')
      .filter(({ id, authorNames }) => authorNames.length > 0 && !named.has(id))
      .map(({ id }) => `clipping ${id} without bylines`),
    ...of('bylines')
      .filter(({ authorId }) => !authors.has(authorId))
      .map(({ id }) => `byline ${id} without author`),
    ...['bylines', 'pictures', 'jobs', 'revisions'].flatMap(homeless),
    ...of('fresh')
      .filter(({ id, gone }) => !gone && !clippings.has(id))
      .map(({ id }) => `index row ${id} without clipping`),
    ...of('pictures')
      .filter(({ state, hash }) => state === 'kept' && !hashes.has(hash))
      .map(({ clippingId }) => `picture of ${clippingId} without image`),
    ...(sealed !== undefined && sealed !== clippings.size
      ? [`sealed ${sealed} clippings, there are ${clippings.size}`]
      : []),
  ];
}
