import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { box, plain } from '../chat.tsx';
import { ids, message } from '../people.ts';
import { actsOf, choose, open, press } from './acts-stage.tsx';

describe('an answer', () => {
  test('[CLIENT110] goes with what it answers, whose beginning stands above the box and above it', async () => {
    const send = ({ id, body, replyToId }: { id: string; body: string; replyToId: string }) =>
      message(3, { id, body, replyToId, authorId: ids.me });
    const { server, row } = await open({ answers: { send } });
    await choose(row(1), 'Répondre');
    await waitFor(async () => expect(document.activeElement).toBe(await box()));
    expect(plain(screen.getByRole('group', { name: /^Réponse à/ }))).toContain('Message n° 1');
    await press('Bien sûr{Enter}');
    await waitFor(() => expect(server.calls('send')[0]?.input).toMatchObject({ replyToId: 'message 1' }));
    expect(screen.queryByRole('group', { name: /^Réponse à/ })).toBeNull();
    const quote = await within(screen.getByRole('log')).findByRole('button', { name: /Claire/ });
    expect(quote.textContent).toContain('Message n° 1');
    await userEvent.click(quote);
    expect(document.activeElement).toBe(row(1));
  });

  test('[CLIENT110] is whole after a reload, with what it answers; Esc leaves that and keeps the text', async () => {
    const kept = new Map<string, unknown>();
    const first = await open({ kept });
    await choose(first.row(1), 'Répondre');
    await waitFor(async () => expect(document.activeElement).toBe(await box()));
    await press('Pas fini');
    first.unmount();
    await open({ kept });
    await screen.findByRole('group', { name: /^Réponse à/ });
    expect((await box()).value).toBe('Pas fini');
    (await box()).focus();
    await press('{Escape}');
    expect(screen.queryByRole('group', { name: /^Réponse à/ })).toBeNull();
    expect((await box()).value).toBe('Pas fini');
  });

  test('[CLIENT111] of a message beyond the window quotes it as it is now, and leads to it; of one that is gone it says so', async () => {
    const older = message(1, { id: 'older', body: 'Très ancien' });
    const items = [
      message(201, { body: 'Message n° 1', replyToId: 'older' }),
      message(202, { replyToId: 'nobody', body: 'Sans' }),
    ];
    const pages = ({ around }: { around?: number }) =>
      around === 1
        ? { items: [older, message(2)], hasBefore: false, hasAfter: true }
        : { items, hasBefore: true, hasAfter: false };
    const { server, row } = await open({ messages: items, answers: { messages: pages, quoted: () => [older] } });
    const quote = await screen.findByRole('button', { name: /Très ancien/ });
    expect(within(row(202)).getByText('Le message d’origine n’est plus là.')).toBeDefined();
    const leading = (await actsOf(row(202))).getByRole('button', { name: /^Aller au message d’origine/ });
    expect(leading.getAttribute('aria-disabled')).toBe('true');
    expect(leading.textContent).toContain('Le message d’origine n’est plus là.');
    await press('{Escape}');
    const changed = { ...older, body: 'Corrigé', revision: 99 };
    act(() => server.say('onMessage', 'a', { type: 'message', message: changed }));
    await waitFor(() => expect(quote.textContent).toContain('Corrigé'));
    await userEvent.click(quote);
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    const asked = server.calls('messages').map(({ input }) => input);
    expect(asked).toContainEqual(expect.objectContaining({ around: 1 }));
  });
});
