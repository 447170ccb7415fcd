import { useTexts } from './text-context';
import './side-nav.css';

export interface NavItem {
  key: string;
  label: string;
  href: string;
  /** How much is there. */
  count?: number;
}

interface SideNavProps {
  items: NavItem[];
  label: string;
  /** The key of what is shown. */
  current?: string;
}

/** The rooms of the library. */
export function SideNav({ items, label, current }: SideNavProps) {
  const t = useTexts();
  return (
    <nav class="side-nav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <a href={item.href} aria-current={item.key === current ? 'page' : undefined}>
              <bdi>{item.label}</bdi>
              {item.count !== undefined && <span class="search-count">{t.number(item.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
