import { useCallback, useState } from 'preact/hooks';

/** The library's tags, read once someone is about to type one; an empty list until then, and where they cannot be had. */
export function useKnownTags(): [string[], () => void] {
  const [tags, setTags] = useState<string[]>();
  const ask = useCallback(() => {
    if (tags) return;
    import('../../core/library/suggest')
      .then(({ knownTags }) => knownTags())
      .then(setTags, (error: unknown) => console.error('no tags to propose:', error));
  }, [tags]);
  return [tags ?? [], ask];
}
