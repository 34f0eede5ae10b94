import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { begunName } from '../../../src/client/emoji/offered.ts';
import { MessageInput } from '../../../src/client/messages/message-input.tsx';
import { newStand, show } from '../live-stage.tsx';

function Writer({ onSend }: { onSend(body: string): void }) {
  const [text, setText] = useState('');
  return <MessageInput text={text} onText={setText} onSend={onSend} />;
}
function shown(locale: 'fr' | 'ar' = 'fr') {
  const onSend = vi.fn<(body: string) => void>();
  show(<Writer onSend={onSend} />, newStand({}), { locale });
  return { onSend, box: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

describe('[CLIENT125]', () => {
  test.each([
    '10:30',
    ':)',
    ':-)',
    'Bonjour : oui',
    'à 8 h:pile',
    'https://a.example',
    'a:bc',
    '::',
    ':a',
    'note :',
    ':D',
    '12:ab',
  ])('%j begins no name of an emoji, and is sent as it is', async (text) => {
    expect(begunName(text, text.length)).toBeNull();
    const { onSend, box } = shown();
    await userEvent.type(box, `${text}{Enter}`);
    expect(onSend.mock.calls).toEqual([[text]]);
  });

  test('what is typed after a colon is offered; arrows move, Enter takes, and the list is named to a screen reader', async () => {
    const { onSend, box } = shown();
    await userEvent.type(box, 'Bravo :licor');
    const [first] = await screen.findAllByRole('option');
    expect(first?.textContent).toContain('🦄');
    expect(box.getAttribute('aria-activedescendant')).toBe(first?.id);
    expect(box.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    await userEvent.keyboard('{Enter}');
    expect(box.value).toBe('Bravo 🦄 ');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onSend.mock.calls).toEqual([['Bravo 🦄']]);
  });

  test('a whole name is taken by its second colon, in English too', async () => {
    const { box } = shown();
    await userEvent.type(box, ':thumbsup');
    await screen.findAllByRole('option');
    await userEvent.type(box, ':');
    expect(box.value).toBe('👍 ');
  });

  test('Esc puts the list away, and what was typed stays and is sent', async () => {
    const { onSend, box } = shown();
    await userEvent.type(box, ':coeur');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    await userEvent.keyboard('{Enter}');
    expect(onSend.mock.calls).toEqual([[':coeur']]);
  });

  test('a finger takes one as well, and in Arabic the names are English', async () => {
    const { box } = shown('ar');
    await userEvent.type(box, ':unicor');
    await userEvent.click(await screen.findByRole('option', { name: /unicorn/ }));
    expect(box.value).toBe('🦄 ');
    expect(document.activeElement).toBe(box);
  });
});
