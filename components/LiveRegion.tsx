/** Says something to a screen reader when it changes; nothing to see. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="visually-hidden" role="status">
      {text}
    </p>
  );
}
