import { fireEvent, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { NoteField } from '../../components/NoteField';
import { TagField } from '../../components/TagField';
import { LONG } from './samples';
import { expectAccessible, show } from './show';

interface TagsProps {
  start?: string[];
  known?: string[];
  onFocus?(): void;
  onChange?(tags: string[], unfinished: string): void;
}

function Tags({ start = [], onChange, ...more }: TagsProps) {
  const [tags, setTags] = useState(start);
  const change = (next: string[], unfinished: string) => {
    setTags(next);
    onChange?.(next, unfinished);
  };
  return <TagField tags={tags} onChange={change} {...more} />;
}

const shownTags = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

describe('TagField', () => {
  it('makes a tag of what is typed at Enter, at a comma, and when the field is left', async () => {
    const { container } = show(<Tags />);
    const field = screen.getByRole('textbox', { name: 'Add a tag' });
    await userEvent.type(field, 'bees{Enter}honey,wax');
    expect(shownTags()).toEqual(['bees', 'honey']);
    await userEvent.tab();
    expect(shownTags()).toEqual(['bees', 'honey', 'wax']);
    await expectAccessible(container);
  });

  it('reports what stands unfinished, letter by letter: a popup closes without a warning', async () => {
    const onChange = vi.fn();
    show(<Tags start={['bees']} onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox'), 'ho');
    expect(onChange.mock.calls).toEqual([
      [['bees'], 'h'],
      [['bees'], 'ho'],
    ]);
  });

  it('proposes the tags of before that are not there yet, and takes one as it is chosen', async () => {
    const onFocus = vi.fn();
    const { container } = show(<Tags start={['bees']} known={['bees', 'honey', 'wax']} onFocus={onFocus} />);
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a tag' });
    await userEvent.click(field);
    expect(onFocus).toHaveBeenCalled();
    expect([...container.querySelectorAll('option')].map(({ value }) => value)).toEqual(['honey', 'wax']);
    await userEvent.type(field, 'wax');
    expect(shownTags()).toEqual(['bees']);
    // Chromium says no more of a choice from the list than that there was input.
    fireEvent(field, new Event('input', { bubbles: true }));
    expect(shownTags()).toEqual(['bees', 'wax']);
    await expectAccessible(container);
  });

  it('takes the last tag back with Backspace, to correct it', async () => {
    show(<Tags start={['bees', 'honny']} />);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await userEvent.type(field, '{Backspace}');
    expect(shownTags()).toEqual(['bees']);
    expect(field.value).toBe('honny');
  });

  it('removes a tag with a button that says which', async () => {
    const { container } = show(<Tags start={['bees', LONG, 'نحل']} />);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Remove the tag bees' }));
    expect(shownTags()).toEqual([LONG, 'نحل']);
  });
});

describe('NoteField', () => {
  it('reports every keystroke', async () => {
    const onChange = vi.fn();
    const { container } = show(<NoteField note="a" onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'b');
    expect(onChange).toHaveBeenCalledWith('ab');
    await expectAccessible(container);
  });
});
