import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { TypingIndicator } from '../../../src/client/messages/typing-indicator.tsx';
import { hearTyping } from '../../../src/client/messages/typists.ts';
import { useTypingIndicator } from '../../../src/client/messages/use-typing-indicator.ts';
import { plain } from '../chat.tsx';
import '../fake-time.ts';
import { newStand, show } from '../live-stage.tsx';
import { ids } from '../people.ts';

describe('TypingIndicator', () => {
  const said = (names: string[]) => {
    const { container } = show(<TypingIndicator names={names} />, newStand({}));
    const seen = container.querySelector('[aria-hidden]');
    return seen ? plain(seen) : '';
  };
  test('names one, names two, counts no further', () => {
    expect(said([])).toBe('');
    expect(said(['Claire'])).toBe('Claire écrit…');
    expect(said(['Claire', 'Omar'])).toBe('Claire et Omar écrivent…');
    expect(said(['Claire', 'Omar', 'Noé'])).toBe('Plusieurs personnes écrivent…');
  });
  test('moves, but not for those who want stillness', () => {
    const { container } = show(<TypingIndicator names={['Claire']} />, newStand({}));
    const dots = [...container.querySelectorAll('.animate-bounce')];
    expect(dots).toHaveLength(3);
    for (const dot of dots) expect(dot.className).toContain('motion-reduce:animate-none');
  });
  test('stands in words of another language and direction', () => {
    const { container } = show(<TypingIndicator names={['سلمى']} />, newStand({}), { locale: 'ar' });
    expect(container.textContent).toContain('جارٍ الكتابة');
  });
});

describe('useTypingIndicator', () => {
  function Writer() {
    const { typists, typed, stop } = useTypingIndicator('conversation');
    return (
      <>
        <input onChange={(event) => typed(event.target.value)} onBlur={stop} />
        <p>{typists.map(({ name }) => name).join()}</p>
      </>
    );
  }
  function writing() {
    const stand = newStand({ setTyping: () => undefined });
    show(<Writer />, stand);
    const box = screen.getByRole('textbox');
    const write = (value: string) => fireEvent.change(box, { target: { value } });
    const told = () => stand.server.calls('setTyping').map(({ input }) => (input as { typing: boolean }).typing);
    return { ...stand, box, write, told };
  }

  test('[CLIENT19] tells the others once in two seconds while the text changes', () => {
    const { write, told } = writing();
    for (const text of ['B', 'Bo', 'Bon']) write(text);
    expect(told()).toEqual([true]);
    vi.advanceTimersByTime(2_000);
    write('Bonj');
    expect(told()).toEqual([true, true]);
    vi.advanceTimersByTime(10_000);
    expect(told()).toEqual([true, true]);
  });

  test('says that it stopped when the box is emptied, and when it is left', () => {
    const { box, write, told } = writing();
    write('B');
    write('');
    expect(told()).toEqual([true, false]);
    write('C');
    fireEvent.blur(box);
    expect(told()).toEqual([true, false, true, false]);
    fireEvent.blur(box);
    expect(told()).toHaveLength(4);
  });

  test('[CLIENT19] hears who writes here until it expires; not me, and not elsewhere', () => {
    const { live } = writing();
    const typing = (userId: string, name: string, conversationId = 'conversation') =>
      hearTyping(live.typists, { conversationId, userId, name, typing: true, expiresAt: new Date(Date.now() + 5_000) });
    act(() => {
      typing(ids.claire, 'Claire');
      typing(ids.me, 'Leïla');
      typing(ids.omar, 'Omar', 'other');
    });
    expect(screen.getByText('Claire')).toBeDefined();
    act(() => {
      vi.advanceTimersByTime(5_001);
    });
    expect(screen.queryByText('Claire')).toBeNull();
  });
});
