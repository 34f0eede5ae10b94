import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/shared/public.ts';
import { box, log } from '../chat.tsx';
import { ids, message } from '../people.ts';
import { actsOf, open, press } from './acts-stage.tsx';

test('[CLIENT117] by keyboard the actions open on the message and close to it; no letter acts', async () => {
  const { row } = await open();
  await actsOf(row(1));
  const focused = () => document.activeElement?.textContent;
  await waitFor(() => expect(focused()).toBe('👍'));
  await press('{ArrowRight}');
  expect(focused()).toBe('❤️');
  await press('{ArrowDown}');
  expect(focused()).toBe('Répondre');
  await press('{ArrowUp}{End}');
  expect(focused()).toBe('Copier le texte');
  await press('r{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row(1)));
  expect(screen.queryByRole('group', { name: /^Réponse à/ })).toBeNull();
  await actsOf(row(1));
  await waitFor(() => expect(focused()).toBe('👍'));
  await press('{ArrowDown}{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await box()));
  expect(screen.getByRole('group', { name: /^Réponse à/ })).toBeDefined();
});

test('[CLIENT118] an edit, a deletion and a reaction that arrive change that one row alone', async () => {
  const { server, row } = await open();
  const before = row(2);
  const say = (more: Partial<Message>, id: string) =>
    act(() => server.say('onMessage', id, { type: 'message', message: message(1, more) }));
  say({ body: 'Corrigé', editedAt: new Date(), revision: 40 }, 'a');
  await waitFor(() => expect(row(1).textContent).toContain('Corrigé'));
  say({ body: 'Plus ancien', revision: 39 }, 'b');
  say({ body: 'Corrigé', reactions: [{ emoji: '😂', userIds: [ids.claire] }], revision: 41 }, 'c');
  await waitFor(() => expect(row(1).textContent).toContain('😂'));
  expect(row(1).textContent).toContain('Corrigé');
  say({ body: '', deletedAt: new Date(), deletedById: ids.claire, revision: 42 }, 'd');
  await waitFor(() => expect(row(1).textContent).toContain('Message supprimé'));
  expect(row(1).textContent).not.toContain('😂');
  expect(row(2)).toBe(before);
  expect(log().querySelectorAll('[data-message]')).toHaveLength(2);
});
