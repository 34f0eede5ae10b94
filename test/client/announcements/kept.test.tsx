import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import { newKeep } from '../../../src/client/live/keep.ts';
import { memoryStore } from '../memory-keep.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { box, newGate, open, place, send, write } from './form-stage.tsx';
import type { Sent } from './form-stage.tsx';

afterEach(() => vi.useRealTimers());

test('[CLIENT251] what was written is kept from the first letter on, and gone once it is sent', async () => {
  const first = open();
  await write();
  first.unmount();
  const again = open({ kept: first.kept });
  expect((await box('Titre')).value).toBe('Sortie');
  await screen.findByRole('button', { name: /^Retirer/ });
  await send();
  await waitFor(() => expect(again.sent).toHaveLength(1));
  await waitFor(() => expect([...again.kept.keys()]).toEqual([]));
});

test('[CLIENT251] nothing is lost where it is refused, and it goes again under the same name', async () => {
  const { sent, held } = open({ fail: refused('announcement.nobody', 'BAD_REQUEST') });
  await write();
  await send();
  expect(await screen.findByText('Cette annonce n’irait à personne. Choisissez d’autres destinataires.')).toBeDefined();
  expect((await box('Texte')).value).toBe('Vendredi');
  held.fail = null;
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]!.clientId).toBe(sent[1]!.clientId);
});

test('[CLIENT256] under a name that something else has it is not tried again', async () => {
  const { sent, held } = open({ fail: refused('announcement.idTaken', 'CONFLICT') });
  await write();
  await send();
  await screen.findByText('Cette annonce porte un nom déjà pris. Envoyez-la de nouveau.');
  held.fail = null;
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]!.clientId).not.toBe(sent[1]!.clientId);
});

test('[CLIENT256] what was not answered goes again under the same name after a reload', async () => {
  const first = open({ fail: new Error('No answer') });
  await write();
  await send();
  await screen.findByRole('alert');
  first.unmount();
  const again = open({ kept: first.kept });
  await screen.findByRole('button', { name: /^Retirer/ });
  await send();
  await waitFor(() => expect(again.sent).toHaveLength(1));
  expect(again.sent[0]!.clientId).toBe(first.sent[0]!.clientId);
});

test('[CLIENT256] what was sent, not answered and then taken back on another device goes out when it is sent again', async () => {
  const { sent, held, places } = open({
    answers: {
      'announcements.send': (input: Sent) => {
        sent.push(input);
        if (held.fail) throw held.fail;
        return { id: input.clientId, state: input.clientId === sent[0]!.clientId ? 'takenBack' : 'waiting' };
      },
    },
    fail: new Error('No answer'),
  });
  await write();
  await send();
  await screen.findByRole('alert');
  held.fail = null;
  await send();
  await waitFor(() => expect(places().at(-1)).toBe(`/fr/teachers/annoncer/${sent.at(-1)!.clientId}`));
  expect(sent.at(-1)!.clientId).not.toBe(sent[0]!.clientId);
});

test('[CLIENT251] what is written while it is being sent stays in the form', async () => {
  const line = newGate();
  const { kept, places } = open({
    answers: {
      'announcements.send': async ({ clientId }: Sent) => {
        await line.opened;
        return { id: clientId };
      },
    },
  });
  await write();
  await send();
  await userEvent.type(await box('Texte'), ' à huit heures');
  line.open();
  await waitFor(() => expect(places()).toHaveLength(2));
  expect([...kept.values()]).toMatchObject([{ body: 'Vendredi à huit heures' }]);
});

test('[CLIENT251] what a slow storage holds comes into the form once it says so', async () => {
  const kept = new Map<string, unknown>([[place, { ...nothingWritten, title: 'Sortie' }]]);
  const storage = memoryStore(kept);
  const answer = newGate();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const keep = newKeep({ ...storage, all: async (prefix) => (await answer.opened, storage.all(prefix)) }, null);
  open({ keep });
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await box('Titre')).value).toBe('');
  answer.open();
  await waitFor(async () => expect((await box('Titre')).value).toBe('Sortie'));
});

const everyone: Written = {
  ...nothingWritten,
  establishmentId: 'id of Lycée Zola',
  title: 'Sortie',
  body: 'Vendredi',
  groups: [{ kind: 'everyone', name: null }],
};

test('[CLIENT251] what was chosen at one school goes to no other, also where its author has left that one', async () => {
  const kept = new Map<string, unknown>([[place, everyone]]);
  const both = meAs('Claire', ['Collège Jules-Verne', 'admin'], ['Lycée Zola', 'admin']);
  const scene = open({ kept, me: both });
  await screen.findByRole('button', { name: 'Retirer Tout l’établissement' });
  expect(screen.getByLabelText<HTMLSelectElement>('Établissement').value).toBe('id of Lycée Zola');
  scene.unmount();
  const later = open({ kept, me: meAs('Claire', ['Collège Jules-Verne', 'admin']) });
  expect((await box('Titre')).value).toBe('Sortie');
  await send();
  expect(await screen.findByText('Choisissez à qui va cette annonce.')).toBeDefined();
  expect([screen.queryByRole('button', { name: /^Retirer/ }), later.sent]).toEqual([null, []]);
});

test('[CLIENT251] with the first letter its school is kept, so that one joined later does not take its place', async () => {
  const { kept } = open();
  await userEvent.type(await box('Titre'), 'S');
  expect(kept.get(place)).toMatchObject({ establishmentId: 'id of Collège Jules-Verne' });
});
