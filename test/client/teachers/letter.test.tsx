import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { conversation } from '../people.ts';
import { refused } from '../stub-link.ts';
import { establishmentId, openSide, person } from './side.tsx';

test(
  '[FAMILY5] a teacher is told to how many a message goes before it is sent, and it is sent once under a conversation of its own',
  { timeout: 20_000 },
  async () => {
    const create = vi.fn<(input: Record<string, unknown>) => unknown>(({ kind, title }) =>
      conversation({ id: 'new', kind: kind as 'announcement', title: title as string, establishmentId }),
    );
    const families = ['Leïla', 'Marc', 'Nora'].map(person);
    const { live, places, onGone } = openSide({ audience: () => families, createConversation: create });
    await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 4 parents' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('3 personnes recevront ce message.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Votre message' })).toHaveProperty('ariaInvalid', 'true'),
    );
    expect(create).not.toHaveBeenCalled();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Votre message' }), 'Réunion mardi');
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    expect(create.mock.calls[0]![0]).toMatchObject({
      establishmentId,
      kind: 'announcement',
      title: 'Familles de 6e B',
      participantIds: families.map(({ userId }) => userId),
    });
    await waitFor(() => expect(onGone).toHaveBeenCalled());
    expect(live.outbox.store.get()).toMatchObject([{ conversationId: 'new', body: 'Réunion mardi' }]);
    expect(places().at(-1)).toBe('/fr/teachers/annonces/new');
  },
);

test('[FAMILY5] what a teacher is typing to a class stays while it is asked again who they are, also where nobody answers', async () => {
  let fails = false;
  const { live } = openSide({
    audience: () => {
      if (fails) throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return [person('Noé')];
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 2 élèves' }));
  const dialog = within(await screen.findByRole('dialog'));
  const box = await dialog.findByRole('textbox', { name: 'Votre message' });
  await userEvent.type(box, 'Demain');
  for (fails of [false, true]) {
    await act(() => live.queryClient.refetchQueries());
    expect(dialog.getByRole('textbox', { name: 'Votre message' })).toHaveProperty('value', 'Demain');
  }
  await userEvent.click(dialog.getByRole('radio', { name: 'Tous, entre eux\u00a0: groupe' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  expect(dialog.getByRole('button', { name: 'Envoyer' })).toHaveProperty('disabled', true);
  fails = false;
  await userEvent.click(dialog.getByRole('button', { name: 'Réessayer' }));
  expect(await dialog.findByRole('button', { name: 'Envoyer à 1 personne' })).toHaveProperty('disabled', false);
  expect(dialog.getByRole('textbox', { name: 'Votre message' })).toHaveProperty('value', 'Demain');
});

test('[FAMILY5] [CLASS6] who may only read hears an announcement to the families, and is in no group of them', async () => {
  const audience = vi.fn<(input: { kind: string }) => unknown>(({ kind }) =>
    ['Leïla', 'Nora', ...(kind === 'announcement' ? ['Paul'] : [])].map(person),
  );
  openSide({ audience });
  await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 4 parents' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('3 personnes recevront ce message.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('radio', { name: 'Tous, entre eux\u00a0: groupe' }));
  expect(await dialog.findByText('2 personnes recevront ce message.')).toBeTruthy();
});

test(
  '[FAMILY5] an announcement has a subject and a group a name, also where it is missing, and what was typed stays',
  { timeout: 20_000 },
  async () => {
    openSide({ audience: () => [person('Leïla')] });
    await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 4 parents' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('Une personne recevra ce message.');
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Objet de l’annonce' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Votre message' }), 'Demain');
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 1 personne' }));
    expect(await dialog.findByText('Donnez un objet à l’annonce.')).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Objet de l’annonce' }), 'Sortie');
    await userEvent.click(dialog.getByRole('radio', { name: 'Tous, entre eux\u00a0: groupe' }));
    expect(dialog.getByRole('textbox', { name: 'Nom du groupe' })).toHaveProperty('value', 'Sortie');
  },
);
