import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { conversation } from '../people.ts';
import { refused } from '../stub-link.ts';
import { sentOne } from '../announcements/sent-one.ts';
import { establishmentId, openSide, person } from './side.tsx';

const preview = (count: number) => ({ groups: [], except: [], count, outOfReach: 0, people: [], next: null });

/** What the server keeps of an announcement; the first of each name is not answered where `isLost`. */
function announces({ isLost = false } = {}) {
  const sent: Record<string, unknown>[] = [];
  const answers = {
    'announcements.preview': () => preview(3),
    'announcements.send': (input: Record<string, unknown>) => {
      sent.push(input);
      if (isLost && sent.length === 1) throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return sentOne({ id: input['clientId'] as string });
    },
  };
  return { sent, answers };
}

test(
  '[FAMILY5] [CLIENT290] a teacher is told to how many a message goes before it is sent, and announces it once, to be taken back for a minute',
  { timeout: 20_000 },
  async () => {
    const { sent, answers } = announces();
    const { live, places, onGone } = openSide(answers);
    await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 4 parents' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('3 personnes recevront ce message.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Votre message' })).toHaveProperty('ariaInvalid', 'true'),
    );
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Votre message' }), 'Réunion mardi');
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() => expect(onGone).toHaveBeenCalled());
    expect(sent).toMatchObject([
      {
        establishmentId,
        title: 'Familles de 6e B',
        body: 'Réunion mardi',
        audience: { groups: [{ kind: 'families', classId: 'id of 6e B' }], except: [] },
        importance: 'normal',
      },
    ]);
    expect(live.outbox.store.get()).toEqual([]);
    expect(places().at(-1)).toBe(`/fr/teachers/annoncer/${String(sent[0]!['clientId'])}`);
  },
);

test('[CLIENT290] what was not answered goes again under the same name, and to the students it names the class', async () => {
  const { sent, answers } = announces({ isLost: true });
  const { onGone } = openSide(answers);
  await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 2 élèves' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(await dialog.findByRole('textbox', { name: 'Votre message' }), 'Demain');
  await userEvent.click(await dialog.findByRole('button', { name: 'Envoyer à 3 personnes' }));
  await dialog.findByRole('alert');
  await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
  await waitFor(() => expect(onGone).toHaveBeenCalled());
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]).toMatchObject({ audience: { groups: [{ kind: 'class', classId: 'id of 6e B' }] } });
});

test('[FAMILY5] a group of them is opened with what was written as its first message', async () => {
  const create = vi.fn<(input: Record<string, unknown>) => unknown>(({ kind, title }) =>
    conversation({ id: 'new', kind: kind as 'group', title: title as string, establishmentId }),
  );
  const families = ['Leïla', 'Nora'].map(person);
  const { live, places } = openSide({
    'announcements.preview': () => preview(3),
    audience: () => families,
    createConversation: create,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 4 parents' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('radio', { name: 'Tous, entre eux\u00a0: groupe' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Votre message' }), 'Réunion mardi');
  await userEvent.click(await dialog.findByRole('button', { name: 'Envoyer à 2 personnes' }));
  await waitFor(() => expect(places().at(-1)).toBe('/fr/teachers/messagerie/new'));
  expect(create.mock.calls[0]![0]).toMatchObject({
    kind: 'group',
    title: 'Familles de 6e B',
    participantIds: families.map(({ userId }) => userId),
  });
  expect(live.outbox.store.get()).toMatchObject([{ conversationId: 'new', body: 'Réunion mardi' }]);
});

test('[FAMILY5] what a teacher is typing to a class stays while it is asked again who they are, also where nobody answers', async () => {
  let fails = false;
  const { live } = openSide({
    'announcements.preview': () => {
      if (fails) throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return preview(1);
    },
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
  openSide({ 'announcements.preview': () => preview(3), audience: () => ['Leïla', 'Nora'].map(person) });
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
    openSide({ 'announcements.preview': () => preview(1), audience: () => [person('Leïla')] });
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
