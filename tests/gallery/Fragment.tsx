import { type ComponentChild, render } from 'preact';
import { useRef } from 'preact/hooks';
import { TextProvider, type Texts } from '../../components/text-context';
import fragmentStyles from './fragment.css?raw';
import type { Theme } from './looks';

interface FragmentProps {
  name: string;
  theme: Theme;
  texts: Texts;
  children: ComponentChild;
}

/** One component in one state, in a document of its own: its ids, its focus and its dialogs are its own. */
export function Fragment({ name, theme, texts, children }: FragmentProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const fill = () => {
    const page = frame.current?.contentDocument;
    if (!page || !frame.current) return;
    dress(page, name, theme);
    const root = page.createElement('div');
    page.body.append(root);
    render(<TextProvider value={texts}>{children}</TextProvider>, root);
    growWith(page.body, frame.current);
  };
  // With a doctype: an empty frame is laid out as pages were before there was a standard.
  return <iframe ref={frame} title={name} srcdoc="<!doctype html>" onLoad={fill} />;
}

function dress(page: Document, name: string, theme: Theme): void {
  page.title = name;
  const { documentElement: root } = page;
  root.lang = theme === 'right-to-left' ? 'ar' : 'en';
  root.dir = theme === 'right-to-left' ? 'rtl' : 'ltr';
  root.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  for (const style of document.querySelectorAll('style')) page.head.append(style.cloneNode(true));
  const own = page.createElement('style');
  own.textContent = fragmentStyles;
  page.head.append(own);
}

function growWith(body: HTMLElement, frame: HTMLIFrameElement): void {
  const grow = () => {
    frame.style.blockSize = `${Math.ceil(body.getBoundingClientRect().height)}px`;
    frame.dataset.shown = '';
  };
  new ResizeObserver(grow).observe(body);
}
