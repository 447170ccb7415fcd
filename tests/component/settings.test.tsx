import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '../../components/Choice';
import { EraseLibrary } from '../../components/EraseLibrary';
import { NumberField } from '../../components/NumberField';
import { QuietSites } from '../../components/QuietSites';
import { SampleArticle } from '../../components/SampleArticle';
import { SelectField } from '../../components/SelectField';
import { ShortcutList } from '../../components/ShortcutList';
import { Switch } from '../../components/Switch';
import { expectAccessible, show } from './show';

const FRUIT = [
  { value: 'fig', label: 'Fig' },
  { value: 'plum', label: 'Plum' },
] as const;

describe('Choice', () => {
  it('shows what is chosen, and takes another by keyboard', async () => {
    const onChoose = vi.fn();
    const { container } = show(<Choice label="Fruit" value="fig" options={FRUIT} onChoose={onChoose} />);
    expect(screen.getByRole('group', { name: 'Fruit' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Fig' }).checked).toBe(true);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChoose).toHaveBeenCalledWith('plum');
    await expectAccessible(container);
  });
});

describe('SelectField', () => {
  it('tells the choice', async () => {
    const onChoose = vi.fn();
    const { container } = show(<SelectField label="Fruit" value="fig" options={FRUIT} onChoose={onChoose} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Fruit' }), 'Plum');
    expect(onChoose).toHaveBeenCalledWith('plum');
    await expectAccessible(container);
  });
});

describe('Switch', () => {
  it('is named, described, and turned by the space bar', async () => {
    const onChange = vi.fn();
    const { container } = show(<Switch label="Lamp" hint="In the hall." on={false} onChange={onChange} />);
    const lamp = screen.getByRole('checkbox', { name: 'Lamp', description: 'In the hall.' });
    lamp.focus();
    await userEvent.keyboard(' ');
    expect(onChange).toHaveBeenCalledWith(true);
    await expectAccessible(container);
  });
});

describe('NumberField', () => {
  it('tells only what lies within its bounds', async () => {
    const onChange = vi.fn();
    const { container } = show(<NumberField label="Lamps" value={3} min={1} max={9} onChange={onChange} />);
    const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Lamps' });
    await userEvent.clear(field);
    await userEvent.type(field, '12{Tab}');
    expect(field.value).toBe('3');
    await userEvent.clear(field);
    await userEvent.type(field, '7{Tab}');
    expect(onChange.mock.calls).toEqual([[7]]);
    await expectAccessible(container);
  });
});

describe('QuietSites', () => {
  const siteNamed = (typed: string) => (typed.includes('.') ? typed : undefined);

  it('adds a site once, and takes one away', async () => {
    const onChange = vi.fn();
    const sites = ['b.example'];
    const { container } = show(<QuietSites sites={sites} siteNamed={siteNamed} onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox'), 'a.example{Enter}');
    await userEvent.type(screen.getByRole('textbox'), 'b.example{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Remove b.example' }));
    expect(onChange.mock.calls).toEqual([[['a.example', 'b.example']], [[]]]);
    await expectAccessible(container);
  });

  it('says what is wrong with something else, and keeps it', async () => {
    const onChange = vi.fn();
    const { container } = show(<QuietSites sites={[]} siteNamed={siteNamed} onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox'), 'nonsense{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('no address of a site');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('nonsense');
    expect(onChange).not.toHaveBeenCalled();
    await expectAccessible(container);
  });
});

describe('EraseLibrary', () => {
  it('deletes nothing until the word is typed', async () => {
    const onErase = vi.fn();
    const { container } = show(<EraseLibrary clippings={1208} busy={false} onErase={onErase} />);
    await userEvent.click(screen.getByText('Delete everything…'));
    expect(screen.getByText(/1,208 clippings/)).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Delete everything' });
    await userEvent.click(button);
    await userEvent.type(screen.getByRole('textbox'), 'delet');
    await userEvent.click(button);
    expect(onErase).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), 'E');
    await userEvent.click(button);
    expect(onErase).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});

describe('ShortcutList', () => {
  it('names what each does, and says where there is none', async () => {
    const shortcuts = [
      { name: 'clip', keys: 'Alt+Shift+S' },
      { name: 'search', keys: '' },
      { name: 'of-another-version', keys: 'F9' },
    ];
    const { container } = show(<ShortcutList shortcuts={shortcuts} />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'Clip this page',
      'Search the library',
    ]);
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual(['Alt+Shift+S', 'none']);
    await expectAccessible(container);
  });
});

describe('SampleArticle', () => {
  it('says in its own language what it is and by whom', async () => {
    const { container } = show(
      <SampleArticle title="A Tale" author="Ada Quill" excerpt="Once.">
        <button type="button">Clip</button>
      </SampleArticle>,
    );
    expect(screen.getByRole('article').lang).toBe('en');
    expect(screen.getByText('By Ada Quill')).toBeTruthy();
    await expectAccessible(container);
  });
});
