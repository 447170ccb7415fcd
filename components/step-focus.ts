/** Moves the focus between the links of a list with Up and Down, Home and End. */
export function stepFocus(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  const links = [...list.querySelectorAll<HTMLElement>('a[href]')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const target = targetOf(event.key, at, links.length);
  if (target === undefined) return;
  event.preventDefault();
  links[target]?.focus();
}

function targetOf(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}
