import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import { conversation, ids, participant } from '../people.ts';
import { list, showChat } from '../chat.tsx';
import { refused } from '../stub-link.ts';

const failed = (id: string, conversationId: string, body: string) =>
  [
    `outbox:${ids.me}:${id}`,
    {
      version: 2,
      kind: 'message',
      id,
      conversationId,
      body,
      createdAt: 1,
      position: 1,
      state: 'failed',
      reason: 'conversation.unknown',
    },
  ] as const;
const draft = (conversationId: string, text: string) =>
  [`draft.2:${ids.me}:${conversationId}`, { version: 2, text }] as const;

/** Leïla was taken out of `lost`; `far` is hers, on a page of the list that is not fetched yet. */
function shown(...kept: (readonly [string, unknown])[]) {
  void loadLayers();
  const far = conversation({ id: 'far', participants: [participant('Leïla'), participant('Omar')] });
  return showChat({
    conversations: [conversation()],
    kept: new Map(kept),
    answers: {
      conversation: ({ conversationId }: { conversationId: string }) => {
        if (conversationId === 'far') return far;
        throw refused('conversation.unknown', 'NOT_FOUND');
      },
    },
  });
}
const press = (name: string, within_ = screen.getByRole('dialog')) =>
  userEvent.click(within(within_).getAllByRole('button', { name })[0]!);

test('[CLIENT73] what was written where one no longer is can be copied and deleted', async () => {
  const { live } = shown(failed('1', 'lost', 'Merci pour tout'), draft('lost', 'Et aussi'));
  await userEvent.click(await within(list()).findByRole('button', { name: /^2 textes non envoyés/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Textes non envoyés' });
  expect(dialog.textContent).toContain('Merci pour tout');
  expect(dialog.textContent).toContain('Et aussi');
  // With it comes a clipboard, which this test's browser does not have.
  userEvent.setup();
  await press('Copier');
  expect(await navigator.clipboard.readText()).toBe('Merci pour tout');
  await screen.findByText('Texte copié');
  for (const left of [1, 0]) {
    await press('Supprimer');
    await press('Supprimer', await screen.findByRole('alertdialog'));
    await waitFor(async () => expect((await live.outbox.count()) + (await live.drafts.count())).toBe(left));
  }
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(within(list()).queryByRole('button', { name: /non envoyé/ })).toBeNull();
}, 20_000);

test('[CLIENT73] a conversation that is merely further down the list comes into it, with what waits there', async () => {
  shown(failed('1', 'far', 'Refusé'), draft('far', 'Pas fini'));
  const row = await waitFor(() => {
    const found = list().querySelector('[data-conversation="far"]');
    expect(found).toBeTruthy();
    return found!;
  });
  expect(row.textContent).toContain('Pas fini');
  expect(within(list()).queryByRole('button', { name: /non envoyé/ })).toBeNull();
});

test('[CLIENT73] what is taken away while a text waits in it shows that text at once', async () => {
  const { server } = shown(draft('conversation', 'J’allais dire'));
  await waitFor(() => expect(list().textContent).toContain('J’allais dire'));
  const gone = { ...participant('Leïla'), leftAt: new Date(), revision: 99 };
  server.say('onConversation', '1', { type: 'participant', conversationId: 'conversation', participant: gone });
  await within(list()).findByRole('button', { name: /^1 texte non envoyé/ });
});
