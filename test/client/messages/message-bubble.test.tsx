import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { EntryState } from '../../../src/client/messages/entry.ts';
import { MessageBubble } from '../../../src/client/messages/message-bubble.tsx';
import type { MessageBubbleProps } from '../../../src/client/messages/message-bubble.tsx';
import type { Message } from '../../../src/shared/public.ts';
import type { RefusalReason } from '../../../src/shared/refusals.ts';
import { newStand, show } from '../live-stage.tsx';
import { message } from '../people.ts';

const createdAt = new Date(2026, 10, 18, 9, 5);
type Shown = Partial<Pick<Message, 'body' | 'deletedAt'>> & { state?: EntryState; reason?: RefusalReason };

/** One of mine that the server has, unless its state says that it does not. */
function shown({ state = 'sent', reason, ...more }: Shown = {}, props: Partial<MessageBubbleProps> = {}) {
  const all = { mine: true, authorName: 'Claire Dupont', startsGroup: true, endsGroup: true, ...props };
  const held = message(1, { id: 'm', body: 'Bonjour', createdAt, ...more });
  const unsent = { ...held, deletedAt: null, seq: null, attachmentIds: [], reason: reason ?? null };
  const entry = {
    message: state === 'failed' || state === 'pending' ? unsent : held,
    state,
    readBy: null,
    quoted: null,
  };
  const { container } = show(<MessageBubble entry={entry} partId={(part) => part} {...all} />, newStand({}));
  const bubble = container.querySelector<HTMLElement>('[data-message]');
  if (!bubble) throw new Error('nothing shown');
  return bubble;
}

describe('MessageBubble', () => {
  test('mine and theirs stand on opposite sides on different grounds', () => {
    const mine = shown({}, { mine: true }).className;
    const theirs = shown({ state: 'received' }, { mine: false });
    expect(mine).toContain('items-end');
    expect(theirs.className).toContain('items-start');
    expect(theirs.querySelector('.bg-theirs')).not.toBeNull();
    expect(theirs.querySelector('.bg-mine')).toBeNull();
  });

  test('[CLIENT22] is read as author, time, text, state', () => {
    const words = shown().textContent ?? '';
    expect(words.indexOf('Vous')).toBeLessThan(words.indexOf('mercredi 18 novembre 2026'));
    expect(words.indexOf('mercredi 18 novembre 2026')).toBeLessThan(words.indexOf('Bonjour'));
    expect(screen.getByRole('img', { name: 'Envoyé' })).toBeDefined();
  });

  test('[CLIENT15] has its time, exact for machines', () => {
    const time = shown().querySelector('time');
    expect(time?.textContent).toBe('09:05');
    expect(time?.getAttribute('datetime')).toBe(createdAt.toISOString());
  });

  test.each([
    ['pending', 'En cours d’envoi'],
    ['sent', 'Envoyé'],
    ['read', 'Lu'],
    ['failed', 'Non envoyé'],
  ] as const)('[CLIENT6] %s says “%s” beside its sign', (state, words) => {
    shown({ state });
    expect(screen.getByRole('img', { name: words })).toBeDefined();
  });

  test('[CLIENT7] failed says why, and can be sent again or deleted', async () => {
    const onRetry = vi.fn<(id: string) => void>();
    const onDelete = vi.fn<(id: string) => void>();
    shown({ state: 'failed', reason: 'conversation.readOnly' }, { onRetry, onDelete });
    expect(screen.getByText(/mais pas y écrire/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
    const question = within(await screen.findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Supprimer' }));
    await waitFor(() => expect([onRetry.mock.calls, onDelete.mock.calls]).toEqual([[['m']], [['m']]]));
  });

  test('keeps spaces and lines, and the text’s own direction', () => {
    const body = shown({ body: '  un\n  deux' }).querySelector('[dir=auto]');
    expect(body?.textContent).toContain('  un\n  deux');
    expect(body?.className).toContain('whitespace-pre-wrap');
  });

  test('[CLIENT21] shows tags as text, and links without handing over where one comes from', () => {
    const bubble = shown({ body: '<img src=x onerror=alert(1)> https://a.example javascript:alert(1)' });
    expect(bubble.querySelector('img')).toBeNull();
    const links = [...bubble.querySelectorAll('a')];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([['https://a.example/', 'noopener noreferrer nofollow']]);
  });

  test('a deleted one keeps its place', () => {
    expect(shown({ deletedAt: createdAt, body: '' }).textContent).toContain('Message supprimé');
  });
});
