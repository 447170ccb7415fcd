import './skeleton.css';

interface SkeletonProps {
  /** The heights of the missing things in pixels, and the gap below each, in order. */
  bars: { height: number; width: string; gap?: number }[];
}

/** Holds the place of what is being read, at its size, so that nothing jumps when it arrives. */
export function Skeleton({ bars }: SkeletonProps) {
  return (
    <div class="skeleton" aria-hidden="true">
      {bars.map(({ height, width, gap = 8 }, index) => (
        <div key={index} style={{ blockSize: `${height}px`, inlineSize: width, marginBlockEnd: `${gap}px` }} />
      ))}
    </div>
  );
}
