import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import { filesIn } from '../../../src/client/announcements/form-files.ts';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import type { Live } from '../../../src/client/live/live.ts';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import { plain } from '../chat.tsx';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { box, open as openForm, send, write } from './form-stage.tsx';
import type { Sent } from './form-stage.tsx';
import { form, open as openOne, out, press } from './open-one.tsx';
import { sentOne } from './sent-one.ts';

const pdf = new File(['a'], 'autorisation.pdf', { type: 'application/pdf' });
const photo = new File(['b'], 'grille.png', { type: 'image/png' });
const attachments = [{ id: 'f', name: 'autorisation.pdf', mediaType: 'application/pdf', size: 9 }];

const tray = () => screen.findByRole('group', { name: 'Fichiers joints' });
const inForm = (live: Live, name = 'new') => filesIn(live, name).map((file) => file.name);

async function paste(...files: File[]) {
  await loadLayers();
  fireEvent.paste(await box('Texte'), { clipboardData: { types: ['Files'], files } });
  await within(await tray()).findByText(files.at(-1)!.name);
}

/** The server has them. */
function arrive(live: Live, names = inForm(live)) {
  for (const { id } of filesIn(live, 'new').filter(({ name }) => names.includes(name)))
    live.files.change(id, { state: 'here' });
}

const carried = (one: Sent | undefined) => (one as { attachmentIds?: string[] } | undefined)?.attachmentIds;

test('[CLIENT300] what is pasted into the form goes with the announcement, in its order, once all of it has come', async () => {
  const { sent, live, places, kept } = openForm();
  await write();
  await paste(pdf, photo);
  const ids = filesIn(live, 'new').map(({ id }) => id);
  expect(filesIn(live, 'new')).toMatchObject([
    { conversationId: null, announced: { establishmentId: 'id of Collège Jules-Verne', form: 'new' } },
    { name: 'grille.png' },
  ]);
  await send();
  arrive(live, ['autorisation.pdf']);
  await screen.findByText(/L’annonce part dès que tous les fichiers sont arrivés/);
  expect(sent).toEqual([]);
  arrive(live);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(carried(sent[0])).toEqual(ids);
  await waitFor(() => expect(places().at(-1)).toBe(`/fr/teachers/annoncer/${sent[0]!.clientId}`));
  expect([live.files.store.get(), [...kept.keys()]]).toEqual([[], []]);
});

test('[CLIENT300] what is dropped on the form falls into it, and where it may is shown', async () => {
  const { live } = openForm();
  await loadLayers();
  const title = await box('Titre');
  const dataTransfer = { types: ['Files'], files: [pdf] };
  await waitFor(() => {
    fireEvent.dragEnter(title, { dataTransfer });
    expect(screen.getByText('Déposez les fichiers ici pour les joindre.')).toBeDefined();
  });
  expect(fireEvent.drop(title, { dataTransfer })).toBe(false);
  await within(await tray()).findByText('autorisation.pdf');
  expect(inForm(live)).toEqual(['autorisation.pdf']);
});

test('[CLIENT300] while one is refused nothing leaves; without it the announcement does', async () => {
  const { sent, live } = openForm();
  await write();
  await paste(pdf, photo);
  await send();
  arrive(live, ['autorisation.pdf']);
  live.files.change(filesIn(live, 'new')[1]!.id, { state: 'failed', reason: 'file.broken' });
  await screen.findByText('Un fichier n’a pas été accepté. Renvoyez-le, ou retirez-le.');
  await send();
  expect(sent).toEqual([]);
  await userEvent.click(within(await tray()).getByRole('button', { name: /^Retirer .*grille\.png/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Joindre des fichiers'));
  await send();
  await waitFor(() => expect(carried(sent[0])).toHaveLength(1));
});

test('[CLIENT300] whoever leaves the form while its files come sends nothing', async () => {
  const { sent, live, unmount } = openForm();
  await write();
  await paste(pdf);
  await send();
  unmount();
  arrive(live);
  await new Promise((done) => setTimeout(done));
  expect([sent, inForm(live)]).toEqual([[], ['autorisation.pdf']]);
});

test('[CLIENT301] files survive a refusal and a reload, and what the server has no more is sent to it again', async () => {
  const first = openForm({ fail: refused('message.attachmentUnknown', 'NOT_FOUND') });
  await write();
  await paste(pdf);
  arrive(first.live);
  await send();
  const field = screen.getByRole('group', { name: 'Fichiers' });
  await within(field).findByText(/^Un fichier de ce message n’est plus là/);
  expect(filesIn(first.live, 'new')).toMatchObject([{ state: 'waiting' }]);
  first.unmount();
  const again = openForm({ kept: first.kept });
  await within(await tray()).findByText('autorisation.pdf');
  arrive(again.live);
  await send();
  await waitFor(() => expect(carried(again.sent[0])).toHaveLength(1));
});

test('[CLIENT301] a form of files alone can be cleared, and counts as begun', async () => {
  const { live } = openForm();
  await paste(pdf);
  expect(await live.begun.count()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Tout effacer' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Fichiers joints' })).toBeNull());
  expect([inForm(live), await live.begun.count()]).toEqual([[], 0]);
});

