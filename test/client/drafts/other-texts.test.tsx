import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import type { Draft } from '../../../src/shared/drafts.ts';
import { both, box, showChat } from '../chat.tsx';
import { ids, participant } from '../people.ts';
import type { Answers } from '../stub-link.ts';

const claire = both[0].id;
const text = (id: string, body: string): Draft => ({
  id,
  conversationId: claire,
  body,
  replyToId: null,
  savedAt: new Date(),
});

/** In the box stands what the server has as the latest; another text came from elsewhere. */
async function shown(other = 'Bonsoir', more: Answers = {}, about?: string) {
  const held = {
    texts: [text('mine', 'Bonjour'), { ...text('theirs', other), replyToId: about ?? null }],
    removed: [] as string[],
  };
  const kept = new Map<string, unknown>([
    [
      `draft.2:${ids.me}:${claire}`,
      {
        version: 2,
        text: 'Bonjour',
        typedAt: 1,
        versions: ['mine'],
        isSaved: true,
        others: [{ id: 'theirs', text: other, ...(about && { about }) }],
      },
    ],
  ]);
  const answers = {
    'account.drafts': () => held.texts,
    'account.saveDraft': ({ basedOn }: { basedOn: string[] }) => {
      held.removed.push(...basedOn);
      held.texts = held.texts.filter(({ id }) => !basedOn.includes(id));
      return held.texts;
    },
    ...more,
  };
  const chat = showChat({ first: claire, answers, kept });
  await waitFor(async () => expect((await box()).value).toBe('Bonjour'));
  await loadLayers();
  return { held, ...chat };
}
const open = async () => userEvent.click(await screen.findByRole('button', { name: /^Un autre texte/ }));
const press = (name: string, from: HTMLElement) => userEvent.click(within(from).getByRole('button', { name }));

test('[CLIENT167] what was written at once on another device is offered above the box, and added behind what stands there', async () => {
  const { held } = await shown();
  await open();
  const dialog = await screen.findByRole('dialog', { name: 'Commencé sur un autre appareil' });
  expect(dialog.textContent).toContain('Bonsoir');
  await press('Ajouter à mon message', dialog);
  await waitFor(async () => expect((await box()).value).toBe('Bonjour\nBonsoir'));
  expect(held.removed).toEqual(['theirs']);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('[CLIENT167] or deleted, once that is sure, and the box is left as it is', async () => {
  const { held } = await shown();
  await open();
  await press('Supprimer', await screen.findByRole('dialog', { name: 'Commencé sur un autre appareil' }));
  expect(held.removed).toEqual([]);
  await press('Supprimer', await screen.findByRole('alertdialog'));
  await waitFor(() => expect(held.removed).toEqual(['theirs']));
  expect((await box()).value).toBe('Bonjour');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Un autre texte/ })).toBeNull());
});

test('[CLIENT167] whom it mentions is named, also where nothing else on the page says who that is', async () => {
  const zoe = '0198c0de-0000-7000-8000-00000000000a';
  await shown(`Avec <@${zoe}> et <@all>`, { participants: () => [participant('Zoé Zimmer', { userId: zoe })] });
  await open();
  const dialog = await screen.findByRole('dialog', { name: 'Commencé sur un autre appareil' });
  await waitFor(() => expect(dialog.textContent).toContain('Avec @Zoé Zimmer et @tous'));
});

test('[CLIENT167] with the message that it answers it comes into a box that is empty by now', async () => {
  const { live } = await shown('Bonsoir', {}, 'answered');
  await userEvent.clear(await box());
  await open();
  await press('Ajouter à mon message', await screen.findByRole('dialog', { name: 'Commencé sur un autre appareil' }));
  await waitFor(async () => expect((await box()).value).toBe('Bonsoir'));
  expect(live.drafts.about.get()[claire]).toBe('answered');
});
