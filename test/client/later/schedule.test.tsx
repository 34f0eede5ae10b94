import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { box } from '../chat.tsx';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { bar, choose, claire, open, press, shown } from './later-stage.tsx';

test('[CLIENT161] what was typed is kept by the server for the time that is chosen, its box is empty, and it is said with the way back', async () => {
  const { kept, live } = await shown();
  await userEvent.type(await box(), 'À demain');
  await open();
  await choose(/^Dans une heure/);
  await screen.findByText(/^Envoi prévu/);
  expect(kept.waiting).toMatchObject([{ conversationId: claire, body: 'À demain' }]);
  expect(Math.abs(kept.waiting[0]!.at.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
  await waitFor(async () => expect((await box()).value).toBe(''));
  await bar(/^1 message partira plus tard/);
  await press('Reprendre');
  await waitFor(() => expect(live.drafts.store.get()[claire]).toBe('À demain'));
  expect(kept.waiting).toEqual([]);
});

test('[CLIENT161] what was taken back from the list is not put there again by the note that still offers it', async () => {
  const { kept, live } = await shown();
  await userEvent.type(await box(), 'À demain');
  await open();
  await choose(/^Dans une heure/);
  await userEvent.click(await bar(/^1 message partira plus tard/));
  await press('Reprendre', await screen.findByRole('dialog', { name: 'Envois prévus' }));
  await waitFor(() => expect(live.drafts.store.get()[claire]).toBe('À demain'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Reprendre');
  await waitFor(() => expect(screen.queryByText(/^Envoi prévu/)).toBeNull());
  expect([live.drafts.store.get()[claire], kept.waiting]).toEqual(['À demain', []]);
});

test('[CLIENT161] what is refused leaves the text where it is, and trying again sends it once', async () => {
  const { kept, server } = await shown();
  await userEvent.type(await box(), 'À demain');
  kept.fail = refused('scheduled.tooMany', 'FORBIDDEN');
  await open();
  await choose(/^Demain/);
  await screen.findByText(/^Vous avez 100 envois prévus/);
  expect((await box()).value).toBe('À demain');
  await press('Réessayer');
  await waitFor(() => expect(kept.waiting).toHaveLength(1));
  const named = server.calls('scheduleMessage').map(({ input }) => (input as { id: string }).id);
  expect(new Set(named).size).toBe(1);
  expect(named).toHaveLength(2);
});

test('[CLIENT161] a time of one’s own is by the clocks of the school, and one that is over is refused at its box', async () => {
  const { kept } = await shown();
  await userEvent.type(await box(), 'À demain');
  await open();
  await choose(/^Choisir/);
  const dialog = await screen.findByRole('dialog', { name: 'Envoyer plus tard' });
  kept.fail = refused('scheduled.past', 'BAD_REQUEST');
  const [day, clock] = [
    within(dialog).getByLabelText<HTMLInputElement>('Jour'),
    within(dialog).getByLabelText('Heure'),
  ];
  await userEvent.clear(day);
  await userEvent.type(day, '2031-05-06');
  await userEvent.clear(clock);
  await userEvent.type(clock, '18:30');
  await press('Prévoir l’envoi', dialog);
  await within(dialog).findByText(/^Cette heure est passée/);
  await press('Prévoir l’envoi', dialog);
  await waitFor(() => expect(kept.waiting).toMatchObject([{ at: new Date('2031-05-06T16:30:00Z') }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('[CLIENT161] with nothing typed there is nothing to send later, and who is not staff is not offered it', async () => {
  const { unmount } = await shown();
  const [button] = await screen.findAllByRole('button', { name: 'Envoyer plus tard' });
  expect(button).toHaveProperty('disabled', true);
  unmount();
  await shown([], meAs('Leïla', ['Collège Jules-Verne', 'parent']));
  await userEvent.type(await box(), 'x');
  expect(screen.queryByRole('button', { name: 'Envoyer plus tard' })).toBeNull();
});

test('[CLIENT230] once nothing is left to send later the focus goes on where one writes: from the menu, and from a time of one’s own', async () => {
  await shown();
  const text = await box();
  await userEvent.type(text, 'À demain');
  await open();
  await choose(/^Dans une heure/);
  await screen.findByText(/^Envoi prévu/);
  await waitFor(() => expect(document.activeElement).toBe(text));
  await userEvent.type(text, 'À lundi');
  await open();
  const menu = await screen.findByRole('menu');
  await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(menu.isConnected).toBe(false));
  const [button] = await screen.findAllByRole('button', { name: 'Envoyer plus tard' });
  await waitFor(() => expect(document.activeElement).toBe(button));
  await open();
  await choose(/^Choisir/);
  await press('Prévoir l’envoi', await screen.findByRole('dialog', { name: 'Envoyer plus tard' }));
  await waitFor(() => expect(text.value).toBe(''));
  await waitFor(() => expect(document.activeElement).toBe(text));
});
