import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { savePage } from '../../../src/client/transcript/save-page.ts';
import { TranscriptPage } from '../../../src/client/transcript/transcript-page.tsx';
import { limits } from '../../../src/shared/limits.ts';
import type { Message } from '../../../src/shared/public.ts';
import { conversation, ids, message, participant } from '../people.ts';
import { stage } from '../stage.tsx';

const written = Array.from({ length: 2_450 }, (_, index) => message(index + 1));
const left = participant('Omar', { userId: ids.omar, leftAt: new Date(2026, 10, 18) });

type Asked = { before?: number; limit: number };

function show(messages: readonly Message[] = written) {
  const asked: Asked[] = [];
  const people: string[][] = [];
  const shown = stage(<TranscriptPage role="parent" conversationId="conversation" />, {
    answers: {
      conversations: () => ({ items: [conversation()], nextCursor: null, eventCursor: 'c' }),
      messages: (page: Asked) => {
        asked.push(page);
        const last = page.before === undefined ? messages.length : page.before - 1;
        const first = Math.max(0, last - page.limit);
        return { items: messages.slice(first, last), hasBefore: first > 0, hasAfter: last < messages.length };
      },
      participants: ({ userIds }: { userIds: string[] }) => {
        people.push(userIds);
        return [participant('Claire'), participant('Leïla', { userId: ids.me }), left].filter(({ userId }) =>
          userIds.includes(userId),
        );
      },
    },
  });
  return { ...shown, asked, people };
}

const sheet = () => screen.findByRole('article');

describe('a conversation on one sheet', () => {
  test('[CLIENT133] holds what was written, by whom, also by who has left; what was deleted as such, and what was edited said to be', async () => {
    const { people } = show([
      message(1, { body: '**Bonjour**' }),
      message(2, { authorId: ids.omar, body: 'Au revoir' }),
      message(3, { body: '', deletedAt: new Date() }),
      message(4, { body: 'Rectifié', editedAt: new Date() }),
    ]);
    const page = within(await sheet());
    expect(page.getByRole('heading', { level: 2 }).textContent).toBe('Claire');
    expect(page.getByRole('heading', { level: 3 }).textContent).toBe('mercredi 18 novembre 2026');
    expect(page.getByText('Bonjour').closest('strong')).not.toBeNull();
    expect(page.getByText('Omar')).toBeTruthy();
    expect(page.getByText('Message supprimé').tagName).toBe('EM');
    expect(page.getByText(/modifié/)).toBeTruthy();
    expect(people).toEqual([[ids.claire, ids.omar]]);
  });

  test('[CLIENT133] begins with the newest two thousand, and goes on to the first where its reader wants them', async () => {
    const { asked } = show();
    const page = await sheet();
    expect(page.textContent).toMatch(/2\s000 messages/);
    expect(page.textContent).not.toContain('Message n° 450');
    expect(asked).toHaveLength(2_000 / limits.pageMessages);
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter les messages précédents' }));
    await within(page).findByText('Message n° 1');
    expect(page.textContent).toMatch(/2\s450 messages/);
    expect(screen.queryByRole('button', { name: 'Ajouter les messages précédents' })).toBeNull();
  }, 30_000);

  test('[CLIENT133] goes on paper by the browser’s own dialog', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    show(written.slice(0, 2));
    await userEvent.click(await screen.findByRole('button', { name: 'Imprimer' }));
    expect(print).toHaveBeenCalledOnce();
    expect((await sheet()).hasAttribute('data-printed')).toBe(true);
  });

  test('[CLIENT133] is saved as a page that runs nothing, under a name that every system takes', async () => {
    const made: Blob[] = [];
    let name = '';
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      name = this.download;
    });
    show([message(1, { body: '<script>alert(1)</script>' })]);
    savePage('6e B : a/b\u202E', await sheet());
    const saved = await made[0]!.text();
    expect(name).toBe('6e B a b.html');
    expect(saved).toMatch(/^<!doctype html><html lang="[a-z]*"/);
    expect(saved).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(saved).not.toContain('<script');
    // By itself it begins at the first level.
    expect(saved.match(/<h\d/g)).toEqual(['<h1', '<h2']);
  });
});
