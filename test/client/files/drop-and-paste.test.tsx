import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import { box, log, showChat } from '../chat.tsx';
import { meAs } from '../stage.tsx';

const notes = new File(['a'], 'Notes.txt', { type: 'text/plain' });
const ofFiles = (...files: File[]) => ({ types: ['Files'], files });
const note = () => screen.queryByText(/Déposez les fichiers ici/);
const tray = () => screen.findByRole('group', { name: 'Fichiers joints' });

/** What is dragged is above another part of the page now. */
function leave(to: Node | null) {
  const event = createEvent.dragLeave(log());
  Object.defineProperty(event, 'relatedTarget', { value: to });
  fireEvent(log(), event);
}

/** A conversation that is open, in a school that takes files of so many megabytes. */
async function shown(fileMegabytes = 25) {
  const me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
  me.memberships[0]!.may.fileMegabytes = fileMegabytes;
  const chat = showChat({ first: 'conversation', me });
  await loadLayers();
  await screen.findByRole('log');
  await waitFor(() => expect(log().closest('[data-pane]')).not.toBeNull());
  return { ...chat, textbox: await box() };
}

test('[CLIENT150] a pasted file stands beside the draft with its size, and what was typed stays', async () => {
  const { textbox, live } = await shown();
  await userEvent.type(textbox, 'Voici');
  expect(fireEvent.paste(textbox, { clipboardData: ofFiles(notes) })).toBe(false);
  expect(await within(await tray()).findByText('Notes.txt')).toBeDefined();
  expect(textbox.value).toBe('Voici');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(live.outbox.store.get()).toMatchObject([{ body: 'Voici' }]));
  expect(live.outbox.store.get()[0]?.attachmentIds).toEqual(live.files.store.get().map(({ id }) => id));
});

test('[CLIENT150] files that are dragged over the conversation are shown where they may fall, and fall there', async () => {
  await shown();
  fireEvent.dragEnter(log(), { dataTransfer: ofFiles(notes) });
  await waitFor(() => expect(note()).not.toBeNull());
  expect(fireEvent.dragOver(log(), { dataTransfer: ofFiles(notes) })).toBe(false);
  leave(log().firstChild);
  expect(note()).not.toBeNull();
  expect(fireEvent.drop(log(), { dataTransfer: ofFiles(notes) })).toBe(false);
  expect(note()).toBeNull();
  expect(await within(await tray()).findByText('Notes.txt')).toBeDefined();
});

test('[CLIENT150] files that are dragged away again leave nothing, and words that are dragged are none of its business', async () => {
  const { live } = await shown();
  fireEvent.dragEnter(log(), { dataTransfer: ofFiles(notes) });
  await waitFor(() => expect(note()).not.toBeNull());
  leave(document.body);
  expect(note()).toBeNull();
  const words = { types: ['text/plain'], files: [] };
  expect(fireEvent.dragEnter(log(), { dataTransfer: words })).toBe(true);
  expect(fireEvent.drop(log(), { dataTransfer: words })).toBe(true);
  expect([note(), live.files.store.get()]).toEqual([null, []]);
});

test('[CLIENT150] where the school takes no files that is said at the button, a paste and a drop, and none stands there', async () => {
  const { textbox, live } = await shown(0);
  const off = /on n’envoie pas de fichiers/;
  expect(screen.getByRole('button', { name: 'Joindre des fichiers' }).title).toMatch(off);
  fireEvent.paste(textbox, { clipboardData: ofFiles(notes) });
  expect(await screen.findByText(off)).toBeDefined();
  fireEvent.drop(log(), { dataTransfer: ofFiles(notes) });
  await waitFor(() => expect(screen.getAllByText(off)).toHaveLength(2));
  expect(live.files.store.get()).toEqual([]);
});