test('[CLIENT301] what is taken back has its files in the form again; where others were, once its author agrees', async () => {
  const { live, places } = openOne({ attachments });
  live.files.add(
    {
      id: 'other',
      conversationId: null,
      announced: { establishmentId: 'id of Collège Jules-Verne', form: 'new' },
      name: 'autre.pdf',
      size: 1,
      mediaType: 'application/pdf',
      reason: null,
    },
    pdf,
  );
  await press('Reprendre');
  const question = await screen.findByRole('alertdialog');
  expect(plain(question)).toContain('Une autre annonce est dans le formulaire');
  await press('Remplacer');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(filesIn(live, 'new')).toMatchObject([{ id: 'f', state: 'here', received: 9 }]);
});

test('[CLIENT301] what was sent from the form and not answered there is taken back with the files that are still in it', async () => {
  const written = { ...nothingWritten, ...sentAs, title: 'Sortie', body: 'Vendredi' };
  const { live, places } = openOne({ attachments }, { form: written });
  live.files.giveBack({ conversationId: null, announced: { establishmentId: sentAs.establishmentId, form: 'new' } }, [
    ...attachments,
  ]);
  await press('Reprendre');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(filesIn(live, 'new')).toMatchObject([{ id: 'f', state: 'here' }]);
});

const sentAs = {
  establishmentId: 'id of Collège Jules-Verne',
  groups: [{ kind: 'families' as const, classId: 'class', name: '6e B' }],
};

test('[CLIENT301] of one that is out a model has no files, which is said', async () => {
  const { live } = openOne({ ...out, attachments });
  await press('S’en servir de modèle');
  await screen.findAllByText('Les fichiers de cette annonce ne sont pas repris : joignez-les de nouveau.');
  expect(inForm(live)).toEqual([]);
});

test('[CLIENT301] where another school is chosen they go there, from this device', async () => {
  const me = meAs('Claire', ['Collège Jules-Verne', 'teacher'], ['Lycée', 'teacher']);
  const { live } = openForm({ me });
  await paste(pdf);
  const before = filesIn(live, 'new')[0]!;
  await userEvent.selectOptions(screen.getByLabelText('Établissement'), 'id of Lycée');
  await waitFor(() =>
    expect(filesIn(live, 'new')).toMatchObject([
      { name: 'autorisation.pdf', announced: { establishmentId: 'id of Lycée' }, state: 'waiting' },
    ]),
  );
  const after = filesIn(live, 'new')[0]!;
  expect(after.id).not.toBe(before.id);
  expect([await live.files.bytesOf(before.id), await live.files.bytesOf(after.id)]).toEqual([null, pdf]);
});

test('[CLIENT302] the list of what was announced says how many files each has', async () => {
  stage(<AnnouncingPage role="teacher" id={undefined} />, {
    me: meAs('Claire', ['Collège Jules-Verne', 'teacher']),
    path: '/fr/teachers/annoncer',
    answers: {
      'announcements.drafts': () => [],
      'announcements.sent': () => ({ items: [sentOne({ ...out, attachments })], nextCursor: null }),
    },
  });
  expect(await screen.findByText('1 fichier joint')).toBeDefined();
});

test('[CLIENT302] the page shows the files of what waits or is out, and names alone those of what was taken back or recalled', async () => {
  const first = openOne({ ...out, attachments });
  const link = await screen.findByRole('link', { name: /autorisation\.pdf/ });
  expect(link.getAttribute('href')).toBe('/files/f/autorisation.pdf');
  first.unmount();
  for (const state of ['takenBack', 'recalled'] as const) {
    const { unmount } = openOne({ state, attachments });
    await screen.findByText('autorisation.pdf');
    expect(screen.queryByRole('link', { name: /autorisation\.pdf/ })).toBeNull();
    unmount();
  }
});
