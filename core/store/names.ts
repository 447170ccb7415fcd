/** The name of the library's database. */
export const LIBRARY = 'byline';

/** The name of a library's search index, a database of its own. */
export const searchIndexOf = (library: string): string => `${library}-search`;
