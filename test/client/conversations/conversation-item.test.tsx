import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ConversationItem } from '../../../src/client/conversations/conversation-item.tsx';
import type { ConversationItemProps } from '../../../src/client/conversations/conversation-item.tsx';
import { shortWhen } from '../../../src/client/conversations/when.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { plain } from '../chat.tsx';
import { newStand, show } from '../live-stage.tsx';
import { conversation, ids, message, participant } from '../people.ts';

function shown(
  more: Partial<Conversation> = {},
  props: Partial<ConversationItemProps> = {},
  locale: 'fr' | 'ar' = 'fr',
) {
  const onOpen = vi.fn<(id: string) => void>();
  const item = (
    <ConversationItem conversation={conversation(more)} myId={ids.me} href="#its-own" onOpen={onOpen} {...props} />
  );
  show(item, newStand({}), { locale });
  const row = screen.getAllByRole('link').at(-1) as HTMLElement;
  return { row, onOpen, words: plain(row) };
}

describe('ConversationItem', () => {
  test('shows who, their role, the last words and when', () => {
    const { row, words } = shown();
    expect(words).toContain('Claire');
    expect(words).toContain('Enseignant');
    expect(words).toContain('Message n° 3');
    expect(row.querySelector('time')?.dateTime).toBe(message(3).createdAt.toISOString());
  });

  test('says how many are unread, in a badge and in words', () => {
    expect(shown({ lastReadSeq: 1 }).words).toContain('2 messages non lus');
    expect(shown({ id: 'b', lastReadSeq: 1 }, {}, 'ar').words).toContain('رسالتان غير مقروءتين');
  });

  test('is a link of its own: with a key held it is left to the browser, and else opens here', async () => {
    const { row, onOpen } = shown();
    expect(row.getAttribute('href')).toBe('#its-own');
    const held = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    row.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(false);
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(row);
    expect(onOpen).toHaveBeenCalledWith('conversation');
  });

  test('says nothing where all is read', () => {
    expect(shown().words).not.toContain('non lu');
  });

  test('[CLIENT11] shows the draft that waits, unless it is the one being written', () => {
    expect(shown({}, { draft: 'Je voulais' }).words).toContain('Brouillon :Je voulais');
    expect(shown({}, { draft: 'Je voulais', current: true }).words).not.toContain('Brouillon');
  });

  test('says who spoke last: me, or by name where there are several', () => {
    expect(shown({ lastMessage: message(3, { authorId: ids.me }) }).words).toContain('Vous :');
    const participants = [participant('Leïla'), participant('Claire'), participant('Omar')];
    expect(shown({ kind: 'group', title: 'Sortie', participants }).words).toContain('Claire :');
  });

  test('names a group by its title, the school where there are several', () => {
    const { words } = shown({ kind: 'group', title: 'Sortie au moulin' }, { school: 'École Ibn-Khaldoun' });
    expect(words).toContain('Sortie au moulin');
    expect(words).toContain('École Ibn-Khaldoun');
  });

  test('[CLIENT82] says who is writing, and what is on its way, before what was said last', () => {
    expect(shown({}, { typing: ['Claire'] }).words).toMatch(/écrit…$/);
    const group = { kind: 'group', title: 'Sortie' } as const;
    expect(shown(group, { typing: ['Claire', 'Omar'] }).words).toMatch(/Claire et Omar écrivent…$/);
    const { row, words } = shown({}, { pending: 'Je pars' });
    expect(words).toMatch(/Vous :Je pars$/);
    expect(words).not.toContain('Message n° 3');
    expect(within(row).getByRole('img', { name: 'En cours d’envoi' })).toBeDefined();
  });

  test('tells that a message was not sent', () => {
    shown({}, { failed: true });
    expect(screen.getByRole('img', { name: 'Message non envoyé' })).toBeDefined();
  });

  test('opens its conversation, and says which one is open', async () => {
    const { row, onOpen } = shown({}, { current: true });
    await userEvent.click(row);
    expect(onOpen.mock.calls).toEqual([['conversation']]);
    expect(row.getAttribute('aria-current')).toBe('true');
  });
});

describe('[CLIENT15] when, in a list', () => {
  const now = new Date(2026, 10, 18, 14, 0).getTime();
  const ago = (minutes: number) => new Date(now - minutes * 60_000);
  test('is relative while it is near, a date when it is far', () => {
    expect(shortWhen(ago(0), now, 'fr')).toBe('maintenant');
    expect(shortWhen(ago(5), now, 'fr').replace(/\s/g, ' ')).toBe('il y a 5 min');
    expect(shortWhen(ago(120), now, 'fr')).toBe('12:00');
    expect(shortWhen(ago(24 * 60), now, 'fr')).toBe('hier');
    expect(shortWhen(ago(3 * 24 * 60), now, 'fr')).toBe('dimanche');
    expect(shortWhen(ago(30 * 24 * 60), now, 'fr')).toBe('19/10/26');
  });
  test('keeps the digits 0–9 in Arabic', () => {
    expect(shortWhen(ago(120), now, 'ar')).toBe('12:00');
  });
});
