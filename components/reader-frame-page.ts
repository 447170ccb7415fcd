/** What the parent does in the reader's frame, whose own scripts never run. */

/** Every way of following a link: click and Enter (`click`), middle button (`auxclick`). Returns how to stop. */
export function takeClicks(
  page: Document,
  openLink: (url: string) => void,
  onJump?: (from: HTMLElement) => void,
): () => void {
  const onClick = (event: Event) => {
    const link = linkAt(event.target);
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) follow(href, openLink);
    else if (scrollTo(page, href.slice(1))) onJump?.(link as HTMLElement);
  };
  const onAuxClick = (event: Event) => {
    if ((event as MouseEvent).button === 1) onClick(event);
  };
  page.addEventListener('click', onClick);
  page.addEventListener('auxclick', onAuxClick);
  page.addEventListener('dragstart', preventLinkDrag);
  return () => {
    page.removeEventListener('click', onClick);
    page.removeEventListener('auxclick', onAuxClick);
    page.removeEventListener('dragstart', preventLinkDrag);
  };
}

/** A link dropped onto its own frame would load there. */
function preventLinkDrag(event: Event): void {
  if (linkAt(event.target)) event.preventDefault();
}

/** Nodes of the frame belong to its own realm: `instanceof Element` of ours is false for them. */
function linkAt(target: EventTarget | null): Element | undefined {
  const node = target as Node | null;
  const element = node?.nodeType === 3 ? node.parentElement : (node as Element | null);
  return element?.closest?.('a[href], area[href]') ?? undefined;
}

function follow(href: string, openLink: (url: string) => void): void {
  if (/^(https?:\/\/|mailto:)/i.test(href)) openLink(href);
}

/** False where the text has no such place. */
function scrollTo(page: Document, fragment: string): boolean {
  const target = page.getElementById(fragment) ?? page.getElementById(decoded(fragment));
  if (!target) return false;
  target.scrollIntoView({ block: 'start' });
  // The next Tab goes on from there, as after a jump in any page.
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  return true;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone percent sign: the fragment stands as it is written.
    return fragment;
  }
}

/** Reports the content's height now and after every change. Returns how to stop. */
export function growWithContent(page: Document, onHeight: (height: number) => void): () => void {
  const report = () => onHeight(Math.ceil(page.body.getBoundingClientRect().height));
  report();
  const observer = new ResizeObserver(report);
  observer.observe(page.body);
  return () => observer.disconnect();
}
