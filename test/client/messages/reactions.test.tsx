import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ids, message } from '../people.ts';
import { refused } from '../stub-link.ts';
import { choose, mine, open } from './acts-stage.tsx';

describe('a reaction', () => {
  test('[CLIENT116] shows at once, and is put right by the answer', async () => {
    let answer: (value: unknown) => void = () => {};
    let refuse: (error: Error) => void = () => {};
    const react = () => new Promise((resolve, reject) => ([answer, refuse] = [resolve, reject]));
    const { row, server } = await open({ answers: { react } });
    await choose(row(1), '👍');
    const chip = () => within(row(1)).queryByRole('button', { name: /👍/ });
    await waitFor(() => expect(chip()?.textContent).toMatch(/vous/));
    act(() => refuse(refused('reaction.tooMany', 'FORBIDDEN')));
    await waitFor(() => expect(chip()).toBeNull());
    expect(await screen.findByText(/autant de réactions/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(server.calls('react')).toHaveLength(2));
    act(() => answer(message(1, { reactions: [{ emoji: '👍', userIds: [ids.claire, ids.me] }], revision: 60 })));
    await waitFor(() => expect(chip()?.textContent).toContain('2'));
  });

  test('[CLIENT116] says on a press who reacted, and one’s own is taken back there', async () => {
    const reacted = message(1, { reactions: [{ emoji: '🎉', userIds: [ids.claire, ids.me] }] });
    const react = () => message(1, { reactions: [{ emoji: '🎉', userIds: [ids.claire] }], revision: 60 });
    const { server, row } = await open({ messages: [reacted, mine()], answers: { react } });
    await userEvent.click(within(row(1)).getByRole('button', { name: /🎉/ }));
    const panel = within(await screen.findByRole('dialog', { name: 'Réactions' }));
    expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('Claire');
    const own = panel.getByRole('button', { name: '🎉', pressed: true });
    await userEvent.click(own);
    await waitFor(() => expect(server.calls('react')).toMatchObject([{ input: { emoji: '🎉', on: false } }]));
  });

  test('[CLIENT116] is any emoji, found by its name', async () => {
    const react = () => message(1, { reactions: [{ emoji: '🦄', userIds: [ids.me] }], revision: 60 });
    const { server, row } = await open({ answers: { react } });
    await choose(row(1), 'Un autre emoji');
    const search = await screen.findByRole('searchbox', { name: 'Chercher un emoji' });
    expect(document.activeElement).toBe(search);
    await userEvent.type(search, 'licorne');
    await waitFor(async () => {
      await userEvent.type(search, '{ArrowDown}{Enter}');
      expect(server.calls('react')).toMatchObject([{ input: { emoji: '🦄', on: true } }]);
    });
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    expect(within(row(1)).getByRole('button', { name: /🦄/ })).toBeDefined();
  });
});
