import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { enterSends } from '../../../src/client/messages/enter-sends.ts';
import { MessageInput } from '../../../src/client/messages/message-input.tsx';
import { newStand, show } from '../live-stage.tsx';

afterEach(() => void vi.restoreAllMocks());

function Writer({ onSend, first = '' }: { onSend(body: string): void; first?: string }) {
  const [text, setText] = useState(first);
  return <MessageInput text={text} onText={setText} onSend={onSend} placeholder="Écrire à Claire" />;
}
function shown(first?: string) {
  const onSend = vi.fn<(body: string) => void>();
  show(<Writer onSend={onSend} first={first} />, newStand({}));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre message' });
  return { onSend, box, button: screen.getByRole<HTMLButtonElement>('button', { name: 'Envoyer' }) };
}

describe('[CLIENT17] MessageInput', () => {
  test('sends with Enter', async () => {
    const { onSend, box } = shown();
    await userEvent.type(box, 'Bonjour{Enter}');
    expect(onSend.mock.calls).toEqual([['Bonjour']]);
  });

  test('sends with the button, and gives the box the focus back', async () => {
    const { onSend, box, button } = shown();
    await userEvent.type(box, ' Bonjour ');
    await userEvent.click(button);
    expect(onSend.mock.calls).toEqual([['Bonjour']]);
    expect(document.activeElement).toBe(box);
  });

  test('breaks the line with Shift+Enter', async () => {
    const { onSend, box } = shown();
    await userEvent.type(box, 'un{Shift>}{Enter}{/Shift}deux');
    expect(box.value).toBe('un\ndeux');
    expect(onSend).not.toHaveBeenCalled();
  });

  test.each(['ctrlKey', 'metaKey'])('sends with %s and Enter', (key) => {
    const { onSend, box } = shown('Bonjour');
    fireEvent.keyDown(box, { key: 'Enter', [key]: true });
    expect(onSend).toHaveBeenCalledOnce();
  });

  test('[CLIENT185] whoever wants it so breaks the line with Enter, and sends with Ctrl or ⌘', async () => {
    enterSends.set('off');
    const { onSend, box } = shown();
    await userEvent.type(box, 'un{Enter}deux');
    expect([box.value, onSend.mock.calls]).toEqual(['un\ndeux', []]);
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    expect(onSend.mock.calls).toEqual([['un\ndeux']]);
    enterSends.set('on');
  });

  test('does not send while letters are being composed', () => {
    const { onSend, box } = shown('こんにち');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
    expect(onSend).not.toHaveBeenCalled();
  });

  test('on a touch screen Enter breaks the line', () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const { onSend, box } = shown('Bonjour');
    const press = createEvent.keyDown(box, { key: 'Enter' });
    fireEvent(box, press);
    expect([onSend.mock.calls.length, press.defaultPrevented]).toEqual([0, false]);
  });

  test('does not send nothing', async () => {
    const { onSend, box, button } = shown();
    await userEvent.type(box, '  {Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(button.disabled).toBe(true);
  });

  test('counts near the limit, and beyond it keeps the text and does not send', () => {
    const { onSend, box, button } = shown('a'.repeat(9_990));
    expect(screen.getByText('10 caractères restants')).toBeDefined();
    fireEvent.change(box, { target: { value: 'a'.repeat(10_012) } });
    expect(screen.getByText('12 caractères de trop')).toBeDefined();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onSend).not.toHaveBeenCalled();
    expect([box.value.length, button.disabled]).toEqual([10_012, true]);
  });

  test('counts an emoji as one character, as the server does', () => {
    const { onSend, box } = shown('👍'.repeat(10_000));
    expect(screen.getByText(/^0 caractère/)).toBeDefined();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onSend.mock.calls).toEqual([['👍'.repeat(10_000)]]);
    fireEvent.change(box, { target: { value: '👍'.repeat(10_001) } });
    expect(screen.getByText('1 caractère de trop')).toBeDefined();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onSend).toHaveBeenCalledOnce();
  });

  test.each(['\u200B', '\u3164\u2800', ' \u202E\n', '\u00AD\uFE0F'])(
    'does not send what nobody would see: %j',
    (text) => {
      const { onSend, box, button } = shown(text);
      fireEvent.keyDown(box, { key: 'Enter' });
      expect([onSend.mock.calls.length, button.disabled]).toEqual([0, true]);
    },
  );

  test('where one may not write stands the reason instead', () => {
    show(
      <MessageInput text="gardé" disabledReason="Seul le personnel écrit ici." onText={String} onSend={String} />,
      newStand({}),
    );
    expect(screen.getByText('Seul le personnel écrit ici.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
